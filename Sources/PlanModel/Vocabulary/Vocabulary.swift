/// The labels of the codes in all languages that are shipped, looked up without regard to case, accents and spacing.
///
/// A code is found without any label. Labels are compared after ``TextFolding/folded(_:)``. A label that two codes
/// of one vocabulary claim stays with the first.
public struct Vocabulary: Sendable {
  private var functions: LabelTable<FunctionKey>
  private var ratings: LabelTable<Rating>
  private var priorities: LabelTable<Priority>
  private var timeframes: LabelTable<Timeframe>
  private var responsibles: LabelTable<Responsible>
  private var addedMarks = MarkTable()
  private let fetchedMarks: OnDemand<MarkTable>?

  /// A vocabulary that knows the codes and no label.
  public init() {
    functions = LabelTable()
    ratings = LabelTable()
    priorities = LabelTable()
    timeframes = LabelTable()
    responsibles = LabelTable()
    fetchedMarks = nil
  }

  /// A vocabulary that knows the codes, and the labels of a source from the first time that one is needed.
  public init(_ source: any VocabularySource) {
    functions = LabelTable { source.functionLabels() }
    ratings = LabelTable { source.ratingLabels() }
    priorities = LabelTable { source.priorityLabels() }
    timeframes = LabelTable { source.timeframeLabels() }
    responsibles = LabelTable { source.responsibleLabels() }
    fetchedMarks = OnDemand { MarkTable(source.noCommentMarks()) }
  }

  /// Adds a title of a function. False when another function has it already.
  @discardableResult public mutating func add(label: String, for key: FunctionKey) -> Bool {
    functions.add(label, key)
  }

  /// Adds a word for a rating. False when another rating has it already.
  @discardableResult public mutating func add(label: String, for rating: Rating) -> Bool {
    ratings.add(label, rating)
  }

  /// Adds a word for a priority. False when another priority has it already.
  @discardableResult public mutating func add(label: String, for priority: Priority) -> Bool {
    priorities.add(label, priority)
  }

  /// Adds a word for a timeframe. False when another timeframe has it already.
  @discardableResult public mutating func add(label: String, for timeframe: Timeframe) -> Bool {
    timeframes.add(label, timeframe)
  }

  /// Adds a word for a responsible party. False when another party has it already.
  @discardableResult public mutating func add(label: String, for responsible: Responsible) -> Bool {
    responsibles.add(label, responsible)
  }

  /// Adds a form of the "no comment" mark, such as `S/C`.
  public mutating func addNoComment(_ label: String) {
    addedMarks.add(label)
  }
}

extension Vocabulary {
  /// The function with this code or title. A number before the title, as in `1. Apoyar …`, does not count.
  public func function(_ text: String) -> FunctionKey? {
    let folded = TextFolding.folded(text)
    if let key = FunctionKey(code: folded) ?? functions[folded] { return key }
    let title = folded.drop { $0.isNumber || $0.isPunctuation || $0.isWhitespace }
    return title.count == folded.count ? nil : functions[String(title)]
  }

  /// The rating with this code or label.
  public func rating(_ text: String) -> Rating? {
    lookUp(text, ratings)
  }

  /// The priority with this code or label.
  public func priority(_ text: String) -> Priority? {
    lookUp(text, priorities)
  }

  /// The timeframe with this code or label.
  public func timeframe(_ text: String) -> Timeframe? {
    lookUp(text, timeframes)
  }

  /// The responsible party with this code or label.
  public func responsible(_ text: String) -> Responsible? {
    lookUp(text, responsibles)
  }

  /// Whether the text is the "no comment" mark: its code `no-comment`, or a form of it in any language.
  public func isNoComment(_ text: String) -> Bool {
    let fetched = fetchedMarks?.value
    let limit = max(addedMarks.limit, fetched?.limit ?? 0)
    guard let folded = TextFolding.folded(text, limit: limit) else { return false }
    return addedMarks.contains(folded: folded) || fetched?.contains(folded: folded) ?? false
  }

  private func lookUp<Code: VocabularyCode>(_ text: String, _ table: LabelTable<Code>) -> Code? {
    // Most words of a file are codes as they stand.
    if let code = Code(code: text) { return code }
    let folded = TextFolding.folded(text)
    return Code(code: folded) ?? table[folded]
  }
}

extension Vocabulary {
  /// What a cell with this text means; nil for an empty text.
  public func ratingTerm(_ text: String) -> Term<Rating>? {
    term(text, rating(text))
  }

  /// What a cell with this text means; nil for an empty text.
  public func priorityTerm(_ text: String) -> Term<Priority>? {
    term(text, priority(text))
  }

  /// What a cell with this text means; nil for an empty text.
  public func timeframeTerm(_ text: String) -> Term<Timeframe>? {
    term(text, timeframe(text))
  }

  /// What a cell with this text means; nil for an empty text.
  public func responsibleTerm(_ text: String) -> Term<Responsible>? {
    term(text, responsible(text))
  }

  /// What a cell with this text means.
  public func cellText(_ text: String) -> CellText {
    if text.isEmpty { return .empty }
    return isNoComment(text) ? .noComment : .text(text)
  }

  private func term<Code>(_ text: String, _ code: Code?) -> Term<Code>? {
    if text.isEmpty { return nil }
    if let code { return .code(code) }
    return isNoComment(text) ? .noComment : .text(text)
  }
}
