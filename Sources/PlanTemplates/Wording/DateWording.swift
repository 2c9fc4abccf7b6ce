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

  /// A number format that shows a date with this name of its month.
  func excelFormat(month: String) -> String {
    pattern.pieces.reduce(into: "") { format, piece in
      switch piece {
      case .text(let text): format += Self.quoted(text)
      case .name("d"): format += "d"
      case .name("dd"): format += "dd"
      case .name("year"): format += "yyyy"
      case .name: format += Self.quoted(month)
      }
    }
  }

  /// Text in a number format (ECMA-376 Part 1, 18.8.31); a space needs no quotation marks, and a quotation mark cannot
  /// stand between them.
  private static func quoted(_ text: String) -> String {
    if text == " " { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: "\\\"")
  }
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
