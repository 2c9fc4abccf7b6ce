import PlanModel
import Testing

@Suite struct `Plans side by side` {
  private func plan(
    _ year: Int, iso3: String = "VEN", code: String? = "SHL", scale: String? = "iasc", _ functions: CoreFunction...
  ) -> ActionPlan {
    ActionPlan(
      language: "en", country: Country(iso3: iso3, name: iso3), clusterCode: code, year: year, ratingScale: scale,
      functions: functions)
  }

  private func compare(_ plans: ActionPlan...) -> PlanComparison {
    PlanComparison(of: plans.enumerated().map { ComparedPlan(name: String($0), plan: $1) })
  }

  private func function(
    _ key: FunctionKey?, number: Int? = nil, title: String? = nil, _ score: String? = nil, _ rating: Rating? = nil,
    _ actions: Action...
  ) -> CoreFunction {
    CoreFunction(
      key: key, number: number, title: title, score: score.flatMap { Score($0) }, rating: rating.map { .code($0) },
      actions: actions)
  }

  private func change(_ comparison: PlanComparison, _ key: FunctionKey) throws -> ResultChange {
    let step = try #require(comparison.steps.first)
    return step.results[try #require(comparison.functions.firstIndex { $0.key == key })]
  }

  @Test func `years of one cluster stand in order, clusters as they came`() {
    let comparison = compare(
      plan(2023, iso3: "MLI"), plan(2023), plan(2021, iso3: "MLI"), plan(2022), plan(2022, iso3: "MLI", code: "WSH"))
    #expect(comparison.plans.map(\.name) == ["2", "0", "3", "1", "4"])
    #expect(comparison.steps.map { [$0.from, $0.to] } == [[0, 1], [2, 3]])
    #expect(!comparison.isOfOneCluster)
    #expect(compare(plan(2023), plan(2022)).isOfOneCluster)
  }

  @Test func `a cluster that one plan does not name is no other cluster, another place is`() {
    var local = plan(2023)
    local.locality = "Zulia"
    #expect(compare(plan(2022), plan(2023, code: nil)).isOfOneCluster)
    #expect(!compare(plan(2022), local).isOfOneCluster)
    #expect(!compare(plan(2022, code: "WSH"), plan(2023)).isOfOneCluster)
  }

  @Test func `functions are the same by their key in either printed order`() throws {
    let comparison = compare(
      plan(2022, function(.monitoring, number: 4, "61"), function(.advocacy, number: 6, "70")),
      plan(2023, function(.advocacy, number: 4, "75"), function(.monitoring, number: 5, "60.5")))
    #expect(try change(comparison, .monitoring).score?.literal == "-0.5")
    #expect(try change(comparison, .advocacy).score?.literal == "5")
    #expect(comparison.steps[0].count(of: .better) == 1)
    #expect(comparison.steps[0].count(of: nil) == 5)
  }

  @Test(arguments: [
    ("84", "84", "0", "0"), ("70.5", "83", "12.5", "+12,5"), ("79.38", "78", "-1.38", "−1,38"),
    ("0", "100", "100", "+100"),
    ("33.333333333", "33.3", "-0.033333333", "−0,033333333"), ("84", "84.00", "0", "0"),
  ])
  func `a change of score is exact`(old: String, new: String, literal: String, shown: String) throws {
    let change = ScoreChange(from: try #require(Score(old)), to: try #require(Score(new)))
    #expect(change.literal == literal)
    #expect(change.formatted(decimalSeparator: ",") == shown)
  }

  @Test(arguments: [
    (["iasc", "iasc"], ScaleRelation.same), ([nil, nil], .unnamed), (["iasc", nil], .partlyNamed),
    (["iasc", "gsc-80"], .different),
  ])
  func `ratings are never held against each other across scales`(
    names: [String?], relation: ScaleRelation
  ) throws {
    let comparison = compare(
      plan(2022, scale: names[0], function(.advocacy, nil, .weak), function(.monitoring, "60", .strong)),
      plan(2023, scale: names[1], function(.advocacy, nil, .strong), function(.monitoring, "61", .satisfactory)))
    #expect(comparison.scales == relation)
    let isComparable = relation == .same || relation == .unnamed
    #expect(try change(comparison, .advocacy).trend == (isComparable ? .better : nil))
    // The percentage counts, whatever the words say.
    #expect(try change(comparison, .monitoring).trend == .better)
    #expect(try change(comparison, .monitoring).rating == (isComparable ? .worse : nil))
  }

  @Test func `what only one plan has is not compared`() throws {
    let comparison = compare(
      plan(2022, function(.advocacy, "70")), plan(2023, function(.advocacy), function(.monitoring, "5")))
    #expect(try change(comparison, .advocacy).trend == nil)
    #expect(try change(comparison, .monitoring).trend == nil)
  }

  @Test func `a cluster's own functions are the same by their titles`() throws {
    let comparison = compare(
      plan(2022, function(nil, number: 8, title: "Énergie", "50")),
      plan(2023, function(nil, number: 9, title: "ENERGIE", "60")))
    let index = try #require(comparison.functions.firstIndex { $0.key == nil })
    #expect(comparison.functions.count == 8)
    #expect(comparison.functions[index].title == "Énergie")
    #expect(comparison.steps[0].results[index].score?.literal == "10")
  }

  @Test func `actions are carried over by text or likeness, whatever ids another year gave them`() {
    func action(_ id: String?, _ text: String) -> Action { Action(id: id, action: .text(text)) }
    let comparison = compare(
      plan(
        2022,
        function(
          .advocacy, nil, nil, action("a", "Train partners on reporting"), action("b", "Map the donors of the cluster"),
          action("c", "Hire a coordinator"))),
      plan(
        2023,
        function(
          .advocacy, nil, nil, action("x", "Train the partners on reporting again"), action("c", "Open two warehouses")),
        function(.monitoring, nil, nil, action("y", "Map the donors of the cluster"))))
    let actions = comparison.steps[0].actions
    #expect(actions.filter { $0.fate == .carriedOver }.map(\.match) == [.text, .likeness])
    #expect(actions.filter { $0.fate == .carriedOver }.map(\.oldFunction) == [5, nil])
    #expect(actions.filter { $0.fate == .new }.map(\.action.id) == ["c"])
    #expect(actions.filter { $0.fate == .dropped }.map(\.action.id) == ["c"])
  }

  @Test func `an id counts where the texts have something in common`() {
    func action(_ text: String) -> Action { Action(id: "a", action: .text(text)) }
    let comparison = compare(
      plan(2022, function(.advocacy, nil, nil, action("Train all of the partners on new forms of reporting"))),
      plan(2023, function(.advocacy, nil, nil, action("Train and equip partners, authorities and all volunteers"))))
    #expect(comparison.steps[0].actions.map(\.match) == [.id])
  }

  @Test func `of a function that stands twice both are shown, with all their actions`() {
    let twice = plan(
      2022, function(.advocacy, "80", nil, Action(action: .text("One"))),
      function(.advocacy, "10", nil, Action(action: .text("Two"))))
    let comparison = compare(twice, plan(2023, function(.advocacy, "85", nil)))
    let rows = comparison.functions.filter { $0.key == .advocacy }
    #expect(rows.map(\.places) == [[0, 0], [1, nil]])
    #expect(compare(twice, plan(2023)).steps[0].count(of: .dropped) == 2)
    #expect(compare(plan(2021), twice).steps[0].count(of: .new) == 2)
  }

  @Test func `one plan alone, or none, has no steps`() {
    #expect(compare(plan(2022)).steps.isEmpty)
    #expect(compare().plans.isEmpty)
  }
}
