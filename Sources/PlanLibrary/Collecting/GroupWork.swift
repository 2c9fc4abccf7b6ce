internal import PlanModel

/// The copies of one plan put together, and what there is to say of it.
struct GroupWork {
  let entry: LibraryFolder.Entry?
  private(set) var collected: CollectedPlan
  private(set) var findings: [FileFinding] = []
  /// What the library gets; nil where it stays as it is.
  private(set) var planToWrite: ActionPlan?
  private var language: String?

  init(_ group: CopyGroup, folder: LibraryFolder, reader: PlanInputReader, settling: PlanCollector.Settling) {
    entry = folder.entries[group.identity]
    var known: ActionPlan?
    collected = CollectedPlan(
      identity: group.identity, path: entry?.path, state: .failed, changes: 0, conflicts: 0,
      copies: group.copies.map { CollectedCopy(name: $0.name, state: .failed) })
    language = group.copies.first?.plan.language
    if folder.isContested(group.identity) { return }
    if let entry {
      do throws(PlanInputError) { known = try reader.read(PlanInput(file: entry.path)).plan } catch {
        findings += error.findings.map { FileFinding(entry.path, $0) }
        return
      }
    }
    var copies = group.copies
    for index in copies.indices where copies[index].base == nil {
      complete(&copies[index], sent: group.base, known: known, reader)
    }
    if copies.count > 1, copies[0].base == nil {
      reportUnrelated(group, copies)
    } else {
      merge(group, copies, known: known, folder: folder, settling)
    }
  }

  /// Finds what a copy was made of that does not say it: what was sent to others, else the library's plan.
  ///
  /// Compared with what was sent, a copy changes what its author changed. Compared with the library's plan it also takes
  /// back what the library was given since, which a person has to know.
  private mutating func complete(
    _ copy: inout ReturnedCopy, sent: ActionPlan?, known: ActionPlan?, _ reader: PlanInputReader
  ) {
    guard let base = sent ?? known else { return }
    copy.complete(from: base, reader: reader)
    if sent == nil, Self.changes(from: known, to: copy.plan) > 0 { report(copy, .warning, .copyWithoutPlan) }
  }

  /// Differing copies of a plan that the library does not have, of which none says what they were made of.
  private mutating func reportUnrelated(_ group: CopyGroup, _ copies: [ReturnedCopy]) {
    collected = CollectedPlan(
      identity: group.identity, path: nil, state: .conflicting, changes: 0, conflicts: copies.count - 1,
      copies: copies.map { CollectedCopy(name: $0.name, state: .conflicting) })
    for copy in copies.dropFirst() {
      let message = Message.differingPlans(group.identity, first: copies[0].name, second: copy.name)
      report(copy, .error, message, isConflict: true)
    }
  }

  private mutating func merge(
    _ group: CopyGroup, _ copies: [ReturnedCopy], known: ActionPlan?, folder: LibraryFolder,
    _ settling: PlanCollector.Settling
  ) {
    for copy in copies {
      findings += copy.findings(known: known).map { FileFinding(copy.name, $0, language: language) }
    }
    var (used, others) = ([ReturnedCopy](), [ReturnedCopy]())
    for copy in copies {
      guard let other = copy.otherPlan(in: folder) else {
        used.append(copy)
        continue
      }
      others.append(copy)
      report(copy, .error, .copyOfOther(other, base: copy.base?.identity ?? ""), isConflict: true)
    }
    let merge = CopyMerge(known: known.map { ($0, entry?.path ?? "") }, copies: used, settling: settling)
    let path = entry?.path ?? merge.plan.flatMap { folder.place(for: $0) }
    let changes = Self.changes(from: known ?? copies.first?.base, to: merge.plan)
    let hasConflicts = !merge.conflicts.isEmpty || !others.isEmpty
    let brings = used.enumerated().map { place, copy in
      Self.state(of: copy, known: known, isConflicting: merge.conflicts.contains { $0.copies.contains(place) })
    }
    collected = CollectedPlan(
      identity: group.identity, path: path,
      state: hasConflicts ? .conflicting : known == nil ? .new : changes == 0 ? .unchanged : .changed,
      changes: changes, conflicts: merge.conflicts.count + others.count,
      copies: brings + others.map { CollectedCopy(name: $0.name, state: .conflicting) }
        + group.repeated.map { CollectedCopy(name: $0.name, state: .repeated) })
    for copy in group.repeated {
      findings.append(
        FileFinding(copy.name, Finding(.note, at: "", .samePlanAgain(first: copy.first)), language: language))
    }
    guard let plan = merge.plan, let first = used.first else { return }
    report(merge.conflicts, settling, at: path ?? group.identity)
    if path == nil {
      collected.state = .failed
      report(first, .error, .iso3NeededForFolder(country: plan.country.name))
    } else if others.isEmpty, merge.conflicts.isEmpty || settling.settles, known == nil || changes > 0 {
      guard let second = folder.double(of: group.identity) else { return planToWrite = plan }
      collected.state = .failed
      report(first, .error, .libraryPlanTwice(first: entry?.path ?? "", second: second))
    }
  }

  /// What a copy brings by itself.
  private static func state(of copy: ReturnedCopy, known: ActionPlan?, isConflicting: Bool) -> CollectedCopy {
    guard let known else {
      let changes = copy.base.map { Self.changes(from: $0, to: copy.plan) } ?? 0
      return CollectedCopy(name: copy.name, state: isConflicting ? .conflicting : .new, changes: changes)
    }
    let merged = PlanMerge.merge(base: copy.base ?? known, ours: known, theirs: [copy.plan])
    let changes = Self.changes(from: known, to: merged.plan)
    return CollectedCopy(
      name: copy.name, state: isConflicting ? .conflicting : changes == 0 ? .unchanged : .changed, changes: changes)
  }

  /// How many changes a reader of the form would see.
  private static func changes(from old: ActionPlan?, to new: ActionPlan?) -> Int {
    guard let old, let new else { return 0 }
    return PlanDiff(from: old, to: new).ignoringIDs().changeCount
  }

  // Findings

  private mutating func report(_ conflicts: [CopyMerge.Conflict], _ settling: PlanCollector.Settling, at file: String) {
    findings += conflicts.map { conflict in
      let message =
        settling.settles
        ? conflict.conflict.message(copies: conflict.names) : conflict.conflict.openMessage(copies: conflict.names)
      return FileFinding(
        file, Finding(.error, at: conflict.conflict.pointer, message), language: language, isConflict: true)
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

extension PlanCollector.Settling {
  /// Whether a plan is written though there are conflicts.
  var settles: Bool {
    switch self {
    case .none: false
    case .first, .marked: true
    }
  }
}
