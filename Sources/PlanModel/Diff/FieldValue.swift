/// The value of one field of a plan, of whatever type.
///
/// Equality is exact: texts by their UTF-8 bytes, JSON by what would be written. Only scores are compared by value, as
/// 84 and 84.0 mean the same.
public enum FieldValue: Sendable {
  /// A plain text.
  case text(String?)
  /// A free text of the form.
  case cell(CellText)
  /// A whole number.
  case number(Int?)
  /// A percentage.
  case score(Score?)
  /// A day.
  case date(CalendarDate?)
  /// Which of the core functions is meant.
  case key(FunctionKey?)
  /// A result in words.
  case rating(Term<Rating>?)
  /// How urgent something is.
  case priority(Term<Priority>?)
  /// When something is to be done.
  case timeframe(Term<Timeframe>?)
  /// Who does something.
  case responsible(Term<Responsible>?)
  /// A member that this version does not know; nil where there is none.
  case json(JSONValue?)
}

extension FieldValue: Equatable {
  /// Equality by bytes; of two different types no values are equal.
  public static func == (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): same(left, right)
    case (.cell(let left), .cell(let right)): same(left, right)
    case (.number(let left), .number(let right)): left == right
    case (.score(let left), .score(let right)): left == right
    case (.date(let left), .date(let right)): left == right
    case (.key(let left), .key(let right)): left == right
    case (.rating(let left), .rating(let right)): same(left, right)
    case (.priority(let left), .priority(let right)): same(left, right)
    case (.timeframe(let left), .timeframe(let right)): same(left, right)
    case (.responsible(let left), .responsible(let right)): same(left, right)
    case (.json(let left), .json(let right)):
      left?.serialized(pretty: false) == right?.serialized(pretty: false)
    case (.text, _), (.cell, _), (.number, _), (.score, _), (.date, _), (.key, _), (.rating, _), (.priority, _),
      (.timeframe, _), (.responsible, _), (.json, _):
      false
    }
  }

  private static func same(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.hasSameBytes(as: right)
  }

  private static func same(_ left: CellText, _ right: CellText) -> Bool {
    if case .text(let left) = left, case .text(let right) = right { return left.hasSameBytes(as: right) }
    return left == right
  }

  private static func same<Code>(_ left: Term<Code>?, _ right: Term<Code>?) -> Bool {
    if case .text(let left) = left, case .text(let right) = right { return left.hasSameBytes(as: right) }
    return left == right
  }
}

extension FieldValue {
  /// The value as a plan's JSON has it; null where there is none.
  public var json: JSONValue {
    switch self {
    case .text(let text): Self.json(text)
    case .cell(let text): Self.json(text.jsonText)
    case .number(let number): number.map { .number(JSONNumber($0)) } ?? .null
    case .score(let score): score.map { .number(JSONNumber(checked: $0.literal)) } ?? .null
    case .date(let date): Self.json(date?.description)
    case .key(let key): Self.json(key?.code)
    case .rating(let term): Self.json(term?.jsonText)
    case .priority(let term): Self.json(term?.jsonText)
    case .timeframe(let term): Self.json(term?.jsonText)
    case .responsible(let term): Self.json(term?.jsonText)
    case .json(let value): value ?? .null
    }
  }

  private static func json(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Whether nothing stands there.
  public var isEmpty: Bool {
    switch self {
    case .json(let value): value == nil
    case .text, .cell, .number, .score, .date, .key, .rating, .priority, .timeframe, .responsible: json == .null
    }
  }

  /// The words, where the value is a text of a person's own; nil for codes, numbers, dates, marks and nothing.
  public var words: String? {
    switch self {
    case .text(let text): text
    case .cell(.text(let text)): text
    case .rating(.text(let text)): text
    case .priority(.text(let text)): text
    case .timeframe(.text(let text)): text
    case .responsible(.text(let text)): text
    case .cell, .number, .score, .date, .key, .rating, .priority, .timeframe, .responsible, .json: nil
    }
  }

  /// The value in one text: words as they stand, codes, digits; JSON for members that are not known; nothing for
  /// nothing.
  public var plainText: String {
    switch json {
    case .null: ""
    case .string(let text): text
    case .bool, .number, .array, .object: String(decoding: json.serialized(pretty: false), as: UTF8.self)
    }
  }

  /// A value of the same type that is this text; nil for all but free texts and cells with a vocabulary.
  func replaced(by text: String) -> FieldValue? {
    switch self {
    case .cell: .cell(.text(text))
    case .rating: .rating(.text(text))
    case .priority: .priority(.text(text))
    case .timeframe: .timeframe(.text(text))
    case .responsible: .responsible(.text(text))
    case .text, .number, .score, .date, .key, .json: nil
    }
  }
}
