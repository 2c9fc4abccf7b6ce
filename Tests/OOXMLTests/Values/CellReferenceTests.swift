import OOXML
import Testing

struct CellReferenceTests {
  @Test(arguments: [
    (1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
  ])
  func `columns have letters`(column: Int, letters: String) {
    #expect(CellReference.letters(ofColumn: column) == letters)
    #expect(CellReference(row: 14, column: column).description == letters + "14")
    #expect(CellReference(row: 14, column: column).absolute == "$\(letters)$14")
  }

  @Test func `the letters of all columns read back as their numbers`() {
    for column in 1...CellReference.lastColumn {
      let number = CellReference.letters(ofColumn: column).utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
      #expect(number == column)
    }
  }

  @Test func `the last cell of a worksheet is XFD1048576`() {
    let last = CellReference(row: CellReference.lastRow, column: CellReference.lastColumn)
    #expect(last.description == "XFD1048576")
  }

  @Test func `a range is named by its corners, and by one where both are the same`() {
    let range = CellRange(rows: 9...20, columns: 1...28)
    #expect(range.description == "A9:AB20")
    #expect(range.absolute == "$A$9:$AB$20")
    #expect(!range.isSingleCell)
    let cell = CellRange(rows: 3...3, columns: 2...2)
    #expect(cell.description == "B3" && cell.absolute == "$B$3" && cell.isSingleCell)
    #expect(CellRange(CellReference(row: 9, column: 1), CellReference(row: 20, column: 28)) == range)
  }

  @Test func `a reference is read with and without the signs that hold it`() {
    for text in ["C14", "$C14", "C$14", "$C$14", "c14"] {
      #expect(CellReference(reading: text) == CellReference(row: 14, column: 3), "\(text)")
    }
    for text in ["C14$", "$$C14", "C$$14", "$C$1$4", "$", "C$", "$14", "A$A1", ""] {
      #expect(CellReference(reading: text) == nil, "\(text)")
    }
  }

  @Test func `ranges are attribute values`() throws {
    let range = CellRange(rows: 1...2, columns: 1...3)
    #expect(try rendered { $0.element("m", ("ref", range), ("r", range.last)) } == "<m ref=\"A1:C2\" r=\"C2\"/>")
  }
}
