import OOXML
import Testing

struct LibreOfficeLinesTests {
  /// What came of a comparison, over Latin, Greek and Cyrillic or over Arabic texts.
  private struct Tally {
    var texts = 0
    var fewer = 0
    var ours = 0
    var theirs = 0
    var worst = 0

    init(_ found: LibreOfficeLines, arabic: Bool) {
      for (style, width, lines) in found.cases.map({ ($0.style, $0.width, $0.lines) }) {
        for (text, expected) in zip(found.texts, lines) where Self.isArabic(text) == arabic {
          let count = style.lineCount(of: text, width: width)
          texts += 1
          fewer += count < expected ? 1 : 0
          worst = max(worst, expected - count)
          ours += count
          theirs += expected
        }
      }
    }

    var ratio: Double { Double(ours) / Double(theirs) }

    private static func isArabic(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x600..<0x700).contains($0.value) }
    }
  }

  @Test func `Writer breaks lines as they are counted`() throws {
    let tally = Tally(try .inWriter(), arabic: false)
    #expect(tally.texts > 6000)
    #expect(Double(tally.fewer) < 0.002 * Double(tally.texts))
    #expect(tally.worst <= 2, "a chain of abbreviations with slashes, which LibreOffice breaks at each")
    #expect((1.0..<1.01).contains(tally.ratio))
  }

  /// Columns of a workbook are 5.7 % wider in LibreOffice than in Excel, for which the lines are counted.
  @Test func `Calc needs no more lines than are counted`() throws {
    let tally = Tally(try .inCalc(), arabic: false)
    #expect(Double(tally.fewer) < 0.001 * Double(tally.texts))
    #expect(tally.worst <= 2)
    #expect((1.0..<1.15).contains(tally.ratio))
  }

  /// Set in DejaVu Sans, which is wide; Arial's Arabic is narrower.
  @Test func `Arabic takes no more lines than are counted`() throws {
    for found in [try LibreOfficeLines.inWriter(), try .inCalc()] {
      let tally = Tally(found, arabic: true)
      #expect(tally.texts == 6 * found.cases.count)
      #expect(Double(tally.fewer) < 0.02 * Double(tally.texts))
      #expect((1.0..<1.25).contains(tally.ratio))
    }
  }
}
