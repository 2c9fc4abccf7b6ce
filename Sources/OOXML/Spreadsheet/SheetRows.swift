/// Writes the rows of a worksheet one after the other, so that a sheet never stands in memory.
///
///     rows.beginRow(height: .points(15))
///     rows.text("Venezuela", style: label)
///     rows.number(2023)
///
/// Cells follow each other from column A; `skip` leaves some out. A row lasts until the next begins. A cell before the
/// first row is an error.
public struct SheetRows: ~Copyable {
  private var xml: XMLWriter
  private var strings: SharedStrings
  /// The row that is being written, counted from 1; 0 before the first.
  public private(set) var row = 0
  /// The column of the next cell, counted from 1.
  public private(set) var column = 1
  private var rowIsOpen = false
  private var rowDigits = ShortName()
  private var columnLetters: [ShortName] = []
  private var problem: PackageWriteError?
  /// The last of the looks that cells have had.
  private(set) var lastStyle = 0

  init(xml: consuming XMLWriter, strings: consuming SharedStrings) {
    self.xml = xml
    self.strings = strings
  }

  /// Gives back what was lent. Throws the first thing that went wrong.
  consuming func finish(xml: inout XMLWriter, strings: inout SharedStrings?) throws {
    endRow()
    let problem = problem
    xml = self.xml
    strings = .some(self.strings)
    if let problem { throw problem }
  }

  /// Writing has failed; what follows goes nowhere.
  public var hasFailed: Bool { problem != nil || xml.hasFailed }

  /// Begins the next row, or a later one.
  ///
  /// - Parameters:
  ///   - number: The row, counted from 1, after the one before; nil is the next.
  ///   - height: At most 409 points; more is written as 409. Without one, the reader decides.
  ///   - growsWithText: Whether a program fits the row anew when someone edits it, as it does with rows whose height nobody
  ///     set (ECMA-376 Part 1, 18.3.1.73 row, customHeight). Merged cells do not count then.
  ///   - isHidden: Whether the row is not shown.
  public mutating func beginRow(
    at number: Int? = nil, height: Length? = nil, growsWithText: Bool = false, isHidden: Bool = false
  ) {
    endRow()
    let next = number ?? row + 1
    guard next > row, next <= CellReference.lastRow else {
      if problem == nil { problem = .rowOutOfRange(next) }
      return
    }
    row = next
    column = 1
    rowIsOpen = true
    rowDigits = ShortName(digitsOf: row)
    xml.reserve(96)
    xml.raw("<row r=\"")
    xml.decimal(row)
    if let height {
      xml.raw("\" ht=\"")
      xml.decimal(min(height.points, SpreadsheetLimits.rowHeight))
      if !growsWithText { xml.raw("\" customHeight=\"1") }
    }
    if isHidden { xml.raw("\" hidden=\"1") }
    xml.raw("\">")
  }

  /// Leaves cells out, at least none and at most those that the row has left; any other number is an error.
  public mutating func skip(_ count: Int = 1) {
    if hasRoom(for: count) { column += count }
  }

  /// A text. At most 32,767 UTF-16 code units; more is an error.
  public mutating func text(_ string: String, style: CellStyle = .normal) {
    var string = string
    string.withUTF8 { text($0, style: style) }
  }

  /// A text in UTF-8.
  package mutating func text(utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { text($0, style: .normal) }
  }

  private mutating func text(_ utf8: UnsafeBufferPointer<UInt8>, style: CellStyle) {
    if utf8.count > SpreadsheetLimits.cellText, let cell = nextCell { checkLength(utf8, at: cell) }
    let isFormulaLike = utf8.first.map(Self.beginsFormula) ?? false
    beginCell(isFormulaLike ? style.quotedIndex : style.index)
    if let index = strings.index(of: utf8) {
      xml.raw(" t=\"s\"><v>")
      xml.decimal(index)
      xml.raw("</v></c>")
    } else {
      xml.raw(" t=\"inlineStr\"><is>")
      xml.spreadsheetTextElement(utf8)
      xml.raw("</is></c>")
    }
  }

  /// Enters a text that many cells will hold into the workbook's table, so that it is looked up only once. It may stand
  /// in the cells of any sheet of the workbook; at most 32,767 UTF-16 code units, more is an error, of the next cell or
  /// of A1 where none can be next.
  public mutating func repeated(_ string: String) -> RepeatedText {
    var string = string
    return string.withUTF8 { utf8 in
      if utf8.count > SpreadsheetLimits.cellText {
        checkLength(utf8, at: nextCell ?? CellReference(row: 1, column: 1))
      }
      return RepeatedText(
        index: UInt32(truncatingIfNeeded: strings.keptIndex(of: utf8)),
        isFormulaLike: utf8.first.map(Self.beginsFormula) ?? false)
    }
  }

