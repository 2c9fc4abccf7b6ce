import PlanModel
import Testing

@Suite struct PlanMergeTests {
  private func merge(_ base: ActionPlan, _ copies: ActionPlan..., marks: MergeMarks? = nil) -> PlanMerge {
    PlanMerge.merge(base: base, ours: copies[0], theirs: Array(copies.dropFirst()), marks: marks)
  }

  private func edited(_ plan: ActionPlan, _ edit: (inout ActionPlan) -> Void) -> ActionPlan {
    var copy = plan
    edit(&copy)
    return copy
  }

  @Test func `changes of different fields come together`() {
    let base = plan("AB", "C")
    let ours = edited(base) {
      $0.functions[0].actions[0].priority = .code(.high)
      $0.year = 2024
    }
    let theirs = edited(base) {
      $0.functions[0].actions[0].comments = .text("theirs")
      $0.functions[1].score = Score(80)
      $0.dates.reviewed = CalendarDate(year: 2024, month: 1, day: 2)
    }
    let result = merge(base, ours, theirs)
    #expect(result.conflicts.isEmpty)
    #expect(result.plan.functions[0].actions[0].priority == .code(.high))
    #expect(result.plan.functions[0].actions[0].comments == .text("theirs"))
    #expect(result.plan.functions[1].score == Score(80))
    #expect(result.plan.year == 2024)
    #expect(result.plan.dates.reviewed?.description == "2024-01-02")
  }

  @Test func `score and rating are the result of one copy`() {
    let base = edited(plan("A")) {
      $0.functions[0].score = Score(84)
      $0.functions[0].rating = .code(.strong)
    }
    let ours = edited(base) { $0.functions[0].score = Score(86) }
    let theirs = edited(base) { $0.functions[0].rating = .code(.satisfactory) }
    let result = merge(base, ours, theirs)
    #expect(result.plan == ours)
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/0/score", "/functions/0/rating"])
    let alone = merge(base, base, theirs)
    #expect(alone.plan == theirs && alone.conflicts.isEmpty)
    #expect(merge(base, ours, ours).conflicts.isEmpty)
  }

  @Test func `an id that an action got is no change that keeps it`() {
    let base = edited(plan("AB")) { for index in 0...1 { $0.functions[0].actions[index].id = nil } }
    let sent = plan("AB")
    let theirs = edited(sent) { $0.functions[0].actions.remove(at: 0) }
    let result = merge(base, sent, theirs)
    #expect(result.conflicts.isEmpty)
    #expect(result.plan == theirs)
  }

  @Test func `one field changed in two ways stays as ours has it and is listed with all values`() {
    let base = plan("AB")
    let copies = ["one", "two", "one", "three"].map { text in
      edited(base) { $0.functions[0].actions[1].comments = .text(text) }
    }
    let result = merge(base, base, copies[0], copies[1], copies[2], copies[3])
    #expect(result.plan.functions[0].actions[1].comments == .text("one"))
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/0/actions/1/comments"])
    guard case .values(let before, let alternatives, let isMarked)? = result.conflicts.first?.kind else {
      Issue.record("no values")
      return
    }
    #expect(before == .cell(.empty))
    #expect(alternatives.map(\.copy) == [1, 2, 3, 4])
    #expect(alternatives.map(\.value.plainText) == ["one", "two", "one", "three"])
    #expect(!isMarked)
  }

  @Test func `the same change of both is no conflict`() {
    let base = plan("AB")
    let copy = edited(base) { $0.functions[0].actions.remove(at: 0) }
    #expect(merge(base, copy, copy).conflicts.isEmpty)
    #expect(merge(base, copy, copy).plan == copy)
  }

  @Test func `on request all values stand in the text, marked`() {
    let base = plan("A")
    let ours = edited(base) {
      $0.functions[0].actions[0].action = .text("ours")
      $0.functions[0].actions[0].priority = .code(.high)
      $0.year = 2024
    }
    let theirs = edited(base) {
      $0.functions[0].actions[0].action = .noComment
      $0.functions[0].actions[0].priority = nil
      $0.functions[0].actions[0].id = "id-A"
      $0.year = 2025
    }
    let other = edited(theirs) { $0.functions[0].actions[0].priority = .text("soon") }
    let result = merge(base, ours, other, marks: MergeMarks(names: ["a.json", "b.json"]))
    let action = result.plan.functions[0].actions[0]
    #expect(action.action == .text("[[a.json: ours]]\n[[b.json: no-comment]]"))
    #expect(action.priority == .text("[[a.json: high]]\n[[b.json: soon]]"))
    #expect(result.plan.year == 2024)
    #expect(result.conflicts.count == 3)
    #expect(merge(base, ours, theirs).plan.functions[0].actions[0].action == .text("ours"))
  }

