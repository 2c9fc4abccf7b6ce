extension StoryWriter {
  /// ECMA-376 Part 1, 17.4.37 tbl.
  mutating func write(_ table: Table, in direction: TextDirection, to xml: inout XMLWriter) throws {
    try table.checkColumns()
    let grid = TableGrid(table.columnWidths)
    xml.raw("<w:tbl>")
    table.writeProperties(direction: table.direction ?? direction, width: grid.width, to: &xml)
    grid.write(to: &xml)
    let hasChangedMerge = table.rows.contains { $0.cells.contains(where: \.hasChangedMerge) }
    for row in table.rows {
      // What cells were before is recorded as Word does it: for all cells of a row, and where merging changed, which
      // goes over rows, for all of the table.
      let records = hasChangedMerge || row.cells.contains(where: \.hasChanged)
      write(row, grid, recordsCells: records && row.revision != .insertion, to: &xml)
    }
    if let furtherRows = table.furtherRows { try write(furtherRows, grid, to: &xml) }
    xml.raw("</w:tbl>")
  }

  private mutating func write(
    _ furtherRows: (inout TableRows) throws -> Void, _ grid: TableGrid, to xml: inout XMLWriter
  ) throws {
    var rows = TableRows(xml: xml, story: lend(), grid: grid)
    xml = XMLWriter(capacity: 0)
    var thrown: (any Error)?
    do { try furtherRows(&rows) } catch { thrown = error }
    rows.finish(xml: &xml, story: &self)
    if let thrown { throw thrown }
  }

  /// ECMA-376 Part 1, 17.4.78 tr.
  private mutating func write(
    _ row: TableRow, _ grid: TableGrid, recordsCells: Bool, to xml: inout XMLWriter
  ) {
    xml.raw("<w:tr>")
    writeProperties(of: row, grid, to: &xml)
    var column = 0
    for cell in row.cells {
      let width = grid.width(from: column, span: cell.span)
      write(cell, span: cell.span, width: width, isRecorded: recordsCells, to: &xml)
      column += cell.span
    }
    // A row has at least one cell (17.4.78).
    if row.cells.isEmpty {
      write(TableCell(), span: max(grid.count, 1), width: grid.width, isRecorded: recordsCells, to: &xml)
    }
    xml.raw("</w:tr>")
  }

  /// ECMA-376 Part 1, 17.4.65 tc.
  mutating func write(
    _ cell: TableCell, span: Int, width: Int, isRecorded: Bool, to xml: inout XMLWriter
  ) {
    xml.raw("<w:tc>")
    writeProperties(of: cell, span: span, width: width, isRecorded: isRecorded, to: &xml)
    for paragraph in cell.paragraphs { write(paragraph, to: &xml) }
    if cell.paragraphs.isEmpty { write(Paragraph(), to: &xml) }
    xml.raw("</w:tc>")
  }

  /// ECMA-376 Part 1, 17.4.81 trPr.
  private mutating func writeProperties(of row: TableRow, _ grid: TableGrid, to xml: inout XMLWriter) {
    let filled = row.cells.reduce(0) { $0 + $1.span }
    let left = row.cells.isEmpty ? 0 : grid.count - filled
    if left <= 0, !row.cannotSplit, !row.isHeader, row.revision == nil { return }
    xml.raw("<w:trPr>")
    if left > 0 {
      xml.value("w:gridAfter", left)
      xml.measure("w:wAfter", twips: grid.width(from: filled, span: left))
    }
    // The schema wants a property before a change of the row.
    let hasProperty = left > 0 || row.cannotSplit || row.isHeader
    if row.cannotSplit { xml.raw("<w:cantSplit/>") }
    if !hasProperty { xml.raw("<w:cantSplit w:val=\"0\"/>") }
    if row.isHeader { xml.raw("<w:tblHeader/>") }
    if let revision = row.revision { mark(revision, to: &xml) }
    xml.raw("</w:trPr>")
  }

  /// ECMA-376 Part 1, 17.4.69 tcPr, and inside it 17.13.5.36 tcPrChange with all of it as it was.
  private mutating func writeProperties(
    of cell: TableCell, span: Int, width: Int, isRecorded: Bool, to xml: inout XMLWriter
  ) {
    xml.raw("<w:tcPr>")
    xml.cellWidth(width)
    cell.look.write(span: span, to: &xml)
    if isRecorded {
      beginChange("w:tcPrChange", to: &xml)
      xml.raw("><w:tcPr>")
      xml.cellWidth(width)
      (cell.former ?? cell.look).write(span: span, to: &xml)
      xml.raw("</w:tcPr></w:tcPrChange>")
    }
    xml.raw("</w:tcPr>")
  }
}