  /// Writes a text that was entered before.
  public mutating func text(_ repeated: RepeatedText, style: CellStyle = .normal) {
    beginCell(repeated.isFormulaLike ? style.quotedIndex : style.index)
    strings.addReference()
    xml.raw(" t=\"s\"><v>")
    xml.decimal(Int(repeated.index))
    xml.raw("</v></c>")
  }

  /// Writes a whole number into the next cell.
  public mutating func number(_ value: Int, style: CellStyle = .normal) {
    beginCell(style.index)
    xml.raw("><v>")
    xml.decimal(value)
    xml.raw("</v></c>")
  }

  /// A number; one that is not finite has no place in a sheet, its cell stays empty.
  public mutating func number(_ value: Double, style: CellStyle = .normal) {
    guard value.isFinite else { return blank(style: style) }
    beginCell(style.index)
    xml.raw("><v>")
    xml.decimal(value)
    xml.raw("</v></c>")
  }

  /// Writes a cell that has a look but no value.
  public mutating func blank(style: CellStyle) {
    beginCell(style.index)
    xml.raw("/>")
  }

  /// Cells with a look and nothing in them, at least none and at most as many as the row has left; any other number is
  /// an error.
  public mutating func blanks(_ count: Int, style: CellStyle) {
    guard hasRoom(for: count) else { return }
    for _ in 0..<count { blank(style: style) }
  }

  private mutating func endRow() {
    if rowIsOpen { xml.raw("</row>") }
    rowIsOpen = false
  }

  /// Writes `<c r="C14" s="3"` and steps to the next column (ECMA-376 Part 1, 18.3.1.4 c).
  @inline(__always)
  private mutating func beginCell(_ style: Int) {
    guard column <= CellReference.lastColumn else { return noteOutOfRange(column: column) }
    if column > columnLetters.count { addColumns() }
    let letters = columnLetters[column - 1]
    column += 1
    xml.reserve(64)
    xml.raw("<c r=\"")
    xml.appendReserved(packed: letters.bytes, letters.count)
    xml.appendReserved(packed: rowDigits.bytes, rowDigits.count)
    xml.appendReserved(UInt8(ascii: "\""))
    guard style != 0 else { return }
    lastStyle = max(lastStyle, style)
    xml.raw(" s=\"")
    xml.decimal(style)
    xml.appendReserved(UInt8(ascii: "\""))
  }

  private mutating func addColumns() {
    // The first cell of all comes here, so that a cell before the first row is found without a test in each.
    if row == 0, problem == nil { problem = .rowOutOfRange(0) }
    while columnLetters.count < column {
      columnLetters.append(ShortName(CellReference.letterBytes(ofColumn: columnLetters.count + 1)))
    }
  }

  /// Whether the row has so many cells left, all of them perhaps; where it has not, that is noted.
  private mutating func hasRoom(for count: Int) -> Bool {
    let (next, isBeyond) = column.addingReportingOverflow(count)
    if count >= 0, !isBeyond, next <= CellReference.lastColumn + 1 { return true }
    noteOutOfRange(column: isBeyond ? .max : next)
    return false
  }

  private mutating func noteOutOfRange(column: Int) {
    if problem == nil { problem = .columnOutOfRange(column) }
  }

  /// Nil before the first row and behind the last column.
  private var nextCell: CellReference? {
    row >= 1 && column <= CellReference.lastColumn ? CellReference(row: row, column: column) : nil
  }

  private mutating func checkLength(_ utf8: UnsafeBufferPointer<UInt8>, at cell: CellReference) {
    guard problem == nil, String(decoding: utf8, as: UTF8.self).utf16.count > SpreadsheetLimits.cellText
    else { return }
    problem = .textTooLong(cell)
  }

  /// What a spreadsheet program would take for a formula when the cell is edited.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}

/// A text that stands in many cells: its number in the workbook's table, so that many of them take little memory.
public struct RepeatedText: Sendable {
  fileprivate let index: UInt32
  fileprivate let isFormulaLike: Bool
}

/// Up to eight bytes: the digits of a row or the letters of a column, written with each of its cells.
private struct ShortName: Sendable {
  /// The first in the lowest byte.
  private(set) var bytes: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// A number from 0 to 99,999,999, in decimal digits.
  init(digitsOf number: Int) {
    var rest = number
    repeat {
      bytes = bytes << 8 | UInt64(0x30 + rest % 10)
      count += 1
      rest /= 10
    } while rest > 0
  }

  init(_ name: some Sequence<UInt8>) {
    for byte in name.prefix(8) {
      bytes |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
  }
}
