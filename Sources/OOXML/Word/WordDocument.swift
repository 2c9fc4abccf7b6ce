/// A Word document of one section, as values.
///
///     var document = WordDocument(page: page, language: language, fonts: fonts, theme: theme, properties: properties)
///     document.paragraphStyles = [ParagraphStyle("Cell", name: "Plan cell", text: TextFormat(size: .points(9)))]
///     document.body = [.paragraph(Paragraph("One line", style: "Cell"))]
///     let bytes = try document.package().bytes()
package struct WordDocument: Sendable {
  package var page: PageSetup
  package var design: DocumentDesign
  package var header: [Block]?
  package var footer: [Block]?
  package var body: [Block]
  package var properties: DocumentProperties
  package var customXML: CustomXML?

  package init(
    page: PageSetup, design: DocumentDesign, header: [Block]? = nil, footer: [Block]? = nil, body: [Block] = [],
    properties: DocumentProperties, customXML: CustomXML? = nil
  ) {
    self.page = page
    self.design = design
    self.header = header
    self.footer = footer
    self.body = body
    self.properties = properties
    self.customXML = customXML
  }

  package init(
    page: PageSetup, language: DocumentLanguage, fonts: DocumentFonts, theme: Theme, textSize: Length = .points(10),
    properties: DocumentProperties
  ) {
    let formats = DocumentFormats(language: language, fonts: fonts, theme: theme, textSize: textSize)
    self.init(page: page, design: DocumentDesign(formats), properties: properties)
  }
}

extension WordDocument {
  package var language: DocumentLanguage { design.formats.language }

  /// A style with the id `normal` replaces the empty one that stands in every document.
  package var paragraphStyles: [ParagraphStyle] {
    get { design.formats.paragraphStyles }
    set { design.formats.paragraphStyles = newValue }
  }

  package var characterStyles: [CharacterStyle] {
    get { design.formats.characterStyles }
    set { design.formats.characterStyles = newValue }
  }

  package var tableStyles: [TableStyle] {
    get { design.formats.tableStyles }
    set { design.formats.tableStyles = newValue }
  }
}

extension WordDocument {
  /// The parts of the file.
  ///
  /// Writing the package throws `PackageWriteError.forbiddenCharacter` for text that XML cannot carry.
  package func package() -> Package {
    var relationships = [
      Relationship(.styles, PartName("/word/styles.xml")),
      Relationship(.settings, PartName("/word/settings.xml")),
      Relationship(.fontTable, PartName("/word/fontTable.xml")),
      Relationship(.theme, PartName("/word/theme/theme1.xml")),
    ]
    let headerID = header.map { _ in relationships.add(.header, PartName("/word/header1.xml")) }
    let footerID = footer.map { _ in relationships.add(.footer, PartName("/word/footer1.xml")) }

    var package = Package()
    let documentPart = Part(PartName("/word/document.xml"), .document, relationships: relationships) {
      writeDocument(headerID: headerID, footerID: footerID, to: &$0)
    }
    package.add(documentPart, as: .officeDocument)
    package.parts += design.parts + marginParts
    package.add(properties)
    if let customXML {
      let relationship = package.add(customXML)
      package.parts[0].relationships.append(relationship)
    }
    return package
  }

  private var marginParts: [Part] {
    var parts: [Part] = []
    if let header {
      parts.append(Part(PartName("/word/header1.xml"), .header) { writeHeader(header, to: &$0) })
    }
    if let footer {
      parts.append(Part(PartName("/word/footer1.xml"), .footer) { writeFooter(footer, to: &$0) })
    }
    return parts
  }
}

extension [Relationship] {
  /// Adds a relationship and gives its id.
  fileprivate mutating func add(_ type: RelationshipType, _ target: PartName) -> String {
    append(Relationship(type, target))
    return Relationship.id(at: count - 1)
  }
}
