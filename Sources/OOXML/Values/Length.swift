/// A distance on paper.
package struct Length: Hashable, Comparable, Sendable {
  /// 914,400 to the inch, 12,700 to the point: whole numbers for every unit in use.
  private let emus: Int

  private init(emus: Double) {
    self.emus = Int(emus.rounded())
  }

  package static func centimetres(_ value: Double) -> Length { Length(emus: value * 360_000) }
  package static func points(_ value: Double) -> Length { Length(emus: value * 12_700) }
  package static func twips(_ value: Int) -> Length { Length(emus: Double(value) * 635) }

  package var inches: Double { Double(emus) / 914_400 }
  package var points: Double { Double(emus) / 12_700 }
  /// Twentieths of a point, the unit of most measures in a Word document.
  package var twips: Int { Int((Double(emus) / 635).rounded()) }
  /// The unit of type sizes in a Word document.
  package var halfPoints: Int { Int((Double(emus) / 6_350).rounded()) }
  /// The unit of border widths in a Word document.
  package var eighthPoints: Int { Int((Double(emus) / 1_587.5).rounded()) }
  /// Pixels of 1/96 inch, the unit in which Excel lays out columns and rows.
  package var pixels: Double { Double(emus) / 9_525 }

  package static let zero = Length.points(0)

  package static func < (left: Length, right: Length) -> Bool { left.emus < right.emus }
  package static func + (left: Length, right: Length) -> Length { Length(emus: Double(left.emus + right.emus)) }
  package static func - (left: Length, right: Length) -> Length { Length(emus: Double(left.emus - right.emus)) }
}
