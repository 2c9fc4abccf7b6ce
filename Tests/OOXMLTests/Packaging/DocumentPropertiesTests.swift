import OOXML
import Testing

struct DocumentPropertiesTests {
  private func file(_ properties: DocumentProperties) throws -> ZipFile {
    var package = Package()
    package.add(properties)
    return try ZipFile(package.bytes())
  }

  @Test func `the core properties are those that are known, in Dublin Core's words`() throws {
    let properties = DocumentProperties(
      title: "Plan de acción <2023> & más", subject: "الحماية", identifier: "ve-2023", language: "es", category: "Plan",
      application: "Test", applicationVersion: "1.0")
    let root = try XMLNode(parsing: file(properties).content("docProps/core.xml"))
    #expect(root.name == "cp:coreProperties")
    #expect(
      root.children.map { [$0.name, $0.text] } == [
        ["dc:title", "Plan de acción <2023> & más"], ["dc:subject", "الحماية"], ["dc:identifier", "ve-2023"],
        ["dc:language", "es"], ["cp:category", "Plan"],
      ])
  }

  @Test func `properties that are not known are not there`() throws {
    let file = try file(DocumentProperties(application: "Test", applicationVersion: "1.0"))
    #expect(try XMLNode(parsing: file.content("docProps/core.xml")).children.isEmpty)
    #expect(!file.entries.contains { $0.text.contains("custom") })
    let application = try XMLNode(parsing: file.content("docProps/app.xml"))
    #expect(application.children.map { [$0.name, $0.text] } == [["Application", "Test"], ["AppVersion", "1.0"]])
  }

  @Test func `custom properties count from 2 and keep their order`() throws {
    let properties = DocumentProperties(
      application: "Test", applicationVersion: "1.0", custom: [("b", "\"x\" & <y>"), ("a", "٣")])
    let root = try XMLNode(parsing: file(properties).content("docProps/custom.xml"))
    #expect(root.children.map { $0["pid"] } == ["2", "3"])
    #expect(root.children.map { $0["name"] } == ["b", "a"])
    #expect(root.children.map(\.allText) == ["\"x\" & <y>", "٣"])
    #expect(Set(root.children.map { $0["fmtid"] }) == ["{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"])
  }

  @Test func `the package leads to each part of the properties`() throws {
    let properties = DocumentProperties(application: "Test", applicationVersion: "1.0", custom: [("a", "b")])
    let targets = try XMLNode(parsing: file(properties).content("_rels/.rels")).children.map { $0["Target"] }
    #expect(targets == ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"])
  }
}
