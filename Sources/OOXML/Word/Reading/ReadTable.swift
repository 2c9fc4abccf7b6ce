/// A table of a document.
package struct ReadTable: Sendable {
  /// Counted from 1 in its story, or in the cell it stands in.
  package internal(set) var number: Int
  package internal(set) var rows: [ReadTableRow] = []
  /// How many columns the table's grid declares.
  package internal(set) var gridColumnCount = 0
  package internal(set) var caption: String?
  package internal(set) var summary: String?

  /// The rows that are there in a view.
  package func rows(in view: ReadTextView) -> [ReadTableRow] {
    switch view {
    case .accepted: rows.filter { $0.deletion == nil }
    case .original: rows.filter { $0.insertion == nil }
    case .marked: rows
    }
  }
}

/// A row of a table.
package struct ReadTableRow: Sendable {
  /// Counted from 1, removed rows as well.
  package internal(set) var number: Int
  package internal(set) var cells: [ReadTableCell] = []
  /// Whether it repeats at the top of each page.
  package internal(set) var isHeader = false
  /// Columns of the grid left out before and after the cells.
  package internal(set) var gridBefore = 0
  package internal(set) var gridAfter = 0
  /// The change that put the row in, as an index into the document's revisions.
  package internal(set) var insertion: Int?
  package internal(set) var deletion: Int?
}

/// A cell of a table.
package struct ReadTableCell: Sendable {
  /// How a cell is merged with those above and below it (ECMA-376 Part 1, 17.4.84 vMerge).
  package enum Merge: Sendable, Equatable {
    case none
    case start
    /// It continues the cell above, which shows the text.
    case continued
  }

  package internal(set) var place: ReadPlace
  /// The columns of the grid that it covers, counted from 1.
  package internal(set) var gridColumns: ClosedRange<Int>
  package internal(set) var merge = Merge.none
  package internal(set) var blocks: [ReadBlock] = []
  package internal(set) var insertion: Int?
  package internal(set) var deletion: Int?
  /// The change that merged or split the cell.
  package internal(set) var mergeRevision: Int?

  /// Its text in a view, paragraphs joined by line feeds.
  package func text(_ view: ReadTextView) -> String {
    switch view {
    case .accepted where deletion != nil, .original where insertion != nil: ""
    case .accepted, .original, .marked: ReadBlock.text(of: blocks, view)
    }
  }
}
