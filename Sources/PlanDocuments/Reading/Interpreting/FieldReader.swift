internal import PlanModel
internal import PlanTemplates

/// Reads the cells of one row into an action.
struct FieldReader {
  let row: FoundForm.Row
  /// What the form printed for the action; nil for one that is new.
  let printed: PlanTable.Row?
  /// The columns that the file has; the others keep what the action held.
  let fields: Set<PlanField>

  func read(into action: inout Action, _ interpreter: inout PlanInterpreter) {
    let vocabulary = interpreter.vocabulary
    reportMergedAcross(&interpreter)
    if let text = changed(.priority, &interpreter) {
      action.priority = vocabulary.priorityTerm(text)
      if case .text(let words) = action.priority, let item = row.cells[.priority]?.item {
        interpreter.report(
          .warning, at: item.place, .unknownPriority(words, known: Priority.allCases.map(\.code)))
      }
    }
    if let text = changed(.action, &interpreter) { action.action = vocabulary.cellText(text) }
    if let text = changed(.timeframe, &interpreter) { action.timeframe = vocabulary.timeframeTerm(text) }
    if let text = changed(.responsible, &interpreter) { action.responsible = vocabulary.responsibleTerm(text) }
    if let text = changed(.constraints, &interpreter) { action.constraints = vocabulary.cellText(text) }
    if let text = changed(.goodPractices, &interpreter) { action.goodPractices = vocabulary.cellText(text) }
    if let text = changed(.comments, &interpreter) { action.comments = vocabulary.cellText(text) }
  }

  /// The text of a cell where it is no longer what was printed; nil where the action keeps what it held.
  private func changed(_ field: PlanField, _ interpreter: inout PlanInterpreter) -> String? {
    guard fields.contains(field) else { return nil }
    let cell = row.cells[field]
    interpreter.take(cell?.item)
    if interpreter.reportedUnknown(cell) { return printed == nil ? "" : nil }
    let text = cell?.item?.text ?? ""
    guard let before = printed?.cells.first(where: { $0.field == field })?.text else { return text }
    // An empty cell and one with nothing that is seen are the same.
    if text.isEmpty, Blank.isBlank(before) { return nil }
    // Swift takes composed and decomposed letters for the same; a change between them is one.
    return before.hasSameBytes(as: text) ? nil : text
  }

  private func reportMergedAcross(_ interpreter: inout PlanInterpreter) {
    for fields in row.mergedAcross {
      guard let item = row.cells[fields[0]]?.item else { continue }
      let headings = fields.map { interpreter.wording.heading(for: $0) }
      interpreter.report(.warning, at: item.place, .mergedAcross(text: item.text, headings: headings))
    }
  }
}
