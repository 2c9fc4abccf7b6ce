import OOXML
import Testing

@Suite struct `Headers and footers` {
  private func texts(_ content: String) throws -> [String] {
    let part = "<sheetData/><headerFooter>\(content)</headerFooter>"
    return try SmallFiles.sheet(SmallFiles.workbook(part)).headersAndFooters.map { "\($0.kind): \($0.text)" }
  }

  // As Excel 2016 and LibreOffice 7.4 write them.
  @Test(arguments: [
    ("&amp;L&amp;\"Calibri,Regular\"&amp;9Plan &amp;&amp; annex", ["Plan & annex"]),
    ("&amp;C&amp;\"Times New Roman,Regular\"&amp;12&amp;A&amp;RPage &amp;P of &amp;N", ["&A", "Page 1 of 1"]),
    ("&amp;L&amp;8&amp;K1F3A4D2023&amp;C&amp;B&amp;Ubold&amp;R", ["2023", "bold"]),
    ("no section", ["no section"]), ("&amp;L &amp;C\u{A0}&amp;R", []), ("&amp;", ["&"]), ("", []),
    ("&amp;L&amp;\"no end", []), ("&amp;K12", []), ("&amp;D &amp;T", ["&D &T"]), ("خطة &amp;P", ["خطة 1"]),
  ])
  func `hold their text without looks`(code: String, sections: [String]) throws {
    #expect(try texts("<oddHeader>\(code)</oddHeader>") == sections.map { "header: \($0)" })
    #expect(try texts("<firstFooter>\(code)</firstFooter>") == sections.map { "footer: \($0)" })
  }

  @Test func `are those of odd, even and first pages, equal ones once`() throws {
    let found = try texts(
      "<oddHeader>&amp;La</oddHeader><oddFooter>&amp;La&amp;Rb</oddFooter><evenHeader>&amp;Ra</evenHeader>"
        + "<evenFooter>c</evenFooter><firstHeader>d_x000D_</firstHeader>")
    #expect(found == ["header: a", "footer: a", "footer: b", "footer: c", "header: d\r"])
  }

  @Test func `are read as they were written`() throws {
    var print = PrintSetup(orientation: .portrait, margin: .centimetres(1), headerDistance: .centimetres(1))
    let font = Font(name: "Calibri", size: .points(9))
    print.header = HeaderFooter(font: font, left: [.text("7 & 8")], centre: [.text("&P")])
    print.footer = HeaderFooter(font: font, right: [.text("p. "), .page, .text("/"), .pageCount])
    var sheet = Worksheet(empty: "S")
    sheet.print = print
    let content = try SmallFiles.sheet(Workbook(sheet).bytes())
    #expect(content.headersAndFooters.map(\.text) == ["7 & 8", "&P", "p. 1/1"])
  }
}
