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
    if text.isEmpty { note(.unexpected(expected: "string", found: "\"\""), at: key) }
    return text
  }

  /// A text of at most `limit` UTF-16 code units, as the file formats count.
  func string(_ key: String, limit: Int) -> String {
    let text = string(key)
    checkLength(of: text, limit: limit, at: key)
    return text
  }

  /// Notes a text that is longer than `limit` UTF-16 code units.
  func checkLength(of text: String, limit: Int, at key: String) {
    let length = text.utf16.count
    if length > limit { note(.unexpected(expected: "string ≤ \(limit)", found: "\(length)"), at: key) }
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
