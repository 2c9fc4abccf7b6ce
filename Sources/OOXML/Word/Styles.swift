/// The id of a style inside its document.
public struct StyleID: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name as parts use it.
  public let id: String

  /// A style's name inside the file: letters and digits.
  public init(_ id: String) {
    self.id = id
  }

  /// A style's name inside the file, as a literal.
  public init(stringLiteral id: String) {
    self.id = id
  }

  /// What paragraphs without a style have.
  public static let normal: StyleID = "Normal"
  /// The character style that changes nothing.
  public static let defaultParagraphFont: StyleID = "DefaultParagraphFont"
  /// The table style that changes nothing.
  public static let tableNormal: StyleID = "TableNormal"
  /// Of the words that stand where nothing is chosen.
  public static let placeholderText: StyleID = "PlaceholderText"
}

/// The named look of whole paragraphs (ECMA-376 Part 1, 17.7.4.17 style).
public struct ParagraphStyle: Sendable {
  /// The name as paragraphs refer to it.
  public var id: StyleID
  /// As it stands in the list of styles.
  public var name: String
  /// The style that it changes; nil is none.
  public var basedOn: StyleID?
  /// The style of the paragraph that follows when one is typed.
  public var next: StyleID?
  /// The look of the text.
  public var text: TextFormat
  /// The spacing and alignment of the paragraph.
  public var paragraph: ParagraphFormat

  /// A style that changes what is given.
  public init(
    _ id: StyleID, name: String, basedOn: StyleID? = .normal, next: StyleID? = nil, text: TextFormat = TextFormat(),
    paragraph: ParagraphFormat = ParagraphFormat()
  ) {
    self.id = id
    self.name = name
    self.basedOn = id == .normal ? nil : basedOn
    self.next = next
    self.text = text
    self.paragraph = paragraph
  }
}

/// The look of a paragraph; what is nil stays as in the style it is based on.
public struct ParagraphFormat: Hashable, Sendable {
  /// Where lines stand between the margins.
  public var alignment: Alignment?
  /// The distance from the paragraph before it.
  public var spaceBefore: Length?
  /// The distance to the paragraph after it.
  public var spaceAfter: Length?
  /// In lines: 1 is single.
  public var lineSpacing: Double?
  /// The height of each line, whatever stands in it, in place of the spacing.
  package var lineHeight: Length?
  /// From the margin to where lines begin.
  public var indentStart: Length?
  /// From the margin to where lines end.
  public var indentEnd: Length?
  /// Whether it stays on one page with the paragraph that follows.
  public var keepWithNext: Bool?
  /// Whether all its lines stay on one page.
  public var keepLinesTogether: Bool?
  /// Where tabs lead to.
  public var tabStops: [TabStop]
  /// A line above the paragraph.
  public var borderAbove: Border?
  /// A line below the paragraph.
  public var borderBelow: Border?
  /// 1 to 9 for a heading, by which people find their way.
  public var outlineLevel: Int?

  /// A format that states only what is given.
  public init(
    alignment: Alignment? = nil, spaceBefore: Length? = nil, spaceAfter: Length? = nil, lineSpacing: Double? = nil,
    indentStart: Length? = nil, indentEnd: Length? = nil, keepWithNext: Bool? = nil, keepLinesTogether: Bool? = nil,
    tabStops: [TabStop] = [], borderAbove: Border? = nil, borderBelow: Border? = nil, outlineLevel: Int? = nil
  ) {
    self.alignment = alignment
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.lineSpacing = lineSpacing
    self.indentStart = indentStart
    self.indentEnd = indentEnd
    self.keepWithNext = keepWithNext
    self.keepLinesTogether = keepLinesTogether
    self.tabStops = tabStops
    self.borderAbove = borderAbove
    self.borderBelow = borderBelow
    self.outlineLevel = outlineLevel
  }
}

