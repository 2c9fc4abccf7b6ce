/// A distance on paper, of at most some thousand kilometres.
public struct Length: Hashable, Comparable, Sendable {
  /// 914,400 to the inch, 12,700 to the point: whole numbers for every unit in use.
  package let emus: Int

  /// The longest length, whose sums and products of units are still whole numbers.
  private static let longest = 1e15

  /// What is no number is no length.
  private init(emus: Double) {
    self.emus = emus.isNaN ? 0 : Int(min(max(emus, -Self.longest), Self.longest).rounded())
  }

  /// A length in centimetres.
  public static func centimetres(_ value: Double) -> Length { Length(emus: value * 360_000) }
  /// A length in points, 72 to the inch.
  public static func points(_ value: Double) -> Length { Length(emus: value * 12_700) }
  /// A length in twentieths of a point.
  public static func twips(_ value: Int) -> Length { Length(emus: Double(value) * 635) }

  /// The length in inches.
  public var inches: Double { Double(emus) / 914_400 }
  /// The length in points.
  public var points: Double { Double(emus) / 12_700 }
  /// Twentieths of a point, the unit of most measures in a Word document.
  public var twips: Int { Int((Double(emus) / 635).rounded()) }
  /// The unit of type sizes in a Word document.
  public var halfPoints: Int { Int((Double(emus) / 6_350).rounded()) }
  /// The unit of border widths in a Word document.
  public var eighthPoints: Int { Int((Double(emus) / 1_587.5).rounded()) }
  /// Pixels of 1/96 inch, the unit in which Excel lays out columns and rows.
  public var pixels: Double { Double(emus) / 9_525 }

  /// No length at all.
  public static let zero = Length.points(0)

  /// Whether a length is the shorter one.
  public static func < (left: Length, right: Length) -> Bool { left.emus < right.emus }
  /// The sum of two lengths.
  public static func + (left: Length, right: Length) -> Length { Length(emus: Double(left.emus + right.emus)) }
  /// The difference of two lengths.
  public static func - (left: Length, right: Length) -> Length { Length(emus: Double(left.emus - right.emus)) }
}
