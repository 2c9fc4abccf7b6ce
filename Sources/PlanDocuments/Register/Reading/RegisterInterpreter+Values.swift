internal import PlanModel
internal import PlanTemplates

extension RegisterInterpreter {
  // Values that rows repeat

  /// Takes what a cell says of a plan.
  mutating func take(
    _ cell: RegisterReadCell, _ field: RegisterField, of draft: RegisterDraft, in row: RegisterRow
  ) {
    if field == .plan { return }
    let original =
      draft.remainder.map { field.text(of: $0.plan, in: wording) ?? "" }
      ?? field.text(of: draft.plan, in: wording)
    switch draft.edits.outcome(of: cell.text, for: field, original: original) {
    case .unchanged, .repeated: break
    case .new:
      if let message = draft.plan.set(field, to: cell, in: wording, dates) {
        leave(1, at: row.place(of: cell), message)
      }
    case .conflicting(let kept):
      leave(1, at: row.place(of: cell), .registerValueDiffers(text: cell.text, plan: draft.plan.identity, kept: kept))
    }
  }

  mutating func clear(_ field: RegisterField, of draft: RegisterDraft) {
    switch field {
    case .iso3: draft.plan.country.iso3 = nil
    case .cluster: draft.plan.cluster = nil
    case .clusterCode: draft.plan.clusterCode = nil
    case .level: draft.plan.level = nil
    case .locality: draft.plan.locality = nil
    case .ratingScale: draft.plan.ratingScale = nil
    case .surveyLaunched: draft.plan.dates.surveyLaunched = nil
    case .reviewed: draft.plan.dates.reviewed = nil
    case .completed: draft.plan.dates.completed = nil
    default: break
    }
  }

  /// Takes what a cell says of a function; false where it says nothing of one.
  mutating func take(
    _ cell: RegisterReadCell, _ field: RegisterField, of draft: RegisterFunctionDraft, planLanguage: String,
    in row: RegisterRow
  ) -> Bool {
    let own = draft.original ?? draft.function
    guard let original = field.text(of: own, planLanguage: planLanguage, in: wording) else { return false }
    let text = field == .score ? cell.score?.formatted(decimalSeparator: ".") ?? cell.text : cell.text
    if field == .functionKey { return true }
    switch draft.edits.outcome(of: text, for: field, original: original) {
    case .unchanged, .repeated: break
    case .new:
      if let message = draft.function.set(field, to: cell, values) { leave(1, at: row.place(of: cell), message) }
    case .conflicting(let kept):
      leave(1, at: row.place(of: cell), .registerValueDiffers(text: cell.text, plan: row.text(.plan), kept: kept))
    }
    return true
  }

  /// What the register worked out is not a plan's; somebody who changed it is told so.
  mutating func checkComputed(
    _ row: RegisterRow, _ draft: RegisterDraft, original: (RegisterField) -> String?
  ) {
    for (field, cell) in row.cells where field.isComputed {
      guard draft.remainder == nil || original(field) != cell.text else { continue }
      guard draft.remainder != nil || cell.text.isEmpty == false else { continue }
      leave(1, at: row.place(of: cell), .registerComputed(text: cell.text))
    }
  }
}
