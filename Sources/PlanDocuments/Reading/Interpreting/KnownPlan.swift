internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The plan that a file was made of, with what the form printed of it.
struct KnownPlan {
  /// A place of an action, both counted from 0.
  struct Place: Hashable {
    let function: Int
    let action: Int
  }

  let isKnown: Bool
  let functions: [CoreFunction]
  /// All actions in their order.
  let places: [Place]
  private let groups: [Int: PlanTable.Group]
  /// What the form printed for functions, of the plan or only of the form, with its place in the plan.
  private let functionsByText: [String: Int?]
  /// Functions of the plan that are printed alike, by what is printed.
  private let functionsPrintedAlike: [String: [Int]]
  private let functionsByKey: [FunctionKey: Int]
  private let functionsByTitle: [String: Int]
  /// By the numbers that the form printed, also where the plan gives none.
  private let functionsByNumber: [Int: Int]
  private let placesByID: [String: Place]
  private let idsByBookmark: [String: String]

  init(_ plan: ActionPlan?, printed: PlanTable?) {
    isKnown = plan != nil
    let functions = plan?.functions ?? []
    let groups = printed?.groups ?? []
    self.functions = functions
    self.groups = Self.first(groups.map { ($0.function.place.function, $0) })
    functionsByText = Dictionary(groups.map { ($0.function.text, $0.function.place.function) }) { first, _ in first }
    functionsPrintedAlike = Dictionary(grouping: groups) { $0.function.text }.filter { $1.count > 1 }
      .mapValues { $0.compactMap(\.function.place.function) }
    functionsByKey = Self.first(functions.enumerated().map { ($1.key, $0) })
    functionsByTitle = Self.first(functions.enumerated().map { ($1.title, $0) })
    functionsByNumber = Self.first(
      groups.compactMap { group in group.function.place.function.map { (group.number, $0) } })
    places = functions.indices.flatMap { index in
      functions[index].actions.indices.map { Place(function: index, action: $0) }
    }
    let actions = zip(functions.flatMap(\.actions), places)
    placesByID = Self.first(actions.map { ($0.id, $1) })
    let ids = actions.compactMap(\.0.id)
    let names = ids.map { (BookmarkName(forActionID: $0)?.name, $0) }
    let formerNames = ids.map { (BookmarkName(forFormerActionID: $0)?.name, $0) }
    idsByBookmark = Self.first(names + formerNames)
  }

  /// The first value of each key; values without one are left out.
  private static func first<Key, Value>(_ values: [(key: Key?, value: Value)]) -> [Key: Value] {
    Dictionary(values.compactMap { entry in entry.key.map { ($0, entry.value) } }) { first, _ in first }
  }

  /// The actions of a function, in their order.
  func places(ofFunction index: Int) -> [Place] {
    functions[index].actions.indices.map { Place(function: index, action: $0) }
  }

  func action(at place: Place) -> Action { functions[place.function].actions[place.action] }

  func place(ofID id: String) -> Place? { placesByID[id] }

  /// The id that a bookmark stands for: a known one, or one that an exported file gave and that can be told from its name.
  func id(ofBookmark name: String) -> String? {
    if let id = idsByBookmark[name] { return id }
    for prefix in [BookmarkName.formerPrefix, BookmarkName.actionPrefix] where name.hasPrefix(prefix) {
      let id = name.dropFirst(prefix.count)
      return id.hasPrefix(BookmarkName.hashMark) ? nil : String(id)
    }
    return nil
  }

  /// Whether an empty row stands for an action that was empty when the form was written; else it is one taken away.
  func wasEmpty(_ row: FoundForm.Row) -> Bool {
    guard let place = row.actionIDs(self).first.flatMap(place(ofID:)), let printed = printedRow(at: place) else {
      return false
    }
    return printed.cells.allSatisfy { Blank.isBlank($0.text) }
  }

  // What was printed

  func printedFunction(_ index: Int) -> PlanTable.Group? {
    groups[index]
  }

  func printedRow(at place: Place) -> PlanTable.Row? {
    guard let group = printedFunction(place.function), place.action < group.rows.count else { return nil }
    return group.rows[place.action]
  }

  /// The functions of the plan that are printed so, where several are; none where one is.
  func functions(printedAs text: String) -> [Int] { functionsPrintedAlike[text] ?? [] }

  /// Whether the form printed this for a function, of the plan or only of the form.
  func isPrinted(_ text: String?) -> Bool {
    text.map(functionsByText.keys.contains) ?? false
  }

  /// The function that a cell names: by the very words that were printed, by its title in any language, or by its number.
  func functionIndex(ofText text: String, _ parser: FunctionParser) -> Int? {
    if let printed = functionsByText[text] { return printed }
    let parsed = parser.parse(text)
    if let key = parsed.key { return functionsByKey[key] }
    return (parsed.title.isEmpty ? nil : functionsByTitle[parsed.title])
      ?? parsed.number.flatMap { functionsByNumber[$0] }
  }
}

extension Action {
  /// What is to be done; empty where the cell is, or has the mark for "no comment".
  var text: String {
    if case .text(let text) = action { text } else { "" }
  }
}
