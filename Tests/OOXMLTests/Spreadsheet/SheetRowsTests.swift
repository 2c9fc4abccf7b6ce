import OOXML
import Testing

struct SheetRowsTests {
  private func write(_ rows: @escaping (inout SheetRows) throws -> Void) throws -> WrittenWorkbook {
    try WrittenWorkbook(Workbook(Worksheet(name: "Plan", rows: rows)))
  }

  @Test func `cells follow each other, rows count on or begin where they are told to`() throws {
    let written = try write { rows in
      rows.beginRow()
      rows.text("a")
      rows.skip(2)
      rows.number(2023)
      rows.beginRow()
      rows.beginRow(at: 10)
      rows.skip(25)
      rows.number(0.5)
      rows.number(-7)
      let place = [rows.row, rows.column]
      #expect(place == [10, 28])
    }
    #expect(try written.texts() == ["A1": "a", "D1": "2023", "Z10": "0.5", "AA10": "-7"])
    #expect(try written.sheet().all("row").map { $0["r"] } == ["1", "2", "10"])
  }

  @Test func `a row keeps its height, or is fitted to its text when that is edited`() throws {
    let written = try write { rows in
      rows.beginRow(height: .points(30))
      rows.beginRow(height: .points(30), growsWithText: true)
    }
    let rows = try written.sheet().all("row")
    #expect(rows.map { $0["ht"] } == ["30", "30"])
    #expect(rows.map { $0["customHeight"] } == ["1", nil])
  }

  @Test func `blank cells have a look and nothing in them`() throws {
    var styles = StyleSheet(normal: Workbook.plainFont)
    let style = styles.style(CellFormat(font: Workbook.plainFont, fill: .black))
    var workbook = Workbook()
    workbook.design = WorkbookDesign(styles: styles, theme: .plain)
    workbook.sheets = [
      Worksheet(name: "Plan") { rows in
        rows.beginRow()
        rows.blanks(3, style: style)
        rows.number(.nan, style: style)
        rows.number(.infinity)
      }
    ]
    let cells = try WrittenWorkbook(workbook).sheet().all("c")
    #expect(cells.map { $0["r"] } == ["A1", "B1", "C1", "D1", "E1"])
    #expect(cells.allSatisfy { $0.children.isEmpty && $0["t"] == nil })
    #expect(Set(cells.prefix(4).map { $0["s"] }).count == 1 && cells[0]["s"] != nil && cells[4]["s"] == nil)
  }

