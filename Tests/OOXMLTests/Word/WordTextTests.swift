import OOXML
import Testing

struct WordTextTests {
  /// The paragraph that a document of these pieces has.
  private func paragraph(_ inlines: [Inline], _ direction: TextDirection = .leftToRight) throws -> XMLNode {
    var document = featureDocument(direction)
    document.body = [.paragraph(Paragraph(inlines: inlines))]
    return try #require(WrittenPart("/word/document.xml", of: document.package()).root.first("w:p"))
  }

  @Test(arguments: [
    ("one", "one"),
    ("a\nb", "a|br|b"),
    ("a\r\nb", "a|br|b"),
    ("a\rb", "a|br|b"),
    ("a\n\nb\n", "a|br|br|b|br"),
    ("\r\r\n\n", "br|br|br"),
    ("\ta\tb", "tab|a|tab|b"),
    ("- uno\n- dos", "- uno|br|- dos"),
    ("non\u{2011}break, soft\u{AD}hyphen, no\u{A0}break", "non\u{2011}break, soft\u{AD}hyphen, no\u{A0}break"),
    ("e\u{301}\ne\u{301}", "e\u{301}|br|e\u{301}"),
    ("🇻🇪\r\n👩‍👧", "🇻🇪|br|👩‍👧"),
    ("<w:t>&amp;]]>", "<w:t>&amp;]]>"),
  ])
  func `lines and tabs become elements, all else stays as typed`(text: String, expected: String) throws {
    let run = try #require(try paragraph([.text(text)]).first("w:r"))
    let pieces = run.children.map { $0.name == "w:t" ? $0.text : String($0.name.dropFirst(2)) }
    #expect(pieces.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("plain text", false), (" leading", true), ("trailing ", true), ("two  spaces", true), (" ", true),
    ("no\u{A0}break\u{A0}", false),
  ])
  func `white space that would be lost is marked to be kept`(text: String, isKept: Bool) throws {
    let element = try #require(try paragraph([.text(text)]).first("w:t"))
    #expect(element.text == text)
    #expect((element["xml:space"] == "preserve") == isKept)
  }

  @Test func `empty text leaves no run`() throws {
    #expect(try paragraph([.text("")]).all("w:r").isEmpty)
    #expect(try paragraph([]).children.isEmpty)
  }

  // « » stand around what is marked as read from the right.
  @Test(arguments: [
    ("plain", TextDirection.leftToRight, "plain"),
    ("مرحبا", .leftToRight, "«مرحبا»"),
    ("שלום עולם", .leftToRight, "«שלום עולם»"),
    ("say مرحبا بكم now", .leftToRight, "say «مرحبا بكم» now"),
    ("في 2024 ", .leftToRight, "«في 2024» "),
    ("مرحبا", .rightToLeft, "«مرحبا»"),
    ("84% قوي", .rightToLeft, "«84% قوي»"),
    ("19 يناير 2024", .rightToLeft, "«19 يناير 2024»"),
    ("2024-01-19", .rightToLeft, "«2024-01-19»"),
    ("plain", .rightToLeft, "plain"),
    ("Cluster Lead Agency", .rightToLeft, "Cluster Lead Agency"),
    ("مجموعة (OCHA) والشركاء", .rightToLeft, "«مجموعة (»OCHA«) والشركاء»"),
    ("بعد COVID-19 مباشرة", .rightToLeft, "«بعد »COVID-19« مباشرة»"),
    ("مجموعة (OCHA) COVID", .rightToLeft, "«مجموعة (»OCHA«) »COVID"),
    ("OCHA (UN) نعم", .rightToLeft, "OCHA (UN)« نعم»"),
    ("OCHA (نعم) UN", .rightToLeft, "OCHA« (نعم) »UN"),
    ("(OCHA) نعم", .rightToLeft, "«(»OCHA«) نعم»"),
    ("OCHA (UN نعم) WFP", .rightToLeft, "OCHA« (»UN« نعم) »WFP"),
    ("OCHA ((نعم) UN) WFP", .rightToLeft, "OCHA« ((نعم) »UN«) »WFP"),
    ("نعم (OCHA) (UN) WFP", .rightToLeft, "«نعم (»OCHA«) (»UN«) »WFP"),
    ("OCHA (UN) (WFP) نعم", .rightToLeft, "OCHA (UN) (WFP)« نعم»"),
    ("نعم (OCHA [UN) WFP", .rightToLeft, "«نعم (»OCHA [UN«) »WFP"),
    ("OCHA (\nنعم) UN", .rightToLeft, "OCHA« (\nنعم) »UN"),
    ("نعم (عام OCHA) UN", .leftToRight, "«نعم» («عام» OCHA) UN"),
    ("نعم (عام) نعم", .leftToRight, "«نعم (عام) نعم»"),
    ("see (مرحبا بكم) now", .leftToRight, "see («مرحبا بكم») now"),
    ("أ) OCHA", .rightToLeft, "«أ) »OCHA"),
    ("GSC 80% قوي", .rightToLeft, "GSC 80%« قوي»"),
    ("Excel:", .rightToLeft, "Excel«:»"),
    ("OCHA\n1. أولا", .rightToLeft, "OCHA«\n1. أولا»"),
    ("١٢٣ Excel", .leftToRight, "«١٢٣» Excel"),
    ("a\u{200F}!", .leftToRight, "a«\u{200F}»!"),
    ("Cafe\u{301}", .rightToLeft, "Cafe\u{301}"),
    ("Ñandú, 中文", .rightToLeft, "Ñandú, 中文"),
  ])
  func `each run has the direction of its letters`(text: String, of: TextDirection, expected: String) throws {
    let runs = try paragraph([.text(text)], of).all("w:r").map { run in
      let text = run.children.map { $0.name == "w:br" ? "\n" : $0.text }.joined()
      return run.first("w:rtl") == nil ? text : "«" + text + "»"
    }
    #expect(runs.joined() == expected)
  }

  @Test func `a paragraph's own direction goes before the document's`() throws {
    var document = featureDocument(.rightToLeft)
    document.body = [.paragraph(Paragraph(direction: .leftToRight, inlines: [.text("1: مرحبا")]))]
    let paragraph = try #require(WrittenPart("/word/document.xml", of: document.package()).root.first("w:p"))
    #expect(paragraph.first("w:bidi") == nil)
    #expect(paragraph.all("w:r").map(\.allText) == ["1: ", "مرحبا"])
  }

  @Test func `formats stay on every run of a text in two directions`() throws {
    let format = RunFormat(style: "Key", text: TextFormat(isBold: true, colour: .black))
    let runs = try paragraph([.text("a مرحبا", format)]).all("w:r")
    #expect(runs.count == 2)
    for run in runs {
      #expect(run.first("w:rStyle")?["w:val"] == "Key")
      #expect(run.first("w:bCs") != nil)
      #expect(run.first("w:color")?["w:val"] == "000000")
    }
  }
}
