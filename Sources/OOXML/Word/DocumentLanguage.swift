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
package struct DocumentFont: Hashable, Sendable {
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
  package var latin: DocumentFont
  package var complexScript: DocumentFont

  package init(latin: DocumentFont, complexScript: DocumentFont) {
    self.latin = latin
    self.complexScript = complexScript
  }
}
