/// A Word document of one section, as values.
///
///     var document = WordDocument(language: DocumentLanguage(latin: "en-GB"))
///     document.paragraphStyles = [ParagraphStyle("Cell", name: "Plan cell", text: TextFormat(size: .points(9)))]
///     document.body = [.paragraph(Paragraph("One line", style: "Cell"))]
///     let bytes = try document.bytes()
public struct WordDocument: Sendable {
  /// The paper and its margins.
  public var page: PageSetup
  /// The styles, languages and typefaces.
  public var design: DocumentDesign
  /// What stands at the head of each page; nil leaves it empty.
  public var header: [Block]?
  /// What stands at the foot of each page; nil leaves it empty.
  public var footer: [Block]?
  /// The paragraphs and tables, in order.
  public var body: [Block]
  /// Shown where an `Inline.chart` with their place in this list stands, each in one place.
  public var charts: [Chart] = []
  /// Who made the tracked changes.
  public var revisionAuthor = RevisionAuthor("Author")
  /// What the file says of itself.
  public var properties: DocumentProperties
  /// Data of another program's own, which Word keeps and does not show.
  public var customXML: CustomXML?

  /// A document in looks that may be shared with others.
  public init(
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

  /// A document in looks of its own, without text.
  public init(
    page: PageSetup = .a4Portrait(margin: .centimetres(2)), language: DocumentLanguage,
    fonts: DocumentFonts = .calibri, theme: Theme = .plain, textSize: Length = .points(10),
    properties: DocumentProperties = DocumentProperties()
  ) {
    let formats = DocumentFormats(language: language, fonts: fonts, theme: theme, textSize: textSize)
    self.init(page: page, design: DocumentDesign(formats), properties: properties)
  }
}

extension WordDocument {
  /// The languages, and the direction of the pages.
  public var language: DocumentLanguage { design.formats.language }

  /// A style with the id `normal` replaces the empty one that stands in every document.
  public var paragraphStyles: [ParagraphStyle] {
    get { design.formats.paragraphStyles }
    set { design.formats.paragraphStyles = newValue }
  }

  /// The named looks of runs of text.
  public var characterStyles: [CharacterStyle] {
    get { design.formats.characterStyles }
    set { design.formats.characterStyles = newValue }
  }

  /// The named looks of tables.
  public var tableStyles: [TableStyle] {
    get { design.formats.tableStyles }
    set { design.formats.tableStyles = newValue }
  }
}

extension WordDocument {
  /// The whole file in memory; the same document gives the same bytes.
  ///
  /// - Throws: `PackageWriteError`, for text that XML cannot carry or a file of 4 GiB and more, or what the further rows
  ///   of a table throw.
  public func bytes(level: CompressionLevel = .quick) throws -> [UInt8] { try package().bytes(level: level) }

  /// Writes the file, with no more of it in memory than a buffer.
  ///
  /// - Throws: `PackageWriteError`, or what the sink or the further rows of a table throw.
  public func write(to sink: any ByteSink, level: CompressionLevel = .quick) throws {
    try package().write(to: sink, level: level)
  }

  /// The parts of the file.
  package func package() -> Package {
    var relationships = [
      Relationship(.styles, PartName("/word/styles.xml")),
      Relationship(.settings, PartName("/word/settings.xml")),
      Relationship(.fontTable, PartName("/word/fontTable.xml")),
      Relationship(.theme, PartName("/word/theme/theme1.xml")),
    ]
    let headerID = header.map { _ in relationships.add(.header, PartName("/word/header1.xml")) }
    let footerID = footer.map { _ in relationships.add(.footer, PartName("/word/footer1.xml")) }
    let chartIDs = charts.indices.map { relationships.add(.chart, Self.chartName($0)) }

    var package = Package()
    let documentPart = Part(PartName("/word/document.xml"), .document, relationships: relationships) {
      try writeDocument(headerID: headerID, footerID: footerID, chartIDs: chartIDs, to: &$0)
    }
    package.add(documentPart, as: .officeDocument)
    package.parts += design.parts + marginParts + chartParts
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
      parts.append(Part(PartName("/word/header1.xml"), .header) { try writeHeader(header, to: &$0) })
    }
    if let footer {
      parts.append(Part(PartName("/word/footer1.xml"), .footer) { try writeFooter(footer, to: &$0) })
    }
    return parts
  }

  private static func chartName(_ index: Int) -> PartName { PartName("/word/charts/chart\(index + 1).xml") }

  /// Each chart with a workbook of its values.
  private var chartParts: [Part] {
    charts.enumerated().flatMap { index, chart in
      var chart = chart
      chart.source = Chart.Source(sheet: Chart.dataSheet, corner: CellReference(row: 1, column: 1))
      let data = PartName("/word/embeddings/data\(index + 1).xlsx")
      let relationships = [Relationship(.embeddedPackage, data)]
      let chartPart = Part(Self.chartName(index), .chart, relationships: relationships) {
        try chart.write(to: &$0, workbookID: Relationship.id(at: 0))
      }
      let properties = DocumentProperties(
        application: properties.application, applicationVersion: properties.applicationVersion)
      let dataPart = Part(data, .embeddedWorkbook) { xml in
        let bytes = try chart.dataWorkbook(properties: properties)
        bytes.withUnsafeBytes { xml.raw($0) }
      }
      return [chartPart, dataPart]
    }
  }
}

extension [Relationship] {
  /// Adds a relationship and gives its id.
  fileprivate mutating func add(_ type: RelationshipType, _ target: PartName) -> String {
    append(Relationship(type, target))
    return Relationship.id(at: count - 1)
  }
}
