import OOXML
import Testing

struct LineCountTests {
  /// At 20.48 pt a unit of the fonts, 1/2048 em, is a hundredth of a point.
  private static func style(_ name: String, bold: Bool) -> TextStyle {
    TextStyle(Typeface(name: name), size: .points(20.48), bold: bold)
  }

  /// The widths are sums of the advances in the table hmtx of Carlito and Liberation Sans, read with fontTools.
  @Test(arguments: [
    ("Calibri", false, "Coordinación nacional", 18524),
    ("Calibri", true, "Coordinación nacional", 18933),
    ("Arial", false, "Coordinación nacional", 20266),
    ("Arial", true, "Coordinación nacional", 22075),
    ("Carlito", false, "Segundo semestre", 15390),
    ("Liberation Sans", true, "Prioridad máxima", 17187),
    ("Calibri", false, "Укрепить координацию", 20722),
    ("Arial", true, "Укрепить координацию", 23996),
    ("Calibri", false, "Ενίσχυση του", 11186),
    ("Arial", false, "Zażółć gęślą", 11497),
    ("Calibri", false, "84\u{A0}% — “x”…", 10798),
    ("Arial", false, "12 €", 3986),
  ])
  func `a text fills exactly the width of its glyphs`(face: String, bold: Bool, text: String, units: Int) {
    let style = Self.style(face, bold: bold)
    #expect(style.lineCount(of: text, width: .points((Double(units) + 0.5) / 100)) == 1)
    #expect(style.lineCount(of: text, width: .points((Double(units) - 0.5) / 100)) > 1)
  }

  @Test func `a face without a table is taken to be a tenth wider than Calibri`() {
    let style = Self.style("Sakkal Majalla", bold: false)
    #expect(style.lineCount(of: "Coordinación nacional", width: .points(185.24 * 1.1 + 0.01)) == 1)
    #expect(style.lineCount(of: "Coordinación nacional", width: .points(185.24 * 1.1 - 0.01)) == 2)
  }

  /// Letters "a" of Calibri, 981 units each, digits of 1038, with a space of 463 and a hyphen of 627.
  @Test(arguments: [
    ("", 500, 1),
    ("a", 1, 1),
    ("aaaa", 1, 4),
    ("aaaa aaaa", 4500, 2),
    ("aaaa    ", 4000, 1),
    ("aaaa      aaaa", 4000, 2),
    ("aaaa\u{A0}aaaa", 4500, 2),
    ("aa aa\u{A0}aa", 5000, 2),
    ("a\nb", 9000, 2),
    ("a\r\nb\r\n", 9000, 3),
    ("a\rb", 9000, 2),
    ("\n\n", 9000, 3),
    ("a\u{2028}b", 9000, 2),
    ("aa aaaaaaaaaa", 4000, 4),
    ("aa aa-aa", 5000, 2),
    ("aaaa-a aaaa-a", 4700, 4),
    ("aa 2023-24 aaa", 7300, 3),
    ("aaaa\u{200B}aaaa", 4500, 2),
    ("a\u{301}a\u{301}a\u{301}a\u{301}", 3930, 1),
    ("aaa/aaaaa", 4500, 3),
  ])
  func `lines break where Excel and Word break them`(text: String, units: Int, lines: Int) {
    let style = Self.style("Calibri", bold: false)
    #expect(style.lineCount(of: text, width: .points((Double(units) + 0.5) / 100)) == lines)
  }

  /// An ideograph is one em wide.
  @Test(arguments: [("加强国家协调", 3, 2), ("加强国家协调", 4, 2), ("加强国家协调", 6, 1), ("加强国,家协", 3, 3), ("「加强」国", 2, 3)])
  func `Chinese breaks between characters, and not before closing marks`(text: String, ems: Int, lines: Int) {
    let style = Self.style("Calibri", bold: false)
    #expect(style.lineCount(of: text, width: .points(Double(ems) * 20.48 + 0.005)) == lines)
  }

  @Test(arguments: ["😀😀😀😀", "👨‍👩‍👧", "🇻🇪🇻🇪", "नमस्ते", "สวัสดี", "שָׁלוֹם", "\u{E0001}", "\u{10FFFF}", "\t\t", "\u{0}\u{1}"])
  func `any script is counted in some lines`(text: String) {
    let style = Self.style("Arial", bold: true)
    #expect((1...text.unicodeScalars.count).contains(style.lineCount(of: text, width: .points(1))))
    #expect(style.lineCount(of: text, width: .points(1000)) == 1)
  }

  /// In scripts and widths of every kind, letters that fill a line least and most among them.
  @Test(arguments: ["Calibri", "Arial", "Noto Sans"], [false, true])
  func `a text that need not be counted takes no more lines than it is said to`(face: String, bold: Bool) {
    let style = Self.style(face, bold: bold)
    let alphabets = ["@W—‰", "@@@@@@@ ", "Wi ", "aé- /", "مرحبا ", "中国，", "😀 ", "ѾЩ ", "ｱ∑ ", "\u{1F00}x\u{301} "]
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<2_000 {
      let lines = Int.random(in: 1...30, using: &numbers)
      let width = Length.points(Double.random(in: 5...400, using: &numbers))
      let most = style.bytesSurelyFitting(lines: lines, width: width)
      let letters = Array(alphabets.randomElement(using: &numbers) ?? "")
      var text = ""
      while let letter = letters.randomElement(using: &numbers), text.utf8.count + letter.utf8.count <= most {
        text.append(letter)
      }
      #expect(style.lineCount(of: text, width: width) <= lines, "\(text) in \(width)")
    }
  }

  @Test func `no character is wider than its bytes are taken to be`() {
    for style in [Self.style("Calibri", bold: true), Self.style("Arial", bold: false), Self.style("Arial", bold: true)]
    {
      for value in (0x21...0xFFFF).filter({ $0 < 0xD800 || $0 >= 0xE000 }) + Array(0x1F300...0x1F9FF) {
        guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { continue }
        let text = String(Character(scalar))
        // Two of them stand on one line of 2,100 units for each of their bytes.
        let width = Length.points(Double(2 * 2_100 * text.utf8.count) / 100)
        let isLineEnd = [0x85, 0x2028, 0x2029].contains(value)
        #expect(isLineEnd || style.lineCount(of: text + text, width: width) == 1, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `no size and no width still give lines`() {
    let style = TextStyle(.calibri, size: .zero)
    #expect(style.lineCount(of: "abc", width: .zero) == 3)
  }
}
