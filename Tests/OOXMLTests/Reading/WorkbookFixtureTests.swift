import OOXML
import Testing

@Suite struct WorkbookFixtureTests {
  @Test(arguments: ["openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx"])
  func `what openpyxl put in comes out, also after LibreOffice`(name: String) throws {
    let workbook = try Fixture.workbook(name)
    #expect(workbook.sheets.map(\.name) == ["Plan de acción", "Lists", "Notes"])
    // LibreOffice knows one kind of hidden sheet.
    let lists: ReadSheet.Visibility = name == "libreoffice.xlsx" ? .hidden : .veryHidden
    #expect(workbook.sheets.map(\.visibility) == [.visible, lists, .hidden])
    let sheet = try workbook.content(of: workbook.sheets[0])
    let values = WorkbookReaderTests.values(sheet)
    #expect(values["B1"] == .text("Venezuela"))
    #expect(values["A2"] == .number(84))
    #expect(values["B2"] == .number(0.84))
    #expect(sheet[CellReference(row: 2, column: 2)]?.format == .percent)
    #expect(Self.day(values["A3"]) == "2024-01-19")
    #expect(Self.day(values["B3"]) == "2024-05-06")
    if case .date(let time) = values["C3"] { #expect(time.milliseconds == (6 * 60 + 45) * 60_000) }
    #expect(values["A4"] == .boolean(true))
    #expect(sheet[CellReference(row: 4, column: 1)]?.formula == nil)
    #expect(sheet[CellReference(row: 4, column: 2)]?.formula == "SUM(A2:B2)")
    #expect(values["B4"] == (name == "libreoffice.xlsx" ? .number(84.84) : .notCalculated))
    #expect(values["A5"] == .text("two\nlines"))
    #expect(values["B5"] == .text(" spaces kept "))
    #expect(values["C5"] == .text("خطة عمل"))
    #expect(values["A6"] == .error("#N/A"))
    #expect(values["A8"] == .text("merged"))
    #expect(sheet.merges.map(\.description) == ["A8:C9"])
    #expect(sheet.rows.filter(\.isHidden).map(\.number) == [7])
    #expect(sheet.hiddenColumns == [4...4])
    #expect(sheet.cellCount == 15)
    #expect(sheet.notes.map(\.cell.description) == ["B1"])
    #expect(sheet.notes.map(\.text) == ["Check the country"])
    #expect(sheet.findings == [])
    #expect(workbook.definedNames.first { $0.name == "Country" }?.formula.hasSuffix("$B$1") == true)
    #expect(workbook.package.properties().core("title") == "The title")
    #expect(workbook.package.properties().core("identifier") == "plan-1")
  }

  private static func day(_ value: ReadValue?) -> String? {
    if case .date(let date) = value { return date.day?.description }
    return nil
  }

  @Test(arguments: ["xlsxwriter.xlsx", "xlsxwriter-inline.xlsx"])
  func `what XlsxWriter put in comes out, shared and inline`(name: String) throws {
    let workbook = try Fixture.workbook(name)
    let sheet = try workbook.content(of: workbook.sheets[0])
    let values = WorkbookReaderTests.values(sheet)
    #expect(values["A1"] == .text("plain bold plain"))
    #expect(values["B1"] == .text("_x0041_ stays"))
    #expect(values["A2"] == .number(1234.5))
    // XlsxWriter writes 16 digits: the last bit of 0.1 + 0.2 is gone before the file is.
    #expect(values["B2"] == .number(0.3))
    #expect(values["C2"] == .number(-1e-300))
    #expect(sheet[CellReference(row: 2, column: 4)]?.format == .percent)
    #expect(Self.day(values["E2"]) == "2024-02-29")
    #expect(values["A3"] == .error("#DIV/0!"))
    #expect(values["B3"] == .text("ab"))
    #expect(sheet[CellReference(row: 3, column: 2)]?.formula == "\"a\"&\"b\"")
    #expect(values["C3"] == .number(2))
    #expect(values["D3"] == .boolean(false))
    #expect(values["A5"] == .text("مرحبا & <tag>"))
    #expect(sheet.notes.map(\.author) == ["An author"])
    #expect(sheet.notes.map(\.text) == ["Two lines\nof a note"])
    #expect(sheet.drawings.texts == ["Text in a box"])
    #expect(workbook.package.properties().custom("PlanId") == "plan-1")
    #expect(workbook.package.properties().custom("Version") == "3")
  }
}
