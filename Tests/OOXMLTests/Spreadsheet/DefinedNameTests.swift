import OOXML
import Testing

struct DefinedNameTests {
  private func names(_ sheets: [Worksheet], _ names: [Workbook.DefinedName] = []) throws -> [XMLNode] {
    var workbook = Workbook()
    workbook.sheets = sheets
    workbook.names = names
    return try WrittenWorkbook(workbook).part("workbook.xml").all("definedName")
  }

  // Two apostrophes for one (ECMA-376 Part 1, 18.17.2.2, single-quoted-string).
  @Test(arguments: [
    ("Plan", "'Plan'"), ("Plan de acción 2023", "'Plan de acción 2023'"), ("O'Brien's", "'O''Brien''s'"),
    ("a'\u{301}b", "'a''\u{301}b'"), ("خطة", "'خطة'"), ("", "''"),
  ])
  func `a sheet's name is quoted as formulas quote it`(name: String, quoted: String) throws {
    // By scalars: a combining character makes another `Character` of an apostrophe, for Swift and not for Excel.
    #expect(Array(Workbook.quoted(sheet: name).unicodeScalars) == Array(quoted.unicodeScalars))
  }

  @Test func `a filter, a printed area and repeated rows have the names by which Excel knows them`() throws {
    var sheet = Worksheet(empty: "O'Brien's plan")
    sheet.filter = CellRange(rows: 9...20, columns: 1...8)
    var print = PrintSetup(orientation: .portrait, margin: .centimetres(1), headerDistance: .centimetres(1))
    print.area = CellRange(rows: 1...30, columns: 1...7)
    print.repeatedRows = 8...9
    sheet.print = print
    let names = try names([Worksheet(empty: "First"), sheet], [.init(name: "Labels", reference: "First!$A$1")])
    #expect(
      names.map { [$0["name"], $0["localSheetId"], $0["hidden"], $0.text] } == [
        ["_xlnm._FilterDatabase", "1", "1", "'O''Brien''s plan'!$A$9:$H$20"],
        ["_xlnm.Print_Area", "1", nil, "'O''Brien''s plan'!$A$1:$G$30"],
        ["_xlnm.Print_Titles", "1", nil, "'O''Brien''s plan'!$8:$9"],
        ["Labels", nil, nil, "First!$A$1"],
      ])
  }

  @Test func `the rows that a late sheet repeats may be known only when its rows are written`() throws {
    var last = 0
    var late = Worksheet(name: "Late") { rows in for _ in 0..<3 { rows.beginRow() } }
    late.print = PrintSetup(orientation: .portrait, margin: .centimetres(1), headerDistance: .centimetres(1))
    late.completion = { $0.print?.repeatedRows = last...last }
    let other = Worksheet(name: "Other") { rows in
      rows.beginRow(at: 7)
      last = rows.row
    }
    var workbook = Workbook()
    workbook.sheets = [late, other]
    workbook.lateSheets = [0]
    let names = try WrittenWorkbook(workbook).part("workbook.xml").all("definedName")
    #expect(names.map { [$0["name"], $0["localSheetId"], $0.text] } == [["_xlnm.Print_Titles", "0", "'Late'!$7:$7"]])
  }

  @Test func `names of sheets are escaped, and hidden sheets marked`() throws {
    var workbook = Workbook(Worksheet(empty: "A & B \"c\" <d>"), Worksheet(empty: "h"), Worksheet(empty: "v"))
    workbook.sheets[1].visibility = .hidden
    workbook.sheets[2].visibility = .veryHidden
    let sheets = try WrittenWorkbook(workbook).part("workbook.xml").all("sheet")
    #expect(sheets.map { $0["name"] } == ["A & B \"c\" <d>", "h", "v"])
    #expect(sheets.map { $0["state"] } == [nil, "hidden", "veryHidden"])
  }
}
