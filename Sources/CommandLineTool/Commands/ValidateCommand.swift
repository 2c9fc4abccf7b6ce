import ArgumentParser
import CCPM

/// `ccpm validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Say what to look at before a plan is shared.",
    discussion: """
      One finding a line, with its place: an error makes the plan wrong, a warning
      wants a look, a note is for information. No file is changed.

        ccpm validate plan.json                       one plan
        ccpm validate plans/*.json --report all.json  many; the findings as data
        ccpm validate plan.json --ui-language en      in English
        ccpm validate plan.json --without acronym-not-in-legend
        ccpm validate plan.json --only dates-out-of-order,repeated-action
        ccpm validate plan.json --all                 also spaces and full stops
        ccpm validate --list-rules                    the rules by name
        cat plans.ndjson | ccpm validate -            one plan a line

      Exit status: 0 no errors, though there may be warnings; 1 errors;
      2 a plan could not be read; 64 wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("Plans in JSON, Word or Excel; '-' reads standard input, a plan a line.", valueName: "plan"))
  var plans: [String] = []

  @Option(help: ArgumentHelp("Only these rules, by name.", valueName: "names"))
  var only: [String] = []

  @Option(help: ArgumentHelp("All but these rules, by name.", valueName: "names"))
  var without: [String] = []

  @Flag(help: "Also the rules about typing.")
  var all = false

  @Flag(help: "List the rules, and check nothing.")
  var listRules = false

  @OptionGroup var options: MessageOptions

  func validate() throws {
    _ = try unwanted
    if plans.isEmpty, !listRules { throw ValidationError("Name a plan, or '-' for standard input.") }
  }

  func run() throws {
    var console = Console(uiLanguage: options.uiLanguage)
    var unreadable = true
    if let template = try options.loadTemplate(&console) {
      if listRules { return try writeList(console) }
      unreadable = check(with: template, unwanted: try unwanted, &console)
    }
    try options.finish(console, errorStatus: unreadable ? 2 : 1)
  }

  /// False when every plan was read.
  private func check(
    with template: PlanTemplate, unwanted: Set<MessageName>, _ console: inout Console
  ) -> Bool {
    let reader = PlanReader(template: template, unwanted: unwanted)
    let rules = PlanRules.all.filter { !unwanted.isSuperset(of: $0.messages) }
    var unreadable = false
    var languages: [String] = []
    for path in plans {
      let errors = console.count(of: .error)
      let sources = reader.read(path, &console)
      unreadable = unreadable || console.count(of: .error) > errors
      for source in sources {
        languages.append(source.plan.language)
        let findings = template.findings(in: source.plan, by: rules).filter { !unwanted.contains($0.message.name) }
        console.report(source.placed(findings), of: source.name, language: source.plan.language)
      }
    }
    let summary = Message.validationSummary(
      plans: languages.count, errors: console.count(of: .error), warnings: console.count(of: .warning),
      notes: console.count(of: .note))
    console.conclude(with: summary, language: Set(languages).count == 1 ? languages.first : nil)
    return unreadable
  }

  // Rules

  /// The messages of rules that are not said.
  private var unwanted: Set<MessageName> {
    get throws {
      let known = PlanRules.all.flatMap(\.messages)
      let asked = (all ? PlanRules.all : PlanRules.usual).flatMap(\.messages)
      let wanted = only.isEmpty ? Set(asked) : try messages(in: only)
      return try Set(known).subtracting(wanted).union(messages(in: without))
    }
  }

  private func messages(in lists: [String]) throws -> Set<MessageName> {
    let messages = try lists.flatMap(OptionList.items).flatMap { name in
      guard let messages = PlanRules.messages(named: name.lowercased()) else {
        let known = PlanRules.all.map(\.name).joined(separator: ", ")
        throw ValidationError("'\(name)' is not a rule; choose from \(known).")
      }
      return messages
    }
    return Set(messages)
  }

  private func writeList(_ console: Console) throws {
    let width = PlanRules.all.map(\.name.count).max() ?? 0
    let wording = console.wording(for: nil)
    let lines = PlanRules.all.map { rule in
      let gap = String(repeating: " ", count: width - rule.name.count + 2)
      return rule.name + gap + (wording?.text(of: rule.summary) ?? "") + "\n"
    }
    do { try OutputFile.writeToStandardOutput(Array(lines.joined().utf8)) } catch { throw ExitCode(2) }
  }
}
