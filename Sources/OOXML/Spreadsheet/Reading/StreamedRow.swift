/// A row as it is read: valid until the next one, which uses its memory again.
public struct StreamedRow {
  /// Counted from 1.
  public internal(set) var number = 0
  /// Whether the row is hidden, by hand or by a filter.
  public internal(set) var isHidden = false
  /// The cells that hold a value or a formula, in the order of the file.
  public internal(set) var cells: [StreamedCell] = []
  var text: [UInt8] = []

  init() {
    cells.reserveCapacity(64)
  }

  /// The bytes that a cell holds in the row itself.
  public func string(_ range: TextRange) -> String {
    text.withUnsafeBufferPointer { bytes in
      let range = Int(range.start)..<Int(range.start) + Int(range.count)
      guard range.upperBound <= bytes.count else { return "" }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
  }
}

/// A stretch of a row's own bytes.
public struct TextRange: Sendable, Equatable {
  var start: Int32
  /// The length in bytes.
  public var count: Int32
}

/// A cell of a streamed row.
public struct StreamedCell: Sendable {
  /// Counted from 1.
  public var column: Int32
  /// What the cell's number format says of its number.
  public var format = NumberFormatKind.general
  /// Whether the cell was typed with an apostrophe, so that it is text whatever it looks like.
  public var hasQuotePrefix = false
  /// Whether the cell's font, or part of a text that stands in the cell itself, is struck through.
  public var isStruck = false
  /// What the cell holds.
  public var value = StreamedValue.empty
  /// The formula's text; empty where the formula is shared with another cell, nil where there is none.
  public var formula: TextRange?
}

/// The value of a streamed cell.
public enum StreamedValue: Sendable {
  case empty
  case number(Double)
  /// A number whose format shows a date or time.
  case date(Double)
  case boolean(Bool)
  /// An index into the shared strings, checked.
  case sharedText(Int32)
  case text(TextRange)
  /// An error code such as `#N/A`, whatever its words.
  case error(TextRange)
  /// A formula without a stored result.
  case notCalculated
}

/// What a sheet holds besides its rows.
public struct SheetExtras: Sendable {
  /// The ranges that are joined to one cell each.
  public internal(set) var merges: [CellRange] = []
  /// Ranges of hidden columns, counted from 1.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// What stands above and below each printed page.
  public internal(set) var headersAndFooters: [ReadHeaderFooter] = []
  /// Cells with a link to a place outside the workbook: the id of the relationship that leads there, and the place in it.
  var links: [(cell: CellReference, id: String, location: String?)] = []
  /// How many rows are hidden, those without a value among them.
  public internal(set) var hiddenRowCount = 0
  /// How many cells hold a value or a formula.
  public internal(set) var cellCount = 0
  /// What a reader should know of single cells, such as a number that is none.
  public internal(set) var findings: [CellFinding] = []
}

/// Content of a cell that is not what it claims to be.
public struct CellFinding: Sendable, Equatable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// The cell claims to be a number, and its text is none; it is kept as text.
    case notANumber(String)
    /// The cell claims to be a date, and its text is none; it is kept as text.
    case notADate(String)
    /// The cell claims to be true or false, and is neither; it is kept as text.
    case notABoolean(String)
    /// The cell's type is unknown; its text is kept.
    case unknownType(String)
    /// The row or cell stands before one that comes earlier, or twice.
    case outOfOrder
  }

  /// The cell that it is about.
  public var cell: CellReference
  /// What was found.
  public var kind: Kind
}
