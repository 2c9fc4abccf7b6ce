extension CellReference {
  /// Reads `C14` or `$C$14`; nil for what is no cell of a worksheet.
  public init?(reading text: String) {
    let dollar = UInt8(ascii: "$")
    var letters = text.utf8[...]
    if letters.first == dollar { letters = letters.dropFirst() }
    var bytes = Array(letters)
    // A second one stands before the row.
    if let place = bytes.firstIndex(of: dollar), place > 0, place + 1 < bytes.count, bytes[place - 1] >= 0x41,
      bytes[place + 1] < 0x41
    {
      bytes.remove(at: place)
    }
    let found = bytes.withUnsafeMutableBufferPointer { CellReference.parse(UnsafeBufferPointer($0)) }
    guard let found, found.row > 0 else { return nil }
    self.init(row: found.row, column: found.column)
  }

  /// The row and column of a reference; nil for what lies outside a worksheet.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
    var index = 0
    var column = 0
    while index < bytes.count {
      let letter = (bytes[index] & 0xDF) &- 0x40
      guard letter >= 1, letter <= 26, bytes[index] >= 0x41 else { break }
      column = column * 26 + Int(letter)
      if column > lastColumn { return nil }
      index += 1
    }
    var row = 0
    let firstDigit = index
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      row = row * 10 + Int(digit)
      if row > lastRow { return nil }
      index += 1
    }
    guard column > 0, index > firstDigit, row > 0 else { return nil }
    return (row, column)
  }
}

extension CellRange {
  /// Reads `A1:C14` or `A1`, its corners in any order; nil for what is no range of a worksheet.
  public init?(reading text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map {
      CellReference(reading: String($0))
    }
    guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
