import OOXML
import Testing

struct SharedStringsTests {
  private func write(_ texts: [String], budget: Int = .max) throws -> WrittenWorkbook {
    var workbook = Workbook(
      Worksheet(name: "Plan") { rows in
        for text in texts {
          rows.beginRow()
          rows.text(text)
        }
      })
    workbook.sharedTextBudget = budget
    return try WrittenWorkbook(workbook)
  }

  @Test func `each text stands once, in the order of its first cell`() throws {
    let table = try write(["b", "a", "b", "", "a", "B", ""]).part("sharedStrings.xml")
    #expect(table.all("si").map(\.allText) == ["b", "a", "", "B"])
    #expect(table["count"] == "7" && table["uniqueCount"] == "4")
  }

  @Test func `texts that are equal to a reader but of other scalars stay apart`() throws {
    let written = try write(["\u{E9}", "e\u{301}"])
    #expect(try written.part("sharedStrings.xml")["uniqueCount"] == "2")
    #expect(try written.texts()["A2"].map { Array($0.unicodeScalars) } == ["e", "\u{301}"])
  }

  @Test func `thousands of texts that differ a little are told apart`() throws {
    let texts = (0..<6000).map { number in
      String(repeating: "x", count: number % 23) + String(number / 23) + (number % 2 == 0 ? "\u{0}" : "")
    }
    let written = try write(texts + texts.reversed())
    let read = try written.texts()
    for (index, text) in (texts + texts.reversed()).enumerated() { #expect(read["A\(index + 1)"] == text) }
    #expect(try written.part("sharedStrings.xml")["uniqueCount"] == String(Set(texts).count))
  }

  @Test func `a text that was entered once stands in many cells, whatever the budget, and counts for each`() throws {
    var workbook = Workbook(
      Worksheet(name: "A") { rows in
        let often = [rows.repeated("often"), rows.repeated("=1+1"), rows.repeated("")]
        for _ in 0..<12 {
          rows.beginRow()
          for text in often { rows.text(text) }
          rows.text("often")
        }
      })
    workbook.sharedTextBudget = 1
    let written = try WrittenWorkbook(workbook)
    let table = try written.part("sharedStrings.xml")
    #expect(table["count"] == "48" && table["uniqueCount"] == "3")
    let read = try written.texts()
    for row in 1...12 {
      #expect(["A", "B", "C", "D"].map { read["\($0)\(row)"] } == ["often", "=1+1", "", "often"])
    }
  }

  @Test func `sheets share one table`() throws {
    let rows: (inout SheetRows) -> Void = { rows in
      rows.beginRow()
      rows.text("shared")
    }
    let written = try WrittenWorkbook(Workbook(Worksheet(name: "A", rows: rows), Worksheet(name: "B", rows: rows)))
    let table = try written.part("sharedStrings.xml")
    #expect(table["count"] == "2" && table["uniqueCount"] == "1")
    #expect(try written.texts(ofSheet: 2) == ["A1": "shared"])
  }

  @Test func `new texts beyond the budget stand in their cells, known ones still in the table`() throws {
    let texts = ["12345", "67890", "beyond", "12345", "beyond", ""]
    let written = try write(texts, budget: 10)
    #expect(try written.sheet().all("c").map { $0["t"] } == ["s", "s", "inlineStr", "s", "inlineStr", "s"])
    let table = try written.part("sharedStrings.xml")
    #expect(table["count"] == "4" && table["uniqueCount"] == "3")
    let read = try written.texts()
    for (index, text) in texts.enumerated() { #expect(read["A\(index + 1)"] == text) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `any texts come back, shared or in their cells`(seed: UInt64) throws {
    var random = RandomText(seed: seed, forbidden: true)
    let texts = (0..<20).map { _ in random.next() }
    let read = try write(texts, budget: 500).texts()
    for (index, text) in texts.enumerated() {
      #expect(read["A\(index + 1)"].map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("tight text", false), (" leading", true), ("trailing ", true), ("two\nlines", true), ("\ttab", true), ("", false),
    ("a  b", false), ("end\r", true),
  ])
  func `white space that would be lost is marked to be kept`(text: String, isKept: Bool) throws {
    for budget in [Int.max, 1] {
      let written = try write(["longer than one", text], budget: budget)
      let cell = try #require(try written.sheet().all("c").last)
      let element =
        try cell["t"] == "s" ? written.part("sharedStrings.xml").all("t").last : cell.first("t")
      #expect((element?["xml:space"] == "preserve") == isKept)
    }
  }

  @Test func `a workbook without texts has an empty table`() throws {
    let table = try write([]).part("sharedStrings.xml")
    #expect(table["count"] == "0" && table["uniqueCount"] == "0" && table.children.isEmpty)
  }
}
