import PlanModel
import Testing

@Suite struct RecognitionTests {
  private func matches(_ old: ActionPlan, _ new: ActionPlan) -> [[Match?]] {
    PlanDiff(from: old, to: new).functions.map { $0.actions.map(\.match) }
  }

  private func text(_ plan: inout ActionPlan, _ index: Int, _ text: String, in function: Int = 0) {
    plan.functions[function].actions[index].action = .text(text)
  }

  @Test func `an id wins over equal text`() {
    let old = plan("AB")
    var new = old
    text(&new, 0, "Text of B")
    text(&new, 1, "Text of A")
    let diff = PlanDiff(from: old, to: new)
    #expect(diff.functions[0].actions.map(\.match) == [.id, .id])
    #expect(diff.functions[0].actions.allSatisfy { !$0.isMoved && $0.changes.fields.map(\.field) == [.action] })
  }

  @Test func `the id that a file gave to an action without one tells the action, on either side`() {
    let old = plan("AB", ids: false)
    var new = old.assigningIDs()
    text(&new, 0, "Nothing that was there")
    text(&new, 1, "Text of A")
    #expect(matches(old, new) == [[.id, .id]])
    #expect(matches(new, old) == [[.id, .id]])
    text(&new, 0, "Text of A")
    new.functions[0].actions.removeLast()
    #expect(PlanDiff(from: old, to: new).removedActions.map(\.place.index) == [1])
  }

  @Test func `a plan without ids takes those of the plan that it came from`() {
    let old = plan("AB")
    var new = plan("BA", "C", ids: false)
    text(&new, 1, "Text of A and more")
    let identified = new.assigningIDs(as: old)
    #expect(identified.functions[0].actions.map(\.id) == ["id-B", "id-A"])
    #expect(identified.functions[1].actions[0].id == new.assigningIDs().functions[1].actions[0].id)
    #expect(identified.assigningIDs(as: plan("C")) == identified)
  }

  @Test func `equal text wins where ids are lost`() {
    #expect(matches(plan("ABC"), plan("CAB", ids: false)) == [[.text, .text, .text]])
  }

  @Test func `of equal texts the row that is wholly equal is meant`() {
    var old = plan("AA", ids: false)
    old.functions[0].actions[0].comments = .text("first")
    old.functions[0].actions[1].comments = .text("second")
    var new = old
    new.functions[0].actions.removeFirst()
    let diff = PlanDiff(from: old, to: new)
    #expect(diff.removedActions.map(\.place.index) == [0])
    #expect(diff.functions[0].actions.map(\.changes.isEmpty) == [true])
  }

  @Test func `a text in its own function wins over the same in another`() {
    let diff = PlanDiff(from: plan("A", "A", ids: false), to: plan("", "A", ids: false))
    #expect(diff.removedActions.map(\.place) == [ActionPlace(function: 0, index: 0)])
    #expect(!diff.functions[1].actions[0].isMoved)
  }

  @Test(arguments: [
    ("Strengthen sub-national clusters", "Strengthen the active sub-national clusters", true),
    ("Realizar reuniones mensuales", "REALIZAR  reuniónes mensuales.", true),
    ("تعزيز مجموعات التنسيق المحلية", "تعزيز مجموعات التنسيق الوطنية", true),
    ("Train the partners in standards", "Publish a map of all the shelters", false),
    ("Train the partners", "Maps", false), ("", "Maps", false),
  ])
  func `texts that share half of their words are one action`(old: String, new: String, isOne: Bool) {
    var (before, after) = (plan("A", ids: false), plan("A", ids: false))
    text(&before, 0, old)
    text(&after, 0, new)
    #expect(matches(before, after) == [[isOne ? .likeness : nil]])
  }

  @Test func `in another function only texts that share three quarters are one action`() {
    var (old, near, far) = (plan("A", "", ids: false), plan("", "A", ids: false), plan("", "A", ids: false))
    text(&old, 0, "one two three four five six")
    text(&near, 0, "one two three four five other", in: 1)
    text(&far, 0, "one two three four other words", in: 1)
    #expect(matches(old, near)[1] == [.likeness])
    #expect(matches(old, far)[1] == [nil])
  }

  @Test func `two ids are two actions, however alike`() {
    var (old, new) = (plan("A"), plan("B"))
    text(&old, 0, "one two three four")
    text(&new, 0, "one two three five")
    #expect(matches(old, new) == [[nil]])
    new.functions[0].actions[0].id = nil
    #expect(matches(old, new) == [[.likeness]])
  }

  @Test func `the most alike are paired first`() {
    var (old, new) = (plan("AB", ids: false), plan("AB", ids: false))
    text(&old, 0, "hold monthly meetings with partners")
    text(&old, 1, "hold monthly meetings with authorities")
    text(&new, 0, "hold weekly meetings with authorities")
    text(&new, 1, "hold weekly meetings with partners")
    #expect(PlanDiff(from: old, to: new).functions[0].actions.map(\.oldPlace?.index) == [1, 0])
  }

  @Test func `a function is known by its key, its title, its number`() {
    var (old, new) = (plan("A", "B"), plan("B", "A"))
    old.functions.append(CoreFunction(title: "Coordinación  Intersectorial"))
    old.functions.append(CoreFunction(number: 9, title: "Before"))
    new.functions.insert(CoreFunction(number: 9, title: "After"), at: 0)
    new.functions.insert(CoreFunction(number: 8, title: "coordinacion intersectorial"), at: 0)
    let diff = PlanDiff(from: old, to: new)
    #expect(diff.functions.map(\.function.match) == [.text, .number, .key, .key])
    #expect(diff.functions.map(\.function.oldPlace) == [2, 3, 0, 1])
    #expect(diff.functions.filter(\.function.isMoved).count == 2)
  }

  @Test func `a number joins no two functions with keys`() {
    var (old, new) = (plan("A"), plan("A"))
    old.functions[0].key = .monitoring
    new.functions[0].key = .advocacy
    let diff = PlanDiff(from: old, to: new)
    #expect(diff.functions[0].function.isAdded)
    #expect(diff.removedFunctions.map(\.place) == [0])
    #expect(diff.functions[0].actions.map(\.isMoved) == [true])
  }

  @Test func `thousands of actions without ids are recognised in seconds`() {
    var (old, new) = (plan("", ids: false), plan("", ids: false))
    for number in 0..<5_000 {
      let words = (0..<10).map { "word\((number * 7 + $0 * 131) % 3_000)" }.joined(separator: " ")
      old.functions[0].actions.append(Action(action: .text("Action \(number) \(words)")))
      new.functions[0].actions.insert(Action(action: .text("The action \(number) \(words) as edited")), at: 0)
    }
    let clock = ContinuousClock()
    var diff: PlanDiff?
    let time = clock.measure { diff = PlanDiff(from: old, to: new) }
    #expect(time < .seconds(20))
    let found = diff?.functions[0].actions.enumerated().filter { $1.oldPlace?.index == 4_999 - $0 }.count
    #expect((found ?? 0) > 4_900)
  }
}
