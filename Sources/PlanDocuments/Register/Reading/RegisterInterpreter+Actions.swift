internal import PlanModel
internal import PlanTemplates

extension RegisterInterpreter {
  mutating func readAction(_ row: RegisterRow, _ columns: RegisterColumns, of draft: RegisterDraft) {
    let place = function(of: row, in: draft)
    let home = home(of: row, at: place, in: draft)
    if home == nil { place.draft.votes.addRow() }
    for (field, cell) in row.cells where field != .actionID && field.actionKey == nil {
      if let home, field.isOfFunction {
        takeMoved(cell, field, to: place.draft, from: home, in: draft, row)
      } else if !take(cell, field, of: place.draft, of: draft, in: row) {
        take(cell, field, of: draft, in: row)
      }
    }
    var action = Action(action: values.cellText(row.text(.action)))
    action.priority = values.priority(row.text(.priority))
    action.timeframe = values.timeframe(row.text(.timeframe))
    action.responsible = values.responsible(row.text(.responsible))
    action.constraints = values.cellText(row.text(.constraints))
    action.goodPractices = values.cellText(row.text(.goodPractices))
    action.comments = values.cellText(row.text(.comments))
    let original = identify(&action, row, columns, of: draft)
    guard action != Action(action: .empty) else { return }
    // A row without an identifier waits for the others: it may be of an action that none of them has.
    let waits = action.id == nil && draft.remainder != nil
    if !waits, original == nil { missColumns(row, columns) }
    place.draft.add(
      action, at: original.flatMap { $0.function == place.index ? $0.index : nil },
      row: waits ? RegisterActionRow(row, columns) : nil)
  }

  /// Gives an action its id, and what is known of the action that had it; answers where that stood.
  private mutating func identify(
    _ action: inout Action, _ row: RegisterRow, _ columns: RegisterColumns, of draft: RegisterDraft
  ) -> RegisterDraft.Place? {
    guard let id = row[.actionID] else { return nil }
    if !isForeign(row, to: draft), let known = draft.takePlace(of: id.text) {
      action.id = id.text
      restore(&action, at: known, row, columns, of: draft)
      return known
    }
    if draft.remainder == nil, draft.takeNew(id.text) {
      action.id = id.text
    } else {
      leave(1, at: row.place(of: id), .registerCopiedRow(id: id.text))
    }
    return nil
  }

  /// Gives back what the row does not show, and what its words would not bring back, where nobody changed them.
  private mutating func restore(
    _ action: inout Action, at known: RegisterDraft.Place, _ row: RegisterRow, _ columns: RegisterColumns,
    of draft: RegisterDraft
  ) {
    let values = draft.remainder?.actions[known.function][known.index].values ?? JSONObject()
    let former = draft.formerAction(at: known)
    if !columns.missing.isEmpty || !row.notCalculated.isEmpty {
      for field in RegisterField.ofActions where field.actionKey != nil && !columns.shows(field, in: row) {
        if let former {
          action.take(field, from: former)
        } else if field.actionKey.flatMap({ values[$0] }) == nil, columns.missing.contains(field) {
          miss(field, in: row, columns)
        }
      }
    }
    for member in values.members {
      guard let field = RegisterField.ofAction[member.key] else {
        action.other[member.key] = member.value
        continue
      }
      guard case .string(let words) = member.value, !columns.shows(field, in: row) || row.text(field) == words
      else { continue }
      action.take(field, words: words)
    }
  }

  private mutating func missColumns(_ row: RegisterRow, _ columns: RegisterColumns) {
    for field in columns.missing where field.actionKey != nil { miss(field, in: row, columns) }
  }

  /// Gives rows without an identifier those of actions that no row has, where their texts tell which they are.
  mutating func recognise(_ draft: RegisterDraft, _ name: String) {
    let hasWaiting = draft.functions.contains { $0.entries.contains { $0.row != nil } }
    guard hasWaiting, let remainder = draft.remainder else { return }
    let ids = draft.hasIDsLeft ? likelyIDs(in: draft, remainder) : []
    var count = 0
    for (number, function) in draft.functions.enumerated() {
      for (index, entry) in function.entries.enumerated() {
        guard let waiting = entry.row else { continue }
        guard ids.indices.contains(number), let id = ids[number][index], let known = draft.takePlace(of: id) else {
          missColumns(waiting.row, waiting.columns)
          continue
        }
        var action = entry.action
        action.id = id
        restore(&action, at: known, waiting.row, waiting.columns, of: draft)
        function.identify(index, as: action, at: known.function == number ? known.index : nil)
        count += 1
      }
    }
    if count > 0 { report(.note, at: "", .registerActionsRecognised(plan: name, count: count)) }
  }

  /// The ids that the plan's actions would get: those of known ones that say the same, since ids are made of the texts.
  private func likelyIDs(in draft: RegisterDraft, _ remainder: RegisterRemainder) -> [[String?]] {
    var plan = remainder.plan
    plan.functions = draft.functions.map { function in
      var whole = function.original ?? function.function
      whole.actions = function.entries.map(\.action)
      return whole
    }
    let identified = draft.base.map { plan.assigningIDs(as: $0) } ?? plan.assigningIDs()
    return identified.functions.map { $0.actions.map(\.id) }
  }
}

extension Action {
  /// Takes a field over from another action.
  fileprivate mutating func take(_ field: RegisterField, from other: Action) {
    switch field {
    case .priority: priority = other.priority
    case .timeframe: timeframe = other.timeframe
    case .responsible: responsible = other.responsible
    case .action: action = other.action
    case .constraints: constraints = other.constraints
    case .goodPractices: goodPractices = other.goodPractices
    case .comments: comments = other.comments
    default: break
    }
  }

  /// Takes words for somebody's own, whatever they mean.
  fileprivate mutating func take(_ field: RegisterField, words: String) {
    switch field {
    case .priority: priority = .text(words)
    case .timeframe: timeframe = .text(words)
    case .responsible: responsible = .text(words)
    case .action: action = .text(words)
    case .constraints: constraints = .text(words)
    case .goodPractices: goodPractices = .text(words)
    case .comments: comments = .text(words)
    default: break
    }
  }
}
