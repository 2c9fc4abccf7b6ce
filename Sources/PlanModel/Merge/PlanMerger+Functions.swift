/// The functions of all plans with what becomes of them.
struct FunctionLineages {
  let all: [Lineage]
  /// For each function of each copy, which of `all` it is.
  let numbers: [[Int]]
  /// For each function that stood in the base, the copies that changed its own fields.
  let changed: [[Int]]

  init(_ base: ActionPlan, _ copies: [ActionPlan], _ matchings: [PlanMatching]) {
    let lineages = Lineage.all(base: base.functions.count, pairings: matchings.map(\.functions)) {
      earlier, copy, free in
      Pairing(
        functions: earlier.map { copies[$0.copy].functions[$0.index] }, free.map { copies[copy].functions[$0] })
    }
    all = lineages
    numbers = copies.indices.map { Lineage.numbers(lineages, copy: $0, count: copies[$0].functions.count) }
    changed = lineages.map { lineage in
      lineage.base.map { PlanMerger.changed(base.functions[$0], FunctionLineages.records(lineage, copies)) } ?? []
    }
  }

  static func records(_ lineage: Lineage, _ copies: [ActionPlan]) -> [(copy: Int, record: CoreFunction)] {
    lineage.copies.enumerated().compactMap { copy, index in
      index.map { (copy: copy, record: copies[copy].functions[$0].withoutActions) }
    }
  }
}

extension PlanMerger {
  mutating func functions() -> [CoreFunction] {
    let functions = FunctionLineages(base, copies, matchings)
    let actions = ActionLineages(base, copies, matchings, functions)
    let isKept = functions.all.indices.map { number in
      functions.all[number].base == nil || functions.all[number].missing.isEmpty
        || !functions.changed[number].isEmpty || !actions.kept[number].isEmpty
    }
    let orders = functions.numbers.map { $0.filter { isKept[$0] } }
    let merged = SequenceMerge.merge(base: base.functions.indices.filter { isKept[$0] }, copies: orders)
    let list = JSONPointer.root.appending("functions")
    return merged.order.enumerated().map { index, number in
      let lineage = functions.all[number]
      let pointer = list.appending(index)
      reportDeletion(of: number, functions, actions, at: pointer)
      reportMoves(merged.clashes, of: number, at: pointer) { copy in
        lineage.copies[copy].map { list.appending($0) }
      }
      var function = record(
        lineage.base.map { base.functions[$0].withoutActions }, FunctionLineages.records(lineage, copies),
        empty: CoreFunction(), at: pointer)
      function.actions = self.actions(of: number, actions, functions, at: pointer.appending("actions"))
      return function
    }
  }

  /// A function that some deleted is kept for what others changed in it: its own fields, or the actions that they put
  /// in. Where only a deleted action was changed, the conflict is that action's.
  private mutating func reportDeletion(
    of number: Int, _ functions: FunctionLineages, _ actions: ActionLineages, at pointer: JSONPointer
  ) {
    let lineage = functions.all[number]
    guard lineage.base != nil, !lineage.missing.isEmpty else { return }
    let arrived = actions.arrivals(in: number)
    let changed = lineage.copies.indices.filter { functions.changed[number].contains($0) || arrived.contains($0) }
    guard !changed.isEmpty else { return }
    report(.deletedAndChanged(deletedIn: lineage.missing, changedIn: changed), at: pointer)
  }
}
