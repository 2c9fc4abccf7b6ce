import OOXML
import Testing

struct SheetTableTests {
  @Test(arguments: [(0, "A1:C2"), (1, "A1:C2"), (3, "A1:C4")])
  func `a table reaches to the last row, and has one at least`(rows: Int, range: String) throws {
    let table = try WrittenWorkbook(chartWorkbook(rows: rows)).part("tables/table1.xml")
    #expect(table["ref"] == range)
    #expect(table.first("autoFilter")?["ref"] == range)
  }

  @Test func `the headings of a table are those of its cells, line breaks too`() throws {
    let table = try WrittenWorkbook(chartWorkbook()).part("tables/table1.xml")
    #expect(table.all("tableColumn").map { $0["name"] } == ["Country", "Line_x000a_break", "Score"])
  }

  @Test(arguments: [(["a", "b"], true), (["a", "A"], false), ([], true)])
  func `headings differ whatever their case`(headings: [String], differ: Bool) {
    #expect(SheetTable(name: "T", headingRow: 1, headings: headings).headingsDiffer == differ)
  }

  @Test(arguments: [
    SheetTable(name: "T", headingRow: 1, headings: []), SheetTable(name: "T", headingRow: 0, headings: ["a"]),
    SheetTable(name: "T", headingRow: CellReference.lastRow, headings: ["a"]),
    SheetTable(name: "T", headingRow: 1, headings: Array(repeating: "a", count: CellReference.lastColumn + 1)),
  ])
  func `a table that no sheet has room for is an error`(table: SheetTable) {
    var sheet = Worksheet(empty: "S")
    sheet.tables = [table]
    #expect(throws: PackageWriteError.self) { try Workbook(sheet).bytes() }
  }

  @Test(arguments: [(CellReference.lastRow, 0), (-1, 1), (0, CellReference.lastColumn), (1, -1)])
  func `rows and columns in view beyond the sheet are an error`(rows: Int, columns: Int) {
    var sheet = Worksheet(empty: "S")
    (sheet.frozenRows, sheet.frozenColumns) = (rows, columns)
    #expect(throws: PackageWriteError.self) { try Workbook(sheet).bytes() }
  }

  @Test func `a sheet that is named twice as a late one is written once`() throws {
    var workbook = chartWorkbook()
    let bytes = try workbook.bytes()
    workbook.lateSheets += workbook.lateSheets
    #expect(try workbook.bytes() == bytes)
  }

  @Test func `a sheet that is written late stands in its place and tells what came before`() throws {
    let file = try WrittenWorkbook(chartWorkbook())
    #expect(try file.part("workbook.xml").all("sheet").map { $0["name"] } == ["First", "Table"])
    let first = try file.sheet()
    #expect(first.all("cfvo").map { $0["val"] } == ["0", "50", "100"])
    #expect(first.all("drawing").count == 1)
    let anchors = try file.part("drawings/drawing1.xml").all("xdr:from").map { $0.first("xdr:row")?.text }
    #expect(anchors == ["6", "22", "38"])
  }

  @Test func `a colour scale of one stop is left out`() throws {
    var sheet = Worksheet(empty: "S")
    let range = CellRange(rows: 1...2, columns: 1...1)
    sheet.colourScales = [ColourScale(range, stops: [ColourScale.Stop(0, .white)])]
    #expect(try WrittenWorkbook(Workbook(sheet)).sheet().all("colorScale").isEmpty)
  }
}
