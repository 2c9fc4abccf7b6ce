internal import PlanModel

/// The copies of one plan put together, and what there is to say of it.
struct GroupWork {
  let entry: LibraryFolder.Entry?
  private(set) var collected: CollectedPlan
  private(set) var findings: [FileFinding] = []
  /// What the library gets; nil where it stays as it is.
  private(set) var planToWrite: ActionPlan?

  private let group: CopyGroup
  private let folder: LibraryFolder
  private let reader: PlanInputReader
  private let settling: PlanCollector.Settling
  private let language: String?

  init(_ group: CopyGroup, folder: LibraryFolder, reader: PlanInputReader, settling: PlanCollector.Settling) {
    self.group = group
    self.folder = folder
    self.reader = reader
    self.settling = settling
    entry = folder.entries[group.identity]
    language = group.copies.first?.plan.language
    collected = CollectedPlan(
      identity: group.identity, path: entry?.path, state: .failed, changes: 0, conflicts: 0,
      copies: group.copies(allBeing: .failed))
    if folder.isContested(group.identity) { return }
    do throws(PlanInputError) { putTogether(with: try Self.plan(of: entry, reader), reader) } catch {
      findings += error.findings.map { FileFinding(entry?.path ?? "", $0) }
    }
  }

  private static func plan(
    of entry: LibraryFolder.Entry?, _ reader: PlanInputReader
  ) throws(PlanInputError) -> ActionPlan? {
    guard let entry else { return nil }
    return try reader.read(PlanInput(file: entry.path)).plan
  }

  private mutating func putTogether(with known: ActionPlan?, _ reader: PlanInputReader) {
    let copies = group.copies.map { completed($0, known: known, reader) }
    if copies.count > 1, copies[0].base == nil {
      reportUnrelated(copies)
    } else {
      merge(copies, known: known)
    }
  }

  /// A copy with what it was made of, where it does not say it: what was sent to others, else the library's plan.
  ///
  /// Compared with what was sent, a copy changes what its author changed. Compared with the library's plan it also takes
  /// back what the library was given since, which a person has to know.
  private mutating func completed(
    _ copy: ReturnedCopy, known: ActionPlan?, _ reader: PlanInputReader
  ) -> ReturnedCopy {
    let sent = group.base
    guard copy.base == nil, let base = sent ?? known else { return copy }
    var copy = copy
    copy.complete(from: base, reader: reader)
    if sent == nil, MergedCopies.changes(from: known, to: copy.plan) > 0 { report(copy, .warning, .copyWithoutPlan) }
    return copy
  }

  /// Differing copies of a plan that the library does not have, of which none says what they were made of.
  private mutating func reportUnrelated(_ copies: [ReturnedCopy]) {
    collected = CollectedPlan(
      identity: group.identity, path: nil, state: .conflicting, changes: 0, conflicts: copies.count - 1,
      copies: group.copies(allBeing: .conflicting))
    for copy in copies.dropFirst() {
      let message = Message.differingPlans(group.identity, first: copies[0].name, second: copy.name)
      report(copy, .error, message, isConflict: true)
    }
  }

  private mutating func merge(_ copies: [ReturnedCopy], known: ActionPlan?) {
    let merged = MergedCopies(
      copies, into: known.map { ($0, entry?.path ?? "") }, of: folder, settling: settling)
    let path = entry?.path ?? merged.plan.flatMap { folder.place(for: $0) }
    let obstacle = obstacle(to: merged, at: path)
    if obstacle == nil, merged.isToWrite { planToWrite = merged.plan }
    collected = CollectedPlan(
      identity: group.identity, path: path, state: obstacle == nil ? merged.state : .failed, changes: merged.changes,
      conflicts: merged.conflictCount,
      copies: merged.copies + group.repeatedCopies)
    report(copies, known: known)
    report(merged, at: path ?? group.identity)
    if let obstacle, let first = merged.used.first { report(first, .error, obstacle) }
  }

  /// Why the merged plan has no file.
  private func obstacle(to merged: MergedCopies, at path: String?) -> Message? {
    guard let plan = merged.plan else { return nil }
    if path == nil { return .iso3NeededForFolder(country: plan.country.name) }
    guard merged.isToWrite, let second = folder.double(of: group.identity) else { return nil }
    return .libraryPlanTwice(first: entry?.path ?? "", second: second)
  }

  // Findings

  /// What was found on reading.
  private mutating func report(_ copies: [ReturnedCopy], known: ActionPlan?) {
    for copy in copies {
      findings += copy.findings(known: known).map { FileFinding(copy.name, $0, language: language) }
    }
  }

  private mutating func report(_ merged: MergedCopies, at file: String) {
    for (copy, other) in merged.others {
      report(copy, .error, .copyOfOther(other, base: copy.base?.identity ?? ""), isConflict: true)
    }
    for copy in group.repeated {
      findings.append(
        FileFinding(copy.name, Finding(.note, at: "", .samePlanAgain(first: copy.first)), language: language))
    }
    guard let plan = merged.plan, !merged.conflicts.isEmpty else { return }
    let copies = merged.used.map { ConflictPlaces.Copy(plan: $0.plan, placed: $0.placing(reader)) }
    for conflict in merged.conflicts {
      let names = ConflictPlaces(in: plan).names(
        conflict.names, of: conflict.named.map { $0.map { copies[$0] } }, for: conflict.conflict)
      let message =
        settling.settles ? conflict.conflict.message(copies: names) : conflict.conflict.openMessage(copies: names)
      findings.append(
        FileFinding(
          file, Finding(.error, at: conflict.conflict.pointer, message), language: language, isConflict: true))
    }
  }

  private mutating func report(
    _ copy: ReturnedCopy, _ severity: Finding.Severity, _ message: Message, isConflict: Bool = false
  ) {
    findings.append(
      FileFinding(copy.name, Finding(severity, at: "", message), language: copy.plan.language, isConflict: isConflict))
  }

  /// Says why the plan was not written.
  mutating func report(_ failure: LibraryFailure, writing path: String) {
    let message: Message =
      switch failure {
      case .changedMeanwhile: .libraryChanged
      case .cannotWrite(.exists): .libraryFileTaken
      case .cannotWrite(.system(let error)): .cannotWrite(path, reason: error.reason)
      }
    findings.append(FileFinding(path, Finding(.error, at: "", message), language: language))
  }
}

extension CopyGroup {
  fileprivate var repeatedCopies: [CollectedCopy] {
    repeated.map { CollectedCopy(name: $0.name, state: .repeated) }
  }

  /// All copies, where of those that are not the same as another the same is to be said.
  fileprivate func copies(allBeing state: CollectedState) -> [CollectedCopy] {
    copies.map { CollectedCopy(name: $0.name, state: state) } + repeatedCopies
  }
}

extension PlanCollector.Settling {
  /// Whether a plan is written though there are conflicts.
  var settles: Bool {
    switch self {
    case .none: false
    case .first, .marked: true
    }
  }
}
