/// The actions of all plans with what becomes of them.
struct ActionLineages {
  let all: [Lineage]
  let baseActions: [PlacedAction]
  let copyActions: [[PlacedAction]]
  /// For each function of the base, its actions.
  let baseOrders: [[Int]]
  /// For each copy and each of its functions, which of `all` its actions are.
  let copyOrders: [[[Int]]]
  /// For each action, the copies that changed it or moved it to another function.
  private(set) var changed: [[Int]] = []
  /// For each action, the copies that moved it to different functions.
  private(set) var movedApart: [[Int]] = []
  /// For each function, its actions in the merged plan, in no order that counts.
  private(set) var kept: [[Int]]
  /// For each function, the copies that put an action in.
  private var arriving: [Set<Int>]

  init(_ base: ActionPlan, _ copies: [ActionPlan], _ matchings: [PlanMatching], _ functions: FunctionLineages) {
    baseActions = PlacedAction.all(of: base)
    let copyActions = matchings.map(ActionLineages.restoringIDs)
    self.copyActions = copyActions
    let sameFunctions = Pairing(same: functions.all.count)
    let all = Lineage.all(base: baseActions.count, pairings: matchings.map(\.actions)) { earlier, copy, free in
      ActionMatching.exactPairing(
        earlier.map { copyActions[$0.copy][$0.index].placed(in: functions.numbers[$0.copy]) },
        free.map { copyActions[copy][$0].placed(in: functions.numbers[copy]) }, functions: sameFunctions)
    }
    self.all = all
    baseOrders = ActionLineages.grouped(baseActions, Array(baseActions.indices), base.functions.count)
    copyOrders = copies.indices.map { copy in
      let numbers = Lineage.numbers(all, copy: copy, count: copyActions[copy].count)
      return ActionLineages.grouped(copyActions[copy], numbers, copies[copy].functions.count)
    }
    kept = Array(repeating: [], count: functions.all.count)
    arriving = Array(repeating: [], count: functions.all.count)
    for number in all.indices { settle(number, functions) }
  }

  /// The actions of a copy with the ids that it lost on the way: editors that drop what they do not know drop ids, and
  /// nobody means anything by it.
  private static func restoringIDs(_ matching: PlanMatching) -> [PlacedAction] {
    matching.newActions.enumerated().map { index, placed in
      guard placed.action.id == nil, let old = matching.actions.oldIndex[index]?.index else { return placed }
      var action = placed.action
      action.id = matching.oldActions[old].action.id
      return PlacedAction(place: placed.place, action: action)
    }
  }

  private static func grouped(_ actions: [PlacedAction], _ numbers: [Int], _ functions: Int) -> [[Int]] {
    zip(actions, numbers).reduce(into: Array(repeating: [], count: functions)) { groups, entry in
      groups[entry.0.place.function].append(entry.1)
    }
  }

  /// Where an action goes: to the first function that a copy moved it to, or it stays, or it is deleted.
  private mutating func settle(_ number: Int, _ functions: FunctionLineages) {
    let lineage = all[number]
    let places = lineage.copies.enumerated().compactMap { copy, index in
      index.map { (copy: copy, function: functions.numbers[copy][copyActions[copy][$0].place.function]) }
    }
    let home = lineage.base.map { baseActions[$0].place.function }
    let moves = places.filter { $0.function != home }
    let edited = lineage.base.map { edits(of: baseActions[$0].action, in: records(number)) } ?? []
    changed.append(
      lineage.copies.indices.filter { copy in
        edited.contains(copy) || (home != nil && moves.contains { $0.copy == copy })
      })
    let isApart = Set(moves.map(\.function)).count > 1
    movedApart.append(isApart ? moves.map(\.copy) : [])
    guard home == nil || lineage.missing.isEmpty || !changed[number].isEmpty,
      let function = moves.first?.function ?? home
    else { return }
    kept[function].append(number)
    if function != home { arriving[function].formUnion(moves.filter { $0.function == function }.map(\.copy)) }
  }

  /// The copies that changed an action. An id that it got on the way through a form is no edit of anybody's.
  private func edits(of action: Action, in records: [(copy: Int, record: Action)]) -> [Int] {
    records.filter { record in
      let diff = RecordDiff(from: action, to: record.record)
      return !(action.id == nil ? diff.ignoring(.id) : diff).isEmpty
    }.map(\.copy)
  }

  func records(_ number: Int) -> [(copy: Int, record: Action)] {
    all[number].copies.enumerated().compactMap { copy, index in
      index.map { (copy: copy, record: copyActions[copy][$0].action) }
    }
  }

  /// The copies that put an action into a function.
  func arrivals(in function: Int) -> Set<Int> { arriving[function] }

  /// The place of an action in a copy.
  func pointer(_ number: Int, in copy: Int) -> JSONPointer? {
    all[number].copies[copy].map { index in
      let place = copyActions[copy][index].place
      return JSONPointer.root.appending("functions").appending(place.function).appending("actions")
        .appending(place.index)
    }
  }
}

extension PlanMerger {
  /// The actions of one function.
  mutating func actions(
    of function: Int, _ actions: ActionLineages, _ functions: FunctionLineages, at list: JSONPointer
  ) -> [Action] {
    let kept = Set(actions.kept[function])
    let before = actions.baseOrders.element(function) ?? []
    let orders = functions.all[function].copies.enumerated().map { copy, index in
      index.map { actions.copyOrders[copy][$0].filter(kept.contains) } ?? []
    }
    let merged = SequenceMerge.merge(base: before.filter(kept.contains), copies: orders)
    return merged.order.enumerated().map { index, number in
      let lineage = actions.all[number]
      let pointer = list.appending(index)
      if lineage.base != nil, !lineage.missing.isEmpty {
        report(.deletedAndChanged(deletedIn: lineage.missing, changedIn: actions.changed[number]), at: pointer)
      }
      if actions.movedApart[number].isEmpty {
        reportMoves(merged.clashes, of: number, at: pointer) { actions.pointer(number, in: $0) }
      } else {
        let places = actions.movedApart[number].compactMap { copy in
          actions.pointer(number, in: copy).map { MergeConflict.Place(copy: copy, pointer: $0) }
        }
        report(.movedApart(places), at: pointer)
      }
      return record(
        lineage.base.map { actions.baseActions[$0].action }, actions.records(number), empty: Action(action: .empty),
        at: pointer)
    }
  }
}

extension PlacedAction {
  /// The action in a function with another number.
  fileprivate func placed(in numbers: [Int]) -> PlacedAction {
    PlacedAction(place: ActionPlace(function: numbers[place.function], index: place.index), action: action)
  }
}

extension Pairing {
  /// Lists that are the same.
  fileprivate init(same count: Int) {
    self.init(old: count, new: count)
    for index in 0..<count { pair(index, index, by: .key) }
  }
}
