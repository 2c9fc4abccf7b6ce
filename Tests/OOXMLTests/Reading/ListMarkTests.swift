import OOXML
import Testing

/// The numbers and bullets of lists, as Word shows them.
@Suite struct ListMarkTests {
  private static func level(
    _ number: Int, _ format: String, _ text: String, start: Int = 1, _ more: String = ""
  ) -> String {
    """
    <w:lvl w:ilvl="\(number)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/>\
    \(more)</w:lvl>
    """
  }

  private static func shared(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  private static func list(_ id: Int, of shared: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(shared)\"/>\(overrides)</w:num>"
  }

  private static func item(
    _ text: String, _ list: Int, _ level: Int = 0, _ more: String = ""
  ) -> String {
    """
    <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr>\(more)</w:pPr>\
    <w:r><w:t>\(text)</w:t></w:r></w:p>
    """
  }

  private static func lines(_ body: String, numbering: String, styles: String = "") throws -> [String] {
    let bytes = SmallFiles.document(
      body, links: [("rId1", "numbering", "numbering.xml"), ("rId2", "styles", "styles.xml")],
      moreParts: [
        "word/numbering.xml": "<w:numbering xmlns:w=\"\(SmallFiles.word)\">\(numbering)</w:numbering>",
        "word/styles.xml": "<w:styles xmlns:w=\"\(SmallFiles.word)\">\(styles)</w:styles>",
      ])
    return try SmallFiles.read(bytes).stories[0].text(.accepted).split(separator: "\n").map(String.init)
  }

  @Test func `levels count on, and begin anew after one above`() throws {
    let numbering =
      Self.shared(
        0, Self.level(0, "decimal", "%1."), Self.level(1, "lowerLetter", "%1.%2)"),
        Self.level(2, "upperRoman", "(%3)"))
      + Self.list(1, of: 0)
    let body =
      Self.item("a", 1) + Self.item("b", 1, 1) + Self.item("c", 1, 1) + "<w:p><w:r><w:t>between</w:t></w:r></w:p>"
      + Self.item("d", 1) + Self.item("e", 1, 1) + Self.item("f", 1, 2)
    #expect(
      try Self.lines(body, numbering: numbering) == [
        "1. a", "1.a) b", "1.b) c", "between", "2. d", "2.a) e", "(I) f",
      ])
  }

  @Test func `a level may never begin anew, show digits alone, touch the text or show nothing`() throws {
    let numbering =
      Self.shared(
        0, Self.level(0, "upperLetter", "%1", "<w:suff w:val='nothing'/>"),
        Self.level(1, "decimal", "%1.%2", "<w:isLgl/><w:lvlRestart w:val='0'/>"), Self.level(2, "none", "%3"))
      + Self.list(1, of: 0)
    let body =
      Self.item("x", 1) + Self.item("y", 1, 1) + Self.item("x", 1) + Self.item("y", 1, 1) + Self.item("z", 1, 2)
    #expect(try Self.lines(body, numbering: numbering) == ["Ax", "1.1 y", "Bx", "2.2 y", "z"])
  }

  @Test func `a level of bullets has no number in those below it`() throws {
    let numbering =
      Self.shared(
        0, Self.level(0, "decimal", "%1."), Self.level(1, "bullet", "–"), Self.level(2, "decimal", "%1.%2%3."))
      + Self.list(1, of: 0)
    let body = Self.item("a", 1) + Self.item("b", 1, 1) + Self.item("c", 1, 2) + Self.item("d", 1, 2)
    #expect(try Self.lines(body, numbering: numbering) == ["1. a", "– b", "1.1. c", "1.2. d"])
  }

