/// Which way lines run.
public enum TextDirection: Hashable, Sendable {
  case leftToRight
  case rightToLeft
}

/// The languages of a document, for spelling and for reading aloud.
public struct DocumentLanguage: Hashable, Sendable {
  /// The language of Latin, Greek and Cyrillic text, a BCP 47 tag such as `es-ES`.
  public var latin: String
  /// The language of Arabic, Hebrew and other complex scripts, such as `ar-SA`.
  public var complexScript: String
  /// Of the pages, and of the paragraphs and tables that name none themselves.
  public var direction: TextDirection
  /// What stands before decimals, for fields that compute.
  public var decimalSymbol: String
  /// What stands between the items of a list, for fields that compute.
  public var listSeparator: String

  /// A language for text of both kinds of script.
  public init(
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
public struct DocumentFont: Hashable, Sendable {
  /// The shape of the letters, by which a stand-in is chosen (ECMA-376 Part 1, 17.8.3.9 family).
  public enum Family: Hashable, Sendable {
    case roman
    case swiss
  }

  /// The font's name as programs list it.
  public var name: String
  /// A font of the same widths, for a computer without this one.
  public var alternative: String?
  /// The shape of the letters.
  public var family: Family

  /// A font, with or without one that may stand in for it.
  public init(_ name: String, alternative: String? = nil, family: Family = .swiss) {
    self.name = name
    self.alternative = alternative
    self.family = family
  }
}

/// The typefaces of a document: one for each kind of script.
public struct DocumentFonts: Hashable, Sendable {
  /// The font of Latin, Greek and Cyrillic text.
  public var latin: DocumentFont
  /// The font of Arabic, Hebrew and other complex scripts.
  public var complexScript: DocumentFont

  /// A font for each kind of script.
  public init(latin: DocumentFont, complexScript: DocumentFont) {
    self.latin = latin
    self.complexScript = complexScript
  }

  /// Calibri, with Carlito where it is missing, and Arial for scripts written from the right.
  public static let calibri = DocumentFonts(
    latin: DocumentFont("Calibri", alternative: "Carlito"),
    complexScript: DocumentFont("Arial", alternative: "Liberation Sans"))
}
