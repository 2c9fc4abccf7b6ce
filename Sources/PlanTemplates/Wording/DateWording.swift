internal import PlanModel

/// How a language writes dates.
struct DateWording: Sendable {
  let pattern: Pattern
  /// What stands for the first day of a month where it is no plain number: `1er`.
  let firstDay: String?
  /// A workbook shows the months of the form, which the program that opens it does not know.
  let ownMonthsInExcel: Bool
  /// The names of the twelve months, each list with the printed one first.
  let months: [[String]]
}

/// How a language names timeframes.
struct TimeframeWording: Sendable {
  let undated: [Timeframe: [String]]
  let from: [Pattern]
  let by: [Pattern]
  /// The four quarters in order.
  let quarters: [[String]]

  /// The words for a timeframe, the printed ones first; none for a month or quarter that the calendar does not have.
  func words(for timeframe: Timeframe, months: [[String]]) -> [String] {
    switch timeframe {
    case .firstHalf, .secondHalf, .continuous, .monthly, .quarterly, .halfYearly, .yearly: undated[timeframe] ?? []
    case .from(let month): words(from, month, months)
    case .by(let month): words(by, month, months)
    case .quarter(let quarter): 1...4 ~= quarter ? quarters[quarter - 1] : []
    }
  }

  /// Every pattern with the first name of the month, then with the others, so that the printed one leads.
  private func words(_ patterns: [Pattern], _ month: Int, _ months: [[String]]) -> [String] {
    guard 1...12 ~= month else { return [] }
    return months[month - 1].flatMap { name in patterns.map { $0.filled { $0 == "month" ? name : nil } } }
  }
}
