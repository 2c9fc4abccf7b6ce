/// Reads the rows of a worksheet one after another (ECMA-376 Part 1, 18.3.1.99 worksheet).
struct SheetRowReader: ~Copyable {
  private var parser: XMLPullParser
  private let strings: SharedStringTable
  private let formats: ReadCellFormats
  private let dates: DateSystem
  private let limits: ReadingLimits
  private var row = StreamedRow()
  private var extras = SheetExtras()
  private var value: [UInt8] = []
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
    }
    let type = CellType(parser.plainAttribute(.t))
    try readContent(of: &cell, type)
    if case .empty = cell.value, cell.formula == nil { return }
    extras.cellCount += 1
    row.cells.append(cell)
  }

  private mutating func readContent(of cell: inout StreamedCell, _ type: CellType) throws(ReadingError) {
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
          try SpreadsheetStrings.read(from: &parser, to: &row.text)
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

  /// Settles the two types that fill most sheets without a copy of their text.
  @inline(__always)
  private mutating func settleAtOnce(
    _ cell: inout StreamedCell, _ type: CellType, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadingError) -> Bool {
    if type == .sharedText, let index = DecimalText.integer(text), index >= 0, index < strings.count {
      cell.value = .sharedText(Int32(index))
      return true
    }
    if type == .number, let number = DecimalText.double(text) {
      cell.value = cell.format.isDate ? .date(number) : .number(number)
      return true
    }
    return false
  }

  /// Turns the text of `v` into the value that the type says (ECMA-376 Part 1, 18.18.11 ST_CellType).
  private mutating func settle(
    _ cell: inout StreamedCell, _ type: CellType, hasValue: Bool
  ) throws(ReadingError) {
    if value.isEmpty {
      guard case .empty = cell.value else { return }
      if type == .formulaText, hasValue {
        cell.value = .text(try keep(value))
      } else if cell.formula != nil {
        cell.value = .notCalculated
      }
      return
    }
    switch type {
    case .number: try settleNumber(&cell)
    case .sharedText: try settleSharedText(&cell)
    case .formulaText, .inlineText, .unknown: cell.value = .text(try keepDecoded())
    case .boolean: try settleBoolean(&cell)
    case .error: cell.value = .error(try keep(value))
    case .date: try settleDate(&cell)
    }
  }

  private mutating func settleNumber(_ cell: inout StreamedCell) throws(ReadingError) {
    if let number = value.withUnsafeBufferPointer({ DecimalText.double($0) }) {
      cell.value = cell.format.isDate ? .date(number) : .number(number)
    } else {
      report(.notANumber(valueText), column: cell.column)
      cell.value = .text(try keep(value))
    }
  }

  private mutating func settleSharedText(_ cell: inout StreamedCell) throws(ReadingError) {
    let index = value.withUnsafeBufferPointer { DecimalText.integer($0) }
    guard let index, index >= 0, index < strings.count else {
      let place = CellReference(row: row.number, column: Int(cell.column))
      throw parser.failure(.invalidIndex("\(valueText) in cell \(place)"))
    }
    cell.value = .sharedText(Int32(index))
  }

  /// A formula that only says TRUE or FALSE is how LibreOffice writes the value itself.
  private mutating func settleBoolean(_ cell: inout StreamedCell) throws(ReadingError) {
    switch valueText.lowercased() {
    case "1", "true": cell.value = .boolean(true)
    case "0", "false": cell.value = .boolean(false)
    default:
      report(.notABoolean(valueText), column: cell.column)
      cell.value = .text(try keep(value))
    }
    guard let formula = cell.formula.map({ row.string($0).uppercased() }) else { return }
    if ["TRUE", "TRUE()", "FALSE", "FALSE()"].contains(formula) { cell.formula = nil }
  }

  private mutating func settleDate(_ cell: inout StreamedCell) throws(ReadingError) {
    if let date = dates.date(iso: valueText) {
      if !cell.format.isDate { cell.format = date.kind }
      cell.value = .date(date.serial)
    } else {
      report(.notADate(valueText), column: cell.column)
      cell.value = .text(try keep(value))
    }
  }

  private var valueText: String { String(decoding: value.prefix(200), as: UTF8.self) }

  private mutating func keepDecoded() throws(ReadingError) -> TextRange {
    SpreadsheetStrings.decodeEscapes(in: &value, from: 0)
    return try keep(value)
  }

  private mutating func keep(_ bytes: [UInt8]) throws(ReadingError) -> TextRange {
    let start = row.text.count
    row.text.append(contentsOf: bytes)
    return try textRange(from: start)
  }

  private func textRange(from start: Int) throws(ReadingError) -> TextRange {
    // A row of 16,384 cells of 32,767 characters at three bytes stays below this.
    if row.text.count > Int(Int32.max) { throw parser.failure(.limit(.textBytes, Int(Int32.max))) }
    return TextRange(start: Int32(start), count: Int32(row.text.count - start))
  }

  private mutating func report(_ kind: CellFinding.Kind, column: Int32) {
    guard extras.findings.count < Self.findingLimit else { return }
    extras.findings.append(CellFinding(cell: CellReference(row: row.number, column: Int(column)), kind: kind))
  }

  /// ECMA-376 Part 1, 18.3.1.13 col.
  private mutating func readColumns() throws(ReadingError) {
    var hidden: [ClosedRange<Int>] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .col, xml.flag(.hidden) == true, let first = xml.integer(.min), let last = xml.integer(.max),
        first >= 1, first <= last, last <= CellReference.lastColumn
      else { return }
      if hidden.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      hidden.append(first...last)
    }
    extras.hiddenColumns += hidden
  }

  /// ECMA-376 Part 1, 18.3.1.55 mergeCell.
  private mutating func readMerges() throws(ReadingError) {
    var merges: [CellRange] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .mergeCell, let text = xml.attribute(.ref) else { return }
      guard let range = CellRange(reading: text) else { throw xml.failure(.invalidReference(text)) }
      if merges.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      merges.append(range)
    }
    extras.merges += merges
  }
}

/// The types of cells (ECMA-376 Part 1, 18.18.11 ST_CellType).
private enum CellType {
  case number
  case sharedText
  case formulaText
  case inlineText
  case boolean
  case error
  case date
  case unknown

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      self = .number
      return
    }
    if text.count == 1 {
      switch text[0] {
      case UInt8(ascii: "s"): self = .sharedText
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .unknown
      }
    } else if text.elementsEqual("str".utf8) {
      self = .formulaText
    } else {
      self = text.elementsEqual("inlineStr".utf8) ? .inlineText : .unknown
    }
  }
}
