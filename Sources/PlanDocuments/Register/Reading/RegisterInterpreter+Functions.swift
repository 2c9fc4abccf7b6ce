internal import PlanModel
internal import PlanTemplates

// Which function of its plan a row is of.

extension RegisterInterpreter {
  typealias PlaceOfFunction = (draft: RegisterFunctionDraft, index: Int?)

  /// The function of a row: by its title, then by its key, then by its action. One that the plan does not have is added.
  func function(of row: RegisterRow, in draft: RegisterDraft) -> PlaceOfFunction {
    if let known = knownFunction(of: row, in: draft) {
      return (draft.functions[known], draft.remainder == nil ? nil : known)
    }
    let (title, key) = (row.text(.function), FunctionKey(code: row.text(.functionKey)))
    let meant = title.isEmpty ? nil : template.vocabulary.function(title)
    var function = CoreFunction(key: meant ?? key)
    // One of the words by which a function is known is no title of its own, unless the register wrote it.
    let isOwnTitle = meant == nil || meant == key
    if isOwnTitle, function.printedTitle(planLanguage: draft.printedLanguage, in: wording) != title {
      function.title = title.isEmpty ? nil : title
    }
    return (draft.add(function), nil)
  }

  /// The function whose own row a row is. A row that was given the name of another function still is the old one's,
  /// unless that has a row already: then it was copied for the other.
  func ownFunction(of row: RegisterRow, in draft: RegisterDraft) -> PlaceOfFunction {
    if let key = FunctionKey(code: row.text(.functionKey)),
      let home = draft.functions(of: key).first(where: { !draft.functions[$0].isSeen })
    {
      let named =
        knownFunction(of: row, in: draft).map { draft.functions[$0].function.key }
        ?? template.vocabulary.function(row.text(.function))
      if named != key { return (draft.functions[home], draft.remainder == nil ? nil : home) }
    }
    return function(of: row, in: draft)
  }

  func knownFunction(of row: RegisterRow, in draft: RegisterDraft) -> Int? {
    let (title, key) = (row.text(.function), FunctionKey(code: row.text(.functionKey)))
    let titled = draft.functions(titled: title, in: wording)
    let alike = titled.filter { draft.functions[$0].function.key == key }
    if let found = chosen(among: alike, by: row, in: draft) { return found }
    if title.isEmpty, key == nil { return place(ofActionIn: row, draft)?.function }
    if !title.isEmpty, let first = titled.first { return first }
    let meant = title.isEmpty ? nil : template.vocabulary.function(title)
    return (meant ?? key).flatMap { draft.functions(of: $0).first }
  }

  /// The function that a row means where a plan has several of one key: the one whose action it is, then one of its
  /// number; of those the first whose own row has not been read, if there is one with the row's result.
  private func chosen(among alike: [Int], by row: RegisterRow, in draft: RegisterDraft) -> Int? {
    guard alike.count > 1 else { return alike.first }
    if let place = place(ofActionIn: row, draft), alike.contains(place.function) { return place.function }
    let number = row.text(.functionNumber)
    let numbered = alike.filter { draft.functions[$0].original?.number.map { String($0) } ?? "" == number }
    let meant = numbered.isEmpty ? alike : numbered
    let unread = meant.filter { !draft.functions[$0].isSeen }
    return unread.first { hasResult(of: row, draft.functions[$0], planLanguage: draft.printedLanguage) }
      ?? unread.first ?? meant.first
  }

  private func hasResult(of row: RegisterRow, _ function: RegisterFunctionDraft, planLanguage: String) -> Bool {
    guard let original = function.original else { return false }
    return text(of: row[.score], .score) == original.text(.score, planLanguage: planLanguage, in: wording)
      && text(of: row[.rating], .rating) == original.text(.rating, planLanguage: planLanguage, in: wording)
  }

  /// Where the row's action stood in its plan.
  private func place(ofActionIn row: RegisterRow, _ draft: RegisterDraft) -> RegisterDraft.Place? {
    isForeign(row, to: draft) ? nil : draft.place(of: row.text(.actionID))
  }

  /// Whether the row is another plan's by its mark, so that its identifier is too.
  func isForeign(_ row: RegisterRow, to draft: RegisterDraft) -> Bool {
    guard let marked = byKey[row.text(.plan)] else { return false }
    return marked !== draft
  }

  /// Where an action was moved to another function or plan, the function whose cells its row still has.
  func home(of row: RegisterRow, at place: PlaceOfFunction, in draft: RegisterDraft) -> RegisterFunctionDraft? {
    if let known = self.place(ofActionIn: row, draft) {
      return known.function == place.index ? nil : draft.functions[known.function]
    }
    let marked = byKey[row.text(.plan)] ?? draft
    // In a plan that was made of copied rows their cells are all there is.
    let isOfOther = marked !== draft && place.draft.original != nil
    guard let key = FunctionKey(code: row.text(.functionKey)), isOfOther || place.draft.function.key != key
    else { return nil }
    return marked.functions(of: key).first.map { marked.functions[$0] }
  }
}

extension CoreFunction {
  fileprivate func text(_ field: RegisterField, planLanguage: String, in wording: Wording) -> String {
    field.text(of: self, planLanguage: planLanguage, in: wording) ?? ""
  }
}
