internal import PlanModel
internal import PlanTemplates

/// A plan that a register was made of.
struct RegisterKnownPlan {
  let key: String
  let remainder: RegisterRemainder
  /// With its actions, which all have ids; nil where nothing but the register tells of it.
  let base: ActionPlan?
}

/// A plan as a register's rows make it.
final class RegisterDraft {
  /// As the register was written; nil for a plan that somebody added.
  let remainder: RegisterRemainder?
  /// The plan that the register was made of, where it is at hand.
  let base: ActionPlan?
  /// With all edits, but without actions.
  var plan: ActionPlan {
    didSet { shownPlace = nil }
  }
  private var shownPlace: RegisterPlace?
  private var shownFormerPlace: RegisterPlace?
  /// The years, countries and clusters by which it can be found.
  var clusters: Set<YearOfCluster> = []
  /// It is another country's, year's or the like than when it was added.
  var hasMoved = false
  var votes = RegisterVotes()
  /// A row of the plan stood in the file.
  var isSeen = false
  /// How many rows of the table that is being read are the plan's beyond doubt.
  var rowsRead = 0
  private(set) var functions: [RegisterFunctionDraft]
  private var functionsByKey: [FunctionKey: [Int]] = [:]
  private var titles = RegisterFunctionTitles(language: "")
  /// The functions whose titles have changed since they were last looked for.
  fileprivate var renamed: [Int] = []
  /// Where each action stood, by id; of several with one id, the first.
  private var places: [String: Place] = [:]
  /// The others of one id, the next at the end.
  private var laterPlaces: [String: [Place]] = [:]
  /// The ids of a plan that somebody added.
  private var newIDs: Set<String> = []

  /// Among the plan's functions, and among the function's actions.
  struct Place {
    let function: Int
    let index: Int
  }

  init(_ known: RegisterKnownPlan) {
    remainder = known.remainder
    base = known.base
    plan = known.remainder.plan
    functions = plan.functions.map { RegisterFunctionDraft(original: $0) }
    for (index, function) in plan.functions.enumerated() { enter(index, function.key) }
    let actions = known.remainder.actions
    places.reserveCapacity(actions.reduce(0) { $0 + $1.count })
    for function in actions.indices.reversed() {
      for (index, action) in actions[function].enumerated().reversed() {
        let later = places.updateValue(Place(function: function, index: index), forKey: action.id)
        if let later { laterPlaces[action.id, default: []].append(later) }
      }
    }
  }

  init(added plan: ActionPlan) {
    (remainder, base, self.plan, functions) = (nil, nil, plan, [])
  }

  /// What the plan was called when the register was written.
  var name: String { (remainder?.plan ?? plan).identity }

  /// What people see of the plan in its rows now.
  func place(in wording: Wording) -> RegisterPlace {
    let place = shownPlace ?? RegisterPlace(of: plan, in: wording)
    shownPlace = place
    return place
  }

  /// What people saw of the plan in its rows when the register was written.
  func formerPlace(in wording: Wording) -> RegisterPlace {
    let place = shownFormerPlace ?? RegisterPlace(of: remainder?.plan ?? plan, in: wording)
    // A plan that somebody added is what its rows say now.
    if remainder != nil { shownFormerPlace = place }
    return place
  }

  /// The plan's language when its functions' titles were printed.
  var printedLanguage: String { remainder?.plan.language ?? plan.language }

  /// Where the action of an id stood, unless a row has taken its place.
  func place(of id: String) -> Place? { places[id] }

  /// Where the action of an id stood; each place is given once.
  func takePlace(of id: String) -> Place? {
    guard let place = places.removeValue(forKey: id) else { return nil }
    if let next = laterPlaces[id]?.popLast() { places[id] = next }
    return place
  }

  /// Takes an id of a plan of which only the rows tell; false where another row has it.
  func takeNew(_ id: String) -> Bool { newIDs.insert(id).inserted }

  /// Whether no row has taken the action of an id.
  func isFree(_ id: String) -> Bool { remainder == nil ? !newIDs.contains(id) : places[id] != nil }

