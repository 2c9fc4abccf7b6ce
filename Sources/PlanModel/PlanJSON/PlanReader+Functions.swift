extension PlanReader {
  mutating func function(_ value: JSONValue, at place: JSONPlace) -> CoreFunction? {
    guard var fields = fields(of: value, at: place) else { return nil }
    return CoreFunction(
      key: functionKey(fields.take("key")), number: functionNumber(fields.take("number")),
      title: text(fields.take("title")), score: score(fields.take("score")), rating: rating(fields.take("rating")),
      actions: elements(of: fields.take("actions")) { $0.action($1, at: $2) }, other: rest(of: fields))
  }

  private mutating func functionKey(_ field: JSONFields.Field) -> FunctionKey? {
    guard let text = text(field) else { return nil }
    if let key = vocabulary.function(text) { return key }
    report(.error, at: field.pointer, .unknownFunctionKey(text, known: FunctionKey.allCases.map(\.code)))
    return nil
  }

  private mutating func functionNumber(_ field: JSONFields.Field) -> Int? {
    guard let number = number(field) else { return nil }
    guard let value = number.int, 1...99 ~= value else {
      report(.error, at: field.pointer, .numberOutOfRange(number.literal))
      return nil
    }
    return value
  }

  private mutating func score(_ field: JSONFields.Field) -> Score? {
    guard let number = number(field) else { return nil }
    if let score = Score(number.literal) { return score }
    report(.error, at: field.pointer, .scoreOutOfRange(number.literal))
    return nil
  }

  private mutating func rating(_ field: JSONFields.Field) -> Term<Rating>? {
    term(field, vocabulary.ratingTerm, .warning) { .unknownRating($0, known: Rating.allCases.map(\.code)) }
  }

  private mutating func action(_ value: JSONValue, at place: JSONPlace) -> Action? {
    guard var fields = fields(of: value, at: place) else { return nil }
    return Action(
      id: text(fields.take("id")), priority: priority(fields.take("priority")),
      action: cellText(fields.take("action")), timeframe: timeframe(fields.take("timeframe")),
      responsible: responsible(fields.take("responsible")), constraints: cellText(fields.take("constraints")),
      goodPractices: cellText(fields.take("goodPractices")), comments: cellText(fields.take("comments")),
      other: rest(of: fields))
  }

  private mutating func priority(_ field: JSONFields.Field) -> Term<Priority>? {
    term(field, vocabulary.priorityTerm, .warning) { .unknownPriority($0, known: Priority.allCases.map(\.code)) }
  }

  private mutating func timeframe(_ field: JSONFields.Field) -> Term<Timeframe>? {
    term(field, vocabulary.timeframeTerm, .note) {
      .unknownTimeframe($0, known: Timeframe.listed.map(\.code) + ["from:05", "by:06", "quarter:1"])
    }
  }

  private mutating func responsible(_ field: JSONFields.Field) -> Term<Responsible>? {
    term(field, vocabulary.responsibleTerm, .note) {
      .unknownResponsible($0, known: Responsible.allCases.map(\.code))
    }
  }

  /// In JSON only the code is the mark; what people write for it in a cell stands for itself here.
  private mutating func cellText(_ field: JSONFields.Field) -> CellText {
    guard let text = text(field), !text.isEmpty else { return .empty }
    return text == CellText.noCommentCode ? .noComment : .text(text)
  }

  /// A code, the mark, or other words, which are reported: a misspelt code is not seen on the form.
  private mutating func term<Code>(
    _ field: JSONFields.Field, _ meaning: (String) -> Term<Code>?, _ severity: Finding.Severity,
    unknown: (String) -> Message
  ) -> Term<Code>? {
    guard let text = text(field), let term = meaning(text) else { return nil }
    if case .text(let words) = term { report(severity, at: field.pointer, unknown(words)) }
    return term
  }
}
