/// What was found in a file, before anyone asks what it means: the same for every format.
///
/// Each thing that a person could have written is an item with its place. The interpreter takes the items that it
/// understands; what nobody took is reported, so that nothing is lost unseen.
struct SourceDocument: Sendable {
  /// Sheets of a workbook, tables of a document, in their order.
  var grids: [SourceGrid] = []
  /// Text outside tables, in the order of reading; of a workbook, text boxes.
  var lines: [SourceItem] = []
  /// Comments, notes, tracked changes and what else hangs on the text.
  var remarks: [SourceRemark] = []
  /// The plan that was put into the file when it was exported.
  var embedded: EmbeddedPlan?
}

/// A text and its place.
struct SourceItem: Hashable, Sendable {
  /// Its number among all items of the document, counted from 0.
  let id: Int
  /// White space and line breaks as they stand.
  let text: String
  /// As people find it: `Plan!C14`, `table 1 row 9 column 3`, `paragraph 5`.
  let place: String
}

/// Something said about the text, or done to it.
struct SourceRemark: Sendable {
  enum Kind: String, Sendable {
    case comment
    case insertion
    case deletion
  }

  let kind: Kind
  let author: String
  let item: SourceItem
}

/// A rectangle of cells.
struct SourceGrid: Sendable {
  /// The sheet's name, or `table 1`.
  let name: String
  /// A sheet that people do not see.
  var isHidden = false
  /// Rows with at least one cell that holds something, top to bottom.
  var rows: [SourceRow] = []
}

struct SourceRow: Sendable {
  /// As people count, from 1; rows between may be empty.
  let number: Int
  var cells: [SourceCell]
  /// The ids of actions that bookmarks or names tie to the row.
  var anchors: [String] = []
}

struct SourceCell: Sendable {
  /// A cell without an item is empty.
  var item: SourceItem?
  /// The columns of the grid that it covers, counted from 1.
  let columns: ClosedRange<Int>
  /// The value where it is more than a text.
  var value = Value.text
  /// It belongs to a cell merged over several rows that begins above.
  var continuesAbove = false

  enum Value: Hashable, Sendable {
    case text
    /// A whole day, in the Gregorian calendar.
    case date(year: Int, month: Int, day: Int)
    /// A number; with `isPercentage`, 0.84 stands for 84 %.
    case number(Double, isPercentage: Bool)
    /// A formula whose result the file does not hold.
    case notCalculated
  }
}

/// What an exported file says of the plan in it.
struct EmbeddedPlan: Sendable {
  /// Country, year, cluster and locality.
  let identity: String?
  /// The language of the form, which may differ from the plan's.
  let language: String?
  /// The plan's JSON as exported.
  let json: [UInt8]
}
