/// The value of a cell, with its text.
public enum ReadValue: Sendable, Equatable {
  case empty
  case number(Double)
  case text(String)
  case boolean(Bool)
  /// An error code such as `#N/A`, whatever its words.
  case error(String)
  case date(ReadDate)
  /// A formula without a stored result: not the same as nothing, or as zero.
  case notCalculated
}

/// A cell that holds a value or a formula.
public struct ReadCell: Sendable, Equatable {
  /// Where the cell stands.
  public var reference: CellReference
  /// What the cell holds.
  public var value: ReadValue
  /// The formula without its equals sign; empty where the cell shares that of another, nil where there is none.
  public var formula: String?
  /// What the cell's number format says of its number.
  public var format: NumberFormatKind
  /// Whether the cell was typed with an apostrophe.
  public var hasQuotePrefix: Bool
  /// Whether the cell, or a part of its text, is struck through.
  public var isStruck: Bool
}

/// A row with at least one cell.
public struct ReadRow: Sendable, Equatable {
  /// Counted from 1.
  public var number: Int
  /// Whether the row is hidden, by hand or by a filter.
  public var isHidden: Bool
  /// The cells that hold something, from the first column on.
  public var cells: [ReadCell]
}

/// A cell that leads to a place outside the workbook.
public struct ReadCellLink: Sendable, Equatable {
  /// The cell, the first of those where several have one link.
  public var cell: CellReference
  /// Where it leads, as the file states it.
  public var address: String
}

extension [ReadCellLink] {
  /// The addresses by their cells; the first where a cell has several.
  package var addresses: [CellReference: String] {
    Dictionary(map { ($0.cell, $0.address) }) { first, _ in first }
  }
}

/// A whole sheet in memory, for files of a size that people edit.
public struct ReadSheetContent: Sendable {
  /// The sheet that was read.
  public var sheet: ReadSheet
  /// The rows that hold something, from the top.
  public var rows: [ReadRow] = []
  /// The ranges that are joined to one cell each.
  public var merges: [CellRange] = []
  /// Ranges of hidden columns, counted from 1.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// What stands above and below each printed page.
  public var headersAndFooters: [ReadHeaderFooter] = []
  /// The notes and threaded comments, in the order of the file.
  public var notes: [ReadNote] = []
  /// The texts, pictures and other objects that lie over the cells.
  public var drawings = ReadDrawings()
  /// The cells with a link to a place outside the workbook.
  public var links: [ReadCellLink] = []
  /// What a reader should know of single cells, such as a number that is none.
  public var findings: [CellFinding] = []

  /// How many cells hold a value or a formula.
  public var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// The cell at a place; nil where it holds nothing.
  public subscript(reference: CellReference) -> ReadCell? {
    rows.first { $0.number == reference.row }?.cells.first { $0.reference == reference }
  }
}

extension WorkbookReader {
  /// Collects a whole sheet, its notes included.
  ///
  /// Throws over `collectedCells` or `collectedTextBytes` of the limits; stream the rows of larger sheets.
  public func content(of sheet: ReadSheet) throws -> ReadSheetContent {
    var content = ReadSheetContent(sheet: sheet)
    var budget = CollectingBudget(part: sheet.part, limits: package.limits)
    let extras = try readRows(of: sheet) { (row) throws(ReadingError) in
      try budget.take(row, strings)
      content.rows.append(collected(row))
    }
    content.merges = extras.merges
    content.hiddenColumns = extras.hiddenColumns
    content.headersAndFooters = extras.headersAndFooters
    content.findings = extras.findings
    content.notes = try notes(of: sheet)
    content.drawings = try drawings(of: sheet)
    content.links = try links(of: sheet, extras)
    return content
  }

  /// The cells of a sheet that lead to a place outside the workbook, from what ``readRows(of:_:)`` returned for it.
  public func links(of sheet: ReadSheet, _ extras: SheetExtras) throws(ReadingError) -> [ReadCellLink] {
    guard let part = sheet.part, !extras.links.isEmpty else { return [] }
    let targets = try package.externalTargets(of: part)
    return extras.links.compactMap { link in
      targets[link.id].map { target in
        ReadCellLink(cell: link.cell, address: link.location.map { "\(target)#\($0)" } ?? target)
      }
    }
  }

