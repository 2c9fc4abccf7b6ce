import PlanModel
import Testing

@Suite struct ActionIDTests {
  private func plan(_ texts: [String], year: Int = 2023, cluster: String? = nil) -> ActionPlan {
    ActionPlan(
      language: "es", country: Country(iso3: "VEN", name: "Venezuela"), cluster: cluster, year: year,
      functions: [CoreFunction(key: .advocacy, actions: texts.map { Action(action: .text($0)) })])
  }

  private func ids(_ plan: ActionPlan) -> [String] {
    plan.assigningIDs().functions.flatMap(\.actions).compactMap(\.id)
  }

  @Test func `an id is eight characters and begins with a letter`() {
    for id in ids(plan((0..<500).map { "Acción \($0)" })) {
      #expect(id.utf8.count == 8)
      #expect(id.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "2"..."7" ~= $0 })
      #expect(id.unicodeScalars.first.map { "a"..."z" ~= $0 } == true)
    }
  }

  @Test func `ids differ within a plan, also for equal texts`() {
    let ids = ids(plan(Array(repeating: "Lo mismo", count: 1_000) + (0..<1_000).map(String.init)))
    #expect(Set(ids).count == 2_000)
  }

  /// The ids are in files that people keep, so a new version must give the same.
  @Test func `the same plan has the same ids in every run`() {
    #expect(ids(plan(["Uno", "Dos", "Uno"])) == ["ov7l2rab", "a72tm5dd", "zayjlpfx"])
  }

  @Test func `an action keeps its id when others come before it or its details change`() {
    let alone = ids(plan(["Uno"]))
    #expect(ids(plan(["Dos", "Uno"])).last == alone.first)
    var changed = plan(["Uno"])
    changed.functions[0].number = 6
    changed.functions[0].actions[0].comments = .text("x")
    #expect(ids(changed) == alone)
  }

  @Test func `other plans give other ids`() {
    let all = [plan(["Uno"]), plan(["Uno"], year: 2024), plan(["Uno"], cluster: "WASH")].flatMap(ids)
    #expect(Set(all).count == 3)
  }

  @Test func `ids that are there stay`() {
    var first = plan(["Uno", "Dos"])
    let given = ids(first)
    first.functions[0].actions[0].id = "mine"
    #expect(ids(first) == ["mine", given[1]])
    #expect(first.assigningIDs().assigningIDs() == first.assigningIDs())
    first.functions[0].actions[0].id = given[1]
    #expect(Set(ids(first)).count == 2)
  }
}
