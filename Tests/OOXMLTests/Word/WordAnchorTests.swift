import OOXML
import Testing

struct BookmarkNameTests {
  @Test(arguments: ["a", "_a", "action_1", "A9", String(repeating: "a", count: 40)])
  func `letters, digits and underscores make a name`(name: String) {
    #expect(BookmarkName(name)?.name == name)
  }

  @Test(arguments: ["", "1a", "a-b", "a b", "á", "a.b", String(repeating: "a", count: 41)])
  func `what Word refuses makes none`(name: String) {
    #expect(BookmarkName(name) == nil)
  }
}

struct WordAnchorTests {
  private func name(_ text: String) throws -> BookmarkName { try #require(BookmarkName(text)) }

  private func dropDown(_ items: [String], _ selected: String?) -> DropDown {
    DropDown(tag: "t", alias: "a", items: items, selected: selected, placeholder: "…")
  }

  @Test func `no two ids of bookmarks or controls are alike in a document, and each bookmark ends`() throws {
    var document = featureDocument()
    let priority = Inline.dropDown(dropDown(["a"], "a"))
    document.header = [.paragraph(Paragraph(inlines: [priority, .bookmark(try name("in_header"))]))]
    document.footer = [.paragraph(Paragraph(inlines: [priority, .bookmark(try name("in_footer"))]))]
    let package = document.package()
    var ids: [Int] = []
    for path in ["/word/document.xml", "/word/header1.xml", "/word/footer1.xml"] {
      let root = try WrittenPart(path, of: package).root
      let bookmarks = root.all("w:bookmarkStart").compactMap { $0["w:id"].flatMap(Int.init) }
      #expect(!bookmarks.isEmpty)
      #expect(Set(root.all("w:bookmarkEnd").compactMap { $0["w:id"].flatMap(Int.init) }) == Set(bookmarks))
      ids += bookmarks + root.all("w:sdtPr").compactMap { $0.first("w:id")?["w:val"].flatMap(Int.init) }
    }
    #expect(ids.count == 8)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 > 0 && $0 <= Int(Int32.max) })
  }

  @Test(arguments: [("a", 64, 64), ("a", 65, 64), ("😀", 33, 32), ("e\u{301}", 33, 32)])
  func `of the words for people Word is given no more than it takes`(text: String, count: Int, written: Int) throws {
    var list = dropDown(["a"], "a")
    list.alias = String(repeating: text, count: count)
    var document = featureDocument()
    document.body = [.paragraph(Paragraph(inlines: [.dropDown(list)]))]
    let alias = try WrittenPart("/word/document.xml", of: document.package()).root.first("w:alias")
    #expect(alias?["w:val"] == String(repeating: text, count: written))
  }

  @Test func `of two bookmarks with one name the first stays`() throws {
    var document = featureDocument()
    document.body = [
      .paragraph(Paragraph(inlines: [.bookmark(try name("x")), .text("1")])),
      .paragraph(Paragraph(bookmarks: [try name("x"), try name("y")], inlines: [.text("2")])),
    ]
    let paragraphs = try WrittenPart("/word/document.xml", of: document.package()).root.all("w:p")
    #expect(paragraphs[0].all("w:bookmarkStart").map { $0["w:name"] } == ["x"])
    #expect(paragraphs[1].all("w:bookmarkStart").map { $0["w:name"] } == ["y"])
    #expect(paragraphs[1].children.map(\.name) == ["w:bookmarkStart", "w:r", "w:bookmarkEnd"])
  }

  @Test func `a content control is a drop-down inside a paragraph and holds runs only`() throws {
    let root = try WrittenPart("/word/document.xml", of: featureDocument().package()).root
    let controls = root.all("w:sdt")
    #expect(controls.count == 2)
    #expect(root.all("w:p").flatMap(\.children).filter { $0.name == "w:sdt" }.count == controls.count)
    for control in controls {
      #expect(control.first("w:dropDownList") != nil)
      #expect(control.first("w:sdtContent")?.children.allSatisfy { $0.name == "w:r" } == true)
    }
  }

  @Test func `an item's value is its text; empty and repeated items are left out`() throws {
    var document = featureDocument()
    document.body = [.paragraph(Paragraph(inlines: [.dropDown(dropDown(["b", "", "a", "b"], "other"))]))]
    let root = try WrittenPart("/word/document.xml", of: document.package()).root
    let items = root.all("w:listItem")
    #expect(items.map { $0["w:value"] } == ["b", "a"])
    #expect(items.map { $0["w:displayText"] } == ["b", "a"])
    #expect(root.first("w:sdtContent")?.allText == "other")
    #expect(root.first("w:showingPlcHdr") == nil)
  }

  @Test(arguments: [nil, ""])
  func `without a choice the placeholder shows`(selected: String?) throws {
    var document = featureDocument()
    document.body = [.paragraph(Paragraph(inlines: [.dropDown(dropDown(["a"], selected))]))]
    let root = try WrittenPart("/word/document.xml", of: document.package()).root
    #expect(root.first("w:showingPlcHdr") != nil)
    #expect(root.first("w:sdtContent")?.allText == "…")
    #expect(root.first("w:sdtContent")?.first("w:rStyle")?["w:val"] == "PlaceholderText")
  }
}
