/// A cell of a worksheet by row and column, both counted from 1.
package struct CellReference: Hashable, Sendable {
  package let row: Int
  package let column: Int

  /// Excel's limits: 1,048,576 rows and 16,384 columns.
  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  package init(row: Int, column: Int) {
    precondition((1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column), "outside a worksheet")
    self.row = row
    self.column = column
  }
}

extension CellReference: CustomStringConvertible {
  /// As people write it, `C14`.
  package var description: String { Self.letters(ofColumn: column) + String(row) }

  /// `$C$14`, which stays when a formula moves.
  package var absolute: String { "$" + Self.letters(ofColumn: column) + "$" + String(row) }

  /// The letters of a column: A, B … Z, AA … XFD.
  package static func letters(ofColumn column: Int) -> String {
    String(decoding: letterBytes(ofColumn: column), as: UTF8.self)
  }

  static func letterBytes(ofColumn column: Int) -> [UInt8] {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters.insert(UInt8(ascii: "A") + UInt8(remainder), at: 0)
      rest = quotient
    }
    return letters
  }
}

/// A rectangle of cells.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
  package let first: CellReference
  package let last: CellReference

  package init(_ first: CellReference, _ last: CellReference) {
    precondition(first.row <= last.row && first.column <= last.column, "a range runs from top left to bottom right")
    self.first = first
    self.last = last
  }

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  package var isSingleCell: Bool { first == last }

  package var description: String { isSingleCell ? first.description : "\(first):\(last)" }

  package var absolute: String { isSingleCell ? first.absolute : first.absolute + ":" + last.absolute }
}

extension CellReference: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.attributeValue(description) }
}

extension CellRange: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.attributeValue(description) }
}
