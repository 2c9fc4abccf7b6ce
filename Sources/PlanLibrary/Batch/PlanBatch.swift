internal import OOXML
package import PlanDocuments
internal import PlanModel

/// Makes the files of many plans, each on its own, in the folders of their countries and years.
///
/// Several threads work at once; what is said, and in which order, does not depend on how many. No more than a few plans
/// are in memory. A run that ends early, by whatever cause, leaves only whole files, and the next one goes on from there.
package final class PlanBatch: @unchecked Sendable {
  private let worker: BatchWorker
  private let isStopped: @Sendable () -> Bool
  // Used in the order of the inputs, by one thread at a time.
  private var claims = PlanClaims()
  private var takenBack: Set<String> = []
  private var summary = BatchSummary()
  private var obstacle: SystemError?

  /// - Parameter isStopped: Asked between plans; once true, no further one is begun.
  /// - Throws: What the system says of the folder or the manifest; `EWOULDBLOCK` where another run works there.
  package init(
    _ options: BatchOptions, reader: PlanInputReader, exporter: PlanExporter,
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(SystemError) {
    let folder = OutputFolder(path: options.folder)
    let records =
      if let manifest = options.manifest {
        try BatchRecords(manifest: folder.path(of: manifest), further: options.furtherManifests)
      } else {
        try BatchRecords(temporaryIn: options.folder)
      }
    worker = BatchWorker(options: options, reader: reader, exporter: exporter, records: records)
    self.isStopped = isStopped
  }

  /// How a run ended.
  package enum End: Sendable {
    case complete
    /// Someone stopped it.
    case stopped
    /// Nothing more could be written.
    case obstructed(SystemError)
  }

  /// Makes the files of all inputs.
  ///
  /// - Parameter report: Called with what became of each input, in their order, by one thread at a time.
  /// - Throws: Why the manifest was not written.
  package func run(
    _ inputs: PlanInputs, report: @escaping (BatchResult, BatchSummary) -> Void
  ) throws(OutputFile.Failure) -> (summary: BatchSummary, end: End) {
    var iterator = inputs.makeIterator()
    let jobs = worker.options.jobs
    let work = OrderedWork<PlanInput, Task, BatchResult>(
      limit: 4 * jobs + 4,
      next: { self.isStopped() ? nil : iterator.next() },
      first: { Task(name: $0.name, reading: self.worker.read($0)) },
      decide: { self.claim($0) },
      second: { self.make($0) },
      finish: { self.finish($0, report) })
    let others = Threads(jobs - 1) { work.help() }
    work.help()
    others.join()
    if let obstacle { return (summary, .obstructed(obstacle)) }
    if isStopped() { return (summary, .stopped) }
    summary.kept = try worker.records.finish(claims: claims) { worker.review($0) }
    try bundle(report)
    return (summary, .complete)
  }

  private func bundle(_ report: (BatchResult, BatchSummary) -> Void) throws(OutputFile.Failure) {
    let options = worker.options
    guard let bundling = options.bundle, let manifest = options.manifest else { return }
    do throws(SystemError) {
      guard let entries = try RecordFile(worker.folder.path(of: manifest)) else { return }
      let bundles = Bundles(bundling: bundling, folder: worker.folder, isForced: options.isForced)
      let outcome = try bundles.write(of: entries)
      var result = BatchResult(source: options.folder, status: .bundled)
      result.written = outcome.written
      result.unchanged = outcome.unchanged
      (result.findings, result.conflicts) = outcome.findings.partitioned { $0.message.name == .editedFile }
      summary.add(result)
      report(result, summary)
    } catch {
      throw .system(error)
    }
  }

  private struct Task {
    let name: String
    let reading: BatchWorker.Reading
    var outcome: PlanClaims.Outcome?
  }

  private func claim(_ task: Task) -> Task {
    guard let (identity, content) = task.reading.claim else { return task }
    var task = task
    task.outcome = claims.claim(identity, content: content, by: task.name)
    return task
  }

  private func make(_ task: Task) -> BatchResult {
    guard let outcome = task.outcome, let (identity, _) = task.reading.claim else {
      return worker.make(task.reading)
    }
    var result: BatchResult
    switch outcome {
    case .new: return worker.make(task.reading)
    case .repeated:
      result = BatchResult(source: task.name, status: .repeated, language: task.reading.language)
      if let source = task.reading.source { worker.records.enter(source: source, of: identity) }
    case .conflicting:
      result = BatchResult(source: task.name, status: .conflicting, language: task.reading.language)
    }
    result.identity = identity
    result.findings = outcome.finding(on: identity, in: task.name).map { [$0] } ?? []
    return result
  }

  private func finish(_ result: BatchResult, _ report: (BatchResult, BatchSummary) -> Void) -> Bool {
    summary.add(result)
    report(result, summary)
    if let identity = result.identity {
      switch result.status {
      case .conflicting: if takenBack.insert(identity).inserted { takeBack(identity, report) }
      case .repeated: break
      default: claims[tallyOf: identity] = BatchTally(of: result)
      }
    }
    if let obstacle = result.obstacle { self.obstacle = obstacle }
    return obstacle == nil
  }

  /// Takes back what was made of the plan that came first.
  private func takeBack(_ identity: String, _ report: (BatchResult, BatchSummary) -> Void) {
    var result = BatchResult(source: worker.options.folder, status: .takenBack)
    result.identity = identity
    do {
      let entry = try worker.takeBack(identity)
      summary.remove(claims[tallyOf: identity])
      guard let entry else { return }
      result.entry = entry
      report(result, summary)
    } catch {
      obstacle = error
    }
  }
}

extension [Finding] {
  /// Those of which something is not true, and those of which it is.
  fileprivate func partitioned(by isSecond: (Finding) -> Bool) -> ([Finding], [Finding]) {
    (filter { !isSecond($0) }, filter(isSecond))
  }
}

extension BatchWorker.Reading {
  /// The identity and the content of the plan.
  fileprivate var claim: (String, Fingerprint)? {
    switch self {
    case .done: nil
    case .known(let known, _): (known.entry.identity, known.entry.content)
    case .plan(let read): (read.identified.identity, read.content)
    }
  }

  fileprivate var language: String? {
    switch self {
    case .done: nil
    case .known(let known, _): known.entry.language
    case .plan(let read): read.plan.language
    }
  }

  /// The fingerprint of a source that was read as a plan.
  fileprivate var source: Fingerprint? {
    switch self {
    case .done, .known: nil
    case .plan(let read): read.source.fingerprint
    }
  }
}