  @Test func `the last cell of a worksheet can be written, the one after it cannot`() throws {
    let written = try write { rows in
      rows.beginRow(at: CellReference.lastRow)
      rows.skip(CellReference.lastColumn - 1)
      rows.text("end")
    }
    #expect(try written.texts() == ["XFD1048576": "end"])
    #expect(throws: PackageWriteError.columnOutOfRange(16_385)) {
      try write { rows in
        rows.beginRow()
        rows.skip(CellReference.lastColumn)
        rows.number(1)
        rows.number(2)
      }
    }
  }

  @Test(arguments: [(-1, 0), (.min, .min + 1), (16_385, 16_386), (.max, .max)])
  func `a number of cells that a row has not is an error`(count: Int, column: Int) {
    #expect(throws: PackageWriteError.columnOutOfRange(column)) {
      try write { rows in
        rows.beginRow()
        rows.skip(count)
        rows.text("x")
      }
    }
    #expect(throws: PackageWriteError.columnOutOfRange(column)) {
      try write { rows in
        rows.beginRow()
        rows.blanks(count, style: .normal)
        rows.text("x")
      }
    }
  }

  @Test func `what is left out stays left out`() {
    #expect(throws: PackageWriteError.columnOutOfRange(3)) {
      try write { rows in
        rows.beginRow()
        rows.skip(3)
        rows.skip(-1)
      }
    }
  }

  @Test func `all cells of a row can be left out`() throws {
    let written = try write { rows in
      rows.beginRow()
      rows.skip(CellReference.lastColumn)
      rows.skip(0)
      rows.beginRow()
      rows.text("x")
    }
    #expect(try written.texts() == ["A2": "x"])
  }

  @Test func `a repeated text that is too long is an error also where no cell is next`() {
    let text = String(repeating: "a", count: 32_768)
    #expect(throws: PackageWriteError.textTooLong(CellReference(row: 1, column: 1))) {
      try write { rows in
        let repeated = rows.repeated(text)
        rows.beginRow(at: 7)
        rows.text(repeated)
      }
    }
    #expect(throws: PackageWriteError.textTooLong(CellReference(row: 7, column: 2))) {
      try write { rows in
        rows.beginRow(at: 7)
        rows.skip()
        _ = rows.repeated(text)
      }
    }
  }

  @Test(arguments: [([1_048_577], 1_048_577), ([5, 5], 5), ([5, 4], 4), ([0], 0), ([-1], -1), ([3, 2, 1], 2)])
  func `a row outside the sheet or out of order is an error, and the first is the one that is told`(
    numbers: [Int], wrong: Int
  ) {
    #expect(throws: PackageWriteError.rowOutOfRange(wrong)) {
      try write { rows in
        for number in numbers {
          rows.beginRow(at: number)
          rows.text("x")
        }
        let hasFailed = rows.hasFailed
        #expect(hasFailed)
      }
    }
  }

  @Test func `a row after the last is an error`() {
    #expect(throws: PackageWriteError.rowOutOfRange(1_048_577)) {
      try write { rows in
        rows.beginRow(at: CellReference.lastRow)
        rows.beginRow()
      }
    }
  }

  @Test func `a cell before the first row is an error`() {
    #expect(throws: PackageWriteError.rowOutOfRange(0)) { try write { $0.text("x") } }
    #expect(throws: PackageWriteError.rowOutOfRange(0)) { try write { $0.number(1) } }
  }

  @Test func `an error of the rows comes out as it is`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try write { _ in throw Stop() } }
  }

  // Excel counts UTF-16 code units: a letter beyond the basic plane is two.
  @Test(arguments: [
    (String(repeating: "a", count: 32_767), ""), (String(repeating: "ع", count: 32_767), ""),
    (String(repeating: "中", count: 32_767), ""), (String(repeating: "😀", count: 16_383), "a"),
    (String(repeating: "\u{1}", count: 32_767), ""),
  ])
  func `32,767 UTF-16 code units fit a cell, one more does not`(text: String, rest: String) throws {
    let text = text + rest
    #expect(text.utf16.count == 32_767)
    #expect(SpreadsheetLimits.fitsCell(text))
    let written = try write { rows in
      rows.beginRow()
      rows.text(text)
    }
    #expect(try written.texts()["A1"] == text)
    #expect(!SpreadsheetLimits.fitsCell(text + "b"))
    #expect(throws: PackageWriteError.textTooLong(CellReference(row: 3, column: 2))) {
      try write { rows in
        rows.beginRow(at: 3)
        rows.skip()
        rows.text(text + "b")
      }
    }
  }

  @Test func `of two emoji the second may be one too many`() {
    #expect(!SpreadsheetLimits.fitsCell(String(repeating: "😀", count: 16_384)))
  }

  @Test(arguments: [
    (Length.points(15), "15"), (.points(0), "0"), (.points(12.75), "12.75"), (.points(409), "409"),
    (.points(409.1), "409"), (.points(20_000), "409"),
  ])
  func `a row is at most 409 points high`(height: Length, expected: String) throws {
    let row = try #require(try write { $0.beginRow(height: height) }.sheet().first("row"))
    #expect(row["ht"] == expected && row["customHeight"] == "1" && row["hidden"] == nil)
  }

  @Test func `a row without a height leaves it to the reader, and a hidden one says so`() throws {
    let rows = try write { rows in
      rows.beginRow()
      rows.beginRow(isHidden: true)
    }.sheet().all("row")
    #expect(rows.map(\.attributes) == [["r": "1"], ["r": "2", "hidden": "1"]])
  }

  @Test(arguments: [
    ("=1+1", true), ("+34 600", true), ("-", true), ("@name", true), ("\tx", true), ("\rx", true), ("1=1", false),
    (" =1", false), ("", false), ("–", false), ("'", false), ("＝1", false),
  ])
  func `text that begins like a formula is kept text when it is edited`(text: String, isQuoted: Bool) throws {
    var styles = StyleSheet(normal: Workbook.plainFont)
    let style = styles.style(CellFormat(font: Workbook.plainFont, fill: .black))
    var workbook = Workbook()
    workbook.design = WorkbookDesign(styles: styles, theme: .plain)
    workbook.sheets = [
      Worksheet(name: "Plan") { rows in
        rows.beginRow()
        rows.text(text, style: style)
      }
    ]
    let written = try WrittenWorkbook(workbook)
    let cell = try #require(try written.sheet().first("c"))
    let format = try #require(try written.part("styles.xml").first("cellXfs")?.children[Int(cell["s"] ?? "") ?? 0])
    #expect((format["quotePrefix"] == "1") == isQuoted)
    #expect(cell.first("f") == nil && cell["t"] == "s")
    #expect(try written.texts() == ["A1": text])
  }
}
