import OOXML
import Testing

struct CellMeasureTests {
  /// The heights Excel gives a row of one line at 96 dpi, in points.
  @Test(arguments: [
    ("Calibri", 8.0, 11.25), ("Calibri", 9, 12), ("Calibri", 10, 12.75), ("Calibri", 11, 15), ("Calibri", 12, 15.75),
    ("Calibri", 14, 18.75), ("Arial", 8, 11.25), ("Arial", 9, 12), ("Arial", 10, 12.75),
  ])
  func `a line is as high as in Excel`(face: String, size: Double, height: Double) {
    #expect(TextStyle(Typeface(name: face), size: .points(size)).sheetLineHeight == .points(height))
  }

  @Test func `a row is as high as its lines, up to Excel's limit`() {
    let style = TextStyle(.calibri, size: .points(10))
    #expect(style.rowHeight(lines: 0) == .points(12.75))
    #expect(style.rowHeight(lines: 3) == .points(38.25))
    #expect(style.rowHeight(lines: 32) == .points(408))
    #expect(style.rowHeight(lines: 33) == .points(408.75))
    #expect(style.rowHeight(lines: .max) == .points(408.75))
  }

  @Test(arguments: [("Calibri", 10.0, 12.207), ("Arial", 10, 11.499)])
  func `a line in Word is as high as the face says`(face: String, size: Double, height: Double) {
    let found = TextStyle(Typeface(name: face), size: .points(size)).documentLineHeight.points
    #expect(abs(found - height) < 0.001)
  }

  /// The widths of Excel's files for its default column of 64 pixels and for 8, 10 and 15 characters.
  @Test(arguments: [(9.140625, 64), (8.7109375, 61), (10.7109375, 75), (15.7109375, 110), (0, 0), (255, 1785)])
  func `a column has Excel's pixels`(characters: Double, pixels: Int) {
    #expect(ColumnWidth(characters: characters).pixels == pixels)
  }

  @Test func `a width on paper comes back in whole pixels`() {
    for pixels in 1...1785 {
      let width = ColumnWidth(.points(Double(pixels) * 0.75))
      #expect(width.pixels == pixels)
      #expect((width.characters * 100).rounded() / 100 == width.characters)
    }
    #expect(ColumnWidth(.centimetres(4.2)).characters == 22.71)
  }

  @Test func `text may fill a cell but for five pixels`() {
    let column = ColumnWidth(characters: 15.71)
    #expect(column.innerWidth == .points(105 * 0.75))
    #expect(ColumnWidth.innerWidth(of: [column, column]) == .points(215 * 0.75))
    #expect(ColumnWidth(characters: 0.2).innerWidth == .zero)
  }

  @Test(arguments: [-1, Double.nan, -Double.infinity])
  func `a width that is none is nothing`(characters: Double) {
    #expect(ColumnWidth(characters: characters).pixels == 0)
  }
}
