import ArgumentParser
import CCPM

/// `ccpm diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed from one plan to another.",
    discussion: """
      Function by function and action by action: what was added (+), removed (-), moved (>) or changed (~). Inside a \
      text the old words stand as [-old-] and the new ones as {+new+}. An action is recognised by its id, else by its \
      text, else by like words.

        ccpm diff returned.docx                  what changed since ccpm wrote the file
        ccpm diff sent.json returned.xlsx
        ccpm diff sent.json returned.json --ui-language en
        ccpm diff sent.json returned.json --format json -o changes.json

      The status is 0 whether there are differences or not. As JSON the differences can be used by other programs \
      ("equal" and "changes"). On a terminal there are colours, unless NO_COLOR is set.
      """)

  /// How the differences are told.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("The plan as it was.", valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp("The plan as it is; without it, the first file against the plan inside it.", valueName: "new"))
  var new: String?

  @Option(help: "In words or as data: text or json.")
  var format = Format.text

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file for the differences (default: standard output).", valueName: "path")
  )
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("Standard input cannot be both plans; name a file.") }
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = common.loadTemplate(&console) {
      let reader = PlanReader(template: template)
      if let (before, after) = plans(reader, &console) {
        write(differences(from: before, to: after.plan, template), of: after, &console)
      }
    }
    try common.finish(console)
  }

  /// The plan as it was and as it is.
  private func plans(_ reader: PlanReader, _ console: inout Console) -> (before: ActionPlan, after: PlanSource)? {
    let first = reader.readOne(old, &console)
    if let new {
      let second = reader.readOne(new, &console)
      guard let first, let second else { return nil }
      return (first.plan, second)
    }
    guard let first else { return nil }
    guard let embedded = first.embedded else {
      console.report(.error, .noEmbeddedPlan, of: first.name, language: first.plan.language)
      return nil
    }
    return (embedded, first)
  }

  private func differences(from old: ActionPlan, to new: ActionPlan, _ template: PlanTemplate) -> [UInt8] {
    switch format {
    case .json:
      return JSONValue.object(PlanDiff(from: old, to: new).json).serialized(pretty: true)
        + [UInt8(ascii: "\n")]
    case .text:
      let languages = [common.uiLanguage, new.language, "en"].compactMap { $0 }
      guard let wording = languages.lazy.compactMap({ template.wording(for: $0) }).first else { return [] }
      let style = isToStandardOutput ? TerminalStyle.ofStandardOutput : TerminalStyle(isOn: false)
      return Array(DiffPrinter.text(from: old, to: new, wording: wording, style: style).utf8)
    }
  }

  private var isToStandardOutput: Bool { output == nil || output == "-" }

  private func write(_ bytes: [UInt8], of source: PlanSource, _ console: inout Console) {
    let path = output ?? "-"
    do {
      if isToStandardOutput {
        try OutputFile.writeToStandardOutput(bytes)
      } else {
        try OutputFile.write(bytes, to: path, overwriting: common.force)
      }
    } catch {
      console.report(failure: error, writing: path, language: source.plan.language)
    }
  }
}
