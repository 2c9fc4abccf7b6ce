import OOXML

/// Office files of a few parts, written by hand.
enum SmallFiles {
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A list of relationships: id, last step of the type, target; and those of links to addresses: id, target.
  static func links(_ links: [(String, String, String)], outside: [(String, String)] = []) -> String {
    let lines =
      links.map { #"<Relationship Id="\#($0)" Type="\#(relationships)/\#($1)" Target="\#($2)"/>"# }
      + outside.map { id, target in
        #"<Relationship Id="\#(id)" Type="\#(relationships)/hyperlink" Target="\#(target)" TargetMode="External"/>"#
      }
    return #"<Relationships xmlns="\#(packageRelationships)">\#(lines.joined())</Relationships>"#
  }

  /// A workbook of one sheet whose `worksheet` element holds `content`.
  static func workbook(
    _ content: String, strings: String? = nil, styles: String? = nil, properties: String = "",
    moreParts: KeyValuePairs<String, String> = [:]
  ) -> [UInt8] {
    var links = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if strings != nil { links.append(("rId2", "sharedStrings", "sharedStrings.xml")) }
    if styles != nil { links.append(("rId3", "styles", "styles.xml")) }
    var entries = [
      ArchiveBuilder.Entry("_rels/.rels", Self.links([("rId1", "officeDocument", "xl/workbook.xml")])),
      ArchiveBuilder.Entry(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(spreadsheet)" xmlns:r="\(relationships)">\(properties)\
        <sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>
        """),
      ArchiveBuilder.Entry("xl/_rels/workbook.xml.rels", Self.links(links)),
      ArchiveBuilder.Entry("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(spreadsheet)\">\(content)</worksheet>"),
    ]
    if let strings {
      entries.append(ArchiveBuilder.Entry("xl/sharedStrings.xml", "<sst xmlns=\"\(spreadsheet)\">\(strings)</sst>"))
    }
    if let styles {
      entries.append(
        ArchiveBuilder.Entry("xl/styles.xml", "<styleSheet xmlns=\"\(spreadsheet)\">\(styles)</styleSheet>"))
    }
    entries += moreParts.map { ArchiveBuilder.Entry($0.key, $0.value) }
    return ArchiveBuilder(entries).bytes
  }

  /// A document whose body holds `content`.
  static func document(
    _ content: String, links: [(String, String, String)] = [], outside: [(String, String)] = [],
    moreParts: KeyValuePairs<String, String> = [:]
  ) -> [UInt8] {
    var entries = [
      ArchiveBuilder.Entry("_rels/.rels", Self.links([("rId1", "officeDocument", "word/document.xml")])),
      ArchiveBuilder.Entry(
        "word/document.xml",
        """
        <w:document xmlns:w="\(word)" xmlns:r="\(relationships)" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:foo="urn:example:unknown"><w:body>\(content)</w:body></w:document>
        """),
      ArchiveBuilder.Entry("word/_rels/document.xml.rels", Self.links(links, outside: outside)),
    ]
    entries += moreParts.map { ArchiveBuilder.Entry($0.key, $0.value) }
    return ArchiveBuilder(entries).bytes
  }

  /// The one sheet of a workbook made here.
  static func sheet(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> ReadSheetContent {
    let workbook = try WorkbookReader(bytes: bytes, limits: limits)
    return try workbook.content(of: workbook.sheets[0])
  }

  /// The document in the bytes.
  static func read(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> ReadDocument {
    try DocumentReader(bytes: bytes, limits: limits).read()
  }

  /// What goes wrong in `body`; nil where nothing does.
  static func problem(_ body: () throws -> Void) -> ReadingError.Problem? {
    do { try body() } catch let error as ReadingError { return error.problem } catch {}
    return nil
  }
}
