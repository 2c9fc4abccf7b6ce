import ArgumentParser
import CCPM

/// `ccpm export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the official Word and Excel files of plans.",
    discussion: """
      Each plan gives a Word and an Excel file in its own language, named
      VEN-2023-<cluster>-ccpm-action-plan.es.docx. Free text stays as it is; --language changes the words of the form.

        ccpm export plan.json                            both files, here
        ccpm export plan.json -o plans                   both, in the folder plans
        ccpm export plan.json -o plan.docx               only Word, under this name
        ccpm export plan.json --language es,en,ar        in three languages
        ccpm export plan.json --format xlsx -o - > p.xlsx
        cat plans.ndjson | ccpm export - -o plans        one plan a line

      No file is overwritten without --force. An edited copy can tell what changed, since the plan travels in the file; \
      --no-embed leaves it out.
      """)

  @Argument(
    help: ArgumentHelp("Plans in JSON, Word or Excel; '-' reads standard input, a plan a line.", valueName: "plan"))
  var plans: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A folder, a file name ending in .docx or .xlsx, or '-'.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("Which files: docx, xlsx or both (default: docx,xlsx).", valueName: "formats"))
  var format: String?

  @Option(
    help: ArgumentHelp("The form's languages, such as es,en,fr,ar,pt (default: the plan's).", valueName: "languages"))
  var language: String?

  @Flag(inversion: .prefixedNo, help: "Keep the plan inside the files.")
  var embed = true

  @OptionGroup var common: CommonOptions

  func validate() throws {
    _ = try formats
    try common.messages.checkReport(besideResultsAt: output ?? "")
    try OutputName.check(folder: output, orFile: DocumentFormat.allCases.map(\.fileExtension))
    if case .file(let path, let format) = target, let given = try givenFormats, given != [format] {
      throw ValidationError("\(path) is named as \(format.programName)'s file; --format says otherwise.")
    }
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = try common.loadTemplate(&console) {
      let reader = PlanReader(template: template)
      var sources: [PlanSource] = []
      for path in plans { sources += reader.read(path, &console) }
      let batch = ExportBatch(
        exporter: PlanExporter(template: template, embedsPlan: embed), target: target, formats: try formats,
        languages: try language.map { try template.parseLanguages($0) }, overwriting: common.force)
      try batch.run(sources, &console)
    }
    try common.finish(console)
  }

  private var target: ExportTarget {
    guard let output else { return .folder("") }
    if output == "-" { return .standardOutput }
    for format in DocumentFormat.allCases where output.lowercased().hasSuffix("." + format.fileExtension) {
      return .file(output, format)
    }
    return .folder(output)
  }

  private var givenFormats: [DocumentFormat]? {
    get throws { try format.map { try DocumentFormat.parse($0) } }
  }

  private var formats: [DocumentFormat] {
    get throws {
      if let given = try givenFormats { return given }
      if case .file(_, let format) = target { return [format] }
      return DocumentFormat.allCases
    }
  }
}
