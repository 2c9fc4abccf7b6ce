import ArgumentParser
import CCPM

/// Options that commands which write files share.
struct CommonOptions: ParsableArguments {
  @OptionGroup var messages: MessageOptions

  @Flag(name: .shortAndLong, help: "Overwrite files that exist.")
  var force = false

  var uiLanguage: String? { messages.uiLanguage }

  func loadTemplate(_ console: inout Console) throws -> PlanTemplate? { try messages.loadTemplate(&console) }

  func finish(_ console: Console) throws { try messages.finish(console) }
}

/// Options of commands that say what they find.
struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An office's own template: a layout file, or a folder with one and its wordings.", valueName: "path"))
  var template: String?

  @Option(help: ArgumentHelp("The language of messages; without it, the plan's.", valueName: "language"))
  var uiLanguage: String?

  @Option(help: ArgumentHelp("Also write the findings to a file, or '-', as JSON.", valueName: "file"))
  var report: String?

  func validate() throws {
    try OutputName.check(file: report, endings: OutputName.ofJSON)
    // A template of its own may have languages of its own; they are known when it is read.
    if template == nil { _ = try uiLanguage.map(Console.parseLanguage) }
  }

  /// Refuses a report on standard output where a command writes its own results there: nobody could tell them apart.
  ///
  /// - Parameter path: Where the results go; nil and `-` are standard output.
  func checkReport(besideResultsAt path: String?) throws {
    if report == "-", path ?? "-" == "-" {
      throw ValidationError("Results and --report would both go to standard output; name a file for one of them.")
    }
  }

  /// The template asked for, in whose words the console speaks from now on; what is wrong with it is said.
  ///
  /// - Throws: The template has no words in the language of messages that is asked for.
  func loadTemplate(_ console: inout Console) throws -> PlanTemplate? {
    let template = readTemplate(&console)
    if let template { try console.speak(with: template) }
    return template
  }

  private func readTemplate(_ console: inout Console) -> PlanTemplate? {
    guard let path = template else { return .standard }
    let files: [(name: String, bytes: [UInt8])]
    do { files = try TemplateFiles.read(path) } catch {
      console.report(.error, error.message, of: error.path)
      return nil
    }
    for file in TemplateFiles.left(in: path) { console.report(.note, .templateFileLeft, of: file) }
    do { return try PlanTemplate(files: files) } catch {
      for problem in error.errors {
        console.report([Finding(.error, at: problem.pointer, problem.message)], of: problem.file)
      }
      return nil
    }
  }

  /// Tells one template from another by its files; those that cannot be read are said when they are loaded.
  var templateFingerprint: Fingerprint {
    let files = template.flatMap { try? TemplateFiles.read($0) } ?? []
    return Fingerprint(of: files.reduce(into: []) { $0 += Fingerprint(of: $1.bytes).hexadecimal.utf8 })
  }

  /// Writes the report, where one is asked for, and ends the program with the status that fits.
  ///
  /// - Parameter errorStatus: The status where there are errors; a report that cannot be written is always 2.
  func finish(_ console: Console, errorStatus: Int32 = 2) throws {
    var console = console
    if let report, !write(console.reportJSON, to: report, &console) { throw ExitCode(2) }
    if console.hasFailed { throw ExitCode(errorStatus) }
    if console.hasConflicts { throw ExitCode(1) }
  }

  /// A report takes the place of an earlier one and of an empty file, never of anything else: the file's name may have
  /// been forgotten, so that a plan's own stands behind `--report`.
  private func write(_ bytes: [UInt8], to path: String, _ console: inout Console) -> Bool {
    do throws(OutputFile.Failure) {
      if path == "-" {
        try OutputFile.writeToStandardOutput(bytes + [UInt8(ascii: "\n")])
      } else {
        try OutputFile.write(bytes, to: path, overwriting: isEarlierReport(path))
      }
      return true
    } catch .exists {
      console.report(.error, .reportNotReplaced(path), of: path)
    } catch {
      console.report(failure: error, writing: path)
    }
    return false
  }

  /// What is no file, such as a pipe, is not read: it may keep the program waiting for ever.
  private func isEarlierReport(_ path: String) -> Bool {
    let beginning = Console.beginningOfReport
    guard FileStatus(path)?.kind == .file,
      let bytes = try? InputFile.read(path, first: beginning.count)
    else { return false }
    return bytes.isEmpty || bytes == beginning
  }
}

extension Console {
  /// Says why a file was not written.
  mutating func report(failure: OutputFile.Failure, writing path: String, language: String? = nil) {
    switch failure {
    case .exists: report(.error, .fileExists(path), of: path, language: language)
    case .system(let error):
      report(.error, .cannotWrite(path, reason: error.reason), of: path, language: language)
    }
  }
}
