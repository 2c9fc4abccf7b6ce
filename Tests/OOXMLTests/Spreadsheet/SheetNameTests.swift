import OOXML
import Testing

/// Excel calls a file damaged in which a sheet has a name that it does not allow.
struct SheetNameTests {
  private func writes(_ names: String...) throws {
    var workbook = Workbook()
    workbook.sheets = names.map(Worksheet.init(empty:))
    _ = try workbook.bytes()
  }

  @Test(arguments: ["P", "Plan d'action", "خطة العمل", "a(b) & <c>", String(repeating: "é", count: 31)])
  func `a name that Excel allows is written`(name: String) throws {
    try writes(name, "Other")
  }

  @Test(arguments: [
    "", "a/b", "a\\b", "[a]", "a:b", "a*", "why?", "a?\u{301}", "'a", "a'", String(repeating: "a", count: 32),
    String(repeating: "😀", count: 16),
  ])
  func `a name that Excel refuses is refused`(name: String) {
    #expect(throws: PackageWriteError.sheetName(name)) { try writes("Other", name) }
  }

  @Test(arguments: ["_x0041_", "a_x000a_b", "_x0041", "__x0041__"])
  func `a name that looks like an escape is read as it is`(name: String) throws {
    var workbook = Workbook()
    workbook.sheets = [Worksheet(empty: name)]
    workbook.sheets[0].filter = CellRange(rows: 1...2, columns: 1...2)
    let reader = try WorkbookReader(bytes: workbook.bytes())
    #expect(reader.sheets.map(\.name) == [name])
    #expect(reader.definedNames.map(\.formula) == ["'\(name)'!$A$1:$B$2"])
  }

  @Test func `two sheets have two names, whatever their case`() {
    #expect(throws: PackageWriteError.sheetName("ACCIÓN")) { try writes("Acción", "ACCIÓN") }
  }
}
