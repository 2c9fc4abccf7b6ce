import OOXML
import Testing

/// Links out of a file, and what is no text.
@Suite struct LinkTests {
  private static let outside = [("r1", "https://example.org/a")]

  private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  private static func links(_ body: String) throws -> [String] {
    let bytes = SmallFiles.document("<w:p>\(body)</w:p>", outside: outside)
    return try SmallFiles.read(bytes).links.map { "\($0.text) > \($0.address)" }
  }

  @Test func `links of a document are elements or fields`() throws {
    func field(_ instruction: String, _ text: String) -> String {
      """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(Self.run(text))<w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    }
    #expect(
      try Self.links("\(Self.run("x"))<w:hyperlink r:id=\"r1\" w:anchor=\"b\">\(Self.run("y"))</w:hyperlink>")
        == ["y > https://example.org/a#b"])
    #expect(
      try Self.links(field("HYPERLINK &quot;https://a.example&quot; \\l &quot;c d&quot; \\o &quot;t&quot;", "y"))
        == ["y > https://a.example#c d"])
    #expect(
      try Self.links(field("HYPERLINK &quot;file:///C:\\\\x\\\\y z.docx&quot;", "y")) == ["y > file:///C:\\x\\y z.docx"]
    )
    let simple = "<w:fldSimple w:instr=\" HYPERLINK https://a.example \">\(Self.run("y"))</w:fldSimple>"
    #expect(try Self.links(simple) == ["y > https://a.example"])
    // Inside the document, to nothing, or no links.
    #expect(try Self.links("<w:hyperlink w:anchor=\"b\">\(Self.run("y"))</w:hyperlink>") == [])
    #expect(try Self.links("<w:hyperlink r:id=\"r9\">\(Self.run("y"))</w:hyperlink>") == [])
    #expect(try Self.links(field("HYPERLINK \\l &quot;b&quot;", "y") + field("PAGE", "1")) == [])
    // Taken out with its text.
    #expect(
      try Self.links("<w:del><w:hyperlink r:id=\"r1\">\(Self.run("y"))</w:hyperlink></w:del>") == [])
    let row = "<w:tr><w:trPr><w:del w:author=\"A\"/></w:trPr><w:tc><w:p><w:hyperlink r:id=\"r1\">\(Self.run("y"))"
    #expect(try Self.links("</w:p><w:tbl>\(row)</w:hyperlink></w:p></w:tc></w:tr></w:tbl><w:p>") == [])
  }

  @Test func `pictures, charts and objects of a document are named`() throws {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    func inline(_ properties: String, _ content: String) -> String {
      """
      <w:r><w:drawing><wp:inline xmlns:wp="\(drawing)/wordprocessingDrawing"><wp:docPr \(properties)/>\
      \(content)</wp:inline></w:drawing></w:r>
      """
    }
    let picture = inline("name=\"Picture 1\" descr=\"A map\"", "<p:pic xmlns:p=\"\(drawing)/picture\"/>")
    let chart = inline("name=\"Chart 1\"", "<c:chart xmlns:c=\"\(drawing)/chart\"/>")
    let image = "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata/></v:shape>"
    let shape = inline("name=\"Line 1\"", "<wps:wsp/>")
    let body = picture + chart + "<w:r><w:object>\(image)</w:object><w:pict>\(image)</w:pict></w:r>" + shape
    let document = try SmallFiles.read(
      SmallFiles.document("<w:p><w:del>\(picture)</w:del></w:p><w:p>\(body)</w:p>"))
    #expect(document.pictures.map(\.name) == ["A map", "Chart 1", "", ""])
    #expect(document.pictures.allSatisfy { "\($0.place)" == "paragraph 2" })
  }

  @Test func `links of a sheet have the cell that they are on`() throws {
    let sheet = try SmallFiles.sheet(
      SmallFiles.workbook(
        """
        <sheetData/><hyperlinks xmlns:r="\(SmallFiles.relationships)"><hyperlink ref="B2:C3" r:id="r1" location="L"/>\
        <hyperlink ref="A1" location="Plan!A1"/><hyperlink ref="A2" r:id="r9"/></hyperlinks>
        """, moreParts: ["xl/worksheets/_rels/sheet1.xml.rels": SmallFiles.links([], outside: Self.outside)]))
    #expect(sheet.links.map { "\($0.cell) \($0.address)" } == ["B2 https://example.org/a#L"])
  }

  @Test func `pictures of a sheet have the cell under their corner`() throws {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    func anchor(_ kind: String, _ place: String, _ content: String) -> String {
      "<x:\(kind)>\(place)\(content)<x:clientData/></x:\(kind)>"
    }
    let from = "<x:from><x:col>2</x:col><x:colOff>0</x:colOff><x:row>4</x:row><x:rowOff>0</x:rowOff></x:from>"
    let picture = "<x:pic><x:nvPicPr><x:cNvPr id='1' name='Picture 1' descr='A map'/></x:nvPicPr></x:pic>"
    let chart = "<x:graphicFrame><x:nv><x:cNvPr id='2' name='Chart 1'/></x:nv></x:graphicFrame>"
    let shape = "<x:sp><x:nv><x:cNvPr id='3' name='Line 1'/></x:nv></x:sp>"
    let part = """
      <x:wsDr xmlns:x="\(drawing)/spreadsheetDrawing">\(anchor("twoCellAnchor", from, picture))\
      \(anchor("absoluteAnchor", "<x:pos x='0' y='0'/>", chart))\(anchor("oneCellAnchor", from, shape))\
      \(anchor("oneCellAnchor", "<x:from><x:col>99999</x:col><x:row>0</x:row></x:from>", chart))</x:wsDr>
      """
    let sheet = try SmallFiles.sheet(
      SmallFiles.workbook(
        "<sheetData/>",
        moreParts: [
          "xl/worksheets/_rels/sheet1.xml.rels": SmallFiles.links([("r1", "drawing", "../drawings/drawing1.xml")]),
          "xl/drawings/drawing1.xml": part,
        ]))
    #expect(
      sheet.drawings.pictures.map { "\($0.name) \($0.cell.map { "\($0)" } ?? "-")" } == [
        "A map C5", "Chart 1 -", "Chart 1 -",
      ])
  }
}
