/// A day of the Gregorian calendar, from the year 1 to 9999, without time and time zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day with these numbers; nil when the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written as `2024-01-19` (ISO 8601, extended format, nothing else).
  public init?(iso8601 text: String) {
    let utf8 = Array(text.utf8)
    guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
      let year = CalendarDate.number(utf8[0..<4]), let month = CalendarDate.number(utf8[5..<7]),
      let day = CalendarDate.number(utf8[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2024-01-19`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits + "-" + twoDigits(month) + "-" + twoDigits(day)
  }

  /// Earlier days come first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDate {
  /// The days from this one to another: 1 for the next day, negative for earlier ones.
  public func days(until other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The last day of a month; nil when the calendar has no such month.
  public init?(lastOfMonth month: Int, year: Int) {
    guard 1...12 ~= month, 1...9999 ~= year else { return nil }
    self.init(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }

  /// The number of the day in the 1900 date system of spreadsheets (ECMA-376 Part 1, 18.17.4.1): 1 is 1 January 1900;
  /// nil for earlier days, which the system does not have.
  ///
  /// The system counts a 29 February 1900 that never was, so every day from March 1900 on has one more than the days
  /// gone by: 1 March 1900 is 61.
  public var excelSerial: Int? {
    guard year >= 1900 else { return nil }
    let serial = dayNumber - CalendarDate.lastDayOf1899
    return serial < 60 ? serial : serial + 1
  }

  private static let lastDayOf1899 = daysBefore(year: 1900)

  /// Days from 1 January of the year 1 to this one, both counted.
  private var dayNumber: Int {
    (1..<month).reduce(CalendarDate.daysBefore(year: year) + day) {
      $0 + CalendarDate.days(inMonth: $1, of: year)
    }
  }

  private static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }
}
