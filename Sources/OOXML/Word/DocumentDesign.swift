/// What a document's text looks like: language, fonts, theme and styles.
public struct DocumentFormats: Sendable {
  /// The languages, and the direction of the pages.
  public var language: DocumentLanguage
  /// The typefaces of text that names none.
  public var fonts: DocumentFonts
  /// The colours and fonts that programs offer.
  public var theme: Theme
  /// The size of all text that no style gives another.
  public var textSize: Length
  /// A style with the id `normal` replaces the empty one that stands in every document.
  public var paragraphStyles: [ParagraphStyle] = []
  /// The named looks of runs of text.
  public var characterStyles: [CharacterStyle] = []
  /// The named looks of tables.
  public var tableStyles: [TableStyle] = []

  /// Formats without styles.
  public init(language: DocumentLanguage, fonts: DocumentFonts, theme: Theme, textSize: Length = .points(10)) {
    self.language = language
    self.fonts = fonts
    self.theme = theme
    self.textSize = textSize
  }
}

/// Formats with the parts that are written of them. Documents that share a design compress these once.
public struct DocumentDesign: Sendable {
  /// Others get bodies of their own, so that the parts always say what stands here.
  public var formats: DocumentFormats {
    didSet { bodies = Bodies(formats) }
  }

  private var bodies: Bodies

  /// Looks that documents may share; their parts are then compressed once.
  public init(_ formats: DocumentFormats) {
    self.formats = formats
    bodies = Bodies(formats)
  }

  private struct Bodies: Sendable {
    let styles: RecurringBody
    let theme: RecurringBody
    let settings: RecurringBody
    let fontTable: RecurringBody

    init(_ formats: DocumentFormats) {
      styles = RecurringBody { formats.writeStyles(to: &$0) }
      theme = RecurringBody { formats.theme.write(to: &$0) }
      settings = RecurringBody { formats.writeSettings(to: &$0) }
      fontTable = RecurringBody { formats.writeFontTable(to: &$0) }
    }
  }

  var parts: [Part] {
    [
      Part(PartName("/word/styles.xml"), .documentStyles, recurring: bodies.styles),
      Part(PartName("/word/theme/theme1.xml"), .theme, recurring: bodies.theme),
      Part(PartName("/word/settings.xml"), .settings, recurring: bodies.settings),
      Part(PartName("/word/fontTable.xml"), .fontTable, recurring: bodies.fontTable),
    ]
  }
}
