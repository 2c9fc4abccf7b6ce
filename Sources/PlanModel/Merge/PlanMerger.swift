/// Merges one set of copies, and gathers the conflicts in the order of the result.
struct PlanMerger {
  let base: ActionPlan
  let copies: [ActionPlan]
  let marks: MergeMarks?
  let matchings: [PlanMatching]
  private(set) var conflicts: [MergeConflict] = []

  init(base: ActionPlan, copies: [ActionPlan], marks: MergeMarks?) {
    self.base = base
    self.copies = copies
    self.marks = marks
    matchings = copies.map { PlanMatching(base, $0) }
  }

  mutating func plan() -> ActionPlan {
    var plan = record(base, copies, empty: base, at: .root)
    plan.country = record(
      base.country, copies.map(\.country), empty: base.country, at: JSONPointer.root.appending("country"))
    plan.dates = record(base.dates, copies.map(\.dates), empty: base.dates, at: JSONPointer.root.appending("dates"))
    plan.functions = functions()
    plan.abbreviations = abbreviations()
    return plan
  }

  private mutating func record<Record: PlanRecord>(
    _ base: Record, _ copies: [Record], empty: Record, at pointer: JSONPointer
  ) -> Record {
    record(base, copies.enumerated().map { (copy: $0, record: $1) }, empty: empty, at: pointer)
  }

  /// The merged record; its clashes become conflicts at the pointer.
  mutating func record<Record: PlanRecord>(
    _ base: Record?, _ copies: [(copy: Int, record: Record)], empty: Record, at pointer: JSONPointer
  ) -> Record {
    let merge = RecordMerge(base: base, copies: copies, marks: marks, empty: empty)
    for clash in merge.clashes { report(clash.kind, at: pointer.appending(clash.key)) }
    return merge.record
  }

  mutating func report(_ kind: MergeConflict.Kind, at pointer: JSONPointer) {
    conflicts.append(MergeConflict(pointer: pointer, kind: kind))
  }

  /// The copies that changed an element, among those that have it.
  static func changed<Record: PlanRecord>(_ base: Record, _ copies: [(copy: Int, record: Record)]) -> [Int] {
    copies.filter { !RecordDiff(from: base, to: $0.record).isEmpty }.map(\.copy)
  }

  private mutating func abbreviations() -> [Abbreviation] {
    let copies = copies
    let lineages = Lineage.all(base: base.abbreviations.count, pairings: matchings.map(\.abbreviations)) {
      earlier, copy, free in
      Pairing(
        abbreviations: earlier.map { copies[$0.copy].abbreviations[$0.index] },
        free.map { copies[copy].abbreviations[$0] })
    }
    let records = lineages.map { lineage in
      lineage.copies.enumerated().compactMap { copy, index in
        index.map { (copy: copy, record: copies[copy].abbreviations[$0]) }
      }
    }
    let changed = lineages.indices.map { number in
      lineages[number].base.map { PlanMerger.changed(base.abbreviations[$0], records[number]) } ?? []
    }
    let isKept = lineages.indices.map {
      lineages[$0].base == nil || lineages[$0].missing.isEmpty || !changed[$0].isEmpty
    }
    let orders = copies.indices.map { copy in
      Lineage.numbers(lineages, copy: copy, count: copies[copy].abbreviations.count).filter { isKept[$0] }
    }
    let merged = SequenceMerge.merge(base: base.abbreviations.indices.filter { isKept[$0] }, copies: orders)
    let list = JSONPointer.root.appending("abbreviations")
    return merged.order.enumerated().map { index, number in
      let lineage = lineages[number]
      let pointer = list.appending(index)
      if lineage.base != nil, !lineage.missing.isEmpty {
        report(.deletedAndChanged(deletedIn: lineage.missing, changedIn: changed[number]), at: pointer)
      }
      reportMoves(merged.clashes, of: number, at: pointer) { copy in
        lineage.copies[copy].map { list.appending($0) }
      }
      return record(
        lineage.base.map { base.abbreviations[$0] }, records[number], empty: Abbreviation(short: "", long: ""),
        at: pointer)
    }
  }

  /// Reports an element that was moved to different places, with the place in ours and in the copies that clash.
  mutating func reportMoves(
    _ clashes: [SequenceMerge.Clash], of number: Int, at pointer: JSONPointer, place: (Int) -> JSONPointer?
  ) {
    let clashing = clashes.filter { $0.element == number }.map(\.copy)
    guard let last = clashing.max() else { return }
    let places = (0...last).compactMap { copy in place(copy).map { MergeConflict.Place(copy: copy, pointer: $0) } }
    report(.movedApart(places), at: pointer)
  }
}
