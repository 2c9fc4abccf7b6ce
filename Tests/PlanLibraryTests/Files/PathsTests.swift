import PlanLibrary
import PlanModel
import Testing

@Suite struct PathsTests {
  @Test(arguments: [
    ("", "plan.json", "plan.json"), ("plans", "plan.json", "plans/plan.json"),
    ("plans/", "plan.json", "plans/plan.json"),
    ("/", "plans", "/plans"), ("plans", "VEN/2023", "plans/VEN/2023"), ("plans", "\u{301}.json", "plans/\u{301}.json"),
  ])
  func `a folder and a name are joined by one slash`(folder: String, name: String, path: String) {
    #expect(Paths.join(folder, name).hasSameBytes(as: path))
  }

  @Test(arguments: [
    ("plan.json", "", "plan.json"), ("a/plan.json", "a", "plan.json"), ("/plan.json", "/", "plan.json"),
    ("a/b/", "a/b", ""),
    // The slash and the mark look like one letter.
    ("a/\u{301}.json", "a", "\u{301}.json"),
  ])
  func `a path is parted at its last slash`(path: String, folder: String, name: String) {
    let parts = Paths.split(path)
    #expect(parts.folder == folder)
    #expect(parts.name.hasSameBytes(as: name))
  }

  @Test(arguments: ["x", "é", "👩‍👩‍👧"])
  func `hidden names are as long as names may be, and tell apart what they stand for`(letter: String) {
    let long = String(repeating: letter, count: 250 / letter.utf8.count)
    let names = [".docx", ".xlsx"].map { Paths.hidden(beside: "a/\(long)\($0)", ending: "new") }
    #expect(Set(names).count == 2)
    for name in names {
      #expect(name.hasPrefix("a/.\(letter)"))
      #expect(name.hasSuffix(".new"))
      #expect(name.utf8.count - 2 <= 255)
      #expect(!name.contains("\u{FFFD}"))
    }
    #expect(names[0] == Paths.hidden(beside: "a/\(long).docx", ending: "new"))
  }

  @Test func `the hidden name of a short name holds it whole`() {
    #expect(Paths.hidden(beside: "a/plan.docx", ending: "new") == "a/.plan.docx.new")
    let long = String(repeating: "x", count: 250)
    #expect(Paths.hidden(beside: long, ending: "new") == ".\(long).new")
  }
}
