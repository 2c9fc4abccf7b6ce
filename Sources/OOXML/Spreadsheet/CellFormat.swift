/// The look of a cell.
public struct CellFormat: Hashable, Sendable {
  /// The font of the whole cell (ECMA-376 Part 1, 18.8.22 font).
  public var font: Font
  /// The ground behind the text; nil leaves the sheet's.
  public var fill: Colour?
  /// The lines at the cell's edges; nil draws none.
  public var border: CellBorder?
  /// Where the text stands in the cell.
  public var alignment: CellAlignment
  /// A number format code such as `0.0%` (ECMA-376 Part 1, 18.8.31); nil is General.
  public var numberFormat: String?
  /// The content is text even if it begins like a formula and is typed again.
  public var isQuoted = false

  /// A look whose parts, unless given, are those of a cell without one.
  public init(
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
public struct Font: Hashable, Sendable {
  /// The font's name as programs list it.
  public var name: String
  /// The height of the type.
  public var size: Length
  /// Whether the type is bold.
  public var isBold: Bool
  /// The colour of the text.
  public var colour: Colour

  /// A font that is upright, and black unless said otherwise.
  public init(name: String, size: Length, isBold: Bool = false, colour: Colour = .black) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.colour = colour
  }
}

/// One thin line on the sides of a cell that are named.
public struct CellBorder: Hashable, Sendable {
  /// Which edges have a line. Start is the left edge, and the right one in a sheet that runs from the right.
  public struct Sides: OptionSet, Hashable, Sendable {
    /// The edges as bits.
    public let rawValue: Int
    /// Edges from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The edge where lines of text begin.
    public static let start = Sides(rawValue: 1)
    /// The edge where lines of text end.
    public static let end = Sides(rawValue: 2)
    /// The upper edge.
    public static let top = Sides(rawValue: 4)
    /// The lower edge.
    public static let bottom = Sides(rawValue: 8)
    /// All four edges.
    public static let all: Sides = [.start, .end, .top, .bottom]
  }

  /// The colour of the lines.
  public var colour: Colour
  /// The edges that have one.
  public var sides: Sides

  /// Thin lines of one colour.
  public init(_ colour: Colour, sides: Sides = .all) {
    self.colour = colour
    self.sides = sides
  }
}

/// How text stands in a cell.
public struct CellAlignment: Hashable, Sendable {
  /// `general` leaves text at the start and numbers at the end of the line.
  public enum Horizontal: String, Sendable { case general, left, center, right }
  /// Where the text stands between the upper and the lower edge (18.18.88 ST_VerticalAlignment).
  public enum Vertical: String, Sendable { case top, center, bottom }
  /// `context` follows the first strong character (ECMA-376 Part 1, 18.8.1).
  public enum ReadingOrder: Int, Sendable {
    case context = 0
    case leftToRight = 1
    case rightToLeft = 2
  }

  /// Where lines stand between the left and the right edge.
  public var horizontal: Horizontal
  /// Where the text stands between the upper and the lower edge.
  public var vertical: Vertical
  /// Whether text that is wider than the cell goes on in a new line.
  public var wraps: Bool
  /// The distance from the edge, in widths of three spaces (18.8.1 alignment).
  public var indent: Int
  /// Which way the text runs.
  public var readingOrder: ReadingOrder

  /// An alignment whose parts, unless given, are Excel's own.
  public init(
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
public enum DifferentialFormat: Hashable, Sendable {
  case fill(Colour)
  /// A number format code (ECMA-376 Part 1, 18.8.31).
  case numberFormat(String)
}
