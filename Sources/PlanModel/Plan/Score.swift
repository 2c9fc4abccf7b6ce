/// The result of a function in percent, from 0 to 100, with the decimals that were written.
///
/// Two scores are equal when their values are: 84 and 84.0 differ only in ``literal``.
public struct Score: Hashable, Sendable, Comparable {
  /// The number as written in JSON.
  public let literal: String
  private let whole: Int
  /// The digits after the decimal point, without zeros at the end.
  private let fraction: String

  /// The score from a number in JSON's grammar; nil when it is none, or not from 0 to 100.
  public init?(_ literal: String) {
    guard let (whole, fraction) = Score.decimal(literal), whole < 100 || (whole == 100 && fraction.isEmpty) else {
      return nil
    }
    self.literal = literal
    self.whole = whole
    self.fraction = fraction
  }

  /// The score from a whole number of percent; nil when it is not from 0 to 100.
  public init?(_ percent: Int) {
    self.init(String(percent))
  }

  /// The digits with the given sign before decimals, without zeros that end them: `84`, `79,38`.
  public func formatted(decimalSeparator: String) -> String {
    fraction.isEmpty ? String(whole) : String(whole) + decimalSeparator + fraction
  }

  /// The nearest binary value.
  public var doubleValue: Double {
    Double(formatted(decimalSeparator: ".")) ?? Double(whole)
  }

  /// Equality of the values.
  public static func == (left: Score, right: Score) -> Bool {
    left.whole == right.whole && left.fraction == right.fraction
  }

  /// The value, whatever its literal.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(whole)
    hasher.combine(fraction)
  }

  /// Lower values come first. Digits without zeros at the end compare as text does.
  public static func < (left: Score, right: Score) -> Bool {
    (left.whole, left.fraction) < (right.whole, right.fraction)
  }

  /// The digits before and after the decimal point; nil for negative numbers and those of more than three digits.
  private static func decimal(_ literal: String) -> (whole: Int, fraction: String)? {
    // So nearly all of them are written.
    if literal.utf8.count == 2, let whole = Int(literal), whole >= 10 { return (whole, "") }
    guard JSONNumber(literal: literal) != nil else { return nil }
    let parts = literal.lowercased().split(separator: "e", maxSplits: 1)
    let mantissa = parts[0].split(separator: ".", maxSplits: 1)
    guard let exponent = parts.count > 1 ? Int(parts[1]) : 0, -100...100 ~= exponent else { return nil }
    let isNegative = mantissa[0].first == "-"
    var integer = String(mantissa[0].drop { $0 == "-" })
    var fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
    for _ in 0..<max(0, exponent) { integer.append(fraction.isEmpty ? "0" : fraction.removeFirst()) }
    for _ in 0..<max(0, -exponent) { fraction = String(integer.popLast() ?? "0") + fraction }
    let digits = integer.drop { $0 == "0" }
    while fraction.last == "0" { fraction.removeLast() }
    guard digits.count <= 3, let whole = digits.isEmpty ? 0 : Int(digits) else { return nil }
    return isNegative && !(whole == 0 && fraction.isEmpty) ? nil : (whole, fraction)
  }
}
