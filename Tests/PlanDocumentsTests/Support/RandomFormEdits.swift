import PlanModel
import TestSupport

/// Edits as people make them in the cells and rows of a form.
struct RandomFormEdits {
  private var generator: SeededGenerator
  private var count = 0

  init(generator: SeededGenerator) {
    self.generator = generator
  }

  mutating func edited(_ plan: ActionPlan, edits: Int) -> ActionPlan {
    var plan = plan
    for _ in 0..<edits { edit(&plan) }
    return plan
  }

  private mutating func edit(_ plan: inout ActionPlan) {
    let function = Int.random(in: 0..<plan.functions.count, using: &generator)
    let actions = plan.functions[function].actions.count
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: plan.functions[function].score = Score(Int.random(in: 0...100, using: &generator))
    case 1: plan.functions[function].rating = Rating.allCases.randomElement(using: &generator).map { .code($0) }
    case 2: plan.dates.completed = CalendarDate(excelSerial: Int.random(in: 40_000..<50_000, using: &generator))
    case 3: plan.abbreviations.append(Abbreviation(short: "ABC\(next())", long: "Added \(count)"))
    case 4 where actions > 0: plan.functions[function].actions.remove(at: place(actions))
    case 5: plan.functions[function].actions.insert(Action(action: text()), at: place(actions + 1))
    case 6 where actions > 0:
      let moved = plan.functions[function].actions.remove(at: place(actions))
      plan.functions[function].actions.insert(moved, at: place(actions))
    default:
      guard actions > 0 else { return }
      change(&plan.functions[function].actions[place(actions)])
    }
  }

  private mutating func change(_ action: inout Action) {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: action.priority = Priority.allCases.randomElement(using: &generator).map { .code($0) }
    case 1: action.timeframe = Timeframe.listed.randomElement(using: &generator).map { .code($0) }
    case 2: action.responsible = Responsible.allCases.randomElement(using: &generator).map { .code($0) }
    case 3: action.constraints = text()
    case 4: action.goodPractices = .empty
    case 5: action.comments = .noComment
    case 6: action.priority = nil
    default: action.action = text()
    }
  }

  private mutating func text() -> CellText { .text("Texto nuevo número \(next()).\nSegunda línea.") }

  private mutating func next() -> Int {
    count += 1
    return count
  }

  private mutating func place(_ bound: Int) -> Int { bound > 0 ? Int.random(in: 0..<bound, using: &generator) : 0 }
}
