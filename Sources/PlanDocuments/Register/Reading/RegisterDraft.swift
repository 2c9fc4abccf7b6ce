internal import PlanModel
internal import PlanTemplates

/// A plan as a register's rows make it.
final class RegisterDraft {
  /// As the register was written; nil for a plan that somebody added.
  let remainder: RegisterRemainder?
  /// With all edits, but without actions.
  var plan: ActionPlan
  var edits = RegisterEdits()
  /// A row of the plan stood in the file.
  var isSeen = false
  private(set) var functions: [RegisterFunctionDraft]
  /// Where each action stood, by id; of several with one id, the first.
  private var places: [String: Place] = [:]
  /// The others of one id, the next at the end.
  private var laterPlaces: [String: [Place]] = [:]

  /// Among the plan's functions, and among the function's actions.
  struct Place {
    let function: Int
    let index: Int
  }

  init(remainder: RegisterRemainder?, plan: ActionPlan) {
    self.remainder = remainder
    self.plan = plan
    functions = plan.functions.map { RegisterFunctionDraft(original: $0) }
    let actions = remainder?.actions ?? []
    places.reserveCapacity(actions.reduce(0) { $0 + $1.count })
    for function in actions.indices.reversed() {
      for (index, action) in actions[function].enumerated().reversed() {
        let later = places.updateValue(Place(function: function, index: index), forKey: action.id)
        if let later { laterPlaces[action.id, default: []].append(later) }
      }
    }
  }

  /// Where the action of an id stood, unless a row has taken its place.
  func place(of id: String) -> Place? { places[id] }

  /// Where the action of an id stood; each place is given once.
  func takePlace(of id: String) -> Place? {
    guard let place = places.removeValue(forKey: id) else { return nil }
    if let next = laterPlaces[id]?.popLast() { places[id] = next }
    return place
  }

  /// The ids of actions that no row has taken, in their order.
  var idsLeft: [String] {
    let left = places.map { ($0.key, $0.value) } + laterPlaces.flatMap { id, places in places.map { (id, $0) } }
    return left.sorted { ($0.1.function, $0.1.index) < ($1.1.function, $1.1.index) }.map(\.0)
  }

  func add(_ function: CoreFunction) -> RegisterFunctionDraft {
    let draft = RegisterFunctionDraft(original: nil, function: function)
    functions.append(draft)
    return draft
  }

  /// The plan with its actions.
  func finished() -> ActionPlan {
    var plan = plan
    plan.functions = functions.map { $0.finished() }
    return plan
  }
}

/// A function of a plan as a register's rows make it.
final class RegisterFunctionDraft {
  /// As the register was written, without actions; nil for one that somebody added.
  let original: CoreFunction?
  var function: CoreFunction
  var edits = RegisterEdits()
  /// The function's own row stood in the file.
  var isSeen = false
  /// Where in the original order an action stands, or behind what; later ones of equal places come later.
  private var actions: [(place: Int, isNew: Bool, action: Action)] = []
  private var lastPlace = -1

  init(original: CoreFunction) {
    self.original = original
    function = original
  }

  init(original: CoreFunction?, function: CoreFunction) {
    self.original = original
    self.function = function
  }

  /// - Parameter place: In the original order; nil puts the action behind the one that came before.
  func add(_ action: Action, at place: Int?) {
    if let place { lastPlace = place }
    actions.append((lastPlace, place == nil, action))
  }

  fileprivate func finished() -> CoreFunction {
    var function = function
    // Stable: rows that somebody added stay in their order.
    function.actions = actions.enumerated().sorted {
      ($0.element.place, $0.element.isNew ? 1 : 0, $0.offset) < ($1.element.place, $1.element.isNew ? 1 : 0, $1.offset)
    }.map(\.element.action)
    return function
  }
}

/// What was changed of values that several rows repeat.
struct RegisterEdits {
  private var texts: [RegisterField: String] = [:]

  enum Outcome {
    case unchanged
    /// The first cell that says so; the value is to be taken.
    case new
    case repeated
    /// Another cell has said something else before.
    case conflicting(kept: String)
  }

  /// Takes what a cell says of a value that was something before.
  mutating func outcome(of text: String, for field: RegisterField, original: String?) -> Outcome {
    if text == original { return .unchanged }
    guard let known = texts[field] else {
      texts[field] = text
      return .new
    }
    return known == text ? .repeated : .conflicting(kept: known)
  }
}
