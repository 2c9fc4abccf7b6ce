internal import PlanModel

/// The copies of one plan put together, with the library's own where there is one.
struct CopyMerge {
  /// A conflict with the names of those that disagree.
  struct Conflict {
    let conflict: MergeConflict
    let names: [String]
    /// The indexes of the copies that take part.
    let copies: Set<Int>
    /// For each name the copy that has it; nil for the library's own plan.
    let named: [Int?]
  }

  private(set) var plan: ActionPlan?
  private(set) var conflicts: [Conflict] = []

  /// - Parameters:
  ///   - known: The library's plan and the name of its file.
  ///   - copies: Each with the plan that it was made of. Those made of one plan are merged at once; where they were
  ///     made of several, those of the first that was met come first.
  init(known: (plan: ActionPlan, name: String)?, copies: [ReturnedCopy], settling: PlanCollector.Settling) {
    plan = known?.plan
    var ours = known.map { [$0.name] } ?? []
    var rest = Array(copies.indices)
    while let first = rest.first {
      let base = copies[first].base ?? copies[first].plan
      // Files carry the ids that exporting gave; the library's plan may still be without.
      let content = Fingerprint(of: base)
      let group = rest.filter { Fingerprint(of: copies[$0].base ?? copies[$0].plan) == content }
      rest.removeAll { group.contains($0) }
      merge(copies, group, base: base, ours: &ours, settling)
    }
  }

  private mutating func merge(
    _ copies: [ReturnedCopy], _ group: [Int], base: ActionPlan, ours: inout [String], _ settling: PlanCollector.Settling
  ) {
    var theirs = group
    var first: Int?
    if plan == nil {
      first = theirs.removeFirst()
      plan = first.map { copies[$0].plan }
      ours = first.map { [copies[$0].name] } ?? []
    }
    guard let current = plan else { return }
    let names = CopyNames.distinct(ours + theirs.map { copies[$0].name })
    var marks: MergeMarks?
    if case .marked(let words) = settling { marks = MergeMarks(names: names) { words($0, current) } }
    let merged = PlanMerge.merge(base: base, ours: current, theirs: theirs.map { copies[$0].plan }, marks: marks)
    plan = merged.plan
    conflicts += merged.conflicts.map { conflict in
      let copies = conflict.copies.compactMap { $0 == 0 ? first : theirs[$0 - 1] }
      return Conflict(conflict: conflict, names: names, copies: Set(copies), named: [first] + theirs)
    }
  }
}

extension MergeConflict {
  /// The copies that take part, from 0, ours.
  fileprivate var copies: Set<Int> {
    switch kind {
    case .values(_, let alternatives, _): Set(alternatives.map(\.copy))
    case .deletedAndChanged(let deleted, let changed): Set(deleted + changed)
    case .movedApart(let places): Set(places.map(\.copy))
    }
  }
}

/// Short names for the copies of a merge.
package enum CopyNames {
  /// The files' names without their folders; the whole paths where two would be alike.
  package static func distinct(_ paths: [String]) -> [String] {
    let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return Set(names).count == names.count ? names : paths
  }
}
