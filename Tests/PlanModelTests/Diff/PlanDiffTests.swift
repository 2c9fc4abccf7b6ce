import PlanModel
import TestSupport
import Testing

@Suite struct PlanDiffTests {
  @Test(arguments: Array(UInt64(1)...6))
  func `a diff makes the new plan of the old one`(seed: UInt64) throws {
    var source = RandomPlan(generator: SeededGenerator(state: seed))
    var edits = RandomEdits(generator: SeededGenerator(state: seed &+ 100))
    for round in 0..<25 {
      let old = source.plan()
      let new = edits.edited(old, with: source.plan(), edits: round)
      let diff = PlanDiff(from: old, to: new)
      let made = try #require(diff.applied(to: old))
      #expect(PlanJSON.write(made, pretty: false) == PlanJSON.write(new, pretty: false))
      let isSame = PlanJSON.write(old, pretty: false) == PlanJSON.write(new, pretty: false)
      #expect(diff.isEmpty == isSame)
    }
  }

  @Test func `any plan leads to any other`() throws {
    var source = RandomPlan(generator: SeededGenerator(state: 77))
    for _ in 0..<100 {
      let (old, new) = (source.plan(), source.plan())
      let made = try #require(PlanDiff(from: old, to: new).applied(to: old))
      #expect(PlanJSON.write(made, pretty: false) == PlanJSON.write(new, pretty: false))
    }
  }

  @Test func `a plan is no different from itself`() {
    var source = RandomPlan(generator: SeededGenerator(state: 3))
    for _ in 0..<100 {
      let plan = source.plan()
      #expect(PlanDiff(from: plan, to: plan).isEmpty)
    }
  }

  @Test func `a diff of another plan is refused`() {
    let diff = PlanDiff(from: plan("ABC"), to: plan("AC"))
    #expect(diff.applied(to: plan("A")) == nil)
    #expect(diff.applied(to: plan()) == nil)
  }

  @Test func `a field says what it was and what it is`() throws {
    var new = plan("AB")
    new.year = 2024
    new.dates.reviewed = CalendarDate(year: 2024, month: 3, day: 21)
    new.country.name = "Colombia"
    new.functions[0].actions[1].priority = .code(.high)
    let diff = PlanDiff(from: plan("AB"), to: new)
    #expect(diff.plan.fields == [FieldChange(field: .year, old: .number(2023), new: .number(2024))])
    #expect(diff.country.fields.map(\.field) == [.name])
    #expect(diff.dates.fields.map(\.new) == [.date(new.dates.reviewed)])
    let changes = diff.functions[0].actions.map(\.changes)
    #expect(changes[0].isEmpty)
    #expect(changes[1].fields == [FieldChange(field: .priority, old: .priority(nil), new: .priority(.code(.high)))])
  }

  @Test func `accents composed otherwise are a change`() {
    var old = plan("A")
    var new = old
    old.cluster = "Energi\u{301}a"
    new.cluster = "Energ\u{ED}a"
    #expect(old == new)
    #expect(PlanDiff(from: old, to: new).plan.fields.map(\.field) == [.cluster])
  }

  @Test func `a score written with other digits is the same score`() {
    var old = plan("A")
    var new = old
    old.functions[0].score = Score("84")
    new.functions[0].score = Score("84.0")
    #expect(PlanDiff(from: old, to: new).isEmpty)
  }

  @Test func `unknown members are compared one by one`() {
    var old = plan("A")
    var new = old
    old.other = ["a": .bool(true), "b": .null, "c": .string("x")]
    new.other = ["b": .null, "c": .string("y"), "d": .array([])]
    let diff = PlanDiff(from: old, to: new).plan
    #expect(diff.members.map(\.key) == ["a", "c", "d"])
    #expect(diff.members[0].new == .json(nil))
    #expect(diff.memberOrder == nil)
    #expect(diff.applied(to: old).other == new.other)
  }

  @Test func `unknown members in another order are a change`() {
    var old = plan("A")
    var new = old
    old.other = ["a": .bool(true), "b": .null]
    new.other = ["b": .null, "a": .bool(true)]
    let diff = PlanDiff(from: old, to: new)
    #expect(!diff.isEmpty)
    #expect(diff.applied(to: old)?.other == new.other)
  }

  @Test func `an abbreviation is known by itself, then by its meaning`() {
    var old = plan("A")
    var new = old
    old.abbreviations = [Abbreviation(short: "SAG", long: "Advisory"), Abbreviation(short: "GT", long: "Group")]
    new.abbreviations = [Abbreviation(short: "WG", long: "Group"), Abbreviation(short: "SAG", long: "Strategic")]
    let diff = PlanDiff(from: old, to: new)
    #expect(diff.abbreviations.map(\.oldPlace) == [1, 0])
    #expect(diff.abbreviations.map(\.match) == [.text, .key])
    #expect(diff.abbreviations.filter(\.isMoved).count == 1)
    #expect(diff.removedAbbreviations.isEmpty)
  }
}
