internal import OOXML
internal import PlanModel
internal import PlanTemplates

// Values that rows repeat.

extension RegisterInterpreter {
  /// Takes what a cell says of a plan.
  mutating func take(
    _ cell: RegisterReadCell, _ field: RegisterField, of draft: RegisterDraft, in row: RegisterRow
  ) {
    if field == .plan { return }
    if let remainder = draft.remainder {
      let original = field.text(of: remainder.plan, in: wording) ?? ""
      draft.votes.add(cell.text, original: original, field, cell, at: row.place(of: cell))
      return
    }
    if let kept = draft.votes.settled[field] {
      if kept != cell.text { leaveDiffering(cell, kept: shown(kept, field), plan: draft.name, in: row) }
    } else if cell.text != field.text(of: draft.plan, in: wording),
      let problem = draft.plan.set(field, to: cell, in: wording, dates)
    {
      leave(1, at: row.place(of: cell), problem)
    } else {
      draft.votes.settle(field, cell.text)
      move(draft)
    }
  }

  /// Takes that a cell of a plan's own row is empty.
  mutating func clear(
    _ field: RegisterField, of draft: RegisterDraft, in row: RegisterRow, _ columns: RegisterColumns
  ) {
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
    case .country, .year, .language:
      guard let kept = draft.remainder.flatMap({ field.text(of: $0.plan, in: wording) }), !kept.isEmpty,
        let column = columns.fields.first(where: { $0.value == field })?.key
      else { break }
      let place = "\(row.sheet)!\(CellReference(row: row.number, column: column))"
      report(.warning, at: place, .registerValueNeeded(kept: kept))
    default: break
    }
  }

  /// Takes what a cell says of a function; false where it says nothing of one.
  mutating func take(
    _ cell: RegisterReadCell, _ field: RegisterField, of function: RegisterFunctionDraft,
    of draft: RegisterDraft, in row: RegisterRow
  ) -> Bool {
    guard field.isOfFunction else { return false }
    if field == .functionKey { return true }
    let own = function.original ?? function.function
    let original = field.text(of: own, planLanguage: draft.printedLanguage, in: wording) ?? ""
    let text = text(of: cell, field)
    if field == .function, text != original, let key = own.key, let meant = template.vocabulary.function(text) {
      if meant != key {
        leaveDiffering(cell, kept: original, plan: draft.name, in: row)
        return true
      }
      // One of the words by which the function is known anyway is no title of its own.
      if own.title == nil || text != template.wording(for: draft.printedLanguage)?.title(of: key) { return true }
    }
    if function.original != nil {
      function.votes.add(text, original: original, field, cell, at: row.place(of: cell))
    } else if let kept = function.votes.settled[field] {
      if kept != text { leaveDiffering(cell, kept: shown(kept, field), plan: draft.name, in: row) }
    } else if text != original, let problem = function.function.set(field, to: cell, values) {
      leave(1, at: row.place(of: cell), problem)
    } else {
      function.votes.settle(field, text)
    }
    return true
  }

  /// Takes what a cell says of a function in the row of an action that was moved to another: of the old one, mostly.
  mutating func takeMoved(
    _ cell: RegisterReadCell, _ field: RegisterField, to function: RegisterFunctionDraft,
    from home: RegisterFunctionDraft, in draft: RegisterDraft, _ row: RegisterRow
  ) {
    if field == .functionKey || field == .function { return }
    let text = text(of: cell, field)
    func said(by function: CoreFunction?) -> String? {
      function.flatMap { field.text(of: $0, planLanguage: draft.printedLanguage, in: wording) }
    }
    let known = [home.original, home.function, function.original, function.function].map(said)
    if known.contains(text) { return }
    if function.original == nil {
      _ = take(cell, field, of: function, of: draft, in: row)
    } else {
      leaveDiffering(cell, kept: shown(said(by: function.function) ?? "", field), plan: draft.name, in: row)
    }
  }

  private mutating func leaveDiffering(
    _ cell: RegisterReadCell, kept: String, plan: String, in row: RegisterRow
  ) {
    leave(1, at: row.place(of: cell), .registerValueDiffers(text: cell.text, plan: plan, kept: kept))
  }

  /// A value that cells are compared with, as people read it.
  private func shown(_ text: String, _ field: RegisterField) -> String {
    switch field {
    case .score: Score(text)?.formatted(decimalSeparator: wording.decimalSeparator) ?? text
    case .surveyLaunched, .reviewed, .completed: CalendarDate(iso8601: text).map { wording.text(of: $0) } ?? text
    default: text
    }
  }

  /// What a cell says, as it would be written.
  func text(of cell: RegisterReadCell?, _ field: RegisterField) -> String {
    guard let cell else { return "" }
    return field == .score ? cell.score?.formatted(decimalSeparator: ".") ?? cell.text : cell.text
  }

  // Which of them count

  mutating func settle(_ table: RegisterColumns.Table) {
    for draft in drafts {
      guard let remainder = draft.remainder else { continue }
      let name = draft.name
      let verdicts = draft.votes.endTable(
        hasOwnRow: table == .plans, original: { $0.text(of: remainder.plan, in: wording) ?? "" },
        problem: { [plan = draft.plan] vote in
          var plan = plan
          return plan.set(vote.field, to: vote.cell, in: wording, dates)
        })
      for verdict in verdicts {
        guard let vote = counted(verdict, plan: name, on: .plansSheet) else { continue }
        _ = draft.plan.set(vote.field, to: vote.cell, in: wording, dates)
        move(draft)
      }
      for function in draft.functions { settle(function, of: draft, name, hasOwnRow: table == .functions) }
    }
  }

  private mutating func settle(
    _ function: RegisterFunctionDraft, of draft: RegisterDraft, _ name: String, hasOwnRow: Bool
  ) {
    guard let original = function.original else { return }
    let verdicts = function.votes.endTable(
      hasOwnRow: hasOwnRow,
      original: { $0.text(of: original, planLanguage: draft.printedLanguage, in: wording) ?? "" },
      problem: { vote in
        var copy = original
        return copy.set(vote.field, to: vote.cell, values)
      })
    for verdict in verdicts {
      guard let vote = counted(verdict, plan: name, on: .functionsSheet) else { continue }
      _ = function.function.set(vote.field, to: vote.cell, values)
    }
  }

  /// The value that counts; nil where none does, which is said.
  private mutating func counted(
    _ verdict: RegisterVotes.Verdict<Message>, plan: String, on sheet: RegisterKey
  ) -> RegisterVotes.Vote? {
    switch verdict {
    case .counts(let vote): return vote
    case .refused(let vote, let problem): leave(vote.cells, at: vote.place, problem)
    case .differs(let vote, let kept):
      let kept = shown(kept, vote.field)
      leave(vote.cells, at: vote.place, .registerValueDiffers(text: vote.cell.text, plan: plan, kept: kept))
    case .alone(let vote, let kept):
      let sheet = wording.register.text(sheet)
      let kept = kept.isEmpty ? wording.differences.nothing : shown(kept, vote.field)
      leave(
        vote.cells, at: vote.place,
        .registerValueAlone(text: vote.cell.text, plan: plan, kept: kept, sheet: sheet))
    }
    return nil
  }
}

extension RegisterField {
  /// Whether it says something of a function, not of a plan or an action.
  var isOfFunction: Bool {
    switch self {
    case .functionNumber, .function, .functionKey, .score, .rating: true
    default: false
    }
  }
}
