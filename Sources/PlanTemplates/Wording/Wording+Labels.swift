public import PlanModel

extension Wording {
  /// The heading of a column.
  public func heading(for field: PlanField) -> String { printed(headings[field]) }

  /// The title of a core function, without its number.
  public func title(of function: FunctionKey) -> String { printed(functions[function]) }

  /// A label above the table, with its colon.
  public func label(for label: FormLabel) -> String { printed(labels[label]) }

  /// The word for a rating.
  public func label(for rating: Rating) -> String { printed(ratings[rating]) }

  /// The words for a priority.
  public func label(for priority: Priority) -> String { printed(priorities[priority]) }

  /// The words for a responsible party.
  public func label(for responsible: Responsible) -> String { printed(responsibles[responsible]) }

  /// The words for a timeframe. A month or quarter that the calendar does not have is written as its code.
  public func label(for timeframe: Timeframe) -> String { words(for: timeframe).first ?? timeframe.code }

  /// The name of each month from January on, as it stands within a date.
  public var monthNames: [String] { dates.months.map { printed($0) } }

  // Every list has a first entry: a wording without one was never made. The empty text stands for what cannot be.
  private func printed(_ words: [String]?) -> String { words?.first ?? "" }
}

/// What is understood on reading: the printed words first, then others that mean the same.
extension Wording {
  /// The headings that a column may have.
  public func words(for field: PlanField) -> [String] { headings[field] ?? [] }

  /// The titles that a function may have.
  public func words(for function: FunctionKey) -> [String] { functions[function] ?? [] }

  /// The forms of a label above the table, each with its colon.
  public func words(for label: FormLabel) -> [String] { labels[label] ?? [] }

  /// The words for a rating.
  public func words(for rating: Rating) -> [String] { ratings[rating] ?? [] }

  /// The words for a priority.
  public func words(for priority: Priority) -> [String] { priorities[priority] ?? [] }

  /// The words for a responsible party.
  public func words(for responsible: Responsible) -> [String] { responsibles[responsible] ?? [] }

  /// The words for a timeframe; none for a month or quarter that the calendar does not have.
  public func words(for timeframe: Timeframe) -> [String] {
    timeframes.words(for: timeframe, months: dates.months)
  }

  /// The names of each month from January on, short ones included.
  public var monthWords: [[String]] { dates.months }
}
