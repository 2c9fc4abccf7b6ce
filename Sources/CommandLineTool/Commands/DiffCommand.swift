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

        ccpm diff returned.docx                  what changed since it was written
        ccpm diff sent.json returned.xlsx
        ccpm diff sent.json returned.json --ui-language en
        ccpm diff sent.json returned.json -o changes.json
        ccpm diff sent.json returned.xlsx -o changes.docx
        ccpm diff returned.docx --format docx -o changes.docx --language en

      A Word file (docx) is the official form of the new plan with what changed as Word's own tracked changes: accepting \
      them all gives the new plan, rejecting them all the old one.

      The status is 0 whether there are differences or not. As JSON the differences can be used by other programs \
      ("equal" and "changes"). On a terminal there are colours, unless NO_COLOR is set.
      """)

  /// How the differences are told.
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

  @Argument(help: ArgumentHelp("The plan as it was.", valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp("The plan as it is; without it, the first file against the plan inside it.", valueName: "new"))
  var new: String?

  @Option(
    help: ArgumentHelp(
      "In words, as data or as Word's tracked changes: text, json or docx (default: what the file's name says).",
      valueName: "format"))
  var format: Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file for the differences (default: standard output).", valueName: "path")
  )
  var output: String?

  @Option(
    help: ArgumentHelp("The language of the form in Word, such as en (default: the new plan's).", valueName: "language")
  )
  var language: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputName.check(file: output, endings: chosenFormat.endings)
    try common.messages.checkReport(besideResultsAt: output)
    if chosenFormat == .docx, output == nil { throw ValidationError("A Word file needs a name; give one with -o.") }
    if chosenFormat != .docx, language != nil {
      throw ValidationError("--language is that of the form in Word; add --format docx, or use --ui-language.")
    }
    if old == "-", new == "-" { throw ValidationError("Standard input cannot be both plans; name a file.") }
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = try common.loadTemplate(&console) {
      let reader = PlanReader(template: template)
      if let (before, after) = plans(reader, &console) {
        if let bytes = try differences(from: before, to: after, template, &console) {
          write(bytes, of: after, &console)
        }
      }
    }
    try common.finish(console)
  }

  /// The plan as it was and as it is.
  private func plans(_ reader: PlanReader, _ console: inout Console) -> (before: PlanSource, after: PlanSource)? {
    let first = reader.readOne(old, &console)
    if let new {
      var reader = reader
      reader.original = first?.plan
      let second = reader.readOne(new, &console)
      guard let first, let second else { return nil }
      return (first, second)
    }
    guard let first else { return nil }
    guard let embedded = first.embedded else {
      console.report(.error, .noEmbeddedPlan, of: first.name, language: first.plan.language)
      return nil
    }
    return (PlanSource(name: first.name, plan: embedded), first)
  }

  private var chosenFormat: Format { format ?? .named(by: output) ?? .text }

  private func differences(
    from old: PlanSource, to new: PlanSource, _ template: PlanTemplate, _ console: inout Console
  ) throws -> [UInt8]? {
    switch chosenFormat {
    case .json:
      return JSONValue.object(PlanDiff(from: old.plan, to: new.plan).json).serialized(pretty: true)
        + [UInt8(ascii: "\n")]
    case .text:
      guard let wording = console.wording(for: new.plan.language) else { return [] }
      let style = isToStandardOutput ? TerminalStyle.ofStandardOutput : TerminalStyle(isOn: false)
      return Array(DiffPrinter.text(from: old.plan, to: new.plan, wording: wording, style: style).utf8)
    case .docx:
      return try document(from: old, to: new, template, &console)
    }
  }

  /// The form with tracked changes; nil after saying why it cannot be written.
  private func document(
    from old: PlanSource, to new: PlanSource, _ template: PlanTemplate, _ console: inout Console
  ) throws -> [UInt8]? {
    let exporter = PlanExporter(template: template)
    let language = try language.map { try template.parseLanguage($0) } ?? new.plan.language
    var source = old
    do {
      // What stands in the way in the old plan is said with its name.
      _ = try exporter.export(old.plan, as: .docx, language: language)
      source = new
      let document = try exporter.exportChanges(from: old.plan, to: new.plan, language: language)
      console.report(placed(document.findings, in: new), of: new.name, language: new.plan.language)
      return document.bytes
    } catch {
      console.report(placed(error.findings, in: source), of: source.name, language: new.plan.language)
      return nil
    }
  }

  /// What the form does not show has no place in it, and is known by its place in the plan alone.
  private func placed(_ findings: [Finding], in source: PlanSource) -> [Finding] {
    zip(findings, source.placed(findings)).map { $0.message.name == .changeNotShown ? $0 : $1 }
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
