internal import PlanModel

/// What changed from one plan to another and does not show on the form, so that no tracked change can stand for it.
struct HiddenChanges {
  /// Where, in the new plan.
  private(set) var places: [JSONPointer] = []

  /// - Parameter showsTitles: Whether the functions' titles are printed as the plans have them.
  init(in diff: PlanDiff, showsTitles: Bool) {
    let root = JSONPointer.root
    add(diff.plan, at: root, shown: [.year])
    add(diff.country, at: root.appending("country"), shown: [.name])
    add(diff.dates, at: root.appending("dates"), shown: Set(ProcessDates.Field.allCases))
    for (index, entry) in diff.functions.enumerated() {
      let place = root.appending("functions").appending(index)
      let hasOwnTitle = showsTitles || entry.function.item.key == nil
      add(
        entry.function.changes, at: place,
        shown: hasOwnTitle ? [.number, .title, .score, .rating] : [.number, .score, .rating])
      for (number, action) in entry.actions.enumerated() {
        // The mark of the row tells the id.
        add(action.changes, at: place.appending("actions").appending(number), shown: Set(Action.Field.allCases))
      }
    }
    for (index, entry) in diff.abbreviations.enumerated() {
      add(entry.changes, at: root.appending("abbreviations").appending(index), shown: Set(Abbreviation.Field.allCases))
    }
  }

  private mutating func add<Record>(_ changes: RecordDiff<Record>, at place: JSONPointer, shown: Set<Record.Field>) {
    places += changes.fields.filter { !shown.contains($0.field) }.map { place.appending($0.field.rawValue) }
    places += changes.members.map { place.appending($0.key) }
  }
}
