import OOXML
import Testing

struct PackageTests {
  /// The file that a package makes, with its parts as text.
  private func file(_ package: Package) throws -> ZipFile {
    try ZipFile(package.bytes())
  }

  private func part(_ path: String, _ type: ContentType = .xml, to targets: [String] = []) -> Part {
    Part(PartName(path), type, relationships: targets.map { Relationship(.theme, PartName($0)) }) { $0.element("p") }
  }

  private func targets(in file: ZipFile, _ entry: String) throws -> [String?] {
    try XMLNode(parsing: file.content(entry)).children.map { $0["Target"] }
  }

  @Test func `the list of content types comes first, then each part before its relationships`() throws {
    var package = Package()
    package.add(part("/xl/workbook.xml", .workbook, to: ["/xl/styles.xml"]), as: .officeDocument)
    package.parts.append(part("/xl/styles.xml", .workbookStyles))
    #expect(
      try file(package).entries.map(\.text) == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      ])
  }

  @Test func `plain XML and relationships have their types by extension, all else by name`() throws {
    var package = Package()
    package.parts = [part("/xl/workbook.xml", .workbook), part("/customXml/item1.xml"), part("/a/b.xml", .theme)]
    let types = try XMLNode(parsing: file(package).content("[Content_Types].xml"))
    #expect(types.name == "Types")
    #expect(types["xmlns"] == "http://schemas.openxmlformats.org/package/2006/content-types")
    #expect(
      types.all("Default").map { [$0["Extension"], $0["ContentType"]] } == [
        ["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"],
      ])
    #expect(
      types.all("Override").map { [$0["PartName"], $0["ContentType"]] } == [
        ["/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
        ["/a/b.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
      ])
  }

  @Test func `the package's own relationships have ids, types and targets without a slash`() throws {
    var package = Package()
    package.add(part("/word/document.xml"), as: .officeDocument)
    package.add(part("/docProps/core.xml"), as: .coreProperties)
    let root = try XMLNode(parsing: file(package).content("_rels/.rels"))
    #expect(root["xmlns"] == "http://schemas.openxmlformats.org/package/2006/relationships")
    #expect(root.children.map { $0["Id"] } == ["rId1", "rId2"])
    #expect(root.children.map { $0["Target"] } == ["word/document.xml", "docProps/core.xml"])
    #expect(
      root.children.map { $0["Type"] } == [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      ])
  }

  @Test(arguments: [
    ("/xl/workbook.xml", "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"),
    ("/xl/workbook.xml", "/xl/styles.xml", "styles.xml"),
    ("/xl/workbook.xml", "/xl/workbook2.xml", "workbook2.xml"),
    ("/xl/workbook.xml", "/customXml/item1.xml", "../customXml/item1.xml"),
    ("/xl/worksheets/sheet1.xml", "/xl/theme/theme1.xml", "../theme/theme1.xml"),
    ("/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet11.xml", "sheet11.xml"),
    ("/a/b/c/d.xml", "/e.xml", "../../../e.xml"),
    ("/a.xml", "/b/c/d.xml", "b/c/d.xml"),
    ("/ab/c.xml", "/a/c.xml", "../a/c.xml"),
    ("/a/c.xml", "/ab/c.xml", "../ab/c.xml"),
    ("/a/b/c.xml", "/a/b.xml", "../b.xml"),
  ])
  func `a target is told from the folder of its source`(source: String, target: String, expected: String) throws {
    var package = Package()
    package.parts.append(part(source, to: [target]))
    let file = try file(package)
    let relationships = try #require(file.entries.map(\.text).last)
    #expect(relationships.hasSuffix(".xml.rels"))
    #expect(try targets(in: file, relationships) == [expected])
  }

  @Test func `an empty package is still one`() throws {
    #expect(try file(Package()).entries.map(\.text) == ["[Content_Types].xml", "_rels/.rels"])
  }

  @Test func `bodies run once each, in their order, with and without a store of recurring parts`() throws {
    for cache in [nil, RecurringParts()] {
      final class Log { var names: [String] = [] }
      let log = Log()
      var package = Package()
      for name in ["/c.xml", "/a.xml", "/b.xml"] {
        package.parts.append(
          Part(PartName(name), .xml, isRecurring: true) {
            log.names.append(name); $0.element("e")
          })
      }
      _ = try package.bytes(cache: cache)
      #expect(log.names == ["/c.xml", "/a.xml", "/b.xml"])
    }
  }

  @Test func `part names sort by their paths`() {
    #expect(
      [PartName("/b.xml"), PartName("/a/b.xml"), PartName("/a.xml")].sorted().map(\.path) == [
        "/a.xml", "/a/b.xml", "/b.xml",
      ])
  }
}
