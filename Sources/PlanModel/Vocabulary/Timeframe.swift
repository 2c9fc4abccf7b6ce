/// When an action is to be done.
///
/// Months and quarters come from ``init(code:)`` within the calendar; a value made in code with another number is
/// written as it is and not read again.
public enum Timeframe: VocabularyCode {
  /// The first six months of the year.
  case firstHalf
  /// The last six months of the year.
  case secondHalf
  /// All the time.
  case continuous
  /// Every month.
  case monthly
  /// Every three months.
  case quarterly
  /// Every six months.
  case halfYearly
  /// Every year.
  case yearly
  /// From a month on, 1 to 12; written `from:05`.
  case from(month: Int)
  /// At the latest in a month, 1 to 12; written `by:06`.
  case by(month: Int)
  /// In a quarter of the year, 1 to 4; written `quarter:1`.
  case quarter(Int)

  /// The timeframes without a date, in the order of a list to choose from.
  public static let listed: [Timeframe] = [
    .firstHalf, .secondHalf, .continuous, .monthly, .quarterly, .halfYearly, .yearly,
  ]

  /// The timeframes with a date: from each month, by each month, each quarter.
  public static let dated: [Timeframe] =
    (1...12).map(Timeframe.from(month:)) + (1...12).map(Timeframe.by(month:)) + (1...4).map(Timeframe.quarter)

  /// The timeframe with the given code; nil when there is none, or its month or quarter is not in the calendar.
  public init?(code: String) {
    guard let found = Timeframe.byCode[code] else { return nil }
    self = found
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: (listed + dated).map { ($0.code, $0) })

  /// The code, as written in a plan's JSON; months have two digits.
  public var code: String {
    switch self {
    case .firstHalf: "first-half"
    case .secondHalf: "second-half"
    case .continuous: "continuous"
    case .monthly: "monthly"
    case .quarterly: "quarterly"
    case .halfYearly: "half-yearly"
    case .yearly: "yearly"
    case .from(let month): "from:" + twoDigits(month)
    case .by(let month): "by:" + twoDigits(month)
    case .quarter(let quarter): "quarter:" + String(quarter)
    }
  }
}

/// A number with a zero before a single digit, as dates and months are written.
func twoDigits(_ number: Int) -> String {
  0..<10 ~= number ? "0" + String(number) : String(number)
}
