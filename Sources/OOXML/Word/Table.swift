/// A table with columns of fixed width.
package struct Table: Sendable {
  package var style: StyleID?
  package var columnWidths: [Length]
  /// From the margin to the table's edge, on the side where lines begin.
  ///
  /// At zero the edge stands on the margin; as much as the cell's margin below it puts the text there.
  package var indent: Length
  /// Read out to people who hear the document.
  package var caption: String?
  package var description: String?
  /// The document's, unless given; from the right, the first column stands rightmost.
  package var direction: TextDirection?
  package var rows: [TableRow]

  package init(
    style: StyleID? = nil, columnWidths: [Length], indent: Length = .zero, caption: String? = nil,
    description: String? = nil, direction: TextDirection? = nil, rows: [TableRow] = []
  ) {
    self.style = style
    self.columnWidths = columnWidths
    self.indent = indent
    self.caption = caption
    self.description = description
    self.direction = direction
    self.rows = rows
  }
}

package struct TableRow: Sendable {
  /// Repeated on each page; the rows before it have to be so too.
  package var isHeader: Bool
  /// Stays on one page; wrong for a row that is higher than a page.
  package var cannotSplit: Bool
  /// Columns that they do not fill stay without a cell.
  package var cells: [TableCell]

  package init(isHeader: Bool = false, cannotSplit: Bool = false, cells: [TableCell]) {
    self.isHeader = isHeader
    self.cannotSplit = cannotSplit
    self.cells = cells
  }
}

package struct TableCell: Sendable {
  /// The cell's part in a cell that goes over several rows.
  package enum VerticalMerge: Hashable, Sendable {
    case none
    case start
    /// Belongs to the cell above; what it holds is not shown.
    case continuation
  }

  package enum VerticalAlignment: Hashable, Sendable {
    case top
    case centre
    case bottom
  }

  /// The columns it takes, at least one.
  package var columnSpan: Int
  package var verticalMerge: VerticalMerge
  package var shading: Colour?
  /// The table style's, unless given.
  package var verticalAlignment: VerticalAlignment?
  /// A cell without one is written with an empty one.
  package var paragraphs: [Paragraph]

  package init(
    columnSpan: Int = 1, verticalMerge: VerticalMerge = .none, shading: Colour? = nil,
    verticalAlignment: VerticalAlignment? = nil, paragraphs: [Paragraph] = []
  ) {
    self.columnSpan = columnSpan
    self.verticalMerge = verticalMerge
    self.shading = shading
    self.verticalAlignment = verticalAlignment
    self.paragraphs = paragraphs
  }
}
