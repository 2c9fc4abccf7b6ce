/// A program's own data inside a package, which office programs carry along unread (ECMA-376 Part 1, 22.5).
public struct CustomXML: Sendable {
  /// A GUID in braces that names the data store.
  public let itemID: String
  /// The namespace of the root element, by which the data are found again: other programs rename and relink the part.
  public let namespace: StaticString
  /// The attributes of the root element `data`, in this order.
  public let attributes: [(name: StaticString, value: String)]
  /// The content of the root element, as UTF-8.
  public let text: [UInt8]

  /// Data whose text is bytes of UTF-8, for text that is large.
  public init(
    itemID: String, namespace: StaticString, attributes: [(name: StaticString, value: String)], text: [UInt8]
  ) {
    self.itemID = itemID
    self.namespace = namespace
    self.attributes = attributes
    self.text = text
  }

  /// Data whose text is a string.
  public init(
    itemID: String, namespace: StaticString, attributes: [(name: StaticString, value: String)], text: String
  ) {
    self.init(itemID: itemID, namespace: namespace, attributes: attributes, text: Array(text.utf8))
  }
}

extension Package {
  /// Adds custom data and gives the relationship that the main part has to hold.
  package mutating func add(_ data: CustomXML) -> Relationship {
    let item = PartName("/customXml/item1.xml")
    let properties = PartName("/customXml/itemProps1.xml")
    parts.append(
      Part(item, .xml, relationships: [Relationship(.customXMLProperties, properties)]) { data.write(to: &$0) })
    parts.append(Part(properties, .customXMLProperties, isRecurring: true) { data.writeProperties(to: &$0) })
    return Relationship(.customXML, item)
  }
}

extension CustomXML {
  fileprivate func write(to xml: inout XMLWriter) {
    xml.declaration()
    xml.raw("<data xmlns=\"")
    xml.raw(namespace)
    xml.raw("\"")
    for attribute in attributes {
      xml.raw(" ")
      xml.raw(attribute.name)
      xml.raw("=\"")
      xml.attributeValue(attribute.value)
      xml.raw("\"")
    }
    xml.raw(">")
    text.withUnsafeBufferPointer { xml.text(utf8: $0) }
    xml.raw("</data>")
  }

  /// ECMA-376 Part 1, 22.5.2.1 datastoreItem.
  fileprivate func writeProperties(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "ds:datastoreItem", ("ds:itemID", itemID),
      ("xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
    ) { xml in
      xml.element("ds:schemaRefs") { xml in
        xml.element("ds:schemaRef", ("ds:uri", "\(namespace)"))
      }
    }
  }
}