  /// The row with its texts copied, to be kept.
  ///
  /// Throws when the texts of the row are more than the budget has left.
  public func collected(
    _ row: borrowing StreamedRow, within budget: SharedTextBudget
  ) throws(ReadingError) -> ReadRow {
    try budget.take(row, strings)
    return collected(row)
  }

  /// What may be copied of the workbook's shared strings: a budget of its own for each that asks.
  public func sharedTextBudget() -> SharedTextBudget { SharedTextBudget(strings: strings, limits: package.limits) }

  private func collected(_ row: borrowing StreamedRow) -> ReadRow {
    var cells: [ReadCell] = []
    cells.reserveCapacity(row.cells.count)
    for cell in row.cells {
      cells.append(
        ReadCell(
          reference: CellReference(row: row.number, column: Int(cell.column)), value: value(of: cell, in: row),
          formula: cell.formula.map { row.string($0) }, format: cell.format, hasQuotePrefix: cell.hasQuotePrefix,
          isStruck: isStruck(cell)))
    }
    return ReadRow(number: row.number, isHidden: row.isHidden, cells: cells)
  }

  private func isStruck(_ cell: StreamedCell) -> Bool {
    guard !cell.isStruck, case .sharedText(let index) = cell.value else { return cell.isStruck }
    return strings.isStruck(at: Int(index))
  }

  /// The value of a streamed cell with its text copied.
  public func value(of cell: StreamedCell, in row: borrowing StreamedRow) -> ReadValue {
    switch cell.value {
    case .empty: .empty
    case .number(let number): .number(number)
    case .date(let serial): .date(dateSystem.date(serial: serial, kind: cell.format))
    case .boolean(let isTrue): .boolean(isTrue)
    case .sharedText(let index): .text(strings[Int(index)])
    case .text(let range): .text(row.string(range))
    case .error(let range): .error(row.string(range))
    case .notCalculated: .notCalculated
    }
  }
}

/// How much may still be copied out of the shared table where rows are kept one by one: a long string may stand in a
/// million cells.
///
/// Of strings of more than 256 bytes all of the table may be copied once, and `collectedTextBytes` besides. Shorter ones,
/// which long tables repeat in every row, are not counted.
public final class SharedTextBudget {
  private static let longestUncounted = 256
  private let limit: Int
  private var bytesLeft: Int

  fileprivate init(strings: SharedStringTable, limits: ReadingLimits) {
    limit = limits.collectedTextBytes
    // The limit may be all that a number holds.
    bytesLeft = min(limit, .max - strings.byteCount) + strings.byteCount
  }

  fileprivate func take(_ row: borrowing StreamedRow, _ strings: SharedStringTable) throws(ReadingError) {
    for cell in row.cells {
      guard case .sharedText(let index) = cell.value else { continue }
      let bytes = strings.byteCount(at: Int(index))
      if bytes > Self.longestUncounted { bytesLeft -= bytes }
    }
    if bytesLeft < 0 { throw ReadingError(.limit(.collectedTextBytes, limit)) }
  }
}

/// Counts what is copied into memory of a whole sheet.
private struct CollectingBudget {
  let part: String?
  let limits: ReadingLimits
  var cells = 0
  var textBytes = 0

  mutating func take(_ row: borrowing StreamedRow, _ strings: SharedStringTable) throws(ReadingError) {
    cells += row.cells.count
    textBytes += row.text.count
    for cell in row.cells {
      if case .sharedText(let index) = cell.value { textBytes += strings.byteCount(at: Int(index)) }
    }
    if cells > limits.collectedCells { throw ReadingError(.limit(.cells, limits.collectedCells), part: part) }
    if textBytes > limits.collectedTextBytes {
      throw ReadingError(.limit(.collectedTextBytes, limits.collectedTextBytes), part: part)
    }
  }
}
