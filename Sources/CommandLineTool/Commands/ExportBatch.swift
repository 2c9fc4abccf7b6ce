import ArgumentParser
import CCPM

/// Where exported files go.
enum ExportTarget {
  case folder(String)
  case file(String, DocumentFormat)
  case standardOutput
}

/// The files to be made of some plans.
struct ExportBatch {
  let exporter: PlanExporter
  let target: ExportTarget
  let formats: [DocumentFormat]
  /// Nil is each plan's own.
  let languages: [String]?
  let overwriting: Bool

  private struct Job {
    let source: PlanSource
    let language: String
    let format: DocumentFormat
    let path: String
  }

  func run(_ sources: [PlanSource], _ console: inout Console) throws {
    var jobs: [Job] = []
    for source in sources { jobs += self.jobs(of: source, &console) }
    try checkSingle(jobs)
    let claimed = refuseSharedNames(&jobs, &console)
    for (index, job) in jobs.enumerated() where !claimed.contains(job.path) {
      run(job, &console)
      console.showProgress(index + 1, of: jobs.count)
    }
  }

  private func jobs(of source: PlanSource, _ console: inout Console) -> [Job] {
    guard languages != nil || exporter.template.wording(for: source.plan.language) != nil else {
      let message = Message.unknownLanguage(source.plan.language, known: exporter.template.languages)
      let finding = Finding(.error, at: JSONPointer.root.appending("language"), message)
      console.report(source.placed([finding]), of: source.name)
      return []
    }
    return (languages ?? [source.plan.language]).flatMap { language in
      formats.compactMap { format in
        path(of: source, language: language, format: format, &console).map {
          Job(source: source, language: language, format: format, path: $0)
        }
      }
    }
  }

  private func path(
    of source: PlanSource, language: String, format: DocumentFormat, _ console: inout Console
  ) -> String? {
    switch target {
    case .standardOutput: return "-"
    case .file(let path, _): return path
    case .folder(let folder):
      guard let name = PlanFileName(source.plan) else {
        // Said once a plan, not once a file.
        if format == formats.first, language == (languages ?? [source.plan.language]).first {
          let message = Message.iso3NeededForName(country: source.plan.country.name)
          let place = JSONPointer.root.appending("country").appending("iso3")
          let findings = source.placed([Finding(.error, at: place, message)])
          console.report(findings, of: source.name, language: source.plan.language)
        }
        return nil
      }
      return Paths.join(folder, "\(name.stem).\(language).\(format.fileExtension)")
    }
  }

  private func checkSingle(_ jobs: [Job]) throws {
    guard jobs.count > 1 else { return }
    switch target {
    case .folder: return
    case .file(let path, _):
      throw ValidationError("\(jobs.count) files would be written as \(path); name a folder with -o.")
    case .standardOutput:
      throw ValidationError("\(jobs.count) files do not fit standard output; choose one --format and --language.")
    }
  }

  /// Names that two plans claim, each said with both; neither is written.
  private func refuseSharedNames(_ jobs: inout [Job], _ console: inout Console) -> Set<String> {
    var owners: [String: Job] = [:]
    var claimed = Set<String>()
    for job in jobs {
      guard let owner = owners[job.path] else {
        owners[job.path] = job
        continue
      }
      claimed.insert(job.path)
      let message = Message.twoPlansOneName(job.path, first: owner.source.name, second: job.source.name)
      console.report(.error, message, of: job.source.name, language: job.source.plan.language)
    }
    return claimed
  }

  private func run(_ job: Job, _ console: inout Console) {
    let language = job.source.plan.language
    let document: ExportedDocument
    do { document = try exporter.export(job.source.plan, as: job.format, language: job.language) } catch {
      return console.report(job.source.placed(error.findings), of: job.source.name, language: language)
    }
    console.report(job.source.placed(document.findings), of: job.source.name, language: language)
    do { try write(document.bytes, to: job.path) } catch {
      console.report(failure: error, writing: job.path, language: language)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(OutputFile.Failure) {
    if case .standardOutput = target { return try OutputFile.writeToStandardOutput(bytes) }
    try OutputFile.write(bytes, to: path, overwriting: overwriting)
  }
}
