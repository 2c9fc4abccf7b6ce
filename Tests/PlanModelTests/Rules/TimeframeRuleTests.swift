import PlanModel
import Testing

@Suite struct `The rule about timeframes` {
  private static func findings(_ timeframe: Timeframe, on dates: ProcessDates) -> [Finding] {
    said(of: plan(actions: [action("Visitar", timeframe: .code(timeframe))], dates: dates))
  }

  @Test(arguments: [
    (Timeframe.firstHalf, "2024-05-06", "2024-06-30", "55"),
    (.firstHalf, "2023-06-30", "2023-06-30", "0"),
    (.secondHalf, "2024-12-24", "2024-12-31", "7"),
    (.quarter(1), "2024-03-01", "2024-03-31", "30"),
    (.by(month: 2), "2024-02-10", "2024-02-29", "19"),
    (.by(month: 2), "2023-02-10", "2023-02-28", "18"),
  ])
  func `little time left is said with its days`(timeframe: Timeframe, date: String, end: String, days: String) {
    let findings = Self.findings(timeframe, on: dates("", "", date))
    #expect(findings.map(\.message.name) == [.timeframeNearlyOver])
    #expect(findings.map(\.place) == ["/functions/0/actions/0/timeframe"])
    #expect(
      findings.first?.message.arguments
        == ["timeframe": timeframe.code, "end": end, "date": date, "days": days, "count": "1"])
  }

  @Test(arguments: [
    (Timeframe.firstHalf, "2024-07-01", "2024-06-30"), (.quarter(2), "2024-12-31", "2024-06-30"),
    (.by(month: 4), "2024-05-06", "2024-04-30"),
  ])
  func `no time left is said as such`(timeframe: Timeframe, date: String, end: String) throws {
    let day = try #require(CalendarDate(iso8601: date))
    let last = try #require(CalendarDate(iso8601: end))
    #expect(
      Self.findings(timeframe, on: dates("", "", date)).map(\.message)
        == [.timeframeOver(timeframe, end: last, date: day, count: 1)])
  }

  @Test(arguments: [
    (Timeframe.firstHalf, "2024-04-30"), (.firstHalf, "2024-01-02"), (.secondHalf, "2024-05-06"),
    (.quarter(2), "2024-05-30"), (.by(month: 6), "2024-05-30"), (.continuous, "2024-12-31"), (.monthly, "2024-12-31"),
    (.quarterly, "2024-12-31"), (.yearly, "2024-12-31"), (.from(month: 5), "2024-12-31"),
    (.by(month: 13), "2024-12-31"),
    (.quarter(9), "2024-12-31"),
  ])
  func `time enough, or no end, is nothing to say`(timeframe: Timeframe, date: String) {
    #expect(Self.findings(timeframe, on: dates("", "", date)) == [])
  }

  @Test func `the review counts where the plan's sharing is not known, and no other date does`() {
    #expect(Self.findings(.firstHalf, on: dates("2024-01-01", "2024-06-01", "")).count == 1)
    #expect(Self.findings(.firstHalf, on: dates("2024-01-01", "2024-02-01", "2024-06-01")).count == 1)
    #expect(Self.findings(.firstHalf, on: dates("2024-06-01")) == [])
  }

  @Test func `the actions of one timeframe are one finding at the first of them`() {
    let rows = [Timeframe.continuous, .firstHalf, .quarter(2), .firstHalf].enumerated().map {
      action("Acción \($0)", timeframe: .code($1))
    }
    let findings = said(of: plan(actions: rows, dates: dates("", "", "2024-06-20")))
    #expect(findings.map(\.place) == ["/functions/0/actions/1/timeframe", "/functions/0/actions/2/timeframe"])
    #expect(findings.map { $0.message.arguments["count"] } == ["2", "1"])
  }
}
