import PlanModel

/// What differs between two plans, one line each: told by ids, keys and abbreviations alone, which a test gives to
/// everything once, and so without recognising anything.
struct PlanFacts {
  private(set) var facts: Set<String> = []

  init(from old: ActionPlan, to new: ActionPlan) {
    compare(old, new, "plan")
    compare(old.country, new.country, "country")
    compare(old.dates, new.dates, "dates")
    for function in new.functions {
      guard let before = old.functions.first(where: { $0.key == function.key }) else { continue }
      compare(before, function, "\(function.key?.code ?? "")")
    }
    let (before, after) = (Self.actions(of: old), Self.actions(of: new))
    for (id, (action, key)) in after {
      guard let (former, formerKey) = before[id] else {
        facts.insert("added to \(key): \(action[.action].plainText)")
        continue
      }
      compare(former, action, "action \(id)")
      if formerKey != key { facts.insert("moved to \(key): \(id)") }
    }
    for id in before.keys where after[id] == nil { facts.insert("removed \(id)") }
    for line in new.abbreviations {
      guard let former = old.abbreviations.first(where: { $0.short == line.short }) else {
        facts.insert("line added: \(line.short)")
        continue
      }
      compare(former, line, "line \(line.short)")
    }
    for line in old.abbreviations where !new.abbreviations.contains(where: { $0.short == line.short }) {
      facts.insert("line removed: \(line.short)")
    }
  }

  private mutating func compare<Record: PlanRecord>(_ old: Record, _ new: Record, _ name: String) {
    for field in Record.Field.allCases where old[field].plainText.utf8.elementsEqual(new[field].plainText.utf8) == false
    {
      facts.insert("\(name): \(field.rawValue)")
    }
  }

  private static func actions(of plan: ActionPlan) -> [[UInt8]: (Action, String)] {
    var actions: [[UInt8]: (Action, String)] = [:]
    for function in plan.functions {
      for action in function.actions { actions[Array((action.id ?? "").utf8)] = (action, function.key?.code ?? "") }
    }
    return actions
  }
}

extension PlanFacts {
  /// The same of a diff.
  init(_ diff: PlanDiff, to new: ActionPlan) {
    add(diff.plan, "plan")
    add(diff.country, "country")
    add(diff.dates, "dates")
    for entry in diff.functions {
      let key = entry.function.item.key?.code ?? ""
      if entry.function.isAdded { facts.insert("function added: \(key)") }
      add(entry.function.changes, key)
      for action in entry.actions { add(action, of: key, entry.function.oldPlace) }
    }
    for gone in diff.removedFunctions { facts.insert("function removed: \(gone.item.key?.code ?? "")") }
    for gone in diff.removedActions { facts.insert("removed \(Array((gone.item.id ?? "").utf8))") }
    for line in diff.abbreviations {
      if line.isAdded { facts.insert("line added: \(line.item.short)") }
      add(line.changes, "line \(line.item.short)")
    }
    for gone in diff.removedAbbreviations { facts.insert("line removed: \(gone.item.short)") }
  }

  private mutating func add(_ action: ItemDiff<Action, ActionPlace>, of key: String, _ oldFunction: Int?) {
    let id = Array((action.item.id ?? "").utf8)
    if action.isAdded { facts.insert("added to \(key): \(action.item[.action].plainText)") }
    if let from = action.oldPlace?.function, from != oldFunction { facts.insert("moved to \(key): \(id)") }
    add(action.changes, "action \(id)")
  }

  private mutating func add<Record>(_ changes: RecordDiff<Record>, _ name: String) {
    for change in changes.fields { facts.insert("\(name): \(change.field.rawValue)") }
    for change in changes.members { facts.insert("\(name): \(change.key)") }
  }
}

/// Whether the elements that are said to have moved are the fewest that must.
enum MovedElements {
  /// - Parameters:
  ///   - old: What stayed in a list, in its old order.
  ///   - new: The same in the new order, each with whether it is said to have moved.
  static func areFewest(old: [[UInt8]], new: [(id: [UInt8], isMoved: Bool)]) -> Bool {
    let moved = Set(new.filter(\.isMoved).map(\.id))
    guard old.filter({ !moved.contains($0) }) == new.map(\.id).filter({ !moved.contains($0) }) else { return false }
    // Lists are short here, so every smaller choice can be tried.
    return !(0..<(1 << old.count)).contains { choice in
      guard choice.nonzeroBitCount < moved.count else { return false }
      let rest = Set(old.indices.filter { choice & (1 << $0) == 0 }.map { old[$0] })
      return old.filter(rest.contains) == new.map(\.id).filter(rest.contains)
    }
  }
}
