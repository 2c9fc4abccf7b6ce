import ArgumentParser
import CCPM

/// `ccpm import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read edited Word and Excel files back as plans.",
    discussion: """
      The form is found by the words of its headings, wherever it stands, in any of its languages, whatever program saved \
      the file. What is not in the plan, such as a comment or a further column, is said with its place.

        ccpm import returned.docx                    the plan in JSON, printed
        ccpm import returned.xlsx -o plan.json
        ccpm import *.docx -o plans                  each in the folder plans
        ccpm import returned.docx --base sent.json   what it cannot carry, too
        ccpm import register.xlsx -o edited          all plans of a register

      A file that ccpm wrote carries its plan, so --base is needed only where another program took that out. With \
      --report the findings and the account of every text go to a file.
      """)

  @Argument(help: ArgumentHelp("Files of Word or Excel; plans in JSON are passed on.", valueName: "file"))
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("A folder, or a file ending in .json.", valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp("The plan that the files were made of; for a register, a folder of plans.", valueName: "path"))
  var base: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try common.messages.checkReport(besideResultsAt: output)
    try OutputName.check(folder: output, orFile: OutputName.ofJSON)
    if let output, output.lowercased().hasSuffix(".json"), files.count > 1 {
      throw ValidationError("\(files.count) plans do not fit \(output); name a folder with -o.")
    }
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = try common.loadTemplate(&console) {
      var reader = PlanReader(template: template)
      reader.keepsAccounts = true
      var base = base.map { ImportBase(path: $0, template: template) }
      var target = ImportTarget(
        path: output, overwriting: common.force, reader: PlanInputReader(template: template))
      for file in files {
        let bytes: [UInt8]?
        do throws(SystemError) {
          bytes = file == "-" ? nil : try InputFile.read(file, limit: PlanInput.limit(ofFileBeginning:))
        } catch {
          console.report(.error, error.message(reading: file), of: file)
          continue
        }
        if let bytes, importRegister(bytes, of: file, with: template, base: &base, to: &target, &console) { continue }
        if base != nil, reader.base == nil {
          reader.base = base?.plan(&console)
          if reader.base == nil { break }
        }
        for source in reader.read(file, bytes: bytes, &console) {
          let stem = source.name.split(separator: "/").last.map(String.init) ?? "plan"
          target.add(
            PlanToWrite(plan: source.plan, file: source.name, name: source.name, ownStem: stem),
            amongSeveral: files.count > 1, &console)
        }
      }
      target.finish(&console)
    }
    try common.finish(console)
  }

  /// Reads the plans of a register; false where the file is none.
  private func importRegister(
    _ bytes: [UInt8], of file: String, with template: PlanTemplate, base: inout ImportBase?,
    to target: inout ImportTarget, _ console: inout Console
  ) -> Bool {
    do {
      guard let register = try RegisterImporter(template: template).read(bytes, base: { base?.plans(&console) ?? [] })
      else { return false }
      console.report(register.findings, of: file, language: register.language)
      console.keep(register.account, of: file)
      let count = register.plans.count
      if target.isFile, count != 1 {
        console.report(.error, .onePlanNeeded(file, count: count), of: file)
        return true
      }
      for (plan, origin) in zip(register.plans, register.origins) {
        target.add(
          PlanToWrite(plan: plan, file: file, name: "\(file) \(origin)", ownStem: plan.identity),
          amongSeveral: count > 1 || files.count > 1, &console)
      }
    } catch {
      console.report(error.findings, of: file)
    }
    return true
  }
}
