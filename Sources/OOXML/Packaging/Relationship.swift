/// A link from a part, or from the package, to a part of the same package (ECMA-376 Part 2, 6.5).
///
/// Its id is its place in its source's list: `rId1` is the first.
package struct Relationship: Hashable, Sendable {
  package let type: RelationshipType
  package let target: PartName

  package init(_ type: RelationshipType, _ target: PartName) {
    self.type = type
    self.target = target
  }

  /// The id of the relationship at a place in the list, counted from 0.
  package static func id(at index: Int) -> String { "rId\(index + 1)" }
}

/// What a relationship means, by its URI.
package struct RelationshipType: Hashable, Sendable {
  package let uri: String

  package init(uri: String) {
    self.uri = uri
  }

  private init(office name: String) {
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + name
  }

  package static let officeDocument = RelationshipType(office: "officeDocument")
  package static let extendedProperties = RelationshipType(office: "extended-properties")
  package static let customProperties = RelationshipType(office: "custom-properties")
  package static let coreProperties = RelationshipType(
    uri: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
  package static let customXML = RelationshipType(office: "customXml")
  package static let customXMLProperties = RelationshipType(office: "customXmlProps")
  package static let worksheet = RelationshipType(office: "worksheet")
  package static let sharedStrings = RelationshipType(office: "sharedStrings")
  package static let styles = RelationshipType(office: "styles")
  package static let theme = RelationshipType(office: "theme")
  package static let table = RelationshipType(office: "table")
  package static let drawing = RelationshipType(office: "drawing")
  package static let chart = RelationshipType(office: "chart")
  package static let embeddedPackage = RelationshipType(office: "package")
  package static let settings = RelationshipType(office: "settings")
  package static let fontTable = RelationshipType(office: "fontTable")
  package static let header = RelationshipType(office: "header")
  package static let footer = RelationshipType(office: "footer")
}
