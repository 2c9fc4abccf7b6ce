/// The look of a cell.
package struct CellFormat: Hashable, Sendable {
  package var font: Font
  package var fill: Colour?
  package var border: CellBorder?
  package var alignment: CellAlignment
  /// A number format code such as `0.0%` (ECMA-376 Part 1, 18.8.31); nil is General.
  package var numberFormat: String?
  /// The content is text even if it begins like a formula and is typed again.
  package var isQuoted = false

  package init(
    font: Font, fill: Colour? = nil, border: CellBorder? = nil, alignment: CellAlignment = CellAlignment(),
    numberFormat: String? = nil
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.numberFormat = numberFormat
  }
}

/// A typeface with its size, weight and colour.
package struct Font: Hashable, Sendable {
  package var name: String
  package var size: Length
  package var isBold: Bool
  package var colour: Colour

  package init(name: String, size: Length, isBold: Bool = false, colour: Colour = .black) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.colour = colour
  }
}

/// One thin line on the sides of a cell that are named.
package struct CellBorder: Hashable, Sendable {
  package struct Sides: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let start = Sides(rawValue: 1)
    package static let end = Sides(rawValue: 2)
    package static let top = Sides(rawValue: 4)
    package static let bottom = Sides(rawValue: 8)
    package static let all: Sides = [.start, .end, .top, .bottom]
  }

  package var colour: Colour
  package var sides: Sides

  package init(_ colour: Colour, sides: Sides = .all) {
    self.colour = colour
    self.sides = sides
  }
}

/// How text stands in a cell.
package struct CellAlignment: Hashable, Sendable {
  /// `general` leaves text at the start and numbers at the end of the line.
  package enum Horizontal: String, Sendable { case general, left, center, right }
  package enum Vertical: String, Sendable { case top, center, bottom }
  /// `context` follows the first strong character (ECMA-376 Part 1, 18.8.1).
  package enum ReadingOrder: Int, Sendable {
    case context = 0
    case leftToRight = 1
    case rightToLeft = 2
  }

  package var horizontal: Horizontal
  package var vertical: Vertical
  package var wraps: Bool
  package var indent: Int
  package var readingOrder: ReadingOrder

  package init(
    horizontal: Horizontal = .general, vertical: Vertical = .bottom, wraps: Bool = false, indent: Int = 0,
    readingOrder: ReadingOrder = .context
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
    self.readingOrder = readingOrder
  }
}

/// What a conditional format changes: the ground or the number format of a cell.
package enum DifferentialFormat: Hashable, Sendable {
  case fill(Colour)
  /// A number format code (ECMA-376 Part 1, 18.8.31).
  case numberFormat(String)
}
