import OOXML
import Testing

struct PrintSetupTests {
  private static let font = Font(name: "Calibri", size: .points(9))

  private func sheet(_ change: (inout PrintSetup) -> Void) throws -> XMLNode {
    var sheet = Worksheet(empty: "Plan")
    var print = PrintSetup(orientation: .landscape, margin: .centimetres(1.27), headerDistance: .centimetres(0.635))
    change(&print)
    sheet.print = print
    return try WrittenWorkbook(Workbook(sheet)).sheet()
  }

  private func header(_ header: HeaderFooter) throws -> String? {
    try sheet { $0.header = header }.first("oddHeader").map { decodedSpreadsheetText($0.text) }
  }

  @Test func `the page is A4 with margins in inches`() throws {
    let sheet = try sheet { _ in }
    #expect(sheet.first("pageSetup")?.attributes == ["paperSize": "9", "orientation": "landscape"])
    let (margin, distance) = ("0.5", "0.25")
    #expect(
      sheet.first("pageMargins")?.attributes == [
        "left": margin, "right": margin, "top": margin, "bottom": margin, "header": distance, "footer": distance,
      ])
    #expect(sheet.first("printOptions") == nil && sheet.first("headerFooter") == nil)
  }

  @Test func `a sheet that is fitted to a width takes as many pages below each other as it needs`() throws {
    let sheet = try sheet { print in
      print.pagesWide = 1
      print.isCentred = true
    }
    #expect(sheet.first("pageSetup")?["fitToWidth"] == "1" && sheet.first("pageSetup")?["fitToHeight"] == "0")
    #expect(sheet.first("pageSetUpPr")?["fitToPage"] == "1")
    #expect(sheet.first("printOptions")?["horizontalCentered"] == "1")
  }

  // ECMA-376 Part 1, 18.3.1.3 brk: its id is the row above the break.
  @Test func `rows begin pages, behind the page's header and footer`() throws {
    let sheet = try sheet { print in
      print.header = HeaderFooter(font: Self.font, left: [.page])
      print.pageStarts = [1, 33, 57]
    }
    let breaks = try #require(sheet.first("rowBreaks"))
    #expect(breaks.attributes == ["count": "2", "manualBreakCount": "2"])
    #expect(
      breaks.all("brk").map(\.attributes) == [
        ["id": "32", "max": "16383", "man": "1"], ["id": "56", "max": "16383", "man": "1"],
      ])
    let order = sheet.children.map(\.name)
    #expect(order.firstIndex(of: "rowBreaks") == order.firstIndex(of: "headerFooter").map { $0 + 1 })
    #expect(try self.sheet { $0.pageStarts = [1] }.first("rowBreaks") == nil)
  }

  @Test(arguments: [
    (PrintSetup.Orientation.landscape, PrintSetup.Paper.a4, 18.0), (.portrait, .a4, 26.7), (.landscape, .a3, 26.7),
    (.portrait, .a3, 39),
  ])
  func `a page of rows is as high as the paper within its margins`(
    orientation: PrintSetup.Orientation, paper: PrintSetup.Paper, centimetres: Double
  ) {
    var print = PrintSetup(orientation: orientation, margin: .centimetres(1.5), headerDistance: .zero)
    print.paper = paper
    #expect(abs(print.heightOfPage.inches * 2.54 - centimetres) < 0.001)
  }

  // ECMA-376 Part 1, 18.3.1.46: a size is &digits, so digits of a text must not follow it.
  @Test(arguments: [
    ([HeaderFooter.Piece.text("2023")], "&L&9&\"Calibri,Regular\"2023"),
    ([.text("Food & Shelter")], "&L&9&\"Calibri,Regular\"Food && Shelter"),
    ([.text("&P"), .page, .text("&")], "&L&9&\"Calibri,Regular\"&&P&P&&"),
    ([.text("A&\u{301}")], "&L&9&\"Calibri,Regular\"A&&\u{301}"),
    ([.page, .text("-2024"), .pageCount], "&L&9&\"Calibri,Regular\"&P&\"Calibri,Regular\"-2024&N"),
    ([.page, .text(" / "), .pageCount], "&L&9&\"Calibri,Regular\"&P / &N"),
    ([.text("<b> \"q\" 'a'\nline مرحبا")], "&L&9&\"Calibri,Regular\"<b> \"q\" 'a'\nline مرحبا"),
    ([.text("_x0041_\r")], "&L&9&\"Calibri,Regular\"_x0041_\r"),
  ])
  func `text and codes of a header stay apart`(pieces: [HeaderFooter.Piece], code: String) throws {
    #expect(try header(HeaderFooter(font: Self.font, left: pieces)).map { Array($0.utf8) } == Array(code.utf8))
  }

  @Test func `sections stand from left to right, empty ones are left out`() throws {
    var bold = Self.font
    bold.isBold = true
    let all = HeaderFooter(font: bold, left: [.text("a")], centre: [.text("b")], right: [.text("c")])
    let code = "&9&\"Calibri,Bold\""
    #expect(try header(all) == "&L\(code)a&C\(code)b&R\(code)c")
    #expect(try header(HeaderFooter(font: bold, right: [.page])) == "&R\(code)&P")
  }

  @Test func `header and footer stand in their order`() throws {
    let sheet = try sheet { print in
      print.footer = HeaderFooter(font: Self.font, right: [.page])
      print.header = HeaderFooter(font: Self.font, left: [.text("x")])
    }
    #expect(sheet.first("headerFooter")?.children.map(\.name) == ["oddHeader", "oddFooter"])
  }

  @Test func `255 characters with all codes fit, one more does not`() throws {
    // `&L&9&"Calibri,Regular"` are 22.
    for (text, count) in [("a", 233), ("&", 116), ("😀", 116)] {
      let header = HeaderFooter(font: Self.font, left: [.text(String(repeating: text, count: count))])
      #expect(header.fits)
      #expect(try self.header(header).map { $0.utf16.count <= 255 } == true)
      let longer = HeaderFooter(font: Self.font, left: [.text(String(repeating: text, count: count + 1))])
      #expect(!longer.fits)
      #expect(throws: PackageWriteError.headerFooterTooLong(sheet: "Plan")) { try self.header(longer) }
    }
  }
}
