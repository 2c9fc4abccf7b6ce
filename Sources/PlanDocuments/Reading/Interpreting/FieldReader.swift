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
    if let cell, cell.value == .notCalculated, let item = cell.item {
      interpreter.report(.warning, at: item.place, .notCalculated(formula: item.text))
      return ""
    }
    if let cell, cell.value == .failed, let item = cell.item {
      interpreter.report(.warning, at: item.place, .formulaFailed(code: item.text))
      return printed == nil ? "" : nil
    }
    let text = cell?.item?.text ?? ""
    guard let before = printed?.cells.first(where: { $0.field == field })?.text else { return text }
    // An empty cell and one with nothing that is seen are the same.
    if text.isEmpty, Blank.isBlank(before) { return nil }
    // Swift takes composed and decomposed letters for the same; a change between them is one.
    return before.hasSameBytes(as: text) ? nil : text
  }
}
