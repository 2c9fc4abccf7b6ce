/// What the text of a cell means by the cell's type.
extension SheetRowReader {
  /// Settles the two types that fill most sheets without a copy of their text.
  @inline(__always)
  mutating func settleAtOnce(
    _ cell: inout StreamedCell, _ type: SheetCellType, _ text: UnsafeBufferPointer<UInt8>
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
  mutating func settle(
    _ cell: inout StreamedCell, _ type: SheetCellType, hasValue: Bool
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

  func textRange(from start: Int) throws(ReadingError) -> TextRange {
    // A row of 16,384 cells of 32,767 characters at three bytes stays below this.
    if row.text.count > Int(Int32.max) { throw parser.failure(.limit(.textBytes, Int(Int32.max))) }
    return TextRange(start: Int32(start), count: Int32(row.text.count - start))
  }
}
