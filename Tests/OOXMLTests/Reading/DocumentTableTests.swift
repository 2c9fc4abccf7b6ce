import OOXML
import Testing

@Suite struct DocumentTableTests {
  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private static func tables(_ body: String) throws -> [ReadTable] {
    try SmallFiles.read(SmallFiles.document(body)).body.compactMap { block in
      if case .table(let table) = block { return table }
      return nil
    }
  }

  @Test func `rows and cells are found through controls, changes and custom markup`() throws {
    let row = "<w:tr>\(Self.cell("a"))<w:sdt><w:sdtContent>\(Self.cell("b"))</w:sdtContent></w:sdt></w:tr>"
    let body = """
      <w:ins w:author="A"><w:sdt><w:sdtContent><w:tbl><w:tblPr><w:tblCaption w:val="Plan"/></w:tblPr><w:tblGrid><w:gridCol/>\
      <w:gridCol/></w:tblGrid>\(row)<w:sdt><w:sdtContent>\(row)</w:sdtContent></w:sdt><w:customXml>\(row)</w:customXml>\
      </w:tbl></w:sdtContent></w:sdt></w:ins>
      """
    let tables = try Self.tables(body)
    #expect(tables.count == 1)
    #expect(tables[0].rows.map { $0.cells.map { $0.text(.accepted) } } == [["a", "b"], ["a", "b"], ["a", "b"]])
    #expect(tables[0].caption == "Plan")
    #expect(tables[0].gridColumnCount == 2)
    #expect(tables[0].rows[2].cells[1].place.description == "table 1 row 3 column 2")
  }

  @Test func `cells know the columns they cover and how they are merged`() throws {
    let body = """
      <w:tbl><w:tr><w:trPr><w:tblHeader/><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>\
      \(Self.cell("a", "<w:gridSpan w:val='2'/>"))\(Self.cell("b", "<w:vMerge w:val='restart'/>"))</w:tr>\
      <w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>\(Self.cell("c"))\(Self.cell("", "<w:vMerge/>"))</w:tr></w:tbl>
      """
    let table = try #require(try Self.tables(body).first)
    #expect(table.rows.map(\.isHeader) == [true, false])
    #expect(table.rows[0].gridBefore == 1)
    #expect(table.rows[0].gridAfter == 2)
    #expect(table.rows[0].cells.map(\.gridColumns) == [2...3, 4...4])
    #expect(table.rows.map { $0.cells.map(\.merge) } == [[.none, .start], [.none, .continued]])
  }

  @Test func `changes to rows and cells are seen in the views`() throws {
    let body = """
      <w:tbl><w:tr>\(Self.cell("kept"))</w:tr><w:tr><w:trPr><w:ins w:author="A" w:date="d"/></w:trPr>\(Self.cell("new"))</w:tr>\
      <w:tr><w:trPr><w:del w:author="B"/></w:trPr>\(Self.cell("old"))</w:tr><w:tr>\
      \(Self.cell("x", "<w:cellIns w:author='C'/>"))\(Self.cell("y", "<w:cellDel w:author='C'/>"))</w:tr></w:tbl>
      """
    let table = try #require(try Self.tables(body).first)
    func rows(_ view: ReadTextView) -> [[String]] { table.rows(in: view).map { $0.cells.map { $0.text(view) } } }
    #expect(rows(.accepted) == [["kept"], ["new"], ["x", ""]])
    #expect(rows(.original) == [["kept"], ["old"], ["", "y"]])
    let revisions = try SmallFiles.read(SmallFiles.document(body)).revisions
    #expect(revisions.map(\.kind) == [.rowInsertion, .rowDeletion, .cellInsertion, .cellDeletion])
    #expect(
      revisions.map(\.place.description) == [
        "table 1 row 2", "table 1 row 3", "table 1 row 4 column 1", "table 1 row 4 column 2",
      ])
  }

  @Test func `the text of a table inside a cell follows with a mark`() throws {
    let inner = "<w:tbl><w:tr>\(Self.cell("1"))\(Self.cell("2"))</w:tr></w:tbl>"
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>outer</w:t></w:r></w:p>\(inner)<w:p/></w:tc></w:tr></w:tbl>"
    let outer = try #require(try Self.tables(body).first?.rows.first?.cells.first)
    #expect(outer.text(.accepted) == "outer\n▦ 1\t2\n")
    guard case .table(let nested) = outer.blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(nested.rows[0].cells[1].place.description == "table 1 row 1 column 1 table 1 row 1 column 2")
  }

  @Test func `columns beyond all reason are not believed`() throws {
    let wide = Self.cell("a", "<w:gridSpan w:val='999999999999'/>")
    let row = "<w:tr><w:trPr><w:gridBefore w:val='-5'/></w:trPr>\(wide)\(wide)</w:tr>"
    let table = try #require(try Self.tables("<w:tbl>\(row)</w:tbl>").first)
    #expect(table.rows[0].cells.map(\.gridColumns) == [1...1000, 1001...2000])
  }

  @Test(arguments: ["python-docx.docx", "libreoffice.docx"])
  func `what python-docx put in comes out, also after LibreOffice`(name: String) throws {
    let document = try Fixture.document(name)
    let tables = document.body.compactMap { block -> ReadTable? in
      if case .table(let table) = block { return table }
      return nil
    }
    let paragraphs = document.body.compactMap { block -> ReadParagraph? in
      if case .paragraph(let paragraph) = block { return paragraph }
      return nil
    }
    #expect(paragraphs[0].text(.accepted) == "Heading")
    #expect(paragraphs[0].outlineLevel == 1)
    #expect(paragraphs[1].text(.accepted) == "Plain bold\nsecond line\tafter a tab")
    #expect(tables.count == 1)
    #expect(tables[0].rows[0].cells.map { $0.text(.accepted) } == ["r1c1", "r1c2\nr1c3"])
    #expect(tables[0].rows[0].cells.map(\.gridColumns) == [1...1, 2...3])
    #expect(tables[0].rows.map { $0.cells[0].merge } == [.none, .start, .continued])
    #expect(tables[0].rows[2].cells[2].text(.accepted).hasPrefix("r3c3\n▦ inner 1\tinner 2"))
    #expect(document.comments.map(\.author) == ["A reviewer"])
    #expect(document.comments.map(\.text) == ["Is this so?"])
    #expect(document.comments.map(\.anchorText) == ["Commented text"])
    #expect(document.revisions.map(\.text) == ["Added. ", "Removed. "])
    #expect(document.revisions.allSatisfy { $0.author == "An editor" && $0.date == "2024-03-21T10:00:00Z" })
    #expect(document.bookmarks.map(\.name).contains("action_1"))
    #expect(document.controls.map(\.text) == ["Alta"])
    #expect(document.controls[0].items.map(\.shown) == ["Alta", "Baja"])
    #expect(document.stories.map { $0.text(.accepted) }.dropFirst() == ["The header", "The footer"])
  }
}
