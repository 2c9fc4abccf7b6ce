import PlanModel
import TestSupport

/// Edits as several people make them in a copy of a plan.
struct RandomEdits {
  var generator: SeededGenerator

  /// The plan after some edits, with values and elements taken from another one.
  mutating func edited(_ plan: ActionPlan, with source: ActionPlan, edits: Int) -> ActionPlan {
    var plan = plan
    for _ in 0..<edits { edit(&plan, source) }
    return plan
  }

  private mutating func edit(_ plan: inout ActionPlan, _ source: ActionPlan) {
    switch below(12) {
    case 0: copyField(&plan, source)
    case 1: copyField(&plan.country, source.country)
    case 2: copyField(&plan.dates, source.dates)
    case 3: change(&plan.functions, source.functions)
    case 4: change(&plan.abbreviations, source.abbreviations)
    case 5: plan.other = source.other
    case 6: moveAction(&plan)
    default:
      guard !plan.functions.isEmpty else { return change(&plan.functions, source.functions) }
      change(&plan.functions[below(plan.functions.count)].actions, source.functions.flatMap(\.actions))
    }
  }

  /// Takes an element out, puts one in, moves one or changes one.
  private mutating func change<Item: PlanRecord>(_ items: inout [Item], _ source: [Item]) {
    guard !items.isEmpty else { return items += source }
    let index = below(items.count)
    switch below(6) {
    case 0: items.remove(at: index)
    case 1: items.insert(items.remove(at: index), at: below(items.count + 1))
    case 2: if let item = source.randomElement(using: &generator) { items.insert(item, at: index) }
    case 3: items[index].other["X\(below(3))"] = below(2) == 0 ? nil : .bool(true)
    default: if let item = source.randomElement(using: &generator) { copyField(&items[index], item) }
    }
  }

  private mutating func moveAction(_ plan: inout ActionPlan) {
    let from = plan.functions.indices.filter { !plan.functions[$0].actions.isEmpty }
    guard let function = from.randomElement(using: &generator) else { return }
    let action = plan.functions[function].actions.remove(at: below(plan.functions[function].actions.count))
    let target = below(plan.functions.count)
    plan.functions[target].actions.insert(action, at: below(plan.functions[target].actions.count + 1))
  }

  private mutating func copyField<Record: PlanRecord>(_ record: inout Record, _ source: Record) {
    guard let field = Record.Field.allCases.randomElement(using: &generator) else { return }
    // Nobody takes an id away on purpose, and merging gives it back.
    if field.rawValue == Action.Field.id.rawValue, source[field].isEmpty { return }
    record[field] = source[field]
  }

  private mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &generator)
  }
}

/// A plan for tests: one letter is an action of that text and name.
func plan(_ functions: String..., ids: Bool = true) -> ActionPlan {
  ActionPlan(
    language: "en", country: Country(iso3: "VEN", name: "Venezuela"), year: 2023,
    functions: zip(FunctionKey.allCases, functions).map { key, letters in
      CoreFunction(
        key: key, number: key.formNumber,
        actions: letters.map { Action(id: ids ? "id-\($0)" : nil, action: .text("Text of \($0)")) })
    })
}

extension ActionPlan {
  /// The actions of each function by their letters.
  var letters: [String] {
    functions.map { function in
      String(function.actions.map { if case .text(let text) = $0.action { text.last ?? "?" } else { "-" } })
    }
  }
}
