import PlanDocuments
import PlanModel
import Testing

@Suite struct `The ids of actions` {
  private func bookmarks(_ plan: ActionPlan, in language: String? = nil) throws -> [String] {
    try parts(plan, .docx, in: language).xml("word/document.xml")
      .all("w:bookmarkStart").compactMap { $0["w:name"] }
  }

  private func column(_ plan: ActionPlan, in language: String? = nil) throws -> [String] {
    let sheet = try ReadSheet(parts(plan, .xlsx, in: language), "xl/worksheets/sheet1.xml")
    return try #require(sheet.filter).dropFirst().map { sheet.text($0, 10) }
  }

  @Test func `stand in bookmarks and in the hidden column, in the order of the rows`() throws {
    let plan = try samplePlan()
    let ids = plan.functions.flatMap(\.actions).compactMap(\.id)
    #expect(ids.count == 21)
    #expect(try bookmarks(plan) == ids.map { "ccpm_" + $0 })
    #expect(try column(plan) == ids)
  }

  @Test(arguments: ["es", "en", "fr", "ar", "pt"])
  func `that are made are the same in every language and format`(language: String) throws {
    let plan = plan(actions: ["a", "a", "", "b"].map { Action(action: $0.isEmpty ? .empty : .text($0)) })
    let ids = try column(plan).filter { !$0.isEmpty }
    #expect(ids.count == 4)
    #expect(Set(ids).count == 4)
    #expect(try column(plan, in: language).filter { !$0.isEmpty } == ids)
    #expect(try bookmarks(plan, in: language) == ids.map { "ccpm_" + $0 })
  }

  @Test func `that are made stay when other actions come before them`() throws {
    let one = plan(actions: [Action(action: .text("a")), Action(action: .text("b"))])
    let more = plan(actions: [Action(action: .text("z")), Action(action: .text("a")), Action(action: .text("b"))])
    #expect(try column(more).filter { !$0.isEmpty }.dropFirst() == column(one).filter { !$0.isEmpty }[...])
  }

  @Test func `of any characters and lengths give bookmarks that Word takes`() throws {
    let ids = [
      "a b", "a-b", "a.b", "", "é", "عمل", "1", "🏠", "<&>", "a/b", String(repeating: "x", count: 35),
      String(repeating: "x", count: 36), String(repeating: "x", count: 500), "A B", "a  b", "a\tb", "e\u{301}",
    ]
    let names = try bookmarks(plan(actions: ids.map { Action(id: $0, action: .text("a")) }))
    // Word compares names without case.
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.count == ids.count)
    for name in names {
      #expect(name.unicodeScalars.count <= 40, "\(name)")
      #expect(name.utf16.count <= 40, "\(name)")
      let letters = name.unicodeScalars
      #expect(letters.first?.properties.isAlphabetic == true || letters.first == "_", "\(name)")
      #expect(
        letters.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" }, "\(name)")
    }
  }

  @Test func `that two actions share do not give one name twice`() throws {
    let names = try bookmarks(
      plan(actions: [Action(id: "x", action: .text("a")), Action(id: "x", action: .text("b"))]))
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test func `that differ in case alone do not give one name twice`() throws {
    let names = try bookmarks(
      plan(actions: [Action(id: "ab", action: .text("a")), Action(id: "AB", action: .text("b"))]))
    #expect(Set(names.map { $0.lowercased() }).count == names.count, "\(names)")
  }
}
