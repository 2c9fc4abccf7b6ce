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
  /// Where each action stood, by id; several may have one id.
  private var places: [String: [(function: Int, index: Int)]] = [:]

  init(remainder: RegisterRemainder?, plan: ActionPlan) {
    self.remainder = remainder
    self.plan = plan
    functions = plan.functions.map { RegisterFunctionDraft(original: $0) }
    for (function, actions) in (remainder?.actions ?? []).enumerated() {
      for (index, action) in actions.enumerated().reversed() {
        places[action.id, default: []].append((function, index))
      }
    }
  }

  /// Where the action of an id stood; each place is given once.
  func takePlace(of id: String) -> (function: Int, index: Int)? { places[id]?.popLast() }

  /// The ids of actions that no row has taken, in their order.
  var idsLeft: [String] {
    places.flatMap { id, places in places.map { (id, $0.function, $0.index) } }
      .sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
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
