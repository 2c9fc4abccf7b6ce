import OOXML
import PlanDocuments
import PlanModel
import PlanTemplates
import TestSupport
import Testing

/// What somebody did to a register's rows and columns, whatever the plans hold.
@Suite struct `An edited register` {
  private static let seeds = (1...12).map { UInt64($0) }

  @Test(arguments: seeds)
  func `loses nothing by a copy`(seed: UInt64) throws {
    let made = try Made(seed)
    let read = try made.read(made.copy)
    #expect(read.texts == made.texts)
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: seeds)
  func `loses nothing with its columns where the plans are at hand`(seed: UInt64) throws {
    var made = try Made(seed)
    // What tells the plan, the function and the action.
    let needed: Set<String> = ["Plan", "No.", "Core function", "Function key", "Identifier"]
    for sheet in [RegisterCopy.actions, RegisterCopy.functions] {
      for _ in 0..<4 {
        let headings = made.copy.sheets[sheet].rows[0].indices.filter { column in
          guard case .text(let heading) = made.copy.sheets[sheet].rows[0][column] else { return false }
          return !needed.contains(heading)
        }
        made.copy.sheets[sheet].remove(try #require(headings.randomElement(using: &made.generator)))
      }
    }
    let read = try made.read(made.copy, base: made.plans)
    #expect(read.texts == made.texts)
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: seeds, [RegisterCopy.actions, RegisterCopy.functions, RegisterCopy.plans])
  func `corrects the year of a plan that all rows of a sheet give`(seed: UInt64, sheet: Int) throws {
    var made = try Made(seed)
    let (index, rows) = try made.somePlan(rows: 1..., of: sheet)
    for row in rows { made.copy.sheets[sheet].set("Year", row, .number(Double(otherYear))) }
    made.copy.sheets[sheet].shuffle(using: &made.generator)
    var expected = made.plans
    expected[index].year = otherYear
    let read = try made.read(made.copy)
    #expect(read.texts == expected.map(text))
    #expect(read.findings.map(\.message.name) == [.registerPlanRenamed])
  }

  @Test(arguments: seeds)
  func `is not corrected by one row among others`(seed: UInt64) throws {
    var made = try Made(seed)
    let (_, rows) = try made.somePlan(rows: 2..., of: RegisterCopy.actions)
    let row = try #require(rows.randomElement(using: &made.generator))
    made.copy.sheets[RegisterCopy.actions].set("Year", row, .number(Double(otherYear)))
    made.copy.sheets[RegisterCopy.actions].shuffle(using: &made.generator)
    let read = try made.read(made.copy)
    #expect(read.texts == made.texts)
    #expect(read.findings.map(\.message.name) == [.registerValueAlone])
  }

  @Test(arguments: seeds, [1, 2])
  func `is not filled in by some rows among others that are empty`(seed: UInt64, count: Int) throws {
    var made = try Made(seed)
    let (index, rows) = try made.somePlan(rows: 2..., of: RegisterCopy.actions)
    guard made.plans[index].locality == nil, rows.count > count else { return }
    for (number, row) in rows.shuffled(using: &made.generator).prefix(count).enumerated() {
      made.copy.sheets[RegisterCopy.actions].set("Locality", row, .text("Place \(number)"))
    }
    let read = try made.read(made.copy)
    #expect(read.texts == made.texts)
    #expect(read.findings.map(\.message.name) == Array(repeating: .registerValueAlone, count: count))
  }

  @Test(arguments: seeds)
  func `has another plan where rows were copied to another year`(seed: UInt64) throws {
    var made = try Made(seed)
    let (index, rows) = try made.somePlan(rows: 1..., of: RegisterCopy.actions)
    for row in rows {
      made.copy.sheets[RegisterCopy.actions].rows.append(made.copy.sheets[RegisterCopy.actions].rows[row])
      let last = made.copy.sheets[RegisterCopy.actions].rows.count - 1
      made.copy.sheets[RegisterCopy.actions].set("Year", last, .number(Double(otherYear)))
    }
    made.copy.sheets[RegisterCopy.actions].shuffle(using: &made.generator)
    let read = try made.read(made.copy)
    #expect(Array(read.texts.dropLast()) == made.texts)
    let added = try #require(read.plans.last)
    #expect(added.year == otherYear)
    #expect(added.country == made.plans[index].country || added.country.name == made.plans[index].country.name)
    #expect(added.functions.flatMap(\.actions).count == rows.count)
    #expect(read.findings.map(\.message.name).contains(.registerPlanAdded))
  }

  @Test(arguments: seeds)
  func `gives each action its identifier without the hidden sheet`(seed: UInt64) throws {
    var made = try Made(seed)
    made.copy.sheets.removeLast()
    let read = try made.read(made.copy)
    func ids(_ plans: [ActionPlan]) -> [Set<String?>] {
      plans.map { Set($0.functions.flatMap(\.actions).map(\.id)) }.filter { !$0.isEmpty }
    }
    #expect(Set(ids(read.plans)) == Set(ids(made.plans)))
  }
}

/// No plan is of it.
private let otherYear = 2199

/// Random plans and a register of them.
private struct Made {
  var generator: SeededGenerator
  let plans: [ActionPlan]
  var copy: RegisterCopy

  init(_ seed: UInt64) throws {
    var source = RandomPlan(generator: SeededGenerator(state: seed), alphabet: .file)
    var seen: Set<String> = []
    plans = (0..<12).map { _ in Self.distinct(source.plan()) }
      .filter { $0.year != otherYear && seen.insert($0.identity).inserted }
    let register = try PlanRegister(template: .standard, language: "en", format: .xlsx)
    var rest = plans.makeIterator()
    var bytes: [UInt8] = []
    try register.write({ rest.next() }, threads: 1) { bytes.append(contentsOf: $0) }
    copy = try RegisterCopy(bytes)
    generator = SeededGenerator(state: seed)
  }

  /// Rows that were sorted cannot tell actions of one id from each other.
  private static func distinct(_ plan: ActionPlan) -> ActionPlan {
    var (plan, taken) = (plan, Set<String>())
    for function in plan.functions.indices {
      for action in plan.functions[function].actions.indices {
        guard let id = plan.functions[function].actions[action].id, !taken.insert(id).inserted else { continue }
        plan.functions[function].actions[action].id = nil
      }
    }
    return plan.assigningIDs()
  }

  var texts: [String] { plans.map(text) }

  /// A plan with so many rows in a sheet, and the rows.
  mutating func somePlan(rows: PartialRangeFrom<Int>, of sheet: Int) throws -> (index: Int, rows: [Int]) {
    let found = plans.indices.map { ($0, copy.sheets[sheet].rows(where: "Plan", is: plans[$0].identity)) }
    return try #require(found.filter { rows.contains($0.1.count) }.randomElement(using: &generator))
  }

  func read(_ copy: RegisterCopy, base: [ActionPlan] = []) throws -> Reading {
    let read = try #require(try RegisterImporter().read(try copy.bytes()) { base })
    #expect(read.account.read == read.account.mapped + read.account.reported)
    return Reading(plans: read.plans, findings: read.findings)
  }

  struct Reading {
    let plans: [ActionPlan]
    let findings: [Finding]
    var texts: [String] { plans.map(text) }
  }
}

extension RegisterCopy.Sheet {
  fileprivate mutating func shuffle(using generator: inout SeededGenerator) {
    rows[1...].shuffle(using: &generator)
  }
}

/// Equal strings may differ in code points; JSON does not.
private func text(of plan: ActionPlan) -> String {
  String(decoding: PlanJSON.write(plan, pretty: false), as: UTF8.self)
}
