/// Reads the rows of a worksheet one after another (ECMA-376 Part 1, 18.3.1.99 worksheet).
struct SheetRowReader: ~Copyable {
  var parser: XMLPullParser
  let strings: SharedStringTable
  private let formats: ReadCellFormats
  let dates: DateSystem
  private let limits: ReadingLimits
  var row = StreamedRow()
  var extras = SheetExtras()
  var value: [UInt8] = []
  private var cellCount = 0
  private static let findingLimit = 1000

  init(
    _ parser: consuming XMLPullParser, strings: SharedStringTable, formats: ReadCellFormats, dates: DateSystem
  ) {
    limits = parser.limits
    self.parser = parser
    self.strings = strings
    self.formats = formats
    self.dates = dates
  }

  /// Hands every row with a value to `body` and returns what else the sheet holds.
  mutating func read<Failure: Error>(
    _ body: (borrowing StreamedRow) throws(Failure) -> Void
  ) throws -> SheetExtras {
    while true {
      switch try parser.next() {
      case .start:
        guard parser.namespace == .spreadsheet else {
          try parser.skipElement()
          continue
        }
        switch parser.word {
        case .sheetData: try readRows(body)
        case .cols: try readColumns()
        case .mergeCells: try readMerges()
        case .hyperlinks: try readLinks()
        case .headerFooter: try readHeadersAndFooters()
        default: try parser.skipElement()
        }
      case .end: if parser.depth == 0 { return extras }
      case .text: continue
      case .endOfDocument: return extras
      }
    }
  }

  private mutating func readRows<Failure: Error>(
    _ body: (borrowing StreamedRow) throws(Failure) -> Void
  ) throws {
    let level = parser.depth
    while true {
      switch try parser.next() {
      case .start:
        guard parser.word == .row else {
          try parser.skipElement()
          continue
        }
        try readRow()
        if !row.cells.isEmpty { try body(row) }
      case .end: if parser.depth < level { return }
      case .text: continue
      case .endOfDocument: return
      }
    }
  }

  /// ECMA-376 Part 1, 18.3.1.73 row. Without a number the row follows the one before it.
  private mutating func readRow() throws(ReadingError) {
    let previous = row.number
    row.cells.removeAll(keepingCapacity: true)
    row.text.removeAll(keepingCapacity: true)
    row.number = previous + 1
    if let stated = parser.plainAttribute(.r) {
      guard let number = DecimalText.integer(stated) else { throw invalidReference(stated) }
      row.number = number
    }
    guard (1...CellReference.lastRow).contains(row.number) else {
      throw parser.failure(.invalidReference("row \(row.number)"))
    }
    row.isHidden = parser.plainAttribute(.hidden) == nil ? false : parser.flag(.hidden) ?? false
    if row.isHidden { extras.hiddenRowCount += 1 }
    if row.number <= previous { report(.outOfOrder, column: 1) }
    let level = parser.depth
    var column: Int32 = 0
    while true {
      switch try parser.next() {
      case .start:
        if parser.word == .c { try readCell(after: &column) } else { try parser.skipElement() }
      case .end: if parser.depth < level { return }
      case .text: continue
      case .endOfDocument: return
      }
    }
  }

  private func invalidReference(_ text: UnsafeBufferPointer<UInt8>) -> ReadingError {
    parser.failure(.invalidReference(String(decoding: text.prefix(40), as: UTF8.self)))
  }

  /// ECMA-376 Part 1, 18.3.1.4 c. Without a reference the cell follows the one before it.
  private mutating func readCell(after column: inout Int32) throws(ReadingError) {
    let previous = column
    var cell = StreamedCell(column: previous + 1)
    if let stated = parser.plainAttribute(.r) {
      guard let reference = CellReference.parse(stated), reference.row == row.number else {
        throw invalidReference(stated)
      }
      cell.column = Int32(reference.column)
    }
    guard cell.column <= CellReference.lastColumn else {
      throw parser.failure(.invalidReference("column \(cell.column)"))
    }
    column = cell.column
    if column <= previous { report(.outOfOrder, column: column) }
    cellCount += 1
    if cellCount > limits.cells { throw parser.failure(.limit(.cells, limits.cells)) }
    if let style = parser.plainAttribute(.s) {
      let format = formats[DecimalText.integer(style) ?? 0]
      cell.format = format.kind
      cell.hasQuotePrefix = format.hasQuotePrefix
      cell.isStruck = format.isStruck
    }
    let type = SheetCellType(parser.plainAttribute(.t))
    try readContent(of: &cell, type)
    if case .empty = cell.value, cell.formula == nil { return }
    extras.cellCount += 1
    row.cells.append(cell)
  }

  private mutating func readContent(of cell: inout StreamedCell, _ type: SheetCellType) throws(ReadingError) {
    let level = parser.depth
    var hasValue = false
    value.removeAll(keepingCapacity: true)
    var typeName: String?
    if type == .unknown { typeName = parser.attribute(.t) }
    loop: while true {
      switch try parser.next() {
      case .start:
        switch parser.word {
        case .v where parser.namespace == .spreadsheet:
          hasValue = true
          if let text = parser.shortText() {
            if try settleAtOnce(&cell, type, text) { continue }
            value.append(contentsOf: text)
          } else {
            try SpreadsheetStrings.appendText(of: &parser, to: &value)
          }
        case .f where parser.namespace == .spreadsheet:
          let start = row.text.count
          try SpreadsheetStrings.appendText(of: &parser, to: &row.text)
          SpreadsheetStrings.decodeEscapes(in: &row.text, from: start)
          cell.formula = try textRange(from: start)
        case .is where parser.namespace == .spreadsheet:
          let start = row.text.count
          if try SpreadsheetStrings.read(from: &parser, to: &row.text) { cell.isStruck = true }
          cell.value = .text(try textRange(from: start))
        default: try parser.skipElement()
        }
      case .end: if parser.depth < level { break loop }
      case .text: continue
      case .endOfDocument: break loop
      }
    }
    if let typeName { report(.unknownType(typeName), column: cell.column) }
    try settle(&cell, type, hasValue: hasValue)
  }

  mutating func report(_ kind: CellFinding.Kind, column: Int32) {
    guard extras.findings.count < Self.findingLimit else { return }
    extras.findings.append(CellFinding(cell: CellReference(row: row.number, column: Int(column)), kind: kind))
  }
}
