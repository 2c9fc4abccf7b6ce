import ArgumentParser
import CCPM
import OOXML

/// `ccpm inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what any Word or Excel file holds.",
    discussion: """
        ccpm inspect returned.xlsx                cells, notes and names, by sheet
        ccpm inspect --text returned.docx         every text with its place
        ccpm inspect --json --text *.docx         the same as data
        ccpm inspect returned.xlsx --ui-language fr

      The file may come from any program. Nothing in it is run, opened or followed.
      """)

  @Argument(help: "The files; - is standard input.")
  var files: [String]

  @Flag(help: "Every text with its place.")
  var text = false

  @Flag(help: "As JSON.")
  var json = false

  @Option(
    help: ArgumentHelp("The language of what is said (default: en).", valueName: "language"),
    transform: Console.parseLanguage)
  var uiLanguage: String?

  func run() throws {
    var console = Console(uiLanguage: uiLanguage)
    var output = InspectionOutput(
      asJSON: json, showsFileNames: files.count > 1, words: console.wording(for: nil)?.inspection)
    for file in files { inspect(file, &output, &console) }
    do { try output.finish() } catch { console.report(failure: error, writing: "-") }
    if console.hasFailed { throw ExitCode(2) }
  }

  private func inspect(_ file: String, _ output: inout InspectionOutput, _ console: inout Console) {
    do {
      let bytes = try InputFile.read(file, limit: PlanInput.limit(ofFileBeginning:))
      if PlanInput.isLock(bytes, named: file) { return console.report(.error, .lockFile, of: file) }
      let package = try PackageReader(bytes: bytes)
      output.begin(file, package.kind)
      let inspection = FileInspection(package, withTexts: text)
      try inspection.run { item in try output.add(item) }
    } catch let error as SystemError {
      console.report(.error, error.message(reading: file), of: file)
    } catch let failure as OutputFile.Failure {
      console.report(failure: failure, writing: "-")
    } catch {
      console.report(.error, .cannotRead(file, reason: Refusal(reading: error)), of: file)
    }
  }
}
