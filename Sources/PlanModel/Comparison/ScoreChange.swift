/// How far a score rose or fell, in points of percent, exact to a billionth of a point.
public struct ScoreChange: Hashable, Sendable, Comparable {
  private let units: Int
  private static let digits = 9
  private static let unitsInAPoint = 1_000_000_000

  /// From one score to another.
  public init(from old: Score, to new: Score) {
    units = Self.units(of: new) - Self.units(of: old)
  }

  private static func units(of score: Score) -> Int {
    let parts = score.formatted(decimalSeparator: ".").split(separator: ".")
    let fraction = parts.count > 1 ? parts[1].prefix(digits) : ""
    let padded = fraction + String(repeating: "0", count: digits - fraction.count)
    return (Int(parts[0]) ?? 0) * unitsInAPoint + (Int(padded) ?? 0)
  }

  /// Whether it rose, fell or stayed.
  public var trend: Trend { units > 0 ? .better : units < 0 ? .worse : .same }

  /// The number as JSON has it: `6`, `-1.5`.
  public var literal: String { (units < 0 ? "-" : "") + magnitude(".") }

  /// With its sign, a true minus among them: `+6`, `−1,5`, `0`.
  public func formatted(decimalSeparator: String) -> String {
    (units > 0 ? "+" : units < 0 ? "\u{2212}" : "") + magnitude(decimalSeparator)
  }

  private func magnitude(_ separator: String) -> String {
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt(Self.unitsInAPoint))
    guard rest > 0 else { return String(whole) }
    let digits = String(rest)
    var fraction = String(repeating: "0", count: Self.digits - digits.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    return String(whole) + separator + fraction
  }

  /// A fall comes before a rise.
  public static func < (left: ScoreChange, right: ScoreChange) -> Bool { left.units < right.units }
}

/// Which way a result went.
public enum Trend: String, CaseIterable, Sendable {
  /// A higher score, or a better rating of the same scale.
  case better
  /// A lower score, or a worse rating of the same scale.
  case worse
  /// Neither.
  case same
}