  @Test func `lists of the same levels count on from one another unless one begins anew`() throws {
    let restart = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"
    let own = "<w:lvlOverride w:ilvl='0'>\(Self.level(0, "decimal", "n. %1"))</w:lvlOverride>"
    let numbering =
      Self.shared(0, Self.level(0, "decimal", "%1.", start: 3)) + Self.list(1, of: 0) + Self.list(2, of: 0)
      + Self.list(3, of: 0, restart) + Self.list(4, of: 0, own)
    let body = [1, 2, 1, 3, 3, 4, 9, 0].map { Self.item("x", $0) }.joined()
    #expect(
      try Self.lines(body, numbering: numbering) == ["3. x", "4. x", "5. x", "5. x", "6. x", "n. 7 x", "x", "x"])
  }

  @Test func `a style may stand for a list, also one that it is based on`() throws {
    let numbering =
      Self.shared(
        0, Self.level(0, "decimal", "%1."), Self.level(1, "lowerRoman", "%2.", "<w:pStyle w:val='Lower'/>"))
      + "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Link'/></w:abstractNum>" + Self.list(1, of: 0)
      + Self.list(2, of: 1)
    func style(_ id: String, _ properties: String, type: String = "paragraph") -> String {
      "<w:style w:type='\(type)' w:styleId='\(id)'><w:name w:val='\(id)'/>\(properties)</w:style>"
    }
    let styles =
      style("Upper", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
      + style("Lower", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
      + style("Child", "<w:basedOn w:val='Upper'/>")
      + style("Below", "<w:basedOn w:val='Child'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr>")
      + style("Round", "<w:basedOn w:val='Round'/>")
      + style("Link", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", type: "numbering")
    func item(_ style: String, _ more: String = "") -> String {
      "<w:p><w:pPr><w:pStyle w:val='\(style)'/>\(more)</w:pPr><w:r><w:t>\(style)</w:t></w:r></w:p>"
    }
    let none = "<w:numPr><w:numId w:val='0'/></w:numPr>"
    let body =
      item("Upper") + item("Lower") + item("Lower") + item("Child") + item("Below") + item("Upper", none)
      + item("Round")
      + Self.item("x", 2)
    #expect(
      try Self.lines(body, numbering: numbering, styles: styles) == [
        "1. Upper", "i. Lower", "ii. Lower", "2. Child", "i. Below", "Upper", "Round", "3. x",
      ])
  }

  @Test func `bullets of symbol faces are shown as they look`() throws {
    func bullet(_ id: Int, _ sign: String, _ font: String) -> String {
      Self.shared(id, Self.level(0, "bullet", sign, "<w:rPr><w:rFonts w:ascii='\(font)'/></w:rPr>"))
        + Self.list(id, of: id)
    }
    let numbering =
      bullet(1, "\u{F0B7}", "Symbol") + bullet(2, "o", "Courier New") + bullet(3, "\u{F0A7}", "Wingdings")
      + bullet(4, "–", "Calibri") + bullet(5, "\u{F035}", "Webdings") + bullet(6, "", "Calibri")
    let body = (1...6).map { Self.item("x", $0) }.joined()
    #expect(try Self.lines(body, numbering: numbering) == ["• x", "◦ x", "▪ x", "– x", "• x", "x"])
  }

  @Test(arguments: [
    ("decimalZero", "09 10"), ("lowerRoman", "ix x"), ("upperLetter", "I J"), ("arabicAlpha", "ذ ر"),
    ("arabicAbjad", "ط ي"), ("chineseCounting", "9 10"),
  ])
  func `numbers are written as the list says`(format: String, shown: String) throws {
    let numbering = Self.shared(0, Self.level(0, format, "%1", start: 9)) + Self.list(1, of: 0)
    let lines = try Self.lines(Self.item("x", 1) + Self.item("x", 1), numbering: numbering)
    #expect(lines == shown.split(separator: " ").map { "\($0) x" })
  }

  @Test(arguments: [("lowerLetter", 27, "aa"), ("lowerLetter", 54, "bbb"), ("upperRoman", 1994, "MCMXCIV")])
  func `letters are doubled after the last`(format: String, start: Int, shown: String) throws {
    let numbering = Self.shared(0, Self.level(0, format, "%1", start: start)) + Self.list(1, of: 0)
    #expect(try Self.lines(Self.item("x", 1), numbering: numbering) == ["\(shown) x"])
  }

  @Test(arguments: [-5, 0x7FFF_FFFE, 100_000])
  func `a wild number is shown in digits`(start: Int) throws {
    let numbering = Self.shared(0, Self.level(0, "lowerRoman", "%1", start: start)) + Self.list(1, of: 0)
    let lines = try Self.lines(Self.item("x", 1) + Self.item("x", 1), numbering: numbering)
    #expect(lines == ["\(start) x", "\(start &+ 1) x"])
  }

  @Test func `what was taken out is not counted, and an empty paragraph shows no mark`() throws {
    let numbering = Self.shared(0, Self.level(0, "decimal", "%1.")) + Self.list(1, of: 0)
    let gone = "<w:rPr><w:del w:author='A'/></w:rPr>"
    let row = "<w:tr><w:trPr><w:del w:author='A'/></w:trPr><w:tc>\(Self.item("gone", 1))</w:tc></w:tr>"
    let body =
      Self.item("a", 1) + "<w:tbl>\(row)<w:tr><w:tc>\(Self.item("b", 1))</w:tc></w:tr></w:tbl>" + Self.item("", 1)
      + Self.item("c", 1, 0, gone) + Self.item("d", 1)
    #expect(try Self.lines(body, numbering: numbering) == ["1. a", "▦ 2. b", "cd"])
  }
}
