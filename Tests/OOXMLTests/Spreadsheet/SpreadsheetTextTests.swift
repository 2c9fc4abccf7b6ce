import OOXML
import Testing

/// ST_Xstring, ECMA-376 Part 1, 22.9.2.19.
struct SpreadsheetTextTests {
  @Test(arguments: [
    ("", ""),
    ("plain _ text_with_underscores", "plain _ text_with_underscores"),
    ("a\u{0}b\u{1}\u{1F}", "a_x0000_b_x0001__x001F_"),
    ("line\nbreak\tand tab", "line\nbreak\tand tab"),
    ("a\rb", "a_x000D_b"),
    ("a\r\nb", "a_x000D_\nb"),
    ("\u{FFFE}x\u{FFFF}", "_xFFFE_x_xFFFF_"),
    ("\u{FFFD}\u{FEFF}", "\u{FFFD}\u{FEFF}"),
    ("_x0041_", "_x005F_x0041_"),
    ("_xabCD_", "_x005F_xabCD_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("__x0041__", "__x005F_x0041__"),
    ("_x005F_", "_x005F_x005F_"),
    ("_x0041", "_x0041"), ("_x00G1_", "_x00G1_"), ("_X0041_", "_X0041_"), ("x0041_", "x0041_"), ("_x041_", "_x041_"),
    ("_x00410_", "_x00410_"),
    // The underscore that begins an escape would close another.
    ("_x0041\r", "_x005F_x0041_x000D_"),
    ("_x0041\u{FFFE}", "_x005F_x0041_xFFFE_"),
    ("_x0041\n", "_x0041\n"), ("_x0041&", "_x0041&amp;"), ("_x0041\u{FEFF}", "_x0041\u{FEFF}"),
    ("\u{1}x0041_", "_x0001_x0041_"),
    ("a < b & c > d \"e\"", "a &lt; b &amp; c &gt; d \"e\""),
  ])
  func `characters that XML forbids and what looks like their escape are escaped`(text: String, expected: String) throws
  {
    #expect(try rendered { $0.spreadsheetText(text) } == expected)
    let read = try parsed { xml in xml.element("t") { $0.spreadsheetText(text) } }.text
    #expect(hasSameBytes(decodedSpreadsheetText(read), text))
  }

  @Test(
    arguments: [8192, 16_384],
    ["_x0041_", "_x0041\r", "\u{FFFE}", "\u{FFFF}", "\r", "&", "é", "中", "🇻🇪", "\u{FFFD}", "\u{1}\u{FFFF}_x0000_"])
  func `text is whole where a piece of 8,192 bytes ends inside it`(border: Int, special: String) throws {
    for shift in -8...1 {
      for rest in ["", "bbb", special] {
        let text = String(repeating: "a", count: border + shift) + special + rest
        let read = try parsed { xml in xml.element("t") { $0.spreadsheetText(text) } }.text
        #expect(hasSameBytes(decodedSpreadsheetText(read), text), "\(shift)")
      }
    }
  }

  @Test(arguments: ["\r", "\u{FFFE}", "_x0041_", "&"])
  func `text of specials alone, longer than the buffer, is whole`(special: String) throws {
    let text = String(repeating: special, count: 25_000)
    let bytes = try zipFile { try $0.add("x") { xml in xml.element("t") { $0.spreadsheetText(text) } } }
    #expect(decodedSpreadsheetText(try XMLNode(parsing: ZipFile(bytes).content("x")).text) == text)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `another reader finds the same text`(seed: UInt64) throws {
    var texts = RandomText(seed: seed, forbidden: true)
    let text = texts.next()
    let read = try parsed { xml in xml.element("t") { $0.spreadsheetText(text) } }.text
    #expect(hasSameBytes(decodedSpreadsheetText(read), text))
  }
}
