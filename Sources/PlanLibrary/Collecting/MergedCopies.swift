internal import PlanModel

/// The copies of one plan merged with the library's own, and what that comes to.
struct MergedCopies {
  /// The copies that were merged.
  let used: [ReturnedCopy]
  /// The copies over which another plan was written, with that plan's identity.
  let others: [(copy: ReturnedCopy, identity: String)]
  /// How many changes all copies together bring; of a new plan, since it was sent.
  let changes: Int

  private let known: ActionPlan?
  private let merge: CopyMerge
  private let isSettled: Bool

  /// - Parameter known: The library's plan and the name of its file.
  init(
    _ copies: [ReturnedCopy], into known: (plan: ActionPlan, name: String)?, of folder: LibraryFolder,
    settling: PlanCollector.Settling
  ) {
    var used: [ReturnedCopy] = []
    var others: [(copy: ReturnedCopy, identity: String)] = []
    for copy in copies {
      if let other = copy.otherPlan(in: folder) { others.append((copy, other)) } else { used.append(copy) }
    }
    merge = CopyMerge(known: known, copies: used, settling: settling)
    changes = Self.changes(from: known?.plan ?? used.first?.base, to: merge.plan)
    isSettled = merge.conflicts.isEmpty || settling.settles
    self.used = used
    self.others = others
    self.known = known?.plan
  }

  /// Nil where there is nothing to merge.
  var plan: ActionPlan? { merge.plan }

  var conflicts: [CopyMerge.Conflict] { merge.conflicts }

  /// How many things there are for a person to decide.
  var conflictCount: Int { conflicts.count + others.count }

  /// What becomes of the plan, if nothing stands in the way of its file.
  var state: CollectedState { state(isConflicting: conflictCount > 0, changes: changes) }

  /// Whether the library is to get the plan.
  var isToWrite: Bool { others.isEmpty && isSettled && (known == nil || changes > 0) }

  /// What the copies bring, those that were merged first.
  var copies: [CollectedCopy] {
    used.indices.map(collected) + others.map { CollectedCopy(name: $0.copy.name, state: .conflicting) }
  }

  /// What a copy that was merged brings by itself.
  private func collected(_ place: Int) -> CollectedCopy {
    let changes = changes(of: used[place])
    let isConflicting = conflicts.contains { $0.copies.contains(place) }
    return CollectedCopy(
      name: used[place].name, state: state(isConflicting: isConflicting, changes: changes), changes: changes)
  }

  private func changes(of copy: ReturnedCopy) -> Int {
    guard let known else { return Self.changes(from: copy.base, to: copy.plan) }
    let merged = PlanMerge.merge(base: copy.base ?? known, ours: known, theirs: [copy.plan])
    return Self.changes(from: known, to: merged.plan)
  }

  private func state(isConflicting: Bool, changes: Int) -> CollectedState {
    if isConflicting { return .conflicting }
    if known == nil { return .new }
    return changes == 0 ? .unchanged : .changed
  }

  /// How many changes a reader of the form would see; none where there is nothing to compare.
  static func changes(from old: ActionPlan?, to new: ActionPlan?) -> Int {
    guard let old, let new else { return 0 }
    return PlanDiff(from: old, to: new).ignoringIDs().changeCount
  }
}
