import PlanModel
import Testing

@Suite struct MoveTests {
  @Test(arguments: [
    ("ABCDE", "ABCDE", ""), ("ABCDE", "BCDEA", "A"), ("ABCDE", "EABCD", "E"), ("ABCDE", "ACBDE", "B"),
    ("ABCDE", "AXCBDEY", "B"), ("ABCDE", "ACDE", ""), ("ABCDE", "EDCBA", "EDCB"), ("ABCDEF", "DEFABC", "DEF"),
  ])
  func `as few actions as possible have moved`(old: String, new: String, moved: String) {
    let actions = PlanDiff(from: plan(old), to: plan(new)).functions[0].actions
    let letters = zip(new, actions).filter { $1.isMoved }.map(\.0)
    #expect(letters.count == moved.count)
    #expect(letters.allSatisfy { old.contains($0) })
  }

  @Test func `an action in another function has moved and knows where it was`() {
    let diff = PlanDiff(from: plan("ABC", "D"), to: plan("AC", "BD"))
    let moved = diff.functions[1].actions[0]
    #expect(moved.isMoved)
    #expect(moved.oldPlace == ActionPlace(function: 0, index: 1))
    #expect(moved.changes.isEmpty)
    #expect(diff.functions[0].isEmpty)
    #expect(!diff.functions[1].actions[1].isMoved)
    #expect(diff.removedActions.isEmpty)
  }

  @Test func `a function that moves takes its actions along`() {
    var new = plan("AB", "C", "D")
    new.functions.append(new.functions.removeFirst())
    let diff = PlanDiff(from: plan("AB", "C", "D"), to: new)
    #expect(diff.functions.map(\.function.isMoved) == [false, false, true])
    #expect(diff.functions.flatMap(\.actions).allSatisfy { !$0.isMoved })
  }
}
