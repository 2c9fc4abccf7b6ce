import OOXML
import Testing

struct WordPartTests {
  @Test(arguments: [
    ("/word/document.xml", TextDirection.leftToRight, "document.xml"),
    ("/word/document.xml", .rightToLeft, "document-right-to-left.xml"),
    ("/word/header1.xml", .leftToRight, "header1.xml"),
    ("/word/footer1.xml", .leftToRight, "footer1.xml"),
    ("/word/footer1.xml", .rightToLeft, "footer1-right-to-left.xml"),
    ("/word/styles.xml", .leftToRight, "styles.xml"),
    ("/word/settings.xml", .leftToRight, "settings.xml"),
    ("/word/fontTable.xml", .leftToRight, "fontTable.xml"),
    ("/word/theme/theme1.xml", .leftToRight, "theme1.xml"),
  ])
  func `each part is written as reviewed`(path: String, direction: TextDirection, file: String) throws {
    let part = try WrittenPart(path, of: featureDocument(direction).package())
    #expect(part.indented == (try golden("Word/" + file)))
  }

  @Test func `the same document gives the same bytes`() throws {
    let document = featureDocument()
    let package = document.package()
    let bytes = try package.bytes()
    #expect(try package.bytes() == bytes)
    #expect(try featureDocument().package().bytes(cache: RecurringParts()) == bytes)
  }

  @Test func `every relationship of the document leads to a part, and every part is reached`() throws {
    let package = featureDocument().package()
    let names = Set(package.parts.map(\.name))
    let targets = (package.relationships + package.parts.flatMap(\.relationships)).map(\.target)
    #expect(Set(targets) == names)
    #expect(targets.count == names.count)
  }

  @Test func `the header and footer that the section names are those of the relationships`() throws {
    let package = featureDocument().package()
    let document = try WrittenPart("/word/document.xml", of: package).root
    let part = try #require(package.parts.first { $0.name.path == "/word/document.xml" })
    for (element, path) in [("w:headerReference", "/word/header1.xml"), ("w:footerReference", "/word/footer1.xml")] {
      let index = try #require(part.relationships.firstIndex { $0.target.path == path })
      #expect(document.first(element)?["r:id"] == Relationship.id(at: index))
    }
  }

  @Test func `a document without header and footer has no part and no reference for them`() throws {
    var document = featureDocument()
    document.header = nil
    document.footer = nil
    let package = document.package()
    #expect(!package.parts.contains { $0.name.path.contains("header") || $0.name.path.contains("footer") })
    let root = try WrittenPart("/word/document.xml", of: package).root
    #expect(root.all("w:headerReference").isEmpty && root.all("w:footerReference").isEmpty)
  }

  @Test func `an empty header still holds a paragraph`() throws {
    var document = featureDocument()
    document.header = []
    #expect(try WrittenPart("/word/header1.xml", of: document.package()).root.children.map(\.name) == ["w:p"])
  }

  @Test func `parts that many documents share are marked as recurring`() {
    let package = featureDocument().package()
    let recurring = package.parts.filter(\.isRecurring).map(\.name.path)
    for name in ["styles", "settings", "fontTable", "theme/theme1"] {
      #expect(recurring.contains("/word/\(name).xml"))
    }
    #expect(!recurring.contains("/word/document.xml"))
  }

  @Test func `nothing is said of who wrote the file or when, and Word is not told to update fields`() throws {
    let package = featureDocument().package()
    for part in package.parts where part.contentType != .xml {
      let text = try WrittenPart(part.name.path, of: package).text
      for word in ["rsid", "creator", "lastModifiedBy", "created", "modified", "Company", "updateFields"] {
        #expect(!text.contains(word), "\(word) in \(part.name)")
      }
    }
  }

  @Test func `a character that XML cannot carry is an error that names the part`() {
    var document = featureDocument()
    document.body = [.paragraph(Paragraph("a\u{0B}b"))]
    #expect(throws: PackageWriteError.forbiddenCharacter("\u{0B}", part: "/word/document.xml")) {
      try document.package().bytes()
    }
  }

  @Test func `every style that the document uses is defined, and no id twice`() throws {
    let package = featureDocument().package()
    let styles = try WrittenPart("/word/styles.xml", of: package).root.all("w:style").compactMap { $0["w:styleId"] }
    #expect(Set(styles).count == styles.count)
    for path in ["/word/document.xml", "/word/header1.xml", "/word/footer1.xml", "/word/styles.xml"] {
      let root = try WrittenPart(path, of: package).root
      for reference in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"].flatMap(root.all) {
        let id = try #require(reference["w:val"])
        #expect(styles.contains(id), "\(id) in \(path)")
      }
    }
  }

  @Test func `sizes and weights hold for complex scripts too`() throws {
    let root = try WrittenPart("/word/styles.xml", of: featureDocument().package()).root
    for (latin, complex) in [("w:sz", "w:szCs"), ("w:b", "w:bCs"), ("w:i", "w:iCs")] {
      #expect(root.all(latin).map { $0["w:val"] } == root.all(complex).map { $0["w:val"] })
    }
    #expect(!root.all("w:sz").isEmpty)
  }
}
