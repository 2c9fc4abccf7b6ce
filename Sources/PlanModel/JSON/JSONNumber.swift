/// A number as it is written: `84`, `84.0` and `8.4e1` are three different ones, since writing must give back what
/// was read.
public struct JSONNumber: Hashable, Sendable {
  /// The text of the number, in the grammar of RFC 8259 section 6.
  public let literal: String

  /// A number from its text; nil unless the text is exactly one JSON number.
  public init?(literal: String) {
    var literal = literal
    guard literal.withUTF8({ JSONNumber.end(in: $0, from: 0) == $0.count }) else { return nil }
    self.literal = literal
  }

  /// A whole number.
  public init(_ value: Int) {
    literal = String(value)
  }

  init(checked literal: String) {
    self.literal = literal
  }

  /// The value when the text is a whole number without fraction and exponent that fits an `Int`.
  public var int: Int? { Int(literal) }

  /// The nearest binary value; nil when it is out of range.
  public var double: Double? {
    guard let value = Double(literal), value.isFinite else { return nil }
    return value
  }

  /// The index after the number that begins at `start`, or nil where none does: `-`, digits without a leading
  /// zero, an optional fraction, an optional exponent.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
    } else if !skipDigits(in: bytes, at: &index) {
      return nil
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits(in: bytes, at: &index) else { return nil }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits(in: bytes, at: &index) else { return nil }
    }
    return index
  }

  private static func skipDigits(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Bool {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index > start
  }
}
