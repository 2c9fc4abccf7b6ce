import ArgumentParser
import CCPM

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `ccpm batch`.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Write the official files of all plans, by country and year.",
    discussion: """
      Sources are folders, which are walked, files in JSON, Word and Excel, and '-'
      for standard input with a plan a line. The files go to forms/VEN/2023 and are
      named as those of export.

        ccpm batch plans -o forms                  every plan below the folder
        ccpm batch plans late.docx -o forms --language es,en
        ccpm batch plans -o forms --country VEN,COL --year 2022-2024 --cluster SHL
        sqlite3 plans.db 'SELECT json(plan) FROM plans' | ccpm batch - -o forms
        ccpm batch plans -o forms --bundle year    also 2022.zip, 2023.zip, …
        ccpm batch plans -o forms --shard 3/8      the third of eight parts
        ccpm batch -o forms --join                 one manifest of the eight

      A plan that is wrong is said, and the others are made. What is unchanged is
      not written again, and a run that was stopped goes on where it was. What
      someone changed in the folder is left and said; --force makes all anew.
      forms/manifest.json lists each file with its plan, size and SHA-256.

      Exit status: 0 done; 1 plans or files in conflict; 2 some could not be read
      or written; 64 wrong usage.
      """)

  @Argument(help: ArgumentHelp("Folders, files, or '-' for standard input, one plan a line.", valueName: "source"))
  var sources: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for all files.", valueName: "folder"))
  var output: String

  @Option(help: ArgumentHelp("Which files: docx, xlsx or both (default: docx,xlsx).", valueName: "formats"))
  var format: String?

  @Option(
    help: ArgumentHelp("The form's languages, such as es,en,fr,ar,pt (default: each plan's).", valueName: "languages"))
  var language: String?

  @Flag(inversion: .prefixedNo, help: "Keep the plan inside the files.")
  var embed = true

  @Option(help: ArgumentHelp("Also one .zip for each 'year' or 'country'.", valueName: "of what"))
  var bundle: String?

  @OptionGroup(title: "Which plans") var filters: FilterOptions

  @OptionGroup(title: "Large runs") var scale: BatchScale

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputName.check(folder: output)
    if scale.results { try common.messages.checkReport(besideResultsAt: nil) }
    // A template of its own may have languages of its own; they are known when it is read.
    _ = try options(for: common.messages.template == nil ? .standard : nil)
    // A folder that cannot be read is an error of the run.
    if scale.join, let parts = try? parts, parts.files.isEmpty {
      throw ValidationError("\(output) holds no manifest of a part; name manifests or results.")
    }
    if sources.isEmpty, !scale.join {
      throw ValidationError("Name a folder of plans, a plan, or '-' for standard input.")
    }
    for source in sources where source != "-" && FileStatus.isSame(source, output) {
      throw ValidationError("\(output) is where the plans are; choose another folder with -o.")
    }
  }

  func run() throws {
    let session = BatchSession(uiLanguage: common.uiLanguage, keepsFindings: common.messages.report != nil)
    session.writesResults = scale.results
    if let template = try common.loadTemplate(&session.console) { try run(with: template, session) }
    try common.finish(session.console)
  }

  private func run(with template: PlanTemplate, _ session: BatchSession) throws {
    StopSignal.listen()
    var options = try options(for: template)
    addParts(to: &options, &session.console)
    if session.console.hasFailed { return }
    if Console.isTerminal, !sources.contains("-") {
      session.total = inputs.reduce(into: 0) { count, _ in count += 1 }
    }
    do {
      let batch = try PlanBatch(
        options, reader: PlanInputReader(template: template),
        exporter: PlanExporter(template: template, embedsPlan: embed), isStopped: { StopSignal.isRequested })
      let (summary, end) = try batch.run(inputs) { session.report($0, $1) }
      if scale.join, let manifest = options.manifest {
        session.conclude(ofManifest: manifest, in: output, end)
      } else {
        session.conclude(summary, end, sources: options.shard == nil ? sources : nil)
      }
    } catch let error as SystemError {
      let message: Message =
        error.code == EWOULDBLOCK ? .batchIsRunning(output) : .cannotWrite(output, reason: error.reason)
      session.console.report(.error, message, of: output)
    } catch let failure as OutputFile.Failure {
      session.console.report(failure: failure, writing: output)
    }
  }

  private var bundling: BatchOptions.Bundling? {
    get throws {
      try bundle.map { name in
        guard let bundling = BatchOptions.Bundling(rawValue: name) else {
          throw ValidationError("'\(name)' is no kind of archive; choose year or country.")
        }
        return bundling
      }
    }
  }

  private var parts: BatchParts {
    get throws(SystemError) {
      try BatchParts(in: output, manifest: scale.manifest, further: scale.join ? sources : [])
    }
  }

  /// Has the run know of all parts, and says what stands in the way of that. A part knows only itself.
  private func addParts(to options: inout BatchOptions, _ console: inout Console) {
    guard options.shard == nil, options.manifest != nil || scale.join else { return }
    do throws(SystemError) {
      let parts = try parts
      if scale.join {
        for (file, finding) in parts.findings(in: output) { console.report([finding], of: file) }
      }
      options.furtherManifests = parts.files
    } catch {
      console.report(.error, .cannotRead(output, reason: error.reason), of: output)
    }
  }

  private var inputs: PlanInputs {
    PlanInputs(scale.join ? [] : sources, excluding: [output], isStopped: { StopSignal.isRequested })
  }

  /// - Parameter template: Nil where it is not known yet.
  private func options(for template: PlanTemplate?) throws -> BatchOptions {
    var options = BatchOptions(folder: output)
    if let format { options.formats = try DocumentFormat.parse(format) }
    if let language, let template { options.languages = try template.parseLanguages(language) }
    options.filter = try filters.filter
    options.isForced = common.force
    try scale.apply(to: &options)
    options.bundle = try bundling
    if options.bundle != nil, options.manifest == nil {
      throw ValidationError("--bundle takes the files from the manifest; leave --manifest none out.")
    }
    if options.bundle != nil, options.shard != nil {
      throw ValidationError("--bundle packs the files of all parts; give it with --join.")
    }
    options.templateFingerprint = common.messages.templateFingerprint
    return options
  }
}
