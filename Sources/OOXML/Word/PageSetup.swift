/// The paper and what of it stays free.
package struct PageSetup: Hashable, Sendable {
  package enum Orientation: Hashable, Sendable {
    case portrait
    case landscape
  }

  /// As the page is read: a landscape page is wider than high.
  package var width: Length
  package var height: Length
  package var orientation: Orientation
  package var top: Length
  package var bottom: Length
  /// Where lines begin: the left of the page, the right of one that is read from the right.
  package var start: Length
  package var end: Length
  /// From the edge of the paper to the header.
  package var headerDistance: Length
  package var footerDistance: Length

  package init(
    width: Length, height: Length, top: Length, bottom: Length, start: Length, end: Length, headerDistance: Length,
    footerDistance: Length
  ) {
    self.width = width
    self.height = height
    orientation = width > height ? .landscape : .portrait
    self.top = top
    self.bottom = bottom
    self.start = start
    self.end = end
    self.headerDistance = headerDistance
    self.footerDistance = footerDistance
  }

  /// ISO 216 A4 across, with the same margin on all sides.
  package static func a4Landscape(margin: Length, headerDistance: Length = .centimetres(0.8)) -> PageSetup {
    PageSetup(
      width: .centimetres(29.7), height: .centimetres(21), top: margin, bottom: margin, start: margin, end: margin,
      headerDistance: headerDistance, footerDistance: headerDistance)
  }

  /// What the text has from margin to margin.
  package var textWidth: Length { width - start - end }
}

/// Which way lines run.
package enum TextDirection: Hashable, Sendable {
  case leftToRight
  case rightToLeft
}

/// The languages of a document, for spelling and for reading aloud.
package struct DocumentLanguage: Hashable, Sendable {
  /// The language of Latin, Greek and Cyrillic text, a BCP 47 tag such as `es-ES`.
  package var latin: String
  /// The language of Arabic, Hebrew and other complex scripts, such as `ar-SA`.
  package var complexScript: String
  /// Of the pages, and of the paragraphs and tables that name none themselves.
  package var direction: TextDirection
  package var decimalSymbol: String
  package var listSeparator: String

  package init(
    latin: String, complexScript: String = "ar-SA", direction: TextDirection = .leftToRight,
    decimalSymbol: String = ".", listSeparator: String = ","
  ) {
    self.latin = latin
    self.complexScript = complexScript
    self.direction = direction
    self.decimalSymbol = decimalSymbol
    self.listSeparator = listSeparator
  }
}

/// A font by name, and what may stand in for it.
package struct FontFace: Hashable, Sendable {
  package enum Family: Hashable, Sendable {
    case roman
    case swiss
  }

  package var name: String
  /// A font of the same widths, for a computer without this one.
  package var alternative: String?
  package var family: Family

  package init(_ name: String, alternative: String? = nil, family: Family = .swiss) {
    self.name = name
    self.alternative = alternative
    self.family = family
  }
}

/// The typefaces of a document: one for each kind of script.
package struct DocumentFonts: Hashable, Sendable {
  package var latin: FontFace
  package var complexScript: FontFace

  package init(latin: FontFace, complexScript: FontFace) {
    self.latin = latin
    self.complexScript = complexScript
  }
}