  /// The action that stood at a place, where that is known.
  func formerAction(at place: Place) -> Action? {
    guard let base, base.functions.indices.contains(place.function) else { return nil }
    let actions = base.functions[place.function].actions
    return actions.indices.contains(place.index) ? actions[place.index] : nil
  }

  var hasIDsLeft: Bool { !places.isEmpty }

  /// The ids of actions that no row has taken, in their order.
  var idsLeft: [String] {
    let left = places.map { ($0.key, $0.value) } + laterPlaces.flatMap { id, places in places.map { (id, $0) } }
    return left.sorted { ($0.1.function, $0.1.index) < ($1.1.function, $1.1.index) }.map(\.0)
  }

  // Functions

  func add(_ function: CoreFunction) -> RegisterFunctionDraft {
    let draft = RegisterFunctionDraft(function, addedTo: self, at: functions.count)
    enter(functions.count, function.key)
    functions.append(draft)
    return draft
  }

  private func enter(_ function: Int, _ key: FunctionKey?) {
    if let key { functionsByKey[key, default: []].append(function) }
  }

  /// The functions of a key, in their order.
  func functions(of key: FunctionKey) -> [Int] { functionsByKey[key] ?? [] }

  /// The functions that the register calls by a title, in their order.
  func functions(titled title: String, in wording: Wording) -> [Int] {
    let language = printedLanguage
    func printed(_ function: RegisterFunctionDraft) -> String {
      (function.original ?? function.function).printedTitle(planLanguage: language, in: wording)
    }
    if titles.language != language { titles = RegisterFunctionTitles(language: language) }
    for index in renamed where index < titles.count { titles.rename(index, to: printed(functions[index])) }
    renamed = []
    for function in functions[titles.count...] { titles.add(printed(function)) }
    return titles.functions(titled: title)
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
  var function: CoreFunction {
    didSet { if function.title != oldValue.title { plan?.renamed.append(index) } }
  }
  var votes = RegisterVotes()
  /// The function's own row stood in the file.
  var isSeen = false
  private(set) var entries: [Entry] = []
  private var lastPlace = -1
  /// The plan that somebody added it to, and its place there. The titles of others are what they were.
  private weak var plan: RegisterDraft?
  private let index: Int

  struct Entry {
    /// Where in the original order the action stands, or behind what; later ones of equal places come later.
    var place: Int
    var isNew: Bool
    var action: Action
    /// Its row, where that has no identifier and may be found to be of a known action.
    var row: RegisterActionRow?
  }

  init(original: CoreFunction) {
    self.original = original
    function = original
    index = 0
  }

  init(_ function: CoreFunction, addedTo plan: RegisterDraft, at index: Int) {
    original = nil
    self.function = function
    self.plan = plan
    self.index = index
  }

  /// - Parameter place: In the original order; nil puts the action behind the one that came before.
  func add(_ action: Action, at place: Int?, row: RegisterActionRow?) {
    if let place { lastPlace = place }
    entries.append(Entry(place: lastPlace, isNew: place == nil, action: action, row: row))
  }

  /// Gives an action that was thought to be new the place of a known one.
  func identify(_ index: Int, as action: Action, at place: Int?) {
    entries[index].action = action
    entries[index].row = nil
    if let place { (entries[index].place, entries[index].isNew) = (place, false) }
  }

  fileprivate func finished() -> CoreFunction {
    var function = function
    // Stable: rows that somebody added stay in their order.
    function.actions = entries.enumerated().sorted {
      ($0.element.place, $0.element.isNew ? 1 : 0, $0.offset) < ($1.element.place, $1.element.isNew ? 1 : 0, $1.offset)
    }.map(\.element.action)
    return function
  }
}

/// A row of an action, kept until all have been read.
final class RegisterActionRow {
  let row: RegisterRow
  let columns: RegisterColumns

  init(_ row: RegisterRow, _ columns: RegisterColumns) {
    self.row = row
    self.columns = columns
  }
}
