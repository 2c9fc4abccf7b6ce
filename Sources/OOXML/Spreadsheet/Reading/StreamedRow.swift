/// A row as it is read: valid until the next one, which uses its memory again.
package struct StreamedRow {
  /// Counted from 1.
  package internal(set) var number = 0
  package internal(set) var isHidden = false
  /// The cells that hold a value or a formula, in the order of the file.
  package internal(set) var cells: [StreamedCell] = []
  var text: [UInt8] = []

  init() {
    cells.reserveCapacity(64)
  }

  /// The bytes that a cell holds in the row itself.
  package func string(_ range: TextRange) -> String {
    text.withUnsafeBufferPointer { bytes in
      let range = Int(range.start)..<Int(range.start) + Int(range.count)
      guard range.upperBound <= bytes.count else { return "" }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
  }
}

/// A stretch of a row's own bytes.
package struct TextRange: Sendable, Equatable {
  var start: Int32
  package var count: Int32
}

/// A cell of a streamed row.
package struct StreamedCell: Sendable {
  /// Counted from 1.
  package var column: Int32
  package var format = NumberFormatKind.general
  /// Whether the cell was typed with an apostrophe, so that it is text whatever it looks like.
  package var hasQuotePrefix = false
  package var value = StreamedValue.empty
  /// The formula's text; empty where the formula is shared with another cell, nil where there is none.
  package var formula: TextRange?
}

/// The value of a streamed cell.
package enum StreamedValue: Sendable {
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
package struct SheetExtras: Sendable {
  package internal(set) var merges: [CellRange] = []
  /// Ranges of hidden columns, counted from 1.
  package internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// How many rows are hidden, those without a value among them.
  package internal(set) var hiddenRowCount = 0
  /// How many cells hold a value or a formula.
  package internal(set) var cellCount = 0
  package internal(set) var findings: [CellFinding] = []
}

/// Content of a cell that is not what it claims to be.
package struct CellFinding: Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable, Equatable {
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

  package var cell: CellReference
  package var kind: Kind
}
