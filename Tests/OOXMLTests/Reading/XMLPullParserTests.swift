import OOXML
import Testing

@Suite struct XMLPullParserTests {
  /// Every event as a line, for a look at the whole.
  private static func events(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> [String] {
    var parser = try XMLPullParser(PartStream(name: "part.xml", bytes: bytes, limits: limits), limits: limits)
    var lines: [String] = []
    while true {
      switch try parser.next() {
      case .start: lines.append("<\(parser.localName)>")
      case .end: lines.append("</>")
      case .text:
        var text: [UInt8] = []
        parser.appendText(to: &text)
        lines.append(String(decoding: text, as: UTF8.self))
      case .endOfDocument: return lines
      }
    }
  }

  private static func text(_ xml: String) throws -> String {
    var parser = try XMLPullParser(PartStream(name: "part.xml", bytes: Array(xml.utf8)))
    try parser.root()
    return try parser.elementText()
  }

  private static func problem(_ xml: String, limits: ReadingLimits = ReadingLimits()) -> ReadingError.Problem? {
    SmallFiles.problem { _ = try events(Array(xml.utf8), limits: limits) }
  }

  @Test func `elements, text, comments and instructions`() throws {
    let xml = "<?xml version='1.0'?><!-- c --><a><b x='1'/>t<?pi ?>u<!-- > --></a>\n"
    #expect(try Self.events(Array(xml.utf8)) == ["<a>", "<b>", "</>", "t", "u", "</>"])
  }

  @Test func `references, sections and line ends`() throws {
    #expect(try Self.text("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#x0a;</a>") == "<>&\"'A\u{1F600}\n")
    #expect(try Self.text("<a>x\r\ny\rz<![CDATA[ <&amp;\r\n]]></a>") == "x\ny\nz <&amp;\n")
  }

  @Test func `attributes are decoded, their line ends made spaces`() throws {
    var parser = try XMLPullParser(
      PartStream(name: "p", bytes: Array("<a name=\"1 &amp; 2\n&#10;3\" id = 'x' val=''/>".utf8)))
    try parser.root()
    #expect(parser.attribute(.name) == "1 & 2 \n3")
    #expect(parser.attribute(.id) == "x")
    #expect(parser.attribute(.val) == "")
    #expect(parser.attribute(.ref) == nil)
  }

  @Test func `prefixes are settled where they are declared`() throws {
    let xml = """
      <x:a xmlns:x="\(SmallFiles.word)" xmlns="urn:own"><b/><x:c x:val="1" val="2"><d xmlns="\(SmallFiles.spreadsheet)"/>\
      </x:c><e/></x:a>
      """
    var parser = try XMLPullParser(PartStream(name: "p", bytes: Array(xml.utf8)))
    var seen: [String] = []
    try parser.root()
    try parser.forEachChild { (xml) throws(ReadingError) in
      seen.append("\(xml.localName) \(xml.namespaceURI)")
      guard xml.localName == "c" else { return }
      #expect(xml.attribute(.val, .word) == "1")
      #expect(xml.attribute(.val) == "2")
      try xml.forEachChild { (xml) throws(ReadingError) in #expect(xml.namespace == .spreadsheet) }
    }
    #expect(seen == ["b urn:own", "c \(SmallFiles.word)", "e urn:own"])
  }

  @Test(arguments: [
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  ])
  func `the strict and the transitional namespace are one`(uri: String) throws {
    var parser = try XMLPullParser(PartStream(name: "p", bytes: Array("<w:p xmlns:w='\(uri)'/>".utf8)))
    try parser.root()
    #expect(parser.namespace == .word)
    #expect(parser.word == .p)
  }

  @Test(arguments: [true, false], [true, false])
  func `both byte orders of UTF-16, with and without a mark`(isLittle: Bool, hasMark: Bool) throws {
    let xml = (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é \u{1F600}</a>"
    let bytes = xml.utf16.flatMap { unit -> [UInt8] in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(try Self.events(bytes) == ["<a>", "é \u{1F600}", "</>"])
  }

  @Test func `a mark before UTF-8 is no text`() throws {
    #expect(try Self.events([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)) == ["<a>", "</>"])
  }

  @Test(arguments: ["UTF-7", "ISO-8859-1", "utf-32"])
  func `other encodings are refused`(name: String) {
    #expect(Self.problem("<?xml version='1.0' encoding='\(name)'?><a/>") == .unsupportedEncoding(name))
  }

  @Test func `a document type is refused, in every encoding`() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"aaaa\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>"
    #expect(Self.problem(bomb) == .doctype)
    #expect(Self.problem("<?xml version='1.0'?>\n \n<!-- --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == .doctype)
    let wide = bomb.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(SmallFiles.problem { _ = try Self.events(wide) } == .doctype)
  }

  @Test(arguments: [
    ("<a><b></a></b>", ReadingError.Problem.mismatchedEndTag(expected: "b", found: "a")),
    ("<a>", .malformed(.unclosedElement)), ("<a", .malformed(.unclosedTag)), ("", .malformed(.noRoot)),
    ("<a/><b/>", .malformed(.contentAfterRoot)), ("<a/>x", .malformed(.contentAfterRoot)),
    ("x<a/>", .malformed(.textBeforeRoot)), ("</a>", .malformed(.unexpectedEndTag)),
    ("<a b=1/>", .malformed(.attribute)), ("<a b='1' b='2'/>", .malformed(.duplicateAttribute)),
    ("<a b='<'/>", .malformed(.lessThanInAttribute)), ("<a b='1'c='2'/>", .malformed(.name)),
    ("<1/>", .malformed(.name)), ("<a>&nbsp;</a>", .undefinedEntity("nbsp")),
    ("<a>&#0;</a>", .malformed(.characterReference)), ("<a>&#xD800;</a>", .malformed(.characterReference)),
    ("<a>&lt</a>", .malformed(.characterReference)), ("<x:a/>", .undeclaredPrefix("x")),
    ("<a xmlns:x=''/>", .malformed(.namespace)), ("<a>\u{1}</a>", .invalidCharacter),
    ("<a>\u{FFFF}</a>", .invalidCharacter), ("<a><![CDATA[x</a>", .malformed(.unclosedTag)),
  ])
  func `broken markup is refused`(xml: String, problem: ReadingError.Problem) {
    #expect(Self.problem(xml) == problem)
  }

  @Test(arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80]] as [[UInt8]])
  func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
    let xml = Array("<a>".utf8) + bytes + Array("</a>".utf8)
    #expect(SmallFiles.problem { _ = try Self.events(xml) } == .invalidCharacter)
  }

