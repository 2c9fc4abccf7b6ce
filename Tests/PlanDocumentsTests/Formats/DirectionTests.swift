import PlanDocuments
import PlanModel
import Testing

@Suite struct `The direction of a text` {
  enum Direction { case asTheForm, against }

  @Test(
    arguments: [
      ("Fortalecer", .asTheForm), ("تعزيز المجموعات", .against), ("שלום", .against),
      // The first letter decides, numbers and signs before it do not.
      ("1. تعزيز", .against), ("SAG: تعزيز المجموعات", .asTheForm), ("", .asTheForm), ("40 %", .asTheForm),
      ("ሰላም — 你好", .asTheForm),
    ] as [(String, Direction)])
  func `in a form from left to right is that of its first letter`(text: String, direction: Direction) throws {
    try check(text, in: "es", direction)
  }

  @Test(
    arguments: [
      ("تعزيز المجموعات", .asTheForm), ("Fortalecer", .against), ("SAG تعزيز", .asTheForm), ("", .asTheForm),
      ("40%", .asTheForm), ("2024-05-06", .asTheForm), ("1. Fortalecer", .against), ("NFI kits (مواد)", .asTheForm),
    ] as [(String, Direction)])
  func `in a form from right to left is that of any Arabic letter`(text: String, direction: Direction) throws {
    try check(text, in: "ar", direction)
  }

  private func check(_ text: String, in language: String, _ direction: Direction) throws {
    let plan = plan(actions: [Action(action: .text("—"), comments: text.isEmpty ? .empty : .text(text))])
    let isRightToLeft = (language == "ar") == (direction == .asTheForm)
    #expect(try wordRunsFromTheRight(plan, language) == isRightToLeft)
    // ECMA-376 Part 1, 18.8.1 alignment: 1 is from left to right, 2 from right to left.
    #expect(try excelOrder(plan, language) == (isRightToLeft ? "2" : "1"))
  }

  /// What the paragraph of the comments says; a paragraph that says nothing runs from the left (17.3.1.6 bidi).
  private func wordRunsFromTheRight(_ plan: ActionPlan, _ language: String) throws -> Bool {
    let archive = try parts(plan, .docx, in: language)
    #expect(try archive.xml("word/styles.xml").all("w:bidi").isEmpty)
    let cell = try #require(try archive.xml("word/document.xml").all("w:tr")[1].children("w:tc").last)
    let bidi = cell.all("w:pPr").compactMap { $0.child("w:bidi") }
    return bidi.first.map { !["0", "false", "off"].contains($0["w:val"] ?? "") } ?? false
  }

  private func excelOrder(_ plan: ActionPlan, _ language: String) throws -> String? {
    let archive = try parts(plan, .xlsx, in: language)
    let sheet = try ReadSheet(archive, "xl/worksheets/sheet1.xml")
    let row = try #require(sheet.filter).lowerBound + 1
    let cell = try #require(sheet.root.all("c").first { $0["r"] == "I\(row)" })
    let styles = try archive.xml("xl/styles.xml")
    let style = try #require(cell["s"].flatMap { Int($0) })
    let format = try #require(styles.child("cellXfs")).children("xf")[style]
    return format.child("alignment")?["readingOrder"]
  }
}
