/// A date or time of a cell: the number that the file holds, and what the calendar makes of it.
public struct ReadDate: Sendable, Equatable {
  /// Days since the beginning of the workbook's date system.
  public var serial: Double
  /// Whether the format shows a date, a time or both.
  public var kind: NumberFormatKind
  /// The day; nil for a time alone, for what lies outside the years 1900 to 9999, and for 29 February 1900, which
  /// Excel counts though it did not exist (serial 60).
  public var day: Day?
  /// Milliseconds since midnight; of a time without a day, which may be a duration of more hours, since its beginning.
  public var milliseconds: Int

  /// Whether it is a time of day, or a duration of less than a thousand days.
  public var isTimeAlone: Bool { day == nil && kind == .time && Self.timesAlone.contains(serial) }

  fileprivate static let timesAlone = 0.0..<1000

  /// A day of the Gregorian calendar.
  public struct Day: Sendable, Equatable, CustomStringConvertible {
    /// The year of the Gregorian calendar, from 1900 on.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, 1 to 31.
    public var day: Int

    /// As ISO 8601 writes it, `2024-01-19`.
    public var description: String {
      let (tens, ones) = (month < 10 ? "0" : "", day < 10 ? "0" : "")
      return "\(year)-\(tens)\(month)-\(ones)\(day)"
    }
  }
}

/// Where a workbook's dates begin (ECMA-376 Part 1, 18.17.4.1).
public enum DateSystem: Sendable, Equatable {
  case from1900
  case from1904

  /// Reads a serial number in the light of its format.
  public func date(serial: Double, kind: NumberFormatKind) -> ReadDate {
    guard serial.isFinite, abs(serial) < 10_000_000 else {
      return ReadDate(serial: serial, kind: kind, day: nil, milliseconds: 0)
    }
    let total = Int((serial * 86_400_000).rounded())
    let days = total >= 0 ? total / 86_400_000 : (total - 86_399_999) / 86_400_000
    if kind == .time, ReadDate.timesAlone.contains(serial) {
      return ReadDate(serial: serial, kind: kind, day: nil, milliseconds: total)
    }
    return ReadDate(serial: serial, kind: kind, day: self.day(days), milliseconds: total - days * 86_400_000)
  }

  private func day(_ serial: Int) -> ReadDate.Day? {
    switch self {
    case .from1900:
      if serial < 1 || serial == 60 || serial > 2_958_465 { return nil }
      return GregorianCalendar.day(since1900: serial < 60 ? serial - 1 : serial - 2)
    case .from1904:
      if serial < 0 || serial > 2_957_003 { return nil }
      return GregorianCalendar.day(since1900: serial + 1460)
    }
  }

  /// Reads an ISO 8601 date, time or both, as a cell of type `d` holds it (ECMA-376 Part 1, 18.18.11 ST_CellType).
  func date(iso text: String) -> ReadDate? {
    let halves = text.utf8.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard halves.count <= 2, let first = halves.first else { return nil }
    let isTimeOnly = first.isEmpty || first.contains(UInt8(ascii: ":"))
    var days = 0
    if !isTimeOnly {
      guard let since1900 = GregorianCalendar.days(iso: first) else { return nil }
      switch self {
      case .from1900: days = since1900 + (since1900 < 59 ? 1 : 2)
      case .from1904: days = since1900 - 1460
      }
    }
    let clock = isTimeOnly ? halves.last : halves.count == 2 ? halves[1] : nil
    guard let milliseconds = clock.map({ Self.milliseconds($0) }) ?? 0 else { return nil }
    let kind: NumberFormatKind = isTimeOnly ? .time : milliseconds == 0 ? .date : .dateTime
    return date(serial: Double(days) + Double(milliseconds) / 86_400_000, kind: kind)
  }

  private static func milliseconds(_ text: Substring.UTF8View) -> Int? {
    // A zone is passed over: a cell's time has none.
    let clock = text.prefix { $0 != UInt8(ascii: "Z") && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
    let parts = clock.split(separator: UInt8(ascii: ":")).map { Double(String(decoding: $0, as: UTF8.self)) }
    guard (2...3).contains(parts.count) else { return nil }
    var total = 0.0
    for (value, size) in zip(parts, [3600.0, 60, 1]) {
      guard let value, value >= 0, value < 61 else { return nil }
      total += value * size
    }
    return Int((total * 1000).rounded())
  }
}

/// The Gregorian calendar from 1900 on.
enum GregorianCalendar {
  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1 January 1900 to that of a year.
  private static func days(before year: Int) -> Int {
    let past = year - 1
    return 365 * (year - 1900) + (past / 4 - past / 100 + past / 400) - 460
  }

  /// The day that lies so many days after 1 January 1900.
  static func day(since1900 days: Int) -> ReadDate.Day {
    var year = 1900 + days / 366
    while self.days(before: year + 1) <= days { year += 1 }
    let rest = days - self.days(before: year)
    var month = 12
    while daysBefore[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) > rest { month -= 1 }
    return ReadDate.Day(
      year: year, month: month, day: rest - daysBefore[month - 1] - (month > 2 && isLeap(year) ? 1 : 0) + 1)
  }

  /// Days after 1 January 1900 of a date such as `2024-01-19`; nil for none of the years 1900 to 9999.
  static func days(iso text: Substring.UTF8View) -> Int? {
    let parts = text.split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let days = days(before: year) + daysBefore[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
    return self.day(since1900: days) == ReadDate.Day(year: year, month: month, day: day) ? days : nil
  }
}
