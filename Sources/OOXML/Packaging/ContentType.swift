/// The media type of a part (ECMA-376 Part 2, 6.2.3).
package struct ContentType: Hashable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  private init(package name: String) {
    self.name = "application/vnd.openxmlformats-package." + name + "+xml"
  }

  private init(office name: String) {
    self.name = "application/vnd.openxmlformats-officedocument." + name + "+xml"
  }

  /// Has a default by its extension, and needs no line of its own.
  package static let xml = ContentType("application/xml")
  package static let relationships = ContentType(package: "relationships")
  package static let coreProperties = ContentType(package: "core-properties")
  package static let extendedProperties = ContentType(office: "extended-properties")
  package static let customProperties = ContentType(office: "custom-properties")
  package static let customXMLProperties = ContentType(office: "customXmlProperties")
  package static let theme = ContentType(office: "theme")

  package static let workbook = ContentType(office: "spreadsheetml.sheet.main")
  package static let worksheet = ContentType(office: "spreadsheetml.worksheet")
  package static let workbookStyles = ContentType(office: "spreadsheetml.styles")
  package static let sharedStrings = ContentType(office: "spreadsheetml.sharedStrings")

  package static let table = ContentType(office: "spreadsheetml.table")
  package static let drawing = ContentType(office: "drawing")
  package static let chart = ContentType(office: "drawingml.chart")
  /// A workbook inside another file.
  package static let embeddedWorkbook = ContentType(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")

  package static let document = ContentType(office: "wordprocessingml.document.main")
  package static let documentStyles = ContentType(office: "wordprocessingml.styles")
  package static let settings = ContentType(office: "wordprocessingml.settings")
  package static let fontTable = ContentType(office: "wordprocessingml.fontTable")
  package static let header = ContentType(office: "wordprocessingml.header")
  package static let footer = ContentType(office: "wordprocessingml.footer")
}
