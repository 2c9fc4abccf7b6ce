/// Writes rows of a table one after the other, so that a long table never stands in memory.
///
///     table.furtherRows = { rows in
///       for item in items {
///         rows.beginRow()
///         rows.add(TableCell(paragraphs: [Paragraph(item.name)]))
///       }
///     }
///
/// Cells follow each other from the column where lines begin. A row lasts until the next begins; columns that it leaves
/// open become one empty cell. What a cell was before a tracked change is not written here: it would be told of each
/// cell of its row, and such rows belong to ``Table/rows``.
public struct TableRows: ~Copyable {
  private var xml: XMLWriter
  private var story: StoryWriter
  private let grid: TableGrid
  /// Of the next cell, counted from 0.
  private var column = 0
  private var rowIsOpen = false

  init(xml: consuming XMLWriter, story: StoryWriter, grid: TableGrid) {
    self.xml = xml
    self.story = story
    self.grid = grid
  }

  /// Gives back what was lent.
  consuming func finish(xml: inout XMLWriter, story: inout StoryWriter) {
    endRow()
    story = self.story
    xml = self.xml
  }

  /// Writing has failed; what follows goes nowhere.
  public var hasFailed: Bool { xml.hasFailed }

  /// Begins the next row (ECMA-376 Part 1, 17.4.78 tr).
  ///
  /// - Parameter cannotSplit: Whether it stays on one page; wrong for a row that is higher than a page.
  public mutating func beginRow(cannotSplit: Bool = false) {
    endRow()
    rowIsOpen = true
    xml.raw("<w:tr>")
    if cannotSplit { xml.raw("<w:trPr><w:cantSplit/></w:trPr>") }
  }

  /// Writes the next cell; one before the first row begins it.
  public mutating func add(_ cell: TableCell) {
    let width = takeWidth(span: cell.span)
    story.write(cell, span: cell.span, width: width, isRecorded: false, to: &xml)
  }

  private mutating func endRow() {
    guard rowIsOpen else { return }
    if column < grid.count { add(TableCell(columnSpan: grid.count - column)) }
    // A row has at least one cell (17.4.78), also in a table without columns.
    if column == 0 { add(TableCell()) }
    xml.raw("</w:tr>")
    rowIsOpen = false
    column = 0
  }

  /// The width of the next cell.
  private mutating func takeWidth(span: Int) -> Int {
    if !rowIsOpen { beginRow() }
    let width = grid.width(from: column, span: span)
    column += span
    return width
  }
}

extension TableRows {
  /// Writes the next cell, with a text.
  ///
  /// - Parameter bookmark: Around the text.
  package mutating func add(_ text: String, in frame: CellFrame, bookmark: BookmarkName? = nil) {
    begin(frame)
    if let bookmark, let id = story.start(bookmark, to: &xml) {
      xml.runs(text, nil, in: frame.direction)
      story.end(id, to: &xml)
    } else {
      xml.runs(text, nil, in: frame.direction)
    }
    xml.raw("</w:p></w:tc>")
  }

  /// Writes the next cell, with a drop-down in it.
  ///
  /// - Parameter selected: One of the list's items; empty shows the placeholder.
  package mutating func add(_ selected: String, of dropDown: DropDownFrame, in frame: CellFrame) {
    begin(frame)
    story.write(dropDown, selected, in: frame.direction, to: &xml)
    xml.raw("</w:p></w:tc>")
  }

  private mutating func begin(_ frame: CellFrame) {
    let width = takeWidth(span: frame.span)
    xml.raw("<w:tc><w:tcPr>")
    xml.cellWidth(width)
    frame.markup.withUnsafeBytes { xml.raw($0) }
  }
}

/// A cell of one paragraph as it stands in many rows, with other words in each: what is around the words is written
/// once.
package struct CellFrame: Sendable {
  /// From the end of the cell's width to the end of the paragraph's properties.
  fileprivate let markup: [UInt8]
  fileprivate let span: Int
  fileprivate let direction: TextDirection

  /// - Parameters:
  ///   - cell: Without content.
  ///   - paragraph: Without content.
  ///   - direction: Of the paragraph, whatever the document's is.
  package init(_ cell: TableCell, _ paragraph: Paragraph, direction: TextDirection) {
    span = cell.span
    self.direction = direction
    var story = StoryWriter(direction: direction, firstID: .body, author: RevisionAuthor(""))
    markup = XMLWriter.markup { xml in
      cell.look.write(span: cell.span, to: &xml)
      xml.raw("</w:tcPr><w:p>")
      story.writeProperties(of: paragraph, direction: direction, to: &xml)
    }
  }
}

/// A drop-down as it stands in many cells, with another choice in each: its list is written once.
package struct DropDownFrame: Sendable {
  let dropDown: DropDown
  let names: [UInt8]
  let items: [UInt8]

  package init(_ dropDown: DropDown) {
    self.dropDown = dropDown
    names = XMLWriter.markup { dropDown.writeNames(to: &$0) }
    items = XMLWriter.markup { dropDown.writeItems(to: &$0) }
  }

  /// Whether a text can be chosen, or nothing is.
  package func offers(_ text: String) -> Bool { text.isEmpty || dropDown.items.contains(text) }
}

extension XMLWriter {
  /// What `body` writes.
  fileprivate static func markup(_ body: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter(capacity: 1024)
    body(&xml)
    return xml.withBytes { Array($0) }
  }
}