  @Test(arguments: [
    ["Uno", "Dos"], ["", "Dos"], ["a: b", "b"], ["two\nlines", "]]\n[[x: y"], ["[[note]]", "\u{301}x"],
  ])
  func `the same copies merged once more add nothing to a marked text, another adds its own`(values: [String]) {
    let base = plan("A")
    func copy(_ text: String) -> ActionPlan { edited(base) { $0.functions[0].actions[0].comments = .text(text) } }
    func comments(_ names: [String], _ copies: ActionPlan...) -> CellText {
      PlanMerge.merge(
        base: base, ours: copies[0], theirs: Array(copies.dropFirst()), marks: MergeMarks(names: names)
      ).plan.functions[0].actions[0].comments
    }
    let copies = values.map(copy)
    let marked = "[[a.docx: \(values[0])]]\n[[b.docx: \(values[1])]]"
    #expect(comments(["a.docx", "b.docx"], copies[0], copies[1]) == .text(marked))
    for again in [["plan.json", "a.docx", "b.docx"], ["plan.json", "renamed.docx", "b.docx"]] {
      // What reads as a line of its own is known by its name alone.
      if again[1] == "renamed.docx", values[1].contains("[[") { continue }
      #expect(comments(again, copy(marked), copies[0], copies[1]) == .text(marked))
    }
    #expect(
      comments(["plan.json", "c.docx"], copy(marked), copy("Tres")) == .text(marked + "\n[[c.docx: Tres]]"))
    #expect(
      comments(["plan.json", "c.docx"], copy("[[x: y]]"), copy("z")) == .text("[[plan.json: [[x: y]]]]\n[[c.docx: z]]"))
  }

  @Test func `what one deleted and another changed is kept and listed`() {
    let base = plan("ABC")
    let ours = edited(base) { $0.functions[0].actions.remove(at: 1) }
    let theirs = edited(base) { $0.functions[0].actions[1].comments = .text("still needed") }
    for (copies, deleted, changed) in [([ours, theirs], 0, 1), ([theirs, ours], 1, 0)] {
      let result = PlanMerge.merge(base: base, ours: copies[0], theirs: [copies[1]])
      #expect(result.plan.letters == ["ABC"])
      #expect(result.plan.functions[0].actions[1].comments == .text("still needed"))
      #expect(result.conflicts.map(\.pointer.description) == ["/functions/0/actions/1"])
      #expect(result.conflicts.map(\.kind) == [.deletedAndChanged(deletedIn: [deleted], changedIn: [changed])])
    }
  }

  @Test func `what one deleted and nobody changed is gone`() {
    let base = plan("ABC", "D")
    let ours = edited(base) { $0.functions[0].actions.remove(at: 1) }
    let theirs = edited(base) {
      $0.functions.removeLast()
      $0.functions[0].score = Score(50)
    }
    let result = merge(base, ours, theirs)
    #expect(result.conflicts.isEmpty)
    #expect(result.plan.letters == ["AC"])
  }

  @Test(arguments: [
    ("AB", "AXB", "AYB", "AXYB"), ("AB", "XAB", "YAB", "XYAB"), ("AB", "ABX", "ABY", "ABXY"),
    ("AB", "AXB", "ABY", "AXBY"), ("", "X", "YZ", "XYZ"), ("ABC", "CAB", "ABXC", "CABX"), ("ABC", "AC", "ABXC", "AXC"),
    ("ABCD", "BACD", "ABDC", "BADC"), ("AB", "AXB", "AXYB", "AXYB"), ("AB", "AXYB", "AXZB", "AXYZB"),
    ("ABC", "CBA", "CBA", "CBA"), ("ABC", "BAC", "AXBC", "BAXC"),
  ])
  func `insertions and moves of both are kept in order`(base: String, ours: String, theirs: String, merged: String) {
    let result = merge(plan(base), plan(ours), plan(theirs))
    #expect(result.plan.letters == [merged])
    #expect(result.conflicts.isEmpty)
  }

  @Test func `several copies are put together`() {
    let base = plan("ABC", "D")
    let result = merge(base, plan("AXBC", "D"), plan("ABC", "DE"), plan("ACY", "D"), plan("BC", "AD"))
    #expect(result.plan.letters == ["XCY", "ADE"])
    #expect(result.conflicts.isEmpty)
  }

  @Test func `ids that a copy lost are kept, and their loss is no change`() {
    let base = plan("ABC")
    let ours = plan("AC")
    let theirs = edited(plan("ABC", ids: false)) { $0.functions[0].actions[0].comments = .text("changed") }
    for copies in [[ours, theirs], [theirs, ours]] {
      let result = PlanMerge.merge(base: base, ours: copies[0], theirs: [copies[1]])
      #expect(result.conflicts.isEmpty)
      #expect(result.plan.functions[0].actions.map(\.id) == ["id-A", "id-C"])
      #expect(result.plan.functions[0].actions[0].comments == .text("changed"))
    }
  }

  @Test func `an action moved to two functions stays where the first put it`() {
    let result = merge(plan("AB", "C", "D"), plan("B", "AC", "D"), plan("B", "C", "DA"))
    #expect(result.plan.letters == ["B", "AC", "D"])
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/1/actions/0"])
    guard case .movedApart(let places)? = result.conflicts.first?.kind else {
      Issue.record("no places")
      return
    }
    #expect(places.map(\.copy) == [0, 1])
    #expect(places.map(\.pointer.description) == ["/functions/1/actions/0", "/functions/2/actions/1"])
  }

  @Test func `an action moved to two places of its function is listed`() {
    let result = merge(plan("ABCDE"), plan("EABCD"), plan("AEBCD"))
    #expect(result.plan.letters == ["EABCD"])
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/0/actions/0"])
  }

  @Test func `an action moved by one and changed by another is both`() {
    let base = plan("AB", "C")
    let theirs = edited(base) { $0.functions[0].actions[0].comments = .text("changed") }
    let result = merge(base, plan("B", "CA"), theirs)
    #expect(result.plan.letters == ["B", "CA"])
    #expect(result.plan.functions[1].actions[1].comments == .text("changed"))
    #expect(result.conflicts.isEmpty)
  }

  @Test func `a deleted function is kept for the action that another put in`() {
    let base = plan("A", "B")
    let ours = edited(base) { $0.functions.removeLast() }
    let result = merge(base, ours, plan("A", "BX"))
    #expect(result.plan.letters == ["A", "X"])
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/1"])
    #expect(result.conflicts.map(\.kind) == [.deletedAndChanged(deletedIn: [0], changedIn: [1])])
  }

  @Test func `what both put in stands once, and is a conflict where it differs`() {
    let base = plan("A")
    let ours = edited(plan("AX")) { $0.functions[0].actions[1].comments = .text("ours") }
    let theirs = edited(plan("AX")) {
      $0.functions[0].actions[1].comments = .text("theirs")
      $0.functions[0].actions[1].constraints = .text("only theirs")
    }
    let result = merge(base, ours, theirs)
    #expect(result.plan.letters == ["AX"])
    #expect(result.plan.functions[0].actions[1].comments == .text("ours"))
    #expect(result.plan.functions[0].actions[1].constraints == .text("only theirs"))
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/0/actions/1/comments"])
  }

  @Test func `a row put in twice by one copy stands twice`() {
    let base = plan("A", ids: false)
    #expect(merge(base, plan("AXX", ids: false), plan("AX", ids: false)).plan.letters == ["AXX"])
  }

  @Test func `a pointer shows the place in the merged plan`() {
    let base = plan("AB")
    let ours = edited(plan("XYAB")) { $0.functions[0].actions[3].comments = .text("one") }
    let theirs = edited(plan("AZB")) { $0.functions[0].actions[2].comments = .text("two") }
    let result = merge(base, ours, theirs)
    #expect(result.plan.letters == ["XYAZB"])
    #expect(result.conflicts.map(\.pointer.description) == ["/functions/0/actions/4/comments"])
  }

  @Test func `abbreviations and unknown members are merged too`() {
    let base = edited(plan("A")) {
      $0.abbreviations = [Abbreviation(short: "SAG", long: "Group"), Abbreviation(short: "GT", long: "Team")]
      $0.other = ["a": .bool(true), "b": .null]
    }
    let ours = edited(base) {
      $0.abbreviations[0].long = "Ours"
      $0.abbreviations.insert(Abbreviation(short: "WG", long: "Working group"), at: 1)
      $0.other["a"] = .bool(false)
    }
    let theirs = edited(base) {
      $0.abbreviations[0].long = "Theirs"
      $0.abbreviations.removeLast()
      $0.other["b"] = nil
      $0.other["c"] = .string("new")
    }
    let result = merge(base, ours, theirs)
    #expect(result.plan.abbreviations.map(\.short) == ["SAG", "WG"])
    #expect(result.plan.abbreviations[0].long == "Ours")
    #expect(result.plan.other == ["a": .bool(false), "c": .string("new")])
    #expect(result.conflicts.map(\.pointer.description) == ["/abbreviations/0/long"])
  }

  @Test func `thousands of actions are merged in seconds`() {
    let base = edited(plan("")) { plan in
      plan.functions[0].actions = (0..<4_000).map { Action(id: "i\($0)", action: .text("Text \($0)")) }
    }
    let ours = edited(base) { $0.functions[0].actions.reverse() }
    let theirs = edited(base) { plan in
      for index in 0..<4_000 { plan.functions[0].actions[index].comments = .text("c\(index)") }
    }
    var result: PlanMerge?
    let time = ContinuousClock().measure { result = merge(base, ours, theirs) }
    #expect(time < .seconds(20))
    #expect(result?.plan.functions[0].actions.first?.comments == .text("c3999"))
  }
}
