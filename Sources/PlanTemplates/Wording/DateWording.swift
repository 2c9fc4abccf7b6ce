internal import PlanModel

/// How a language writes dates.
struct DateWording: Sendable {
  let pattern: Pattern
  /// What stands for the first day of a month where it is no plain number: `1er`.
  let firstDay: String?
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
}
