import PlanModel
import TestSupport

/// What a person does to a copy of the form. An edit whose action, function or line is gone does nothing.
enum CopyEdit {
  case cell(id: String, Action.Field, FieldValue)
  case remove(id: String)
  case move(id: String, to: FunctionKey, position: Int)
  case add(Action, to: FunctionKey, position: Int)
  case score(FunctionKey, Score?)
  case rating(FunctionKey, Term<Rating>?)
  case title(FunctionKey, String)
  case country(String)
  case year(Int)
  case date(ProcessDates.Field, CalendarDate?)
  case removeLine(short: String)
  case addLine(Abbreviation, position: Int)
  case moveLine(short: String, position: Int)
  case long(short: String, String)

  /// Whether the form shows what is edited: in another language than the plan's it has its own titles.
  func isShown(in language: String, of plan: ActionPlan) -> Bool {
    if case .title = self { language == plan.language } else { true }
  }

  func apply(to plan: inout ActionPlan) {
    switch self {
    case .cell(let id, let field, let value): changeCell(id, field, value, &plan)
    case .remove(let id): plan.take(id)
    case .move(let id, let key, let position):
      guard plan.functions.contains(where: { $0.key == key }), let action = plan.take(id) else { return }
      plan.change(key) { $0.actions.insert(action, at: position % ($0.actions.count + 1)) }
    case .add(let action, let key, let position):
      plan.change(key) { $0.actions.insert(action, at: position % ($0.actions.count + 1)) }
    case .score(let key, let score): plan.change(key) { $0.score = score }
    case .rating(let key, let rating): plan.change(key) { $0.rating = rating }
    case .title(let key, let title): plan.change(key) { $0.title = title }
    case .country(let name): plan.country.name = name
    case .year(let year): plan.year = year
    case .date(let field, let date): plan.dates[field] = .date(date)
    case .removeLine(let short): plan.takeLine(short)
    case .addLine(let line, let position):
      plan.abbreviations.insert(line, at: position % (plan.abbreviations.count + 1))
    case .moveLine(let short, let position):
      guard let line = plan.takeLine(short) else { return }
      plan.abbreviations.insert(line, at: position % (plan.abbreviations.count + 1))
    case .long(let short, let long):
      if let index = plan.abbreviations.firstIndex(where: { $0.short == short }) {
        plan.abbreviations[index].long = long
      }
    }
  }

  /// A row that is emptied altogether is an action taken away, which is another edit.
  private func changeCell(_ id: String, _ field: Action.Field, _ value: FieldValue, _ plan: inout ActionPlan) {
    guard let place = plan.place(of: id) else { return }
    var action = plan.functions[place.function].actions[place.index]
    action[field] = value
    if Action.Field.allCases.contains(where: { $0 != .id && !action[$0].isEmpty }) {
      plan.functions[place.function].actions[place.index] = action
    }
  }
}

extension ActionPlan {
  func edited(_ edits: [CopyEdit]) -> ActionPlan {
    edits.reduce(into: self) { $1.apply(to: &$0) }
  }

  fileprivate func place(of id: String) -> ActionPlace? {
    for (index, function) in functions.enumerated() {
      if let place = function.actions.firstIndex(where: { $0.id?.hasBytes(of: id) == true }) {
        return ActionPlace(function: index, index: place)
      }
    }
    return nil
  }

  @discardableResult fileprivate mutating func take(_ id: String) -> Action? {
    place(of: id).map { functions[$0.function].actions.remove(at: $0.index) }
  }

  @discardableResult fileprivate mutating func takeLine(_ short: String) -> Abbreviation? {
    abbreviations.firstIndex { $0.short == short }.map { abbreviations.remove(at: $0) }
  }

  fileprivate mutating func change(_ key: FunctionKey, _ edit: (inout CoreFunction) -> Void) {
    if let index = functions.firstIndex(where: { $0.key == key }) { edit(&functions[index]) }
  }
}

/// Makes edits of a plan at random, with values that are taken from another one.
struct RandomCopyEdits {
  var generator: SeededGenerator
  private var count = 0

  init(generator: SeededGenerator) {
    self.generator = generator
  }

  mutating func edits(_ number: Int, of plan: ActionPlan, from source: ActionPlan) -> [CopyEdit] {
    (0..<number).compactMap { _ in edit(of: plan, from: source) }
  }

  private mutating func edit(of plan: ActionPlan, from source: ActionPlan) -> CopyEdit? {
    count += 1
    let position = below(6)
    let id = plan.functions.flatMap(\.actions).randomElement(using: &generator)?.id
    let key = plan.functions.randomElement(using: &generator)?.key
    let other = source.functions.flatMap(\.actions).randomElement(using: &generator)
    let otherFunction = source.functions.randomElement(using: &generator)
    let short = plan.abbreviations.randomElement(using: &generator)?.short
    switch below(16) {
    case 0: return .country("A\(count) " + source.country.name)
    case 1: return .year(source.year)
    case 2: return ProcessDates.Field.allCases.randomElement(using: &generator).map { .date($0, source.dates.reviewed) }
    case 3: return .addLine(Abbreviation(short: "NEW\(count)", long: "Long \(count)"), position: position)
    case 4: return short.map { .removeLine(short: $0) }
    case 5: return short.map { .moveLine(short: $0, position: position) }
    case 6: return short.map { .long(short: $0, "Other \(count)") }
    case 7: return key.map { .score($0, below(3) == 0 ? nil : Score("\(below(100)).\(1 + below(9))")) }
    case 8:
      guard let key, let otherFunction else { return nil }
      if case .text = otherFunction.rating { return .rating(key, .text("Por definir")) }
      return .rating(key, otherFunction.rating)
    case 9: return key.map { .title($0, "Title \(count)") }
    case 10: return id.map { .remove(id: $0) }
    case 11, 12:
      guard let id, let key else { return nil }
      return .move(id: id, to: key, position: position)
    case 13:
      guard let key, var action = other else { return nil }
      (action.id, action.other) = (nil, JSONObject())
      action.action = .text("New \(count)")
      return .add(action, to: key, position: position)
    default:
      let field = Action.Field.allCases.filter { $0 != .id }.randomElement(using: &generator)
      guard let id, let field, let other else { return nil }
      return .cell(id: id, field, other[field])
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
}
