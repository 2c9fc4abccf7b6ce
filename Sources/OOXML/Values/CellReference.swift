/// A cell of a worksheet by row and column, both counted from 1.
public struct CellReference: Hashable, Sendable {
  /// The row, from 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int

  /// Excel's limits: 1,048,576 rows and 16,384 columns.
  public static let lastRow = 1_048_576
  /// The last column that a sheet has, `XFD`.
  public static let lastColumn = 16_384

  /// A cell of a row and a column, both counted from 1. It must lie in a worksheet; one outside stops the program.
  public init(row: Int, column: Int) {
    precondition((1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column), "outside a worksheet")
    self.row = row
    self.column = column
  }
}

extension CellReference: CustomStringConvertible {
  /// As people write it, `C14`.
  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// `$C$14`, which stays when a formula moves.
  public var absolute: String { "$" + Self.letters(ofColumn: column) + "$" + String(row) }

  /// The letters of a column: A, B … Z, AA … XFD.
  public static func letters(ofColumn column: Int) -> String {
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
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The cell in the upper corner, where lines begin.
  public let first: CellReference
  /// The cell in the lower corner, where lines end.
  public let last: CellReference

  /// The range between two corners.
  public init(_ first: CellReference, _ last: CellReference) {
    precondition(first.row <= last.row && first.column <= last.column, "a range runs from top left to bottom right")
    self.first = first
    self.last = last
  }

  /// The range of some rows and columns, both counted from 1.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  /// Whether the range is one cell.
  public var isSingleCell: Bool { first == last }

  /// The range as formulas write it: `A1:C4`, or `A1`.
  public var description: String { isSingleCell ? first.description : "\(first):\(last)" }

  /// The range as defined names write it: `$A$1:$C$4`.
  public var absolute: String { isSingleCell ? first.absolute : first.absolute + ":" + last.absolute }
}

extension CellReference: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) {
    xml.letters(ofColumn: column)
    xml.decimal(row)
  }
}

extension CellRange: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) {
    first.writeAttributeValue(to: &xml)
    if isSingleCell { return }
    xml.raw(":")
    last.writeAttributeValue(to: &xml)
  }
}

extension XMLWriter {
  fileprivate mutating func letters(ofColumn column: Int) {
    let (quotient, remainder) = (column - 1).quotientAndRemainder(dividingBy: 26)
    if quotient > 0 { letters(ofColumn: quotient) }
    reserve(1)
    appendReserved(UInt8(ascii: "A") + UInt8(remainder))
  }
}
