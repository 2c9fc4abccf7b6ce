internal import PlanModel
internal import PlanTemplates

/// Finds for each row the action of the base that it is: by id, then by the same text, then by likeness.
struct ActionMatcher {
  let base: KnownPlan
  let groups: [FunctionGroup]

  /// A row of the file and what it is known as.
  struct Match {
    let row: FoundForm.Row
    var place: KnownPlan.Place?
    /// The id that the row bears; nil where it has none, or where another row has it already.
    var id: String?
  }

  func matches(_ interpreter: inout PlanInterpreter) -> [[Match]] {
    var used: Set<KnownPlan.Place> = []
    var bearers: [String: SourceItem] = [:]
    var matches = groups.map { group in
      group.rows.filter { !$0.isEmpty || base.wasEmpty($0) }.map { byID($0, &used, &bearers, &interpreter) }
    }
    guard base.isKnown, matches.contains(where: { $0.contains { $0.id == nil } }) else { return matches }
    var unclaimed = UnclaimedActions(of: base, without: used)
    for index in matches.indices {
      for row in matches[index].indices { byText(&matches[index][row], in: groups[index], &unclaimed, &interpreter) }
    }
    used = unclaimed.claimed
    for index in matches.indices { byLikeness(&matches[index], in: groups[index], &used, &interpreter) }
    return matches
  }

  private func byID(
    _ row: FoundForm.Row, _ used: inout Set<KnownPlan.Place>, _ bearers: inout [String: SourceItem],
    _ interpreter: inout PlanInterpreter
  ) -> Match {
    interpreter.take(row.id)
    guard let id = row.actionIDs(base).first else { return Match(row: row) }
    // An empty row is here only because its action was empty too; nobody copies one.
    guard let item = row.firstItem else { return Match(row: row, place: base.place(ofID: id), id: id) }
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
    _ match: inout Match, in group: FunctionGroup, _ unclaimed: inout UnclaimedActions,
    _ interpreter: inout PlanInterpreter
  ) {
    guard match.id == nil, let item = match.row.cells[.action]?.item,
      let place = unclaimed.claim(item.text, function: group.baseIndex)
    else { return }
    match.place = place
    interpreter.report(.note, at: item.place, .matchedByText(action: item.text))
  }

  /// Of a function's rows and actions that are still without each other, the most alike belong together.
  private func byLikeness(
    _ matches: inout [Match], in group: FunctionGroup, _ used: inout Set<KnownPlan.Place>,
    _ interpreter: inout PlanInterpreter
  ) {
    let rows = matches.indices.filter { matches[$0].id == nil && matches[$0].place == nil }
    let places = group.baseIndex.map { base.places(ofFunction: $0).filter { !used.contains($0) } } ?? []
    let candidates = Likeness.candidates(
      old: places.indices.map { (index: $0, text: text(at: places[$0])) },
      new: rows.compactMap { row in matches[row].row.cells[.action]?.item.map { (index: row, text: $0.text) } })
    for candidate in candidates where matches[candidate.new].place == nil && !used.contains(places[candidate.old]) {
      guard let item = matches[candidate.new].row.cells[.action]?.item else { continue }
      matches[candidate.new].place = places[candidate.old]
      used.insert(places[candidate.old])
      interpreter.report(
        .note, at: item.place, .matchedByLikeness(action: item.text, before: text(at: places[candidate.old])))
    }
  }

  private func text(at place: KnownPlan.Place) -> String { base.action(at: place).text }
}

/// The actions of the base that no row has yet, by their texts.
///
/// Each list is walked through once, however many rows have one text: a plan can say the same in every row.
struct UnclaimedActions {
  private struct Key: Hashable {
    /// Nil for the actions of all functions.
    let function: Int?
    let text: String
  }

  private(set) var claimed: Set<KnownPlan.Place>
  /// Turned around, so that the first is taken from the end.
  private var places: [Key: [KnownPlan.Place]] = [:]

  init(of base: KnownPlan, without claimed: Set<KnownPlan.Place>) {
    self.claimed = claimed
    for place in base.places.reversed() where !claimed.contains(place) {
      let text = base.action(at: place).text
      places[Key(function: nil, text: text), default: []].append(place)
      places[Key(function: place.function, text: text), default: []].append(place)
    }
  }

  /// The first action with a text, of a function where it has one.
  mutating func claim(_ text: String, function: Int?) -> KnownPlan.Place? {
    if let function, let place = claim(Key(function: function, text: text)) { return place }
    return claim(Key(function: nil, text: text))
  }

  private mutating func claim(_ key: Key) -> KnownPlan.Place? {
    while let place = places[key]?.popLast() {
      if claimed.insert(place).inserted { return place }
    }
    return nil
  }
}
