/// A timeframe of which little was left when the plan was shared cannot be kept: "first half" in a plan shared in May
/// leaves less than two months.
///
/// The half-years, the quarters and the months by which something is due are taken in the year in which the plan was
/// shared or, where that is not known, in which the results were reviewed; never in the year assessed. Little is a
/// third of a half-year or quarter, and thirty days for a month. Timeframes without an end are passed over, and so are
/// plans without these dates. The actions of one timeframe are counted in one finding.
struct TimeframeNearlyOver: PlanRule {
  let name = MessageName.timeframeNearlyOver.rawValue
  let summary = Message(.ruleTimeframeNearlyOver, [:])
  let messages: [MessageName] = [.timeframeNearlyOver, .timeframeOver]

  func findings(in review: PlanReview) -> [Finding] {
    guard let date = review.plan.dates.completed ?? review.plan.dates.reviewed else { return [] }
    var counts: [Timeframe: Int] = [:]
    var firsts: [(timeframe: Timeframe, pointer: JSONPointer)] = []
    for placed in review.plan.agreedActions {
      guard let timeframe = placed.action.timeframe?.code else { continue }
      if counts[timeframe] == nil { firsts.append((timeframe, placed.pointer.appending("timeframe"))) }
      counts[timeframe, default: 0] += 1
    }
    return firsts.compactMap { timeframe, pointer in
      message(on: timeframe, date: date, count: counts[timeframe] ?? 1).map { Finding(.warning, at: pointer, $0) }
    }
  }

  private func message(on timeframe: Timeframe, date: CalendarDate, count: Int) -> Message? {
    guard let period = TimeframePeriod(timeframe, in: date.year) else { return nil }
    let days = date.days(until: period.end)
    if days < 0 { return .timeframeOver(timeframe, end: period.end, date: date, count: count) }
    guard days <= period.shortNotice else { return nil }
    return .timeframeNearlyOver(timeframe, end: period.end, date: date, days: days, count: count)
  }
}

/// The part of a year that a timeframe means, if it has an end.
struct TimeframePeriod {
  /// The last day.
  let end: CalendarDate
  /// The number of days before the end from which on little is left.
  let shortNotice: Int

  /// Nil for timeframes without an end, and for months and quarters that the calendar does not have.
  init?(_ timeframe: Timeframe, in year: Int) {
    switch timeframe {
    case .firstHalf: self.init(from: 1, to: 6, of: year)
    case .secondHalf: self.init(from: 7, to: 12, of: year)
    case .quarter(let quarter):
      guard 1...4 ~= quarter else { return nil }
      self.init(from: quarter * 3 - 2, to: quarter * 3, of: year)
    case .by(let month):
      guard let end = CalendarDate(lastOfMonth: month, year: year) else { return nil }
      self.init(end: end, shortNotice: 30)
    case .continuous, .monthly, .quarterly, .halfYearly, .yearly, .from: return nil
    }
  }

  private init?(from first: Int, to last: Int, of year: Int) {
    guard let begin = CalendarDate(year: year, month: first, day: 1),
      let end = CalendarDate(lastOfMonth: last, year: year)
    else { return nil }
    self.init(end: end, shortNotice: (begin.days(until: end) + 1) / 3)
  }

  private init(end: CalendarDate, shortNotice: Int) {
    self.end = end
    self.shortNotice = shortNotice
  }
}

extension Message {
  /// “{timeframe}” ends on {end}. Days left on {date}, the date of the plan: {days}. Actions concerned: {count}.
  /// Choose a later timeframe where that is too short.
  public static func timeframeNearlyOver(
    _ timeframe: Timeframe, end: CalendarDate, date: CalendarDate, days: Int, count: Int
  ) -> Message {
    Message(
      .timeframeNearlyOver,
      [
        "timeframe": timeframe.code, "end": end.description, "date": date.description, "days": String(days),
        "count": String(count),
      ],
      ["timeframe": .timeframe, "end": .date, "date": .date])
  }

  /// “{timeframe}” ended on {end}, before {date}, the date of the plan. Actions concerned: {count}. Choose a later
  /// timeframe, or say in the comments that the next year is meant.
  public static func timeframeOver(
    _ timeframe: Timeframe, end: CalendarDate, date: CalendarDate, count: Int
  ) -> Message {
    Message(
      .timeframeOver,
      [
        "timeframe": timeframe.code, "end": end.description, "date": date.description, "count": String(count),
      ],
      ["timeframe": .timeframe, "end": .date, "date": .date])
  }
}
