internal import PlanDocuments
internal import PlanModel
internal import PlanTemplates

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The making of one plan's files.
struct PlanMaking {
  private let read: BatchWorker.ReadPlan
  private let worker: BatchWorker
  private let before: BatchRecords.Known?
  private var result: BatchResult
  private var entry: BatchEntry
  private var unwritten: [Unwritten] = []

  private struct Unwritten {
    let file: BatchEntry.File
    let bytes: [UInt8]
    let isReplacing: Bool
  }

  init(_ read: BatchWorker.ReadPlan, worker: BatchWorker) {
    self.read = read
    self.worker = worker
    before = worker.records.known(identity: read.identified.identity)
    let last = before?.entry
    let sources = last?.content == read.content ? Set(last?.sources ?? []) : []
    entry = BatchEntry(
      of: read.identified, iso3: read.iso3, content: read.content,
      sources: sources.union([read.source.fingerprint]).sorted(), files: last?.files ?? [], findings: [])
    result = BatchResult(
      source: read.source.name, status: .unchanged, findings: read.reading.findings, language: read.plan.language)
    result.identity = entry.identity
  }

  mutating func run() -> BatchResult {
    entry.findings = json(read.reading.findings)
    for wanted in worker.wantedFiles(read.name, planLanguage: read.plan.language, content: read.content) {
      prepare(wanted)
    }
    // What is about to be written is entered first, so that a run that comes after this one was killed knows its own.
    if enterChanges() { write() }
    result.findings = result.findings.uniqued()
    if result.findings.contains(where: { $0.severity == .error }) {
      result.status = .failed
    } else if result.written > 0 {
      result.status = .written
    }
    if !entry.files.isEmpty { result.entry = entry }
    return result
  }

  // Each file

  private mutating func prepare(_ wanted: BatchWorker.WantedFile) {
    let known = entry.files.first { $0.path == wanted.path }
    if !worker.options.isForced, let known, let before, known.made == wanted.made, worker.isThere(known, before) {
      var file = known
      file.isEdited = false
      enter(file)
      result.unchanged += 1
      return
    }
    let document: ExportedDocument
    do {
      document = try worker.exporter.export(read.identified, as: wanted.format, language: wanted.language)
    } catch {
      result.findings += read.reading.placed(error.findings)
      return
    }
    // People have the source before them; the manifest names none, so that there the place is that in the plan.
    result.findings += read.reading.placed(document.findings)
    let file = BatchEntry.File(
      path: wanted.path, size: document.bytes.count, sha256: document.bytes.sha256,
      made: wanted.made, findings: json(document.findings))
    prepare(file, document.bytes, known: known)
  }

  private mutating func prepare(_ file: BatchEntry.File, _ bytes: [UInt8], known: BatchEntry.File?) {
    guard worker.folder.exists(file.path) else {
      return unwritten.append(Unwritten(file: file, bytes: bytes, isReplacing: false))
    }
    let there = worker.folder.bytes(of: file.path)
    if there == bytes, !worker.options.isForced {
      enter(file)
      result.unchanged += 1
    } else if worker.options.isForced || isOwn(there, at: file.path) {
      unwritten.append(Unwritten(file: file, bytes: bytes, isReplacing: true))
    } else {
      refuse(file.path, known: known)
    }
  }

  private func isOwn(_ bytes: [UInt8]?, at path: String) -> Bool {
    guard let bytes else { return false }
    // Where the power went before the disk had a file, there is its name alone, or its length in zeros.
    if bytes.allSatisfy({ $0 == 0 }) { return true }
    return worker.records.ownDigests(of: entry.identity, at: path).contains(bytes.sha256)
  }

  /// Leaves a file as it is that is not the batch's own work.
  private mutating func refuse(_ path: String, known: BatchEntry.File?) {
    result.conflicts.append(Finding(.error, at: "", .editedFile(worker.folder.path(of: path))))
    guard var file = known else { return }
    file.isEdited = true
    enter(file)
  }

  private mutating func enter(_ file: BatchEntry.File) {
    entry.files.removeAll { $0.path == file.path }
    entry.files.append(file)
    entry.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  // Writing

  /// Enters what will be; false where that is not possible.
  private mutating func enterChanges() -> Bool {
    for item in unwritten { enter(item.file) }
    // The manifest must be newer than the files, also where it says the same of them.
    if !unwritten.isEmpty { worker.records.renew() }
    guard entry != before?.entry, !entry.files.isEmpty else { return true }
    do {
      try worker.records.enter(entry)
      return true
    } catch {
      fail(error, at: worker.folder.path)
      entry.files.removeAll { file in unwritten.contains { $0.file.path == file.path } }
      return false
    }
  }

  private mutating func write() {
    var isLacking = false
    for item in unwritten {
      do {
        try worker.folder.write(item.bytes, to: item.file.path, overwriting: item.isReplacing)
        result.written += 1
      } catch {
        isLacking = true
        entry.files.removeAll { $0.path == item.file.path }
        switch error {
        case .exists:
          result.conflicts.append(
            Finding(.error, at: "", .editedFile(worker.folder.path(of: item.file.path))))
        case .system(let error): fail(error, at: worker.folder.path(of: item.file.path))
        }
      }
    }
    guard isLacking else { return }
    if entry.files.isEmpty { try? worker.records.takeBack(entry.identity) } else { try? worker.records.enter(entry) }
  }

  private mutating func fail(_ error: SystemError, at path: String) {
    result.findings.append(Finding(.error, at: "", .cannotWrite(path, reason: error.reason)))
    if [ENOSPC, EDQUOT, EROFS, EFBIG, EIO].contains(error.code) { result.obstacle = error }
  }

  // Findings as data

  /// In the plan's language where it has words, so that the manifest does not depend on who asked for it.
  private func json(_ findings: [Finding]) -> [JSONValue] {
    guard !findings.isEmpty else { return [] }
    let template = PlanTemplate.standard
    let wording = template.wording(for: read.plan.language) ?? template.wording(for: "en")
    return findings.map { .object($0.json(text: wording?.text(of: $0.message) ?? $0.message.name.rawValue)) }
  }
}
