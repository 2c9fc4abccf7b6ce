import OOXML
import Testing

struct RecurringSheetTests {
  private let lists = RecurringSheet(texts: ["high", "low", "high"]) { Self.lists }

  private static var lists: Worksheet {
    Worksheet(name: "Lists") { rows in
      rows.beginRow()
      rows.text("high")
      rows.skip()
      rows.text("low")
      rows.beginRow()
      rows.text("high")
    }
  }

  /// A sheet of its own texts before the lists.
  private func write(_ texts: [String]) throws -> WrittenWorkbook {
    var lists = Self.lists
    lists.recurring = self.lists
    return try WrittenWorkbook(
      Workbook(
        Worksheet(name: "Plan") { rows in
          for text in texts {
            rows.beginRow()
            rows.text(text)
          }
        }, lists))
  }

  @Test(arguments: [[], ["low", "new"], ["a", "b", "c", "high"]])
  func `its cells say the same in every workbook, whatever the other sheets hold`(texts: [String]) throws {
    let written = try write(texts)
    #expect(try written.texts(ofSheet: 2) == ["A1": "high", "C1": "low", "A2": "high"])
    let own = try written.texts()
    for (index, text) in texts.enumerated() { #expect(own["A\(index + 1)"] == text) }
  }

  @Test func `its part is the same in every workbook`() throws {
    #expect(try write(["a"]).sheet(2).all("v").map(\.allText) == write(["low", "b"]).sheet(2).all("v").map(\.allText))
  }

  @Test func `the table of texts counts each cell once`() throws {
    let table = try write(["low", "new"]).part("sharedStrings.xml")
    #expect(table.all("si").map(\.allText) == ["high", "low", "new"])
    #expect(table["count"] == "5" && table["uniqueCount"] == "3")
  }
}
