import OOXML
import Testing

struct WordTableTests {
  private func body(_ blocks: [Block], _ direction: TextDirection = .leftToRight) throws -> XMLNode {
    var document = featureDocument(direction)
    document.body = blocks
    return try #require(WrittenPart("/word/document.xml", of: document.package()).root.first("w:body"))
  }

  private let thirds = [Length.centimetres(1), .centimetres(2.345), .points(33.33)]

  @Test func `the widths of the table, its grid and the cells of each row agree`() throws {
    let rows = [[1, 1, 1], [2, 1], [1, 2], [3], [1], [2]].map { spans in
      TableRow(cells: spans.map { TableCell(columnSpan: $0) })
    }
    let table = try #require(try body([.table(Table(columnWidths: thirds, rows: rows))]).first("w:tbl"))
    let total = try #require(table.first("w:tblW")?["w:w"].flatMap(Int.init))
    let columns = table.all("w:gridCol").compactMap { $0["w:w"].flatMap(Int.init) }
    #expect(columns == [567, 1329, 667])
    #expect(columns.reduce(0, +) == total)
    for row in table.all("w:tr") {
      let cells = row.all("w:tcW") + row.all("w:wAfter")
      #expect(cells.compactMap { $0["w:w"].flatMap(Int.init) }.reduce(0, +) == total)
      let spans = row.all("w:tc").map { $0.first("w:gridSpan")?["w:val"].flatMap(Int.init) ?? 1 }
      let after = row.first("w:gridAfter")?["w:val"].flatMap(Int.init) ?? 0
      #expect(spans.reduce(after, +) == columns.count)
    }
  }

  @Test func `cells beyond the grid are written, without a width`() throws {
    let row = TableRow(cells: [TableCell(columnSpan: 2), TableCell(columnSpan: Int.max), TableCell(columnSpan: -3)])
    let cells = try body([.table(Table(columnWidths: [.points(10)], rows: [row]))]).all("w:tc")
    #expect(cells.count == 3)
    #expect(cells.map { $0.first("w:tcW")?["w:w"] } == ["200", "0", "0"])
  }

  @Test func `a table has as many columns as Word takes, and is not written with more`() throws {
    func table(_ columns: Int, _ cells: Int) -> Table {
      Table(
        columnWidths: Array(repeating: .points(10), count: columns),
        rows: [TableRow(cells: Array(repeating: TableCell(), count: cells))])
    }
    #expect(try body([.table(table(63, 63))]).all("w:tc").count == 63)
    #expect(throws: PackageWriteError.tooManyColumns(64)) { try body([.table(table(64, 1))]) }
    #expect(throws: PackageWriteError.tooManyColumns(65)) { try body([.table(table(63, 65))]) }
  }

  @Test func `every cell ends in a paragraph`() throws {
    let rows = [TableRow(cells: [TableCell()]), TableRow(cells: [])]
    for cell in try body([.table(Table(columnWidths: thirds, rows: rows))]).all("w:tc") {
      #expect(cell.children.last?.name == "w:p")
    }
  }

  @Test func `a paragraph stands behind every table`() throws {
    let table = Block.table(Table(columnWidths: thirds, rows: [TableRow(cells: [TableCell()])]))
    #expect(try body([table, table]).children.map(\.name) == ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
    #expect(try body([table, .paragraph(Paragraph("a"))]).children.map(\.name) == ["w:tbl", "w:p", "w:sectPr"])
  }

  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func `the paragraph behind the last table takes no room`(direction: TextDirection) throws {
    let table = Block.table(Table(columnWidths: thirds, rows: [TableRow(cells: [TableCell()])]))
    let paragraphs = try body([table, table], direction).children.filter { $0.name == "w:p" }
    #expect(paragraphs.first?.first("w:spacing") == nil)
    let last = try #require(paragraphs.last)
    #expect(last.first("w:spacing")?["w:line"] == "1")
    #expect(last.first("w:spacing")?["w:lineRule"] == "exact")
    #expect(last.first("w:sz")?["w:val"] == "2")
    #expect((last.first("w:bidi") != nil) == (direction == .rightToLeft))
  }

