import ArgumentParser
import CCPM

/// `ccpm register`.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Write one workbook of all plans and actions.",
    discussion: """
      Each action is a row of an Excel table with country, year, cluster and function, to be filtered, sorted and \
      counted; further sheets have a row for each function and for each plan, and an overview with charts.

        ccpm register plans -o register.xlsx             every plan below plans
        ccpm register plans -o r.xlsx --year 2022-2024 --cluster SHL
        ccpm register plans -o r.xlsx --language en      its words in English
        ccpm register plans -o r.xlsx --hxl              with a row of HXL tags
        ccpm register plans -o actions.csv               actions alone; or .ndjson
        cat plans.ndjson | ccpm register - -o r.xlsx     one plan a line

      Sources are folders, which are walked, files of any kind that holds a plan, and '-'. A plan that several sources \
      hold counts once; where they differ, none of them is written. An edited register comes back by 'ccpm import'.
      """)

  @Argument(
    help: ArgumentHelp("Folders and files with plans; '-' reads standard input, one plan a line.", valueName: "source"))
  var sources: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to be written, or '-'.", valueName: "path"))
  var output: String

  @Option(help: ArgumentHelp("xlsx, csv or ndjson (default: by the file's name, else xlsx).", valueName: "format"))
  var format: PlanRegister.Format?

  @Option(
    help: ArgumentHelp("The language of the register's words (default: the first plan's).", valueName: "language"))
  var language: String?

  @Flag(help: "Put a row of tags of the Humanitarian Exchange Language (HXL) below the headings.")
  var hxl = false

  @OptionGroup var filters: FilterOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let format, let named = namedFormat, format != named {
      throw ValidationError("\(output) is named as a .\(named.rawValue) file; --format says otherwise.")
    }
    try OutputName.check(file: output, endings: chosenFormat.endings)
    try common.messages.checkReport(besideResultsAt: output)
    if hxl, chosenFormat == .ndjson {
      throw ValidationError("--hxl puts a row of tags below headings, and NDJSON has none; choose csv or xlsx.")
    }
  }

  /// The format that the file's name ends in.
  private var namedFormat: PlanRegister.Format? {
    .named(by: output)
  }

  private var chosenFormat: PlanRegister.Format { format ?? namedFormat ?? .xlsx }

  func run() throws {
    let console = Console(uiLanguage: common.uiLanguage)
    try common.finish(try written(console))
  }

  private func written(_ console: Console) throws -> Console {
    var console = console
    guard let template = try common.loadTemplate(&console) else { return console }
    let language = try language.map { try template.parseLanguages($0).first } ?? nil
    let format = chosenFormat
    let feed = RegisterFeed(
      sources, excluding: [output], reader: PlanInputReader(template: template), filter: try filters.filter,
      console: console, obstacles: { PlanRegister.obstacles(in: $0, format: format) })
    guard let words = language ?? feed.firstLanguage().map({ template.wording(for: $0) == nil ? "en" : $0 }) else {
      reportNoPlans(of: sources.joined(separator: " "), feed)
      return feed.console
    }
    do {
      let register = try PlanRegister(template: template, language: words, format: format, hasTags: hxl)
      try write(register, of: feed)
    } catch let error as ExportError {
      feed.report(error.findings, of: output)
    }
    return feed.console
  }

  /// Where plans are wrong, that has been said, and filters are not to blame.
  private func reportNoPlans(of name: String, _ feed: RegisterFeed) {
    if !feed.console.hasFailed { feed.report([Finding(.error, at: "", .noPlans)], of: name) }
  }

  private func write(_ register: PlanRegister, of feed: RegisterFeed) throws {
    var outcome = RegisterFile(path: output, isReplacing: common.force).write(register, of: feed)
    if case .contested = outcome, feed.beginAgain() {
      outcome = RegisterFile(path: output, isReplacing: common.force).write(register, of: feed)
    }
    switch outcome {
    case .written:
      feed.conclude(
        with: .registerSummary(plans: feed.planCount, actions: feed.actionCount, leftOut: feed.leftOutCount))
    case .contested: feed.report([Finding(.error, at: "", .registerContested)], of: output)
    case .empty: reportNoPlans(of: output, feed)
    case .failed(let failure): feed.report(failure: failure, writing: output)
    case .tooLarge(let reason): feed.report([Finding(.error, at: "", .cannotWrite(output, reason: reason))], of: output)
    }
  }
}

extension PlanRegister.Format: ExpressibleByArgument {
  /// Those that fit a file's name.
  fileprivate var endings: [String] {
    switch self {
    case .xlsx: ["xlsx"]
    case .csv: ["csv", "txt"]
    case .ndjson: ["ndjson", "jsonl", "txt"]
    }
  }
}