  @Test func `an error tells its line and column`() {
    let error = #expect(throws: ReadingError.self) { try Self.events(Array("<a>\n  <b>\n  &x;</b></a>".utf8)) }
    #expect(error?.part == "part.xml")
    #expect(error?.line == 2 || error?.line == 3)
  }

  @Test func `a long part is the same whatever the chunks it comes in`() throws {
    // Longer than the window many times over, with every kind of token across its edges.
    var xml = "<a>"
    for number in 0..<40_000 { xml += "<b c=\"\(number)\">é&amp;\(number)</b><!--x--><![CDATA[<\(number)>]]>" }
    xml += "</a>"
    let lines = try Self.events(Array(xml.utf8))
    #expect(lines.count == 40_000 * 4 + 2)
    #expect(lines[lines.count - 5..<lines.count] == ["<b>", "é&39999", "</>", "<39999>", "</>"])
  }

  @Test func `too deep, too many and too long are refused`() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(Self.problem(deep) == .limit(.depth, 256))
    let many = "<a " + (0..<1000).map { "a\($0)='1'" }.joined(separator: " ") + "/>"
    #expect(Self.problem(many) == .limit(.attributes, 256))
    let declared = "<a " + (0..<1000).map { "xmlns:a\($0)='u'" }.joined(separator: " ") + "/>"
    #expect(Self.problem(declared) == .limit(.attributes, 256))
    var limits = ReadingLimits()
    limits.tagBytes = 100_000
    limits.textBytes = 100_000
    #expect(
      Self.problem("<a b='" + String(repeating: "x", count: 1_000_000) + "'/>", limits: limits)
        == .limit(.tagBytes, 100_000))
    #expect(
      Self.problem("<a>" + String(repeating: "x", count: 1_000_000) + "</a>", limits: limits)
        == .limit(.textBytes, 100_000))
  }

  @Test(arguments: [
    ("<mc:Choice Requires='wps'><x/></mc:Choice><mc:Fallback><y/></mc:Fallback>", ["x"]),
    ("<mc:Choice Requires='foo'><x/></mc:Choice><mc:Fallback><y/></mc:Fallback>", ["y"]),
    ("<mc:Choice Requires='foo'><x/></mc:Choice><mc:Choice Requires='wps'><z/></mc:Choice>", ["z"]),
    ("<mc:Choice Requires='foo'><x/></mc:Choice>", []),
  ])
  func `of alternate content one alternative is seen, never two`(content: String, seen: [String]) throws {
    let xml = """
      <a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:foo="urn:unknown" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
      <mc:AlternateContent>\(content)</mc:AlternateContent><last/></a>
      """
    var parser = try XMLPullParser(PartStream(name: "p", bytes: Array(xml.utf8)))
    var names: [String] = []
    try parser.root()
    try parser.forEachChild { (xml) throws(ReadingError) in names.append(xml.localName) }
    #expect(names == seen + ["last"])
  }
}
