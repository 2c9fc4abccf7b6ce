/// A table of a document.
public struct ReadTable: Sendable {
  /// Counted from 1 in its story, or in the cell it stands in.
  public internal(set) var number: Int
  /// The rows from the top, deleted ones among them.
  public internal(set) var rows: [ReadTableRow] = []
  /// How many columns the table's grid declares.
  public internal(set) var gridColumnCount = 0
  /// The title for people who hear the document.
  public internal(set) var caption: String?
  /// The description for people who hear the document.
  public internal(set) var summary: String?

  /// The rows that are there in a view.
  public func rows(in view: ReadTextView) -> [ReadTableRow] {
    switch view {
    case .accepted: rows.filter { $0.deletion == nil }
    case .original: rows.filter { $0.insertion == nil }
    case .marked: rows
    }
  }
}

/// A row of a table.
public struct ReadTableRow: Sendable {
  /// Counted from 1, removed rows as well.
  public internal(set) var number: Int
  /// The cells in the order of the file.
  public internal(set) var cells: [ReadTableCell] = []
  /// Whether it repeats at the top of each page.
  public internal(set) var isHeader = false
  /// Columns of the grid left out before and after the cells.
  public internal(set) var gridBefore = 0
  /// Grid columns that the row leaves free at its end.
  public internal(set) var gridAfter = 0
  /// The change that put the row in, as an index into the document's revisions.
  public internal(set) var insertion: Int?
  /// The number of the tracked change that deletes the row.
  public internal(set) var deletion: Int?
}

/// A cell of a table.
public struct ReadTableCell: Sendable {
  /// How a cell is merged with those above and below it (ECMA-376 Part 1, 17.4.84 vMerge).
  public enum Merge: Sendable, Equatable {
    case none
    case start
    /// It continues the cell above, which shows the text.
    case continued
  }

  /// Where the cell stands.
  public internal(set) var place: ReadPlace
  /// The columns of the grid that it covers, counted from 1.
  public internal(set) var gridColumns: ClosedRange<Int>
  /// Whether the cell belongs to one above or below it.
  public internal(set) var merge = Merge.none
  /// Its paragraphs and tables, in order.
  public internal(set) var blocks: [ReadBlock] = []
  /// The number of the tracked change that inserts the cell.
  public internal(set) var insertion: Int?
  /// The number of the tracked change that deletes the cell.
  public internal(set) var deletion: Int?
  /// The change that merged or split the cell.
  public internal(set) var mergeRevision: Int?

  /// Its text in a view, paragraphs joined by line feeds.
  public func text(_ view: ReadTextView) -> String {
    switch view {
    case .accepted where deletion != nil, .original where insertion != nil: ""
    case .accepted, .original, .marked: ReadBlock.text(of: blocks, view)
    }
  }
}
