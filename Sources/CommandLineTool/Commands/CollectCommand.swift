import ArgumentParser
import CCPM

/// `ccpm collect`.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Sort returned copies into a library of plans.",
    discussion: """
      The library is a folder with one plan a file, <ISO3>/<year>/….json. Copies in Word, Excel or JSON are told apart \
      by the plan that they carry, or else by country, year, cluster and locality. What each changed since it was sent \
      is merged with what the library has. A plan with conflicts is left as it is, unless --ours or --alternatives is \
      given. A second run with the same copies changes nothing. Files of other kinds are left out.

        ccpm collect returned --into plans --dry-run
        ccpm collect returned --into plans
        ccpm collect bolivar.docx sucre.xlsx --into plans --ours
        ccpm collect returned --into plans --report collected.json

      Exit status: 0 done; 1 done, with conflicts to look at; 2 something could not be read or written.
      """)

  @Argument(help: ArgumentHelp("Files, folders, or '-' for standard input with one plan a line.", valueName: "file"))
  var files: [String]

  @Option(name: .customLong("into"), help: ArgumentHelp("The folder of the library.", valueName: "folder"))
  var library: String

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Settle conflicts: the library's value stays, or else the first copy's.")
  var ours = false

  @Flag(help: "Settle conflicts: write all values into the text, each as [[copy: value]].")
  var alternatives = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    try OutputName.check(folder: library)
    try messages.checkReport(besideResultsAt: nil)
    if files.isEmpty { throw ValidationError("Name the files, or their folder.") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be named once only.") }
    for file in files where file != "-" && FileStatus.isSame(file, library) {
      throw ValidationError("\(file) is the library itself; name the files or the folder that came back.")
    }
    if ours, alternatives { throw ValidationError("Choose one of --ours and --alternatives.") }
  }

  func run() throws {
    var console = Console(uiLanguage: messages.uiLanguage)
    if let template = try messages.loadTemplate(&console) {
      var collector = PlanCollector(library: library, reader: PlanInputReader(template: template))
      collector.isDryRun = dryRun
      collector.settling = settling(template)
      let collection = collector.collect(files)
      for entry in collection.findings {
        if entry.isConflict {
          console.reportConflicts([entry.finding], of: entry.file, language: entry.language)
        } else {
          console.report([entry.finding], of: entry.file, language: entry.language)
        }
      }
      console.keep(collection.json(library: library, isDryRun: dryRun), as: "collection")
      try print(collection, &console)
    }
    try messages.finish(console)
  }

  private func settling(_ template: PlanTemplate) -> PlanCollector.Settling {
    if ours { return .first }
    guard alternatives else { return .none }
    return .marked { value, plan in
      let wording = template.wording(for: plan.language) ?? template.wording(for: "en")
      return wording?.text(of: value) ?? value.plainText
    }
  }

  private func print(_ collection: CopyCollection, _ console: inout Console) throws {
    guard let wording = console.wording(for: collection.language) else { return }
    let text = CollectionPrinter.text(of: collection, isDryRun: dryRun, wording: wording, style: .ofStandardOutput)
    do { try OutputFile.writeToStandardOutput(Array(text.utf8)) } catch {
      console.report(failure: error, writing: "-")
    }
  }
}
