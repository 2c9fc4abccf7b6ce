import PlanModel
import Testing

@Suite struct DiffAsDataTests {
  private func changes(_ old: ActionPlan, _ new: ActionPlan) -> [JSONObject] {
    guard case .array(let changes)? = PlanDiff(from: old, to: new).json["changes"] else { return [] }
    return changes.compactMap { if case .object(let object) = $0 { object } else { nil } }
  }

  private func text(_ value: JSONValue?) -> String {
    if case .string(let text)? = value { text } else { "-" }
  }

  @Test func `no difference is an empty list`() {
    let json = PlanDiff(from: plan("AB"), to: plan("AB")).json
    #expect(json == ["schema": .string("ccpm-diff/1"), "equal": .bool(true), "changes": .array([])])
  }

  @Test func `each change has its kind and both places`() {
    var new = plan("AC", "XB")
    new.functions[1].actions[1].comments = .text("New")
    new.year = 2024
    let changes = changes(plan("ABC", "D"), new)
    let lines = changes.map { change in
      ["change", "what", "old", "new"].map { text(change[$0]) }.joined(separator: " ")
    }
    #expect(
      lines == [
        "changed plan /year /year",
        "added action - /functions/1/actions/0",
        "moved action /functions/0/actions/1 /functions/1/actions/1",
        "changed action /functions/0/actions/1/comments /functions/1/actions/1/comments",
        "removed action /functions/1/actions/0 -",
      ])
    #expect(changes.map { text($0["match"]) } == ["-", "-", "id", "id", "-"])
  }

  @Test func `a changed text has its runs`() {
    var (old, new) = (plan("A"), plan("A"))
    old.functions[0].actions[0].comments = .text("one two")
    new.functions[0].actions[0].comments = .text("one three")
    let change = changes(old, new)[0]
    #expect(change["oldValue"] == .string("one two"))
    #expect(change["newValue"] == .string("one three"))
    let runs: [JSONObject] = [["same": .string("one ")], ["removed": .string("two")], ["added": .string("three")]]
    #expect(change["text"] == .array(runs.map { .object($0) }))
  }

  @Test func `what readers do not see can be left out`() {
    let diff = PlanDiff(from: plan("AB"), to: plan("AB", ids: false))
    #expect(!diff.isEmpty)
    #expect(diff.ignoringIDs().isEmpty)
  }
}
