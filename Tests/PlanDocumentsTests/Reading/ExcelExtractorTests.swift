import PlanDocuments
import Testing

struct ExcelExtractorTests {
  private func edited() throws -> ReadFile { try ReadFile(fixture: "Forms/spanish-edited.xlsx") }

  @Test func `hidden sheets, rows and columns are read like all others`() throws {
    let file = try edited()
    #expect(file.document.grids.map(\.name) == ["Plan", "Listas", "Notas 2024"])
    #expect(file.document.grids.map(\.isHidden) == [false, true, false])
    #expect(file.text("Plan!E9") == "Primer semestre")
    #expect(file.text("Plan!J8") == "cc5yos5w")
    #expect(file.text("Listas!A5") == "Prioridad baja")
  }

  @Test func `a cell says what people see and what it is`() throws {
    let file = try edited()
    let day = SourceCell.Value.date(year: 2024, month: 5, day: 12)
    let known: [(String, String, SourceCell.Value)] = [
      ("Plan!C2", "2023", .number(2023, isPercentage: false)),
      ("Plan!G3", "2024-01-19", .date(year: 2024, month: 1, day: 19)),
      ("Plan!B8", "84%", .number(0.84, isPercentage: true)),
      ("Plan!B13", "78% Satisfactorio", .text),
      ("Plan!L8", "2024-05-12", day),
      ("Plan!L9", "2024-05-12 13:30", day),
      ("Plan!L10", "TRUE", .text),
      ("Plan!L11", "#N/A", .failed),
      ("Plan!L12", "=1+1", .notCalculated),
      ("Plan!L13", "7%", .number(0.07, isPercentage: true)),
      ("Plan!L14", "12.5", .number(12.5, isPercentage: false)),
    ]
    for (place, text, value) in known {
      #expect(file.text(place) == text)
      #expect(file.cell(place)?.value == value, "\(place)")
    }
  }

  @Test func `values that other programs write read alike`() throws {
    let file = try ReadFile(fixture: "xlsxwriter.xlsx")
    #expect(file.text("Data!A1") == "plain bold plain")
    #expect(file.text("Data!A2") == "1234.5")
    #expect(file.text("Data!B2") == "0.3")
    #expect(file.text("Data!C2") == "-1e-300")
    #expect(file.text("Data!D2") == "84.5%")
    #expect(file.text("Data!E2") == "2024-02-29")
    #expect(["A3", "B3", "C3", "D3"].map { file.text("Data!" + $0) } == ["#DIV/0!", "ab", "2", "FALSE"])
    #expect(file.document.asides.map(\.text) == ["Text in a box"])
    #expect(file.document.asides.map(\.place) == ["Data text box 1"])
  }

  @Test func `a time alone is a text`() throws {
    let file = try ReadFile(fixture: "openpyxl.xlsx")
    #expect(file.text("'Plan de acción'!C3") == "06:45")
    #expect(file.text("'Plan de acción'!B5") == " spaces kept ")
    #expect(file.text("'Plan de acción'!A5") == "two\nlines")
  }

  @Test func `a cell merged over columns covers them`() throws {
    let file = try ReadFile(exported: SourceReaderTests.spanish, .xlsx)
    #expect(file.cell("Plan!A1")?.columns == 1...2)
    #expect(file.cell("Plan!C1")?.columns == 3...6)
  }

  @Test func `the cells below in a band are told from blanks`() throws {
    let exported = try ReadFile(exported: SourceReaderTests.spanish, .xlsx)
    let first = try #require(exported.row(8, in: "Plan")?.cells.first)
    #expect(first.item?.text == "1. Apoyar la prestación de servicios" && !first.continuesAbove)
    for number in 9...12 {
      let cells = try #require(exported.row(number, in: "Plan")?.cells.prefix(2))
      #expect(cells.map(\.columns) == [1...1, 2...2])
      #expect(cells.allSatisfy { $0.continuesAbove && $0.item == nil })
    }
    // The band of the first function was taken apart, in its first column only.
    let row = try #require(try edited().row(9, in: "Plan"))
    #expect(row.cells.map(\.columns).prefix(2) == [2...2, 3...3])
    #expect(row.cells.first?.continuesAbove == true)
  }

  @Test func `what a merged cell covers stays an item of its own`() throws {
    let file = try edited()
    let top = try #require(file.cell("'Notas 2024'!B4"))
    #expect(top.columns == 2...3 && !top.isCovered && !top.continuesAbove)
    let covered = try #require(file.cell("'Notas 2024'!C5"))
    #expect(covered.item?.text == "cubierto" && covered.isCovered && covered.continuesAbove)
    let row = try #require(file.row(5, in: "Notas 2024"))
    #expect(row.cells.map(\.columns) == [2...3, 3...3])
  }

  @Test func `a note has its author and cell`() throws {
    let remark = try #require(try edited().document.remarks.first)
    #expect(remark.kind == .comment && remark.author == "A reviewer")
    #expect(remark.item.text == "¿Sigue vigente?" && remark.item.place == "Plan!D8")
  }

  @Test(arguments: ["arabic-libreoffice.xlsx", "arabic-openpyxl.xlsx"])
  func `an Arabic form reads alike after other programs saved it`(_ name: String) throws {
    let saved = try ReadFile(fixture: "Forms/\(name)")
    let exported = try ReadFile(exported: SourceReaderTests.arabic, .xlsx)
    for (grid, original) in zip(saved.document.grids, exported.document.grids) {
      #expect(grid.name == original.name && grid.isHidden == original.isHidden)
      #expect(grid.rows.map(\.number) == original.rows.map(\.number))
      for (row, originalRow) in zip(grid.rows, original.rows) {
        #expect(row.cells.map(\.columns) == originalRow.cells.map(\.columns))
        #expect(row.cells.map(\.value) == originalRow.cells.map(\.value))
        #expect(row.cells.map { $0.item?.text } == originalRow.cells.map { $0.item?.text })
        #expect(row.cells.map(\.continuesAbove) == originalRow.cells.map(\.continuesAbove))
      }
    }
  }
}
