import OOXML
import Testing

struct XMLTextTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("]]>", "]]&gt;"),
    ("\"quoted\" 'single'", "\"quoted\" 'single'"),
    ("tab\tline\nreturn\rend", "tab\tline\nreturn&#13;end"),
    ("&amp;", "&amp;amp;"),
    ("ñ مرحبا 中 🇻🇪", "ñ مرحبا 中 🇻🇪"),
    ("", ""),
  ])
  func `content escapes what markup and parsers would change`(text: String, expected: String) throws {
    #expect(try rendered { $0.text(text) } == expected)
  }

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"quoted\" 'single'", "&quot;quoted&quot; 'single'"),
    ("tab\tline\nreturn\rend", "tab&#9;line&#10;return&#13;end"),
    ("", ""),
  ])
  func `attributes escape quotes and white space too`(text: String, expected: String) throws {
    #expect(try rendered { $0.element("e", ("a", text)) } == "<e a=\"\(expected)\"/>")
  }

  /// U+0000…U+001F without tab, line feed and carriage return, and the two at the end of the basic plane (XML 1.0, 2.2).
  static let forbidden = (0..<0x20).filter { ![9, 10, 13].contains($0) } + [0xFFFE, 0xFFFF]

  @Test(arguments: Self.forbidden)
  func `a character that XML cannot carry is an error, wherever it stands`(code: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(code)))
    for text in ["\(scalar)", "a\(scalar)", "\(scalar)b", "Año \(scalar) مرحبا"] {
      #expect(throws: PackageWriteError.forbiddenCharacter(scalar, part: "")) { try rendered { $0.text(text) } }
      #expect(throws: PackageWriteError.forbiddenCharacter(scalar, part: "")) {
        try rendered { $0.element("e", ("a", text)) }
      }
    }
  }

  @Test func `the first forbidden character is the one that is named, with its part`() throws {
    var package = Package()
    package.parts.append(Part(PartName("/fine.xml"), .xml) { $0.element("e", text: "fine") })
    package.parts.append(Part(PartName("/bad.xml"), .xml) { $0.element("e", text: "a\u{2}\u{1}") })
    #expect(throws: PackageWriteError.forbiddenCharacter("\u{2}", part: "/bad.xml")) { try package.bytes() }
    #expect(throws: PackageWriteError.forbiddenCharacter("\u{2}", part: "/bad.xml")) {
      try package.bytes(cache: RecurringParts())
    }
  }

  @Test(arguments: [
    "\u{FFFD}", "\u{FEFF}", "\u{FFF0}", "\u{EFBF}", "\u{D7FF}", "\u{E000}", "\u{1FFFE}", "\u{10FFFF}", "\u{7F}",
  ])
  func `neighbours of what is forbidden are allowed`(text: String) throws {
    #expect(try parsed { $0.element("e", ("a", text)) { $0.text(text) } }.text == text)
  }

  /// Escaping works on pieces of 8,192 bytes.
  static let borders = [8192, 16_384, 131_072]

  @Test(arguments: Self.borders, ["&", "\r", "<>", "é", "中", "🇻🇪", "\u{FFFD}", "\u{FEFF}", "]]>&\"\t\n"])
  func `text is whole where a piece ends inside a character or beside a special one`(border: Int, special: String)
    throws
  {
    for shift in -4...4 {
      let text = String(repeating: "a", count: border + shift) + special + String(repeating: "b", count: 20)
      let node = try parsed { $0.element("e", ("a", text)) { $0.text(text) } }
      // Compared as bytes: equality of strings would forgive another normalisation.
      #expect(hasSameBytes(node.text, text), "\(shift)")
      #expect(hasSameBytes(node["a"] ?? "", text), "\(shift)")
    }
  }

  @Test(arguments: Self.borders, [0x0B, 0xFFFE, 0xFFFF])
  func `a forbidden character is found where a piece ends inside it`(border: Int, code: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(code)))
    for shift in -4...4 {
      for rest in ["", "b"] {
        let text = String(repeating: "a", count: border + shift) + "\(scalar)" + rest
        #expect(throws: PackageWriteError.forbiddenCharacter(scalar, part: "")) { try rendered { $0.text(text) } }
      }
    }
  }

  @Test func `text of specials alone, longer than the buffer, is whole`() throws {
    let text = String(repeating: "&<>\"\r", count: 60_000)
    let bytes = try zipFile { try $0.add("x") { $0.element("e", ("a", text)) { $0.text(text) } } }
    let node = try XMLNode(parsing: ZipFile(bytes).content("x"))
    #expect(node.text == text)
    #expect(node["a"] == text)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `another parser reads what was written`(seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    let (text, attribute) = (texts.next(), texts.next())
    let node = try parsed { $0.element("e", ("a", attribute)) { $0.text(text) } }
    #expect(hasSameBytes(node.text, text))
    #expect(hasSameBytes(node["a"] ?? "", attribute))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `text with any forbidden character is refused, and only that`(seed: UInt64) throws {
    var texts = RandomText(seed: seed, forbidden: true)
    let text = texts.next(pieces: 0...15)
    let isForbidden = text.unicodeScalars.contains { Self.forbidden.contains(Int($0.value)) }
    if isForbidden {
      #expect(throws: PackageWriteError.self) { try rendered { $0.text(text) } }
    } else {
      #expect(try parsed { $0.element("e", text: text) }.text == text)
    }
  }
}
