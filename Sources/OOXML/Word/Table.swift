/// A table with columns of fixed width.
public struct Table: Sendable {
  /// The table's style; nil is a table without lines.
  public var style: StyleID?
  /// The widths of the columns, from the one where lines begin; up to 63.
  public var columnWidths: [Length]
  /// From the margin to the table's edge, on the side where lines begin.
  ///
  /// At zero the edge stands on the margin; as much as the cell's margin below it puts the text there.
  public var indent: Length
  /// Read out to people who hear the document.
  public var caption: String?
  /// What the table is about, read out to people who hear the document.
  public var description: String?
  /// The document's, unless given; from the right, the first column stands rightmost.
  public var direction: TextDirection?
  /// The rows from the top.
  public var rows: [TableRow]
  /// Writes the rows below them, for a table that need not stand in memory; each time the same.
  public var furtherRows: (@Sendable (inout TableRows) throws -> Void)?

  /// A table of some rows.
  public init(
    style: StyleID? = nil, columnWidths: [Length], indent: Length = .zero, caption: String? = nil,
    description: String? = nil, direction: TextDirection? = nil, rows: [TableRow] = [],
    furtherRows: (@Sendable (inout TableRows) throws -> Void)? = nil
  ) {
    self.style = style
    self.columnWidths = columnWidths
    self.indent = indent
    self.caption = caption
    self.description = description
    self.direction = direction
    self.rows = rows
    self.furtherRows = furtherRows
  }
}

/// A row of a table (ECMA-376 Part 1, 17.4.78 tr).
public struct TableRow: Sendable {
  /// Repeated on each page; the rows before it have to be so too.
  public var isHeader: Bool
  /// Stays on one page; wrong for a row that is higher than a page.
  public var cannotSplit: Bool
  /// A tracked change that put in or took out the row.
  ///
  /// Word expects the same change around the pieces of all its paragraphs, and of the paragraphs' ends.
  public var revision: Revision?
  /// Columns that they do not fill stay without a cell.
  public var cells: [TableCell]

  /// A row of some cells.
  public init(
    isHeader: Bool = false, cannotSplit: Bool = false, revision: Revision? = nil, cells: [TableCell]
  ) {
    self.isHeader = isHeader
    self.cannotSplit = cannotSplit
    self.revision = revision
    self.cells = cells
  }
}

/// A cell of a table (ECMA-376 Part 1, 17.4.65 tc).
public struct TableCell: Sendable {
  /// The cell's part in a cell that goes over several rows.
  public enum VerticalMerge: Hashable, Sendable {
    case none
    case start
    /// Belongs to the cell above; what it holds is not shown.
    case continuation
  }

  /// Where text stands between the upper and the lower edge (17.4.83 vAlign).
  public enum VerticalAlignment: Hashable, Sendable {
    case top
    case centre
    case bottom
  }

  /// A side of a cell (17.4.66 tcBorders).
  public enum Edge: Hashable, Sendable, CaseIterable {
    case top
    /// Where lines begin.
    case start
    case bottom
    /// Where lines end.
    case end
  }

  /// The columns it takes, at least one.
  public var columnSpan: Int
  /// Whether it is part of a cell that goes over several rows.
  public var verticalMerge: VerticalMerge
  /// The ground behind the text; nil leaves the style's.
  public var shading: Colour?
  /// The table style's, unless given.
  public var verticalAlignment: VerticalAlignment?
  /// Sides without a line, whatever the table's style says; a line of the cell beside it is drawn all the same.
  public var edgesWithoutLine: Set<Edge>
  /// How the cell was before a tracked change of its properties; nil where nothing of them changed.
  ///
  /// With one cell all those of its row are recorded, and where merging changed, all those of the table: so Word does
  /// it.
  public var former: Former?
  /// A cell without one is written with an empty one.
  public var paragraphs: [Paragraph]

  /// The properties of a cell that come back when their tracked change is rejected (17.13.5.36 tcPrChange).
  public struct Former: Hashable, Sendable {
    /// What part the cell had in a cell that went over several rows.
    public var verticalMerge: VerticalMerge
    /// The ground behind the text.
    public var shading: Colour?
    /// Where the text stood between the upper and the lower edge.
    public var verticalAlignment: VerticalAlignment?
    /// Sides that had no line.
    public var edgesWithoutLine: Set<Edge>

    /// The properties as they were.
    public init(
      verticalMerge: VerticalMerge = .none, shading: Colour? = nil, verticalAlignment: VerticalAlignment? = nil,
      edgesWithoutLine: Set<Edge> = []
    ) {
      self.verticalMerge = verticalMerge
      self.shading = shading
      self.verticalAlignment = verticalAlignment
      self.edgesWithoutLine = edgesWithoutLine
    }
  }

  /// A cell of some paragraphs.
  public init(
    columnSpan: Int = 1, verticalMerge: VerticalMerge = .none, shading: Colour? = nil,
    verticalAlignment: VerticalAlignment? = nil, edgesWithoutLine: Set<Edge> = [], former: Former? = nil,
    paragraphs: [Paragraph] = []
  ) {
    self.columnSpan = columnSpan
    self.verticalMerge = verticalMerge
    self.shading = shading
    self.verticalAlignment = verticalAlignment
    self.edgesWithoutLine = edgesWithoutLine
    self.former = former
    self.paragraphs = paragraphs
  }
}
