import PlanDocuments
import PlanModel
import Testing

struct WordExtractorTests {
  private func edited() throws -> ReadFile { try ReadFile(fixture: "Forms/spanish-edited.docx") }

  @Test func `text round the table is in lines with their places`() throws {
    let document = try edited().document
    let lines = document.lines
    #expect(lines.first?.text == "País:" && lines.first?.place == "paragraph 1")
    #expect(lines[1].text == "Venezuela" && lines[1].place == "paragraph 2")
    #expect(lines.contains { $0.text == "S/C: sin comentarios" && $0.place == "paragraph 8" })
    #expect(document.asides.first?.text.hasPrefix("Plan de acción") == true)
    #expect(document.asides.map(\.place) == ["header 1 paragraph 1", "footer 1 paragraph 1"])
  }

  @Test func `a cell reads as if all changes were accepted`() throws {
    let file = try edited()
    #expect(file.text("table 1 row 2 column 4") == "Fortalecer clústeres subnacionales activados. Añadido.")
    #expect(file.row(23, in: "table 1") == nil)
  }

  @Test func `tracked changes are remarks with what was changed`() throws {
    let remarks = try edited().document.remarks
    #expect(remarks.map(\.kind) == [.comment, .deletion, .insertion, .deletion])
    #expect(remarks.map(\.author) == ["A reviewer", "An editor", "An editor", "An editor"])
    #expect(remarks[0].item.text == "¿Nombre oficial?" && remarks[0].item.place == "paragraph 2")
    #expect(remarks[1].item.text == " Retirado." && remarks[1].item.place == "table 1 row 2 column 4")
    #expect(remarks[2].item.text == " Añadido.")
    // The row was taken out without a mark on its text, which stands nowhere else.
    #expect(remarks[3].item.place == "table 1 row 23")
    #expect(remarks[3].item.text.contains("\tPromover que las organizaciones tengan un punto focal de AAP\t"))
  }

  @Test func `a band goes on below only where its cells are merged`() throws {
    let file = try edited()
    func first(_ row: Int) throws -> SourceCell { try #require(file.row(row, in: "table 1")?.cells.first) }
    // Taken apart: blanks. Row 5 would go on from row 4, which is no part of a band any more.
    for row in 3...5 {
      #expect(try first(row).item == nil)
      #expect(try !first(row).continuesAbove)
    }
    #expect(try first(8).item?.text == "2. Informar la toma de decisiones estratégicas")
    #expect(try first(10).continuesAbove && first(10).item == nil)
  }

  @Test func `text under a merged cell stays an item`() throws {
    let cell = try #require(try edited().row(9, in: "table 1")?.cells.first)
    #expect(cell.item?.text == "Bajo la celda" && cell.continuesAbove && cell.isCovered)
  }

  @Test func `a copied row leaves its name to the first`() throws {
    let file = try edited()
    #expect(file.row(2, in: "table 1")?.anchors == ["ccpm_cc5yos5w"])
    #expect(file.row(3, in: "table 1")?.anchors == ["ccpm_ycevz5gt"])
    #expect(file.row(4, in: "table 1")?.anchors == [])
  }

  @Test func `a table in a cell is part of its text`() throws {
    let text = try #require(try edited().text("table 1 row 2 column 9"))
    #expect(text.contains("dentro 1\tdentro 2"))
  }

  @Test func `an empty drop-down is an empty cell`() throws {
    let plan = plan(actions: [Action(id: "abcd2345", action: .text("Una acción"))])
    let file = try ReadFile(PlanExporter().export(plan, as: .docx).bytes)
    let row = try #require(file.row(2, in: "table 1"))
    #expect(row.cells.map(\.columns) == (1...9).map { $0...$0 })
    #expect(row.cells.map { $0.item != nil } == [true, false, false, true, false, false, false, false, false])
    #expect(row.anchors == ["ccpm_abcd2345"])
  }

  @Test func `an action without any text is still a row`() throws {
    let actions = [Action(id: "abcd2345", action: .text("Una acción")), Action(id: "bcde3456", action: .empty)]
    let file = try ReadFile(PlanExporter().export(plan(actions: actions), as: .docx).bytes)
    let row = try #require(file.row(3, in: "table 1"))
    #expect(row.anchors == ["ccpm_bcde3456"])
    #expect(row.cells.allSatisfy { $0.item == nil })
  }

  @Test func `merged cells cover the columns of the grid`() throws {
    let file = try ReadFile(fixture: "python-docx.docx")
    #expect(file.row(1, in: "table 1")?.cells.map(\.columns) == [1...1, 2...3])
    #expect(file.row(3, in: "table 1")?.cells.first?.continuesAbove == true)
    #expect(file.document.lines.contains { $0.text == "Plain bold\nsecond line\tafter a tab" })
  }

  @Test(arguments: [
    ("spanish-libreoffice.docx", SourceReaderTests.spanish), ("arabic-libreoffice.docx", SourceReaderTests.arabic),
    ("arabic-python-docx.docx", SourceReaderTests.arabic),
  ])
  func `a form reads alike after other programs saved it`(_ name: String, _ plan: String) throws {
    let saved = try ReadFile(fixture: "Forms/\(name)")
    let exported = try ReadFile(exported: plan, .docx)
    let (grid, original) = try (#require(saved.grid("table 1")), #require(exported.grid("table 1")))
    #expect(saved.document.lines.map(\.text) == exported.document.lines.map(\.text))
    // The page footer has the number of pages that LibreOffice counted.
    #expect(saved.document.asides.dropLast().map(\.text) == exported.document.asides.dropLast().map(\.text))
    #expect(grid.rows.map(\.number) == original.rows.map(\.number))
    for (row, originalRow) in zip(grid.rows, original.rows) {
      #expect(row.cells.map(\.columns) == originalRow.cells.map(\.columns))
      #expect(row.cells.map { $0.item?.text } == originalRow.cells.map { $0.item?.text })
      #expect(row.cells.map(\.continuesAbove) == originalRow.cells.map(\.continuesAbove))
      #expect(row.anchors == originalRow.anchors)
    }
  }
}
