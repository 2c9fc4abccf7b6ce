import ArgumentParser
import CCPM
import PlanDocuments

/// `ccpm compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put years of one cluster, or countries, side by side.",
    discussion: """
      The scores of each function with their change, and what became of the actions: carried over, new or dropped. \
      Functions are the same by their key, whatever number is printed before them; an action is recognised by its \
      text, or by like words. Years of one cluster are put in order; of several clusters, or more than two plans, the \
      actions of neighbouring years of one cluster are compared; of three years or more, the results also from the \
      first to the last. Ratings of different scales are shown and never held against each other.

        ccpm compare 2022.json 2023.json
        ccpm compare venezuela.json colombia.json --ui-language en
        ccpm compare 2021.json 2022.json 2023.docx -o comparison.json
        ccpm compare 2022.json 2023.json -o comparison.docx

      As JSON the comparison can be used by other programs (ccpm-comparison/1). As .docx it is a page to print, for \
      up to twelve plans with a chart; of three years or more it lists the actions of the last step. The words are in \
      the last plan's language, or in that of --ui-language.
      """)

  /// How the comparison is told.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case docx

    /// Those that fit a file's name.
    var endings: [String] {
      switch self {
      case .text: OutputName.ofText
      case .json: OutputName.ofJSON
      case .docx: [rawValue]
      }
    }
  }

  @Argument(help: ArgumentHelp("Two plans or more; '-' is standard input with one plan a line.", valueName: "plan"))
  var plans: [String]

  @Option(
    help: ArgumentHelp(
      "In words, as data, or as a page for Word: text, json or docx (default: by the file's name, else text).",
      valueName: "format"))
  var format: Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file for the comparison (default: standard output).", valueName: "path")
  )
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if plans.isEmpty || plans == [plans[0]], plans.first != "-" {
      throw ValidationError("A comparison needs two plans at least.")
    }
    if plans.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be named once only.") }
    try OutputName.check(file: output, endings: chosenFormat.endings)
    try common.messages.checkReport(besideResultsAt: output)
    if chosenFormat == .docx, output == nil { throw ValidationError("Name a file for the page: -o comparison.docx.") }
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = try common.loadTemplate(&console) {
      let reader = PlanReader(template: template)
      let sources = plans.flatMap { reader.read($0, &console) }
      if !console.hasFailed { compare(sources, template, &console) }
    }
    try common.finish(console)
  }

  private func compare(_ sources: [PlanSource], _ template: PlanTemplate, _ console: inout Console) {
    guard sources.count > 1 else {
      return console.report(.error, .twoPlansNeeded(count: sources.count), of: plans[0])
    }
    let names = CopyNames.distinct(sources.map(\.name))
    let comparison = PlanComparison(of: zip(names, sources).map { ComparedPlan(name: $0, plan: $1.plan) })
    let language = comparison.plans.last?.plan.language
    guard let wording = console.wording(for: language) else { return }
    do {
      let bytes = try bytes(of: comparison, template, wording)
      if isToStandardOutput {
        try OutputFile.writeToStandardOutput(bytes)
      } else {
        try OutputFile.write(bytes, to: path, overwriting: common.force)
      }
    } catch let error as OutputFile.Failure {
      console.report(failure: error, writing: path, language: language)
    } catch {
      console.report(.error, .cannotWrite(path, reason: Refusal(writing: error)), of: path, language: language)
    }
  }

  private var chosenFormat: Format { format ?? .named(by: output) ?? .text }

  private var path: String { output ?? "-" }
  private var isToStandardOutput: Bool { path == "-" }

  private func bytes(of comparison: PlanComparison, _ template: PlanTemplate, _ wording: Wording) throws -> [UInt8] {
    switch chosenFormat {
    case .json: return JSONValue.object(comparison.json).serialized(pretty: true) + [UInt8(ascii: "\n")]
    case .docx: return try ComparisonPage(template: template, wording: wording).document(of: comparison)
    case .text:
      let style = isToStandardOutput ? TerminalStyle.ofStandardOutput : TerminalStyle(isOn: false)
      return Array(ComparisonPrinter.text(of: comparison, wording: wording, style: style).utf8)
    }
  }
}
