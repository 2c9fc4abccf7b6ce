internal import PlanModel

extension ObjectReader {
  /// A text that is not empty.
  func string(_ key: String) -> String {
    value(key, expected: "string").map { string($0, key) } ?? ""
  }

  /// A text that may be missing or null.
  func optionalString(_ key: String) -> String? {
    optional(key).map { string($0, key) }
  }

  private func string(_ value: JSONValue, _ key: String) -> String {
    guard case .string(let text) = value else {
      note(value, isNot: "string", at: key)
      return ""
    }
    check(text, at: key)
    return text
  }

  /// Notes a text that is empty, or holds a character that no file of Office can (XML 1.0, 2.2): with it nothing could be
  /// exported.
  func check(_ text: String, at key: String) {
    if text.isEmpty { note(.empty, at: key) }
    guard let forbidden = text.unicodeScalars.first(where: { !Self.isAllowedInXML($0) }) else { return }
    note(.forbiddenCharacter(forbidden), at: key)
  }

  private static func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20..<0xFFFE, 0x10000...: true
    default: false
    }
  }

  /// A text of at most `limit` UTF-16 code units, as the file formats count.
  func string(_ key: String, limit: Int) -> String {
    let text = string(key)
    checkLength(of: text, limit: limit, at: key)
    return text
  }

  /// Notes a text that is longer than `limit` UTF-16 code units.
  func checkLength(of text: String, limit: Int, at key: String) {
    checkLength(text.utf16.count, limit: limit, at: key)
  }

  /// Notes a text that is too long for a line above or below the pages of a sheet, where `&` counts twice.
  ///
  /// - Parameter limit: How much of the 255 UTF-16 code units that Excel takes it may have. The typeface, the size and the
  ///   marks of the direction take up to 50 of them.
  func checkHeaderFooter(_ text: String, limit: Int, at key: String) {
    checkLength(text.utf16.count + text.utf16.count { $0 == UInt16(UInt8(ascii: "&")) }, limit: limit, at: key)
  }

  private func checkLength(_ length: Int, limit: Int, at key: String) {
    if length > limit { note(.tooLong(length, limit: limit), at: key) }
  }

  func bool(_ key: String) -> Bool {
    guard let value = value(key, expected: "boolean") else { return false }
    if case .bool(let flag) = value { return flag }
    note(value, isNot: "boolean", at: key)
    return false
  }

  func array(_ key: String) -> [JSONValue] {
    guard let value = value(key, expected: "array") else { return [] }
    if case .array(let elements) = value { return elements }
    note(value, isNot: "array", at: key)
    return []
  }

  /// A number within a range.
  func number(_ key: String, in range: ClosedRange<Double>) -> Double {
    let expected = "\(Decimal.text(range.lowerBound))-\(Decimal.text(range.upperBound))"
    guard let value = value(key, expected: expected) else { return range.lowerBound }
    guard case .number(let number) = value else {
      note(value, isNot: expected, at: key)
      return range.lowerBound
    }
    guard let double = number.double, range.contains(double) else {
      note(.unexpected(expected: expected, found: number.literal), at: key)
      return range.lowerBound
    }
    return double
  }

  /// A whole number within a range.
  func whole(_ key: String, in range: ClosedRange<Int>) -> Int {
    let expected = "\(range.lowerBound)-\(range.upperBound)"
    guard let value = value(key, expected: expected) else { return range.lowerBound }
    guard case .number(let number) = value else {
      note(value, isNot: expected, at: key)
      return range.lowerBound
    }
    guard let whole = number.int, range.contains(whole) else {
      note(.unexpected(expected: expected, found: number.literal), at: key)
      return range.lowerBound
    }
    return whole
  }
}

/// Decimal numbers as messages show them.
enum Decimal {
  /// At most two decimals, and none where they are zeros.
  static func text(_ value: Double) -> String {
    let hundredths = Int(value * 100 + 0.5)
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
