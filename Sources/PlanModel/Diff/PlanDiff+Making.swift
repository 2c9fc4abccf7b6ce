extension PlanDiff {
  /// What leads from one plan to the other.
  public init(from old: ActionPlan, to new: ActionPlan) {
    self.init(PlanMatching(old, new))
  }

  private init(_ matching: PlanMatching) {
    let (old, new) = (matching.old, matching.new)
    let functionItems = ItemDiff.list(
      old: old.functions.map(\.withoutActions), new: new.functions.map(\.withoutActions), matching.functions)
    self.init(
      plan: RecordDiff(from: old, to: new), country: RecordDiff(from: old.country, to: new.country),
      dates: RecordDiff(from: old.dates, to: new.dates),
      functions: zip(functionItems, matching.actionItems()).map { FunctionDiff(function: $0, actions: $1) },
      removedFunctions: matching.functions.freeOld.map {
        RemovedItem(item: old.functions[$0].withoutActions, place: $0)
      },
      removedActions: matching.actions.freeOld.map {
        RemovedItem(item: matching.oldActions[$0].action, place: matching.oldActions[$0].place)
      },
      abbreviations: ItemDiff.list(old: old.abbreviations, new: new.abbreviations, matching.abbreviations),
      removedAbbreviations: matching.abbreviations.freeOld.map {
        RemovedItem(item: old.abbreviations[$0], place: $0)
      })
  }
}

extension PlanDiff {
  /// The same but for the ids of actions: what a reader sees of the form. A copy that lost its ids on the way is no
  /// different for that.
  public func ignoringIDs() -> PlanDiff {
    let functions = functions.map { entry in
      let actions = entry.actions.map {
        ItemDiff(item: $0.item, origin: $0.origin, changes: $0.changes.ignoring(.id))
      }
      return FunctionDiff(function: entry.function, actions: actions)
    }
    return PlanDiff(
      plan: plan, country: country, dates: dates, functions: functions, removedFunctions: removedFunctions,
      removedActions: removedActions, abbreviations: abbreviations, removedAbbreviations: removedAbbreviations)
  }
}

extension CoreFunction {
  var withoutActions: CoreFunction {
    var function = self
    function.actions = []
    return function
  }
}

/// Which element of one plan is which of another.
struct PlanMatching {
  let old: ActionPlan
  let new: ActionPlan
  let oldActions: [PlacedAction]
  let newActions: [PlacedAction]
  let functions: Pairing
  let actions: Pairing
  let abbreviations: Pairing

  init(_ old: ActionPlan, _ new: ActionPlan) {
    self.old = old
    self.new = new
    oldActions = PlacedAction.all(of: old)
    newActions = PlacedAction.all(of: new)
    functions = Pairing(functions: old.functions, new.functions)
    actions = ActionMatching.pairing(oldActions, newActions, functions: functions)
    abbreviations = Pairing(abbreviations: old.abbreviations, new.abbreviations)
  }

  /// For each function of the new plan its actions.
  func actionItems() -> [[ItemDiff<Action, ActionPlace>]] {
    var first = 0
    return new.functions.indices.map { functionIndex in
      let range = first..<(first + new.functions[functionIndex].actions.count)
      first = range.upperBound
      return actionItems(of: functionIndex, range)
    }
  }

  private func actionItems(of function: Int, _ range: Range<Int>) -> [ItemDiff<Action, ActionPlace>] {
    let oldFunction = functions.oldIndex[function]?.index
    let stayed = range.filter { index in
      actions.oldIndex[index].map { oldActions[$0.index].place.function == oldFunction } ?? false
    }
    let ordered = LongestIncreasing.membership(of: stayed.map { actions.oldIndex[$0]?.index ?? 0 })
    let unmoved = Set(zip(stayed, ordered).filter(\.1).map(\.0))
    return range.map { index in
      let action = newActions[index].action
      guard let (oldIndex, match) = actions.oldIndex[index] else { return ItemDiff(added: action) }
      let origin = oldActions[oldIndex]
      return ItemDiff(
        item: action, origin: .kept(from: origin.place, by: match, isMoved: !unmoved.contains(index)),
        changes: RecordDiff(from: origin.action, to: action))
    }
  }
}

extension ItemDiff {
  init(added item: Item) {
    self.init(item: item, origin: .added, changes: RecordDiff(from: item, to: item))
  }
}

extension ItemDiff where Place == Int {
  static func list(old: [Item], new: [Item], _ pairing: Pairing) -> [ItemDiff] {
    let kept = new.indices.filter { pairing.oldIndex[$0] != nil }
    let ordered = LongestIncreasing.membership(of: kept.map { pairing.oldIndex[$0]?.index ?? 0 })
    let unmoved = Set(zip(kept, ordered).filter(\.1).map(\.0))
    return new.indices.map { index in
      guard let (oldIndex, match) = pairing.oldIndex[index] else { return ItemDiff(added: new[index]) }
      return ItemDiff(
        item: new[index], origin: .kept(from: oldIndex, by: match, isMoved: !unmoved.contains(index)),
        changes: RecordDiff(from: old[oldIndex], to: new[index]))
    }
  }
}
