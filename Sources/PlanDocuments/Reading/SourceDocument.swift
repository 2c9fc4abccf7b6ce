/// What was found in a file, before anyone asks what it means: the same for every format.
///
/// Each thing that a person could have written is an item with its place. The interpreter takes the items that it
/// understands; what nobody took is reported, so that nothing is lost unseen.
package struct SourceDocument: Sendable {
  /// Sheets of a workbook, tables of a document, in their order.
  package var grids: [SourceGrid] = []
  /// Text of a document outside tables, in the order of reading.
  package var lines: [SourceItem] = []
  /// Text that stands beside what the file is about: page headers and footers, text boxes. The form has its own words
  /// there, and nothing of the plan.
  package var asides: [SourceItem] = []
  /// Comments, notes, tracked changes and what else hangs on the text.
  package var remarks: [SourceRemark] = []
  /// The plan that was put into the file when it was exported; several where sheets of several files were put together.
  package var embedded: [EmbeddedPlan] = []
  /// The workbook is a register of plans; nothing more was read of it.
  package var isRegister = false
  /// The document's identifier, which programs keep that drop the plan itself.
  package var identifier: String?
}

/// A text and its place.
package struct SourceItem: Hashable, Sendable {
  /// Its number among all items of the document, counted from 0.
  package let id: Int
  /// White space and line breaks as they stand.
  package let text: String
  /// As people find it: `Plan!C14`, `table 1 row 9 column 3`, `paragraph 5`.
  package let place: String
}

/// Something said about the text, or done to it.
package struct SourceRemark: Sendable {
  package enum Kind: String, Sendable {
    /// A comment or note that hangs on the text.
    case comment
    case insertion
    case deletion
    /// Text that was moved to this place.
    case movedHere = "moved here"
    /// Text that was moved from this place to another.
    case movedAway = "moved away"
    /// Cells that were merged or split.
    case merge
    /// Text that is struck through by hand.
    case struck
    /// Text that leads to an address, which is not part of it.
    case link
    /// A picture, chart or other object.
    case picture
  }

  package let kind: Kind
  package let author: String
  package let item: SourceItem
  /// Where a link leads; empty for all else.
  package var address = ""
}

/// A rectangle of cells.
package struct SourceGrid: Sendable {
  /// The sheet's name, or `table 1`.
  package let name: String
  /// A sheet that people do not see.
  package var isHidden = false
  /// Rows with at least one cell that holds something, top to bottom.
  package var rows: [SourceRow] = []
}

package struct SourceRow: Sendable {
  /// As people count, from 1; rows between may be empty.
  package let number: Int
  package var cells: [SourceCell]
  /// The ids of actions that bookmarks or names tie to the row.
  package var anchors: [String] = []
}

package struct SourceCell: Sendable {
  /// A cell without an item is empty.
  package var item: SourceItem?
  /// The columns of the grid that it covers, counted from 1.
  package let columns: ClosedRange<Int>
  /// The value where it is more than a text.
  package var value = Value.text
  /// It belongs to a cell merged over several rows that begins above.
  package var continuesAbove = false
  /// A merged cell lies over it, so that people do not see what it holds.
  package var isCovered = false

  package enum Value: Hashable, Sendable {
    case text
    /// A day in the Gregorian calendar; the cell's text also has the time where that is not midnight.
    case date(year: Int, month: Int, day: Int)
    /// A number; with `isPercentage`, 0.84 stands for 84 %.
    case number(Double, isPercentage: Bool)
    /// A formula whose result the file does not hold.
    case notCalculated
    /// A formula that failed; the cell's text is the code of its error.
    case failed

    /// Whether nobody knows what the cell says.
    var isUnknown: Bool { self == .notCalculated || self == .failed }
  }
}
