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

  @Test(arguments: [("ar", "Coordinar", "Urgente", "1"), ("es", "التنسيق", "عاجل", "2")])
  func `also of a function and a priority in own words`(
    language: String, title: String, priority: String, order: String
  ) throws {
    let own = CoreFunction(title: title, actions: [Action(priority: .text(priority), action: .text("—"))])
    let plan = plan(language: language, functions: [own])
    // It stands after the seven of the form.
    #expect(try excelOrder(plan, language, column: "A", row: 8) == order)
    #expect(try excelOrder(plan, language, column: "C", row: 8) == order)
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

  /// - Parameter row: Of those below the headings, counted from 1.
  private func excelOrder(
    _ plan: ActionPlan, _ language: String, column: String = "I", row: Int = 1
  ) throws -> String? {
    let archive = try parts(plan, .xlsx, in: language)
    let sheet = try ReadSheet(archive, "xl/worksheets/sheet1.xml")
    let place = "\(column)\(try #require(sheet.filter).lowerBound + row)"
    let cell = try #require(sheet.root.all("c").first { $0["r"] == place })
    let styles = try archive.xml("xl/styles.xml")
    let style = try #require(cell["s"].flatMap { Int($0) })
    let format = try #require(styles.child("cellXfs")).children("xf")[style]
    return format.child("alignment")?["readingOrder"]
  }
}
