/// The id of a style inside its document.
package struct StyleID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let id: String

  package init(_ id: String) {
    self.id = id
  }

  package init(stringLiteral id: String) {
    self.id = id
  }

  /// What paragraphs without a style have.
  package static let normal: StyleID = "Normal"
  package static let defaultParagraphFont: StyleID = "DefaultParagraphFont"
  package static let tableNormal: StyleID = "TableNormal"
  /// Of the words that stand where nothing is chosen.
  package static let placeholderText: StyleID = "PlaceholderText"
}

package struct ParagraphStyle: Sendable {
  package var id: StyleID
  /// As it stands in the list of styles.
  package var name: String
  package var basedOn: StyleID?
  /// The style of the paragraph that follows when one is typed.
  package var next: StyleID?
  package var text: TextFormat
  package var paragraph: ParagraphFormat

  package init(
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
package struct ParagraphFormat: Hashable, Sendable {
  package var alignment: Alignment?
  package var spaceBefore: Length?
  package var spaceAfter: Length?
  /// In lines: 1 is single.
  package var lineSpacing: Double?
  package var indentStart: Length?
  package var indentEnd: Length?
  package var keepWithNext: Bool?
  package var keepLinesTogether: Bool?
  package var tabStops: [TabStop]
  package var borderAbove: Border?
  package var borderBelow: Border?
  /// 1 to 9 for a heading, by which people find their way.
  package var outlineLevel: Int?

  package init(
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

package struct TabStop: Hashable, Sendable {
  /// From the margin where lines begin.
  package var position: Length
  /// Which part of the text stands at the position.
  package var alignment: Alignment

  package init(_ position: Length, _ alignment: Alignment = .start) {
    self.position = position
    self.alignment = alignment
  }
}

package struct CharacterStyle: Sendable {
  package var id: StyleID
  package var name: String
  package var text: TextFormat

  package init(_ id: StyleID, name: String, text: TextFormat) {
    self.id = id
    self.name = name
    self.text = text
  }
}

/// A single line, from a quarter of a point to 12 points wide in steps of an eighth.
package struct Border: Hashable, Sendable {
  package var width: Length
  package var colour: Colour
  /// Between the line and the text of a paragraph; tables do not look at it.
  package var space: Length

  package init(width: Length, colour: Colour, space: Length = .zero) {
    self.width = width
    self.colour = colour
    self.space = space
  }
}

package struct TableStyle: Sendable {
  package var id: StyleID
  package var name: String
  package var text: TextFormat
  package var outerBorder: Border?
  /// Between rows.
  package var horizontalBorder: Border?
  /// Between columns.
  package var verticalBorder: Border?
  package var cellMargins: CellMargins
  package var verticalAlignment: TableCell.VerticalAlignment
  package var headerRow: HeaderRow?

  /// How the first row differs from the others.
  package struct HeaderRow: Sendable {
    package var text: TextFormat
    package var shading: Colour?
    package var verticalAlignment: TableCell.VerticalAlignment?

    package init(
      text: TextFormat = TextFormat(), shading: Colour? = nil, verticalAlignment: TableCell.VerticalAlignment? = nil
    ) {
      self.text = text
      self.shading = shading
      self.verticalAlignment = verticalAlignment
    }
  }

  package init(
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
package struct CellMargins: Hashable, Sendable {
  package var top: Length
  package var bottom: Length
  package var start: Length
  package var end: Length

  /// Word's own: nothing above and below, 5.4 points at the sides.
  package init(top: Length = .zero, bottom: Length = .zero, start: Length = .twips(108), end: Length = .twips(108)) {
    self.top = top
    self.bottom = bottom
    self.start = start
    self.end = end
  }
}
