import ArgumentParser
import CCPM

/// `ccpm template`.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write the blank official forms, to be filled in offline.",
    discussion: """
        ccpm template -o forms                           all languages, both formats
        ccpm template -o forms --language fr,ar          two languages
        ccpm template -o forms --template our-office     with an office's own layout
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the forms.", valueName: "folder"))
  var output: String

  @Option(help: ArgumentHelp("Which files: docx, xlsx or both (default: docx,xlsx).", valueName: "formats"))
  var format: String?

  @Option(help: ArgumentHelp("The languages, such as es,en,fr,ar,pt (default: all).", valueName: "languages"))
  var language: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputName.check(folder: output)
    _ = try formats
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = try common.loadTemplate(&console) {
      let exporter = PlanExporter(template: template)
      let languages = try language.map { try template.parseLanguages($0) } ?? template.languages
      for language in languages {
        for format in try formats {
          write(format, language, with: exporter, &console)
        }
      }
    }
    try common.finish(console)
  }

  private func write(
    _ format: DocumentFormat, _ language: String, with exporter: PlanExporter, _ console: inout Console
  ) {
    let path = Paths.join(output, "ccpm-action-plan.\(language).\(format.fileExtension)")
    let document: ExportedDocument
    do { document = try exporter.blank(as: format, language: language) } catch {
      return console.report(error.findings, of: path)
    }
    do { try OutputFile.write(document.bytes, to: path, overwriting: common.force) } catch {
      console.report(failure: error, writing: path)
    }
  }

  private var formats: [DocumentFormat] {
    get throws { try format.map { try DocumentFormat.parse($0) } ?? DocumentFormat.allCases }
  }
}
