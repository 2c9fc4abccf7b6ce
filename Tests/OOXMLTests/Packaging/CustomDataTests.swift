import OOXML
import Testing

struct CustomDataTests {
  private static let itemID = "{6B9D8C9E-0E5C-4B1E-9C55-4D6B1E7C0A11}"

  /// The package of a main part that has these data, and the data's root element.
  private func written(_ text: String, attribute: String = "1") throws -> (file: ZipFile, root: XMLNode) {
    var package = Package()
    let data = CustomXML(
      itemID: Self.itemID, namespace: "urn:example:plan", attributes: [("version", "2"), ("of", attribute)], text: text)
    let relationship = package.add(data)
    package.add(
      Part(PartName("/word/document.xml"), .document, relationships: [relationship]) { $0.element("d") },
      as: .officeDocument)
    let file = try ZipFile(package.bytes())
    return (file, try XMLNode(parsing: file.content("customXml/item1.xml")))
  }

  @Test(arguments: [
    "", "{\"year\": 2023, \"text\": \"a < b & \\\"c\\\" > d\"}", "{\n\t\"k\": \"v\"\r\n}\n", "]]>", "<data>", "&lt;",
    "{\"بلد\":\"اليمن\"}", " leading and trailing ", "🇻🇪 \u{FEFF}\u{2028}", "_x0041_",
  ])
  func `any text comes back`(text: String) throws {
    let root = try written(text, attribute: text).root
    #expect(hasSameBytes(root.text, text))
    #expect(hasSameBytes(root["of"] ?? "", text))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `random text comes back`(seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    let text = texts.next(pieces: 0...200)
    #expect(hasSameBytes(try written(text).root.text, text))
  }

  @Test func `the root is found by its name, its namespace and its attributes`() throws {
    let root = try written("text").root
    #expect(root.name == "data")
    #expect(root.attributes == ["xmlns": "urn:example:plan", "version": "2", "of": "1"])
  }

  @Test func `the data are reached from the main part, and name their store`() throws {
    let file = try written("text").file
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let main = try XMLNode(parsing: file.content("word/_rels/document.xml.rels")).children
    #expect(main.map { [$0["Type"], $0["Target"]] } == [[office + "customXml", "../customXml/item1.xml"]])
    let item = try XMLNode(parsing: file.content("customXml/_rels/item1.xml.rels")).children
    #expect(item.map { [$0["Type"], $0["Target"]] } == [[office + "customXmlProps", "itemProps1.xml"]])
    let properties = try XMLNode(parsing: file.content("customXml/itemProps1.xml"))
    #expect(properties.name == "ds:datastoreItem" && properties["ds:itemID"] == Self.itemID)
    #expect(properties.first("ds:schemaRef")?["ds:uri"] == "urn:example:plan")
    let types = try XMLNode(parsing: file.content("[Content_Types].xml")).all("Override").map { $0["PartName"] }
    #expect(types == ["/customXml/itemProps1.xml", "/word/document.xml"])
  }

  @Test func `data with a character that XML cannot carry are an error`() {
    #expect(throws: PackageWriteError.forbiddenCharacter("\u{0}", part: "/customXml/item1.xml")) {
      try written("a\u{0}")
    }
  }
}
