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