/// A place that a tab leads to (ECMA-376 Part 1, 17.3.1.37 tab).
public struct TabStop: Hashable, Sendable {
  /// From the margin where lines begin.
  public var position: Length
  /// Which part of the text stands at the position.
  public var alignment: Alignment

  /// A place, and how the text after the tab stands at it.
  public init(_ position: Length, _ alignment: Alignment = .start) {
    self.position = position
    self.alignment = alignment
  }
}

/// The named look of runs of text (ECMA-376 Part 1, 17.7.4.17 style).
public struct CharacterStyle: Sendable {
  /// The name as runs refer to it.
  public var id: StyleID
  /// The name as people see it.
  public var name: String
  /// The look of the text.
  public var text: TextFormat

  /// A style for runs of text.
  public init(_ id: StyleID, name: String, text: TextFormat) {
    self.id = id
    self.name = name
    self.text = text
  }
}

/// A single line, from a quarter of a point to 12 points wide in steps of an eighth.
public struct Border: Hashable, Sendable {
  /// How thick the line is, rounded to an eighth of a point.
  public var width: Length
  /// The colour of the line.
  public var colour: Colour
  /// Between the line and the text of a paragraph; tables do not look at it.
  public var space: Length

  /// A single line.
  public init(width: Length, colour: Colour, space: Length = .zero) {
    self.width = width
    self.colour = colour
    self.space = space
  }
}

/// The named look of tables (ECMA-376 Part 1, 17.7.4.17 style).
public struct TableStyle: Sendable {
  /// The name as tables refer to it.
  public var id: StyleID
  /// The name as people see it.
  public var name: String
  /// The look of the text in all cells.
  public var text: TextFormat
  /// The lines around the table.
  public var outerBorder: Border?
  /// Between rows.
  public var horizontalBorder: Border?
  /// Between columns.
  public var verticalBorder: Border?
  /// The distance from a cell's edges to its text.
  public var cellMargins: CellMargins
  /// Where text stands between a cell's upper and lower edge.
  public var verticalAlignment: TableCell.VerticalAlignment
  /// What is different in rows that are headers.
  public var headerRow: HeaderRow?

  /// How the first row differs from the others.
  public struct HeaderRow: Sendable {
    /// The look of the text in these rows.
    public var text: TextFormat
    /// The ground behind these rows.
    public var shading: Colour?
    /// Where text stands in these rows; nil leaves the table's.
    public var verticalAlignment: TableCell.VerticalAlignment?

    /// A look for header rows.
    public init(
      text: TextFormat = TextFormat(), shading: Colour? = nil, verticalAlignment: TableCell.VerticalAlignment? = nil
    ) {
      self.text = text
      self.shading = shading
      self.verticalAlignment = verticalAlignment
    }
  }

  /// A style that states only what is given.
  public init(
    _ id: StyleID, name: String, text: TextFormat = TextFormat(), outerBorder: Border? = nil,
    horizontalBorder: Border? = nil, verticalBorder: Border? = nil, cellMargins: CellMargins = CellMargins(),
    verticalAlignment: TableCell.VerticalAlignment = .top, headerRow: HeaderRow? = nil
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.outerBorder = outerBorder
    self.horizontalBorder = horizontalBorder
    self.verticalBorder = verticalBorder
    self.cellMargins = cellMargins
    self.verticalAlignment = verticalAlignment
    self.headerRow = headerRow
  }
}

/// The air between a cell's edges and its text.
public struct CellMargins: Hashable, Sendable {
  /// From the upper edge to the text.
  public var top: Length
  /// From the lower edge to the text.
  public var bottom: Length
  /// From the edge where lines begin to the text.
  public var start: Length
  /// From the edge where lines end to the text.
  public var end: Length

  /// Word's own: nothing above and below, 5.4 points at the sides.
  public init(top: Length = .zero, bottom: Length = .zero, start: Length = .twips(108), end: Length = .twips(108)) {
    self.top = top
    self.bottom = bottom
    self.start = start
    self.end = end
  }
}
