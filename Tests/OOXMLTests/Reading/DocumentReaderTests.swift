import OOXML
import Testing

@Suite struct DocumentReaderTests {
  private static func text(_ body: String, _ view: ReadTextView = .accepted) throws -> String {
    try SmallFiles.read(SmallFiles.document(body)).stories[0].text(view)
  }

  private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test func `the pieces of a run have their signs`() throws {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">a </w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>\
      <w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:br w:type="page"/><w:sym w:font="Wingdings" \
      w:char="F0FE"/><w:sym w:font="Arial" w:char="00E9"/><w:lastRenderedPageBreak/></w:r></w:p>
      """
    #expect(try Self.text(body) == "a \tb\nc\nd\u{2011}e\u{AD}f\u{2612}é")
  }

  @Test func `text is found through everything that may stand round it`() throws {
    let body = """
      <w:sdt><w:sdtContent><w:p><w:hyperlink>\(Self.run("1"))</w:hyperlink><w:smartTag>\(Self.run("2"))</w:smartTag>\
      <w:customXml><w:sdt><w:sdtContent>\(Self.run("3"))</w:sdtContent></w:sdt></w:customXml><w:fldSimple w:instr="PAGE">\
      \(Self.run("4"))</w:fldSimple><w:ins w:author="A">\(Self.run("5"))</w:ins><w:dir>\(Self.run("6"))</w:dir>\
      <w:proofErr/><w:permStart/><foo:x>\(Self.run("7"))</foo:x></w:p></w:sdtContent></w:sdt><w:customXml><w:p>\
      \(Self.run("8"))</w:p></w:customXml>\(Self.run("9"))
      """
    #expect(try Self.text(body) == "1234567\n8\n9")
  }

  @Test func `of a field the result is read, not the instruction`() throws {
    func field(_ kind: String, _ inside: String = "") -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(kind)\">\(inside)</w:fldChar></w:r>"
    }
    let instruction = "<w:r><w:instrText>REF x</w:instrText></w:r>"
    let nested =
      field("begin") + Self.run("hidden") + field("begin") + instruction + field("separate") + Self.run("no")
      + field("end") + field("separate") + Self.run("result") + field("end")
    #expect(try Self.text("<w:p>\(nested)</w:p>") == "result")
    let box = field("begin", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>") + instruction + field("end")
    #expect(try Self.text("<w:p>\(box)</w:p>") == "\u{2612}")
    let list =
      "<w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='a'/><w:listEntry w:val='b'/></w:ddList></w:ffData>"
    #expect(try Self.text("<w:p>\(field("begin", list))\(field("end"))</w:p>") == "b")
    // A field that never ends takes nothing with it.
    let open = field("begin") + instruction
    #expect(try Self.text("<w:p>\(open)</w:p><w:p>\(Self.run("after"))</w:p>") == "\nafter")
  }

  @Test func `insertions, deletions and moves in three views`() throws {
    let body = """
      <w:p>\(Self.run("a"))<w:ins w:author="A" w:date="d">\(Self.run("b"))</w:ins><w:del w:author="B"><w:r><w:delText>c\
      </w:delText></w:r></w:del><w:moveFrom w:author="C">\(Self.run("m"))</w:moveFrom><w:moveTo w:author="C">\
      \(Self.run("m"))</w:moveTo><w:ins w:author="A"><w:del w:author="B"><w:r><w:delText>x</w:delText></w:r></w:del>\
      </w:ins></w:p>
      """
    let document = try SmallFiles.read(SmallFiles.document(body))
    #expect(document.stories[0].text(.accepted) == "abm")
    #expect(document.stories[0].text(.original) == "acm")
    #expect(document.stories[0].text(.marked) == "a[+b+][-c-][-m-][+m+][-x-]")
    #expect(document.revisions.map(\.kind) == [.insertion, .deletion, .moveFrom, .moveTo, .insertion, .deletion])
    #expect(document.revisions.map(\.author) == ["A", "B", "C", "C", "A", "B"])
    #expect(document.revisions.map(\.text) == ["b", "c", "m", "m", "x", "x"])
    #expect(document.revisions[0].date == "d")
    #expect(document.revisions[0].place.description == "paragraph 1")
  }

  @Test func `a paragraph whose end is deleted joins the next`() throws {
    let body = """
      <w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>\(Self.run("one "))</w:p><w:p>\(Self.run("two"))</w:p>\
      <w:p><w:pPr><w:rPr><w:ins w:author="A"/></w:rPr></w:pPr>\(Self.run("three "))</w:p><w:p>\(Self.run("four"))</w:p>
      """
    #expect(try Self.text(body) == "one two\nthree \nfour")
    #expect(try Self.text(body, .original) == "one \ntwo\nthree four")
  }

  @Test func `formatting that was changed is no text and no change`() throws {
    let body = """
      <w:p><w:pPr><w:pPrChange w:author="A"><w:pPr><w:rPr><w:del w:author="Z"/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r>\
      <w:rPr><w:rPrChange w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>
      """
    let document = try SmallFiles.read(SmallFiles.document(body))
    #expect(document.stories[0].text(.accepted) == "a")
    #expect(document.revisions == [])
    guard case .paragraph(let paragraph) = document.body[0] else { return }
    #expect(paragraph.pieces.map(\.isHidden) == [false])
  }

  @Test func `hidden text is kept and flagged, unless hiding is switched off`() throws {
    let body = """
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>h</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>v</w:t></w:r></w:p>
      """
    guard case .paragraph(let paragraph) = try SmallFiles.read(SmallFiles.document(body)).body[0] else { return }
    #expect(paragraph.pieces.map(\.text) == ["h", "v"])
    #expect(paragraph.pieces.map(\.isHidden) == [true, false])
  }

  @Test func `a placeholder is empty, a list shows its text before its value`() throws {
    func list(_ attributes: String, _ content: String) -> String {
      """
      <w:sdt><w:sdtPr><w:tag w:val="t"/><w:alias w:val="n"/>\(attributes)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent>\
      </w:sdt>
      """
    }
    let items = "<w:dropDownList w:lastValue='2'><w:listItem w:displayText='Dos' w:value='2'/></w:dropDownList>"
    let body = """
      <w:p>\(list("<w:showingPlcHdr/>", Self.run("Choose")))\(list(items, Self.run("Shown")))\(list(items, ""))\
      \(list("<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox>", Self.run("☒")))</w:p>
      """
    let document = try SmallFiles.read(SmallFiles.document(body))
    #expect(document.stories[0].text(.accepted) == "ShownDos☒")
    #expect(document.controls.map(\.text) == ["Choose", "Shown", "Dos", "☒"])
    #expect(document.controls.map(\.isPlaceholder) == [true, false, false, false])
    #expect(document.controls.map(\.isChecked) == [nil, nil, nil, true])
    #expect(document.controls.map(\.kind) == [.other, .dropDown, .dropDown, .checkbox])
    #expect(document.controls[1].tag == "t")
    #expect(document.controls[1].title == "n")
  }

  @Test func `a text box is a story of its own and read once`() throws {
    let box = "<w:txbxContent><w:p>\(Self.run("boxed"))</w:p></w:txbxContent>"
    let body = """
      <w:p>\(Self.run("before"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx>\
      </w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>\
      \(Self.run(" after"))</w:p>
      """
    let document = try SmallFiles.read(SmallFiles.document(body))
    #expect(document.stories.map(\.kind) == [.body, .textBox])
    #expect(document.stories.map { $0.text(.accepted) } == ["before after", "boxed"])
  }

  @Test func `bookmarks and comments know where they are`() throws {
    let comments = """
      <w:comments xmlns:w="\(SmallFiles.word)"><w:comment w:id="3" w:author="Ana" w:date="d"><w:p>\(Self.run("So?"))</w:p>\
      <w:p>\(Self.run("More"))</w:p></w:comment><w:comment w:id="4" w:author="Eva"><w:p/></w:comment></w:comments>
      """
    let body = """
      <w:bookmarkStart w:id="0" w:name="before"/><w:p>\(Self.run("ab"))<w:bookmarkStart w:id="1" w:name="mid"/>\
      <w:commentRangeStart w:id="3"/>\(Self.run("cd"))<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>\
      \(Self.run("ef"))</w:p>
      """
    let document = try SmallFiles.read(
      SmallFiles.document(body, links: [("c", "comments", "comments.xml")], moreParts: ["word/comments.xml": comments]))
    #expect(document.bookmarks.map(\.name) == ["before", "mid"])
    #expect(document.bookmarks.map(\.offset) == [0, 2])
    #expect(document.bookmarks.map(\.place.description) == ["paragraph 1", "paragraph 1"])
    #expect(document.comments.map(\.text) == ["So?\nMore", ""])
    #expect(document.comments.map(\.author) == ["Ana", "Eva"])
    #expect(document.comments.map(\.anchorText) == ["cd", ""])
    #expect(document.comments.map { $0.place?.description } == ["paragraph 1", nil])
  }

  @Test func `headers, footers and notes are further stories`() throws {
    func part(_ name: String, _ content: String) -> String {
      "<w:\(name) xmlns:w=\"\(SmallFiles.word)\">\(content)</w:\(name)>"
    }
    let document = try SmallFiles.read(
      SmallFiles.document(
        "<w:p/>",
        links: [
          ("h", "header", "header1.xml"), ("f", "footer", "/word/footer1.xml"), ("n", "footnotes", "footnotes.xml"),
        ],
        moreParts: [
          "word/header1.xml": part("hdr", "<w:p>\(Self.run("head"))</w:p>"),
          "word/footer1.xml": part("ftr", "<w:p>\(Self.run("foot"))</w:p>"),
          "word/footnotes.xml": part(
            "footnotes",
            "<w:footnote w:type='separator'><w:p/></w:footnote><w:footnote w:id='1'><w:p>\(Self.run("note"))</w:p></w:footnote>"
          ),
        ]))
    #expect(document.stories.map(\.kind) == [.body, .header, .footer, .footnote])
    #expect(document.stories.map { $0.text(.accepted) } == ["", "head", "foot", "note"])
  }
}
