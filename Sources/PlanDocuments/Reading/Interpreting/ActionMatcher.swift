internal import PlanModel

/// Finds for each row the action of the base that it is: by id, then by the same text, then by likeness.
struct ActionMatcher {
  let base: KnownPlan
  let groups: [FunctionReader.Group]

  /// A row of the file and what it is known as.
  struct Match {
    let row: FoundForm.Row
    var place: KnownPlan.Place?
    /// The id that the row bears; nil where it has none, or where another row has it already.
    var id: String?
  }

  /// Below this, two texts are two actions.
  static let threshold = 0.6

  func matches(_ interpreter: inout PlanInterpreter) -> [[Match]] {
    var used: Set<KnownPlan.Place> = []
    var bearers: [String: SourceItem] = [:]
    var matches = groups.map { group in
      group.rows.filter { !$0.isEmpty }.map { byID($0, &used, &bearers, &interpreter) }
    }
    for index in matches.indices {
      for row in matches[index].indices where matches[index][row].place == nil && base.isKnown {
        byText(&matches[index][row], in: groups[index], &used, &interpreter)
      }
    }
    return matches
  }

  private func byID(
    _ row: FoundForm.Row, _ used: inout Set<KnownPlan.Place>, _ bearers: inout [String: SourceItem],
    _ interpreter: inout PlanInterpreter
  ) -> Match {
    interpreter.take(row.id)
    guard let id = row.actionIDs(base).first, let item = row.firstItem else { return Match(row: row) }
    if let first = bearers[id] {
      interpreter.report(.note, at: item.place, .copiedRow(first: first.place))
      return Match(row: row)
    }
    bearers[id] = item
    let place = base.place(ofID: id)
    if let place { used.insert(place) }
    return Match(row: row, place: place, id: id)
  }

  private func byText(
    _ match: inout Match, in group: FunctionReader.Group, _ used: inout Set<KnownPlan.Place>,
    _ interpreter: inout PlanInterpreter
  ) {
    guard match.id == nil, let item = match.row.cells[.action]?.item else { return }
    let free = base.places.filter { !used.contains($0) }
    let same = free.filter { text(at: $0) == item.text }
    if let place = same.first(where: { $0.function == group.baseIndex }) ?? same.first {
      match.place = place
      used.insert(place)
      interpreter.report(.note, at: item.place, .matchedByText(action: item.text))
      return
    }
    let alike = free.filter { $0.function == group.baseIndex }
      .map { (place: $0, likeness: Likeness.similarity(text(at: $0), item.text)) }
      .max { $0.likeness < $1.likeness }
    guard let alike, alike.likeness >= Self.threshold else { return }
    match.place = alike.place
    used.insert(alike.place)
    interpreter.report(
      .note, at: item.place, .matchedByLikeness(action: item.text, before: text(at: alike.place)))
  }

  private func text(at place: KnownPlan.Place) -> String {
    if case .text(let text) = base.action(at: place).action { text } else { "" }
  }
}
