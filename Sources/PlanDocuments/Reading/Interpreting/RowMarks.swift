internal import PlanModel
internal import PlanTemplates

/// Finds rows that bear the mark of another action: where only the cells that people see were sorted or moved, the hidden
/// column and the bookmarks stay behind.
///
/// A row is another action than its mark says where its text is word for word that action's, and no row with that
/// action's mark still has it. So a text that was typed anew, or repeated from another row, leaves its row as it was.
struct RowMarks {
  let base: KnownPlan
  let rows: [FoundForm.Row]

  /// The rows, each with the id of the action that it is.
  func corrected(_ interpreter: inout PlanInterpreter) -> [FoundForm.Row] {
    let marked = rows.map { $0.actionIDs(base).first.flatMap(base.place(ofID:)) }
    let own = zip(rows, marked).compactMap { row, place in place.flatMap { isItself(row, $0) ? $0 : nil } }
    var unclaimed = UnclaimedActions(of: base, without: Set(own))
    var corrected = rows
    var strayed: Set<KnownPlan.Place> = []
    var function: Int?
    for (index, row) in rows.enumerated() {
      if let text = row.cells[.function]?.item?.text {
        function = base.functionIndex(ofText: text, interpreter.parsers.functions)
      }
      guard let mark = marked[index], !isItself(row, mark), let item = row.cells[.action]?.item,
        let place = unclaimed.claim(item.text, function: function), let id = base.action(at: place).id
      else { continue }
      corrected[index].knownIDs = [id]
      strayed.insert(place)
      interpreter.report(.note, at: item.place, .matchedByText(action: item.text))
    }
    // A mark whose action was found in another row says nothing of its own row.
    for index in rows.indices where corrected[index].knownIDs == nil {
      if let mark = marked[index], strayed.contains(mark) { corrected[index].knownIDs = [] }
    }
    return corrected
  }

  /// Whether a row still has the text of the action that its mark names.
  private func isItself(_ row: FoundForm.Row, _ place: KnownPlan.Place) -> Bool {
    row.cells[.action]?.item?.text == base.action(at: place).text
  }
}
