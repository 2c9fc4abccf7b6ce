import PlanDocuments
import Testing

/// What is true of every file.
struct SourceReaderTests {
  static let spanish = "Examples/venezuela-2023.es.json"
  static let arabic = "Tests/Conformance/plans/arabic.json"

  @Test(arguments: try CountedGrid.all())
  func `every cell that holds something becomes an item`(_ counted: CountedGrid) throws {
    let grid = try #require(try ReadFile(fixture: counted.file).grid(counted.grid))
    #expect(grid.rows.reduce(0) { $0 + $1.cells.count { $0.item != nil } } == counted.cells)
  }

  @Test(arguments: [
    "Forms/spanish-edited.xlsx", "Forms/spanish-edited.docx", "Forms/arabic-libreoffice.xlsx", "xlsxwriter.xlsx",
    "python-docx.docx", "libreoffice.docx",
  ])
  func `each item has a number of its own and a place`(_ file: String) throws {
    let items = try ReadFile(fixture: file).items
    #expect(items.map(\.id).sorted() == Array(0..<items.count))
    #expect(items.allSatisfy { !$0.place.isEmpty })
  }

  @Test(arguments: [spanish, arabic], DocumentFormat.allCases)
  func `an exported file gives the plan in it back`(_ plan: String, _ format: DocumentFormat) throws {
    let embedded = try #require(try ReadFile(exported: plan, format).document.embedded.first)
    let isSpanish = plan == Self.spanish
    #expect(embedded.language == (isSpanish ? "es" : "ar"))
    #expect(embedded.identity?.hasPrefix(isSpanish ? "VEN-2023" : "XAR-2022") == true)
    #expect(String(decoding: embedded.json, as: UTF8.self).hasPrefix(#"{"schema":"ccpm-action-plan/1""#))
  }

  @Test(arguments: [
    "Forms/arabic-libreoffice.docx", "Forms/spanish-libreoffice.docx", "Forms/arabic-python-docx.docx",
    "Forms/spanish-edited.docx", "Forms/arabic-libreoffice.xlsx", "Forms/spanish-libreoffice.xlsx",
  ])
  func `the plan is found where other programs have moved it`(_ file: String) throws {
    #expect(try ReadFile(fixture: file).document.embedded.count == 1)
  }

  @Test(arguments: ["Forms/arabic-openpyxl.xlsx", "python-docx.docx"])
  func `a file without a plan in it is read without one`(_ file: String) throws {
    #expect(try ReadFile(fixture: file).document.embedded.isEmpty)
  }

  @Test(arguments: [[], Array("no archive".utf8), [0x50, 0x4B, 0x05, 0x06]] as [[UInt8]])
  func `what is no office file is refused`(_ bytes: [UInt8]) {
    #expect(throws: (any Error).self) { try SourceReader.read(bytes) }
  }
}
