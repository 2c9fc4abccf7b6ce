internal import PlanTemplates

/// Rows whose marks are not theirs: the texts that people see were sorted, swapped or moved up, and the marks, which
/// nobody sees, stayed where they were.
///
/// A row says so that has word for word the text of another action, while that action's own row no longer has it. Texts
/// that several actions share tell nothing.
struct DisplacedRows {
  private var places: [SourceItem: KnownPlan.Place] = [:]
  private var claimed: Set<KnownPlan.Place> = []

  init(among rows: [FoundForm.Row], base: KnownPlan) {
    let withText = Dictionary(grouping: base.places) { base.action(at: $0).text }
    let shown = Dictionary(
      rows.compactMap { row in base.place(markedIn: row).map { ($0, row.cells[.action]?.item?.text) } }
    ) { first, _ in first }
    for row in rows {
      guard let own = base.place(markedIn: row), let item = row.cells[.action]?.item,
        let meant = withText[item.text], meant.count == 1, meant[0] != own,
        let there = shown[meant[0]], there != item.text, claimed.insert(meant[0]).inserted
      else { continue }
      places[item] = meant[0]
    }
  }

  /// The action that a row is in spite of its mark; nil where the mark is not contradicted.
  func place(of row: FoundForm.Row) -> KnownPlan.Place? { row.cells[.action]?.item.flatMap { places[$0] } }

  /// Whether an action stands in another row than the one that has its mark.
  func isElsewhere(_ place: KnownPlan.Place?) -> Bool { place.map(claimed.contains) ?? false }
}

extension KnownPlan {
  /// The place of the action whose mark a row has.
  fileprivate func place(markedIn row: FoundForm.Row) -> Place? { row.actionIDs(self).first.flatMap(place(ofID:)) }
}
