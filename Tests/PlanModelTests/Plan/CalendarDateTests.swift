import PlanModel
import Testing

@Suite struct CalendarDateTests {
  /// Serial numbers as spreadsheets show them.
  @Test(arguments: [
    ("1900-01-01", 1), ("1900-02-28", 59), ("1900-03-01", 61), ("1904-01-01", 1462), ("1970-01-01", 25569),
    ("2000-02-29", 36585), ("2024-01-19", 45310), ("2024-03-21", 45372), ("2024-05-06", 45418),
    ("9999-12-31", 2_958_465),
  ])
  func `a day has the number that spreadsheets give it`(text: String, serial: Int) throws {
    let date = try #require(CalendarDate(iso8601: text))
    #expect(date.excelSerial == serial)
    #expect(date.description == text)
  }

  @Test func `days before 1900 have no number`() {
    #expect(CalendarDate(iso8601: "1899-12-31")?.excelSerial == nil)
    #expect(CalendarDate(iso8601: "0001-01-01")?.description == "0001-01-01")
  }

  @Test func `each day from 1900 to 2200 has the next number, but for a 29 February 1900`() {
    let days = (1900...2200).flatMap { year in
      (1...12).flatMap { month in (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) } }
    }
    #expect(days.map(\.excelSerial) == (1...109_939).filter { $0 != 60 })
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01",
    "2024-1-19", "20240119", "2024-01-19T00:00", " 2024-01-19", "24-01-19", "2024/01/19", "２０２４-01-19", "-024-01-19",
    "",
  ])
  func `a text that is no day gives none`(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func `numbers far outside the calendar give none`() {
    #expect(CalendarDate(year: Int.max, month: Int.min, day: Int.max) == nil)
    #expect(CalendarDate(year: 2024, month: 2, day: Int.max) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
  }
}