/// The columns of a table in twips, rounded once, so that all sums agree.
///
/// Word goes by the width of the cells, other programs by the grid: they have to say the same.
struct TableGrid {
  /// 22 inches, the widest that Word has.
  private static let widestColumn = 31_680

  /// Where each column begins, and where the last one ends.
  private var edges: [Int] = [0]

  init(_ widths: [Length]) {
    edges.reserveCapacity(widths.count + 1)
    var edge = 0
    for width in widths {
      edge += min(max(width.twips, 0), Self.widestColumn)
      edges.append(edge)
    }
  }

  var count: Int { edges.count - 1 }
  var width: Int { edges[count] }

  /// Columns outside the grid have no width.
  func width(from column: Int, span: Int) -> Int {
    let first = min(column, count)
    return edges[min(first + min(span, count), count)] - edges[first]
  }

  /// ECMA-376 Part 1, 17.4.48 tblGrid.
  func write(to xml: inout XMLWriter) {
    xml.raw("<w:tblGrid>")
    for column in 0..<count { xml.element("w:gridCol", ("w:w", edges[column + 1] - edges[column])) }
    xml.raw("</w:tblGrid>")
  }
}

extension Table {
  /// Word's tables have up to 63 columns.
  fileprivate static let mostColumns = 63

  fileprivate func checkColumns() throws(PackageWriteError) {
    let count = max(columnWidths.count, rows.map(\.cells.count).max() ?? 0)
    guard count <= Self.mostColumns else { throw .tooManyColumns(count) }
  }

  /// ECMA-376 Part 1, 17.4.59 tblPr. 0x0420 of tblLook: the first row is special, columns have no bands (17.4.56).
  fileprivate func writeProperties(direction: TextDirection, width: Int, to xml: inout XMLWriter) {
    xml.raw("<w:tblPr>")
    if let style { xml.value("w:tblStyle", style) }
    if direction == .rightToLeft { xml.raw("<w:bidiVisual/>") }
    xml.measure("w:tblW", twips: width)
    xml.measure("w:tblInd", indent)
    xml.raw("<w:tblLayout w:type=\"fixed\"/>")
    xml.raw("<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"")
    xml.raw(" w:noHBand=\"0\" w:noVBand=\"1\"/>")
    if let caption { xml.value("w:tblCaption", caption) }
    if let description { xml.value("w:tblDescription", description) }
    xml.raw("</w:tblPr>")
  }
}

extension TableCell {
  var span: Int { min(max(columnSpan, 1), Table.mostColumns) }

  /// The properties as they are.
  var look: Former {
    Former(
      verticalMerge: verticalMerge, shading: shading, verticalAlignment: verticalAlignment,
      edgesWithoutLine: edgesWithoutLine)
  }

  fileprivate var hasChanged: Bool { former.map { $0 != look } ?? false }
  fileprivate var hasChangedMerge: Bool { former.map { $0.verticalMerge != verticalMerge } ?? false }
}

extension TableCell.Former {
  /// The children of tcPr behind the width.
  func write(span: Int, to xml: inout XMLWriter) {
    if span > 1 { xml.value("w:gridSpan", span) }
    switch verticalMerge {
    case .none: break
    case .start: xml.raw("<w:vMerge w:val=\"restart\"/>")
    case .continuation: xml.raw("<w:vMerge/>")
    }
    if !edgesWithoutLine.isEmpty {
      xml.raw("<w:tcBorders>")
      for edge in TableCell.Edge.allCases where edgesWithoutLine.contains(edge) {
        switch edge {
        case .top: xml.raw("<w:top w:val=\"nil\"/>")
        case .start: xml.raw("<w:left w:val=\"nil\"/>")
        case .bottom: xml.raw("<w:bottom w:val=\"nil\"/>")
        case .end: xml.raw("<w:right w:val=\"nil\"/>")
        }
      }
      xml.raw("</w:tcBorders>")
    }
    if let shading { xml.shading(shading) }
    if let verticalAlignment { xml.value("w:vAlign", verticalAlignment) }
  }
}

/// ECMA-376 Part 1, 17.18.101 ST_VerticalJc.
extension TableCell.VerticalAlignment: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) {
    switch self {
    case .top: xml.raw("top")
    case .centre: xml.raw("center")
    case .bottom: xml.raw("bottom")
    }
  }
}

extension XMLWriter {
  /// ECMA-376 Part 1, 17.4.71 tcW.
  mutating func cellWidth(_ twips: Int) {
    raw("<w:tcW w:w=\"")
    decimal(twips)
    raw("\" w:type=\"dxa\"/>")
  }

  /// ECMA-376 Part 1, 17.3.5 shd: no pattern, the colour behind it.
  mutating func shading(_ colour: Colour) {
    raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
    colour.writeAttributeValue(to: &self)
    raw("\"/>")
  }
}
