/// The Office file that an input stands for.
enum OfficeFile {
  private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A file as it is, or one of named parts with those in front that lead a reader to them.
  static func bytes(of input: UnsafeBufferPointer<UInt8>, isDocument: Bool) -> [UInt8] {
    if input.starts(with: "PK".utf8) { return Array(input) }
    var file = NamedParts(input)
    if isDocument {
      file.complete(with: [
        "_rels/.rels": links([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": links(
          ["comments", "styles", "numbering", "header", "footer", "footnotes", "endnotes"].map { ($0, "\($0).xml") }),
      ])
    } else {
      file.complete(with: [
        "_rels/.rels": links([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": """
        <workbook xmlns='\(spreadsheet)' xmlns:r='\(relationships)'><sheets><sheet name='P' r:id='r0'/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": links(
          [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]),
        "xl/worksheets/_rels/sheet1.xml.rels": links(
          [("comments", "../comments1.xml"), ("drawing", "../drawings/drawing1.xml")]),
      ])
    }
    return file.archive
  }

  private static func links(_ links: [(type: String, target: String)]) -> String {
    let lines = links.enumerated().map { index, link in
      "<Relationship Id='r\(index)' Type='\(relationships)/\(link.type)' Target='\(link.target)'/>"
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns='\(namespace)'>\(lines.joined())</Relationships>"
  }
}
