/// The width of a worksheet column, in the unit of its file: digits of the default font.
///
/// Rests on Calibri 11 as the workbook's default font, whose widest digit takes 7 pixels
/// (ECMA-376 Part 1, 18.3.1.13 col, attribute width).
package struct ColumnWidth: Hashable, Sendable {
  private static let digitPixels = 7.0
  /// Two pixels on either side of the text and one for the grid line (18.3.1.13).
  private static let paddingPixels = 5

  /// What `<col width>` holds, in hundredths.
  package let characters: Double

  /// Excel takes 0 to 255; what lies outside, or is no number, becomes the nearer end.
  package init(characters: Double) {
    self.characters = characters > 0 ? min(255, characters) : 0
  }

  /// The width nearest to a distance on paper, a whole number of pixels in two decimals.
  package init(_ length: Length) {
    self.init(characters: (length.pixels.rounded() / Self.digitPixels * 100).rounded() / 100)
  }

  /// The pixels that Excel gives the column at 96 dpi (18.3.1.13).
  package var pixels: Int {
    let rounding = (128 / Self.digitPixels).rounded(.down)
    return Int((256 * characters + rounding) / 256 * Self.digitPixels)
  }

  /// What text may fill in a cell of this column.
  package var innerWidth: Length { Self.innerWidth(of: [self]) }

  /// What text may fill in a cell merged over these columns.
  package static func innerWidth(of columns: [ColumnWidth]) -> Length {
    let pixels = columns.reduce(0) { $0 + $1.pixels }
    return .points(Double(max(0, pixels - paddingPixels)) * 0.75)
  }
}
