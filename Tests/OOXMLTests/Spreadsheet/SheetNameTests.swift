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

  @Test func `two sheets have two names, whatever their case`() {
    #expect(throws: PackageWriteError.sheetName("ACCIÓN")) { try writes("Acción", "ACCIÓN") }
  }
}