  @Test func `rows that are written as they come are those of values`() throws {
    let texts = (0..<50).map { row in (0..<3).map { "row \(row), cell \($0)" } }
    @Sendable func cells(_ row: [String]) -> [TableCell] {
      row.map { TableCell(paragraphs: [Paragraph($0, style: "Cell")]) }
    }
    let heading = TableRow(isHeader: true, cells: cells(["one", "two", "three"]))
    var streamed = Table(columnWidths: thirds, rows: [heading])
    streamed.furtherRows = { rows in
      for (index, row) in texts.enumerated() {
        rows.beginRow(cannotSplit: index % 2 == 0)
        for cell in cells(row) { rows.add(cell) }
      }
    }
    let values = texts.enumerated().map { TableRow(cannotSplit: $0 % 2 == 0, cells: cells($1)) }
    let expected = Table(columnWidths: thirds, rows: [heading] + values)
    // What is counted over the whole document goes on behind the table.
    let end = Block.paragraph(Paragraph(bookmarks: [try #require(BookmarkName("end"))]))
    #expect(try bytes([.table(streamed), end]) == bytes([.table(expected), end]))
  }

  private func bytes(_ blocks: [Block]) throws -> [UInt8] {
    var document = featureDocument(.leftToRight)
    document.body = blocks
    return try document.bytes()
  }

  @Test func `a row that leaves columns open ends in an empty cell`() throws {
    var table = Table(columnWidths: thirds)
    table.furtherRows = { rows in
      rows.add(TableCell(paragraphs: [Paragraph("before the first row")]))
      rows.beginRow()
      rows.beginRow()
      rows.add(TableCell(columnSpan: 2))
      rows.add(TableCell())
    }
    let rows = try #require(try body([.table(table)]).first("w:tbl")).all("w:tr")
    #expect(rows.map { $0.all("w:gridSpan").map { $0["w:val"] } } == [["2"], ["3"], ["2"]])
    #expect(rows.map { $0.all("w:tc").count } == [2, 1, 2])
    #expect(rows.flatMap { $0.all("w:tc") }.allSatisfy { $0.children.last?.name == "w:p" })
  }

  @Test func `what the rows throw ends the writing`() throws {
    struct Stopped: Error {}
    var document = featureDocument(.leftToRight)
    var table = Table(columnWidths: thirds)
    table.furtherRows = { rows in
      rows.beginRow()
      throw Stopped()
    }
    document.body = [.table(table)]
    #expect(throws: Stopped.self) { try document.bytes() }
  }

  @Test func `a long table is passed on while it is written`() throws {
    let sink = CountingSink()
    var document = featureDocument(.leftToRight)
    var table = Table(columnWidths: thirds)
    let count = 20_000
    table.furtherRows = { rows in
      for row in 0..<count {
        rows.beginRow()
        rows.add(TableCell(paragraphs: [Paragraph("row \(row)")]))
      }
    }
    document.body = [.table(table)]
    try document.write(to: sink)
    #expect(sink.largest * 2 < sink.count)
  }

  @Test func `a merged cell starts once and continues below`() throws {
    let rows = [TableCell.VerticalMerge.start, .continuation, .none].map {
      TableRow(cells: [TableCell(verticalMerge: $0, paragraphs: [Paragraph("text")])])
    }
    let cells = try body([.table(Table(columnWidths: [.points(100)], rows: rows))]).all("w:tcPr")
    #expect(cells.map { $0.first("w:vMerge") != nil } == [true, true, false])
    #expect(cells.map { $0.first("w:vMerge")?["w:val"] } == ["restart", nil, nil])
  }

  @Test func `a shaded cell has the colour behind its text and no pattern`() throws {
    let cell = TableCell(shading: Colour(hex: "CDE6CF"))
    let shading = try body([.table(Table(columnWidths: [.points(9)], rows: [TableRow(cells: [cell])]))]).first("w:shd")
    #expect(shading?.attributes == ["w:val": "clear", "w:color": "auto", "w:fill": "CDE6CF"])
  }

  @Test(
    arguments: [
      (TextDirection.leftToRight, nil, false), (.leftToRight, .rightToLeft, true), (.rightToLeft, nil, true),
      (.rightToLeft, .leftToRight, false),
    ] as [(TextDirection, TextDirection?, Bool)])
  func `a table has the direction of its document, unless it has its own`(
    document: TextDirection, own: TextDirection?, fromRight: Bool
  ) throws {
    let root = try body([.table(Table(columnWidths: thirds, direction: own))], document)
    #expect((root.first("w:bidiVisual") != nil) == fromRight)
  }
}
