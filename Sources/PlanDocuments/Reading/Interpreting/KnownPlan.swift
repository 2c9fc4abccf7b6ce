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
  private let groups: [PlanTable.Group]
  private let placesByID: [String: Place]
  private let idsByBookmark: [String: String]

  init(_ plan: ActionPlan?, printed: PlanTable?) {
    isKnown = plan != nil
    functions = plan?.functions ?? []
    groups = printed?.groups ?? []
    var places: [String: Place] = [:]
    var bookmarks: [String: String] = [:]
    for (index, function) in functions.enumerated() {
      for (number, action) in function.actions.enumerated() {
        guard let id = action.id, places[id] == nil else { continue }
        places[id] = Place(function: index, action: number)
        for bookmark in [BookmarkName(forFormerActionID: id), BookmarkName(forActionID: id)] {
          if let bookmark { bookmarks[bookmark.name] = id }
        }
      }
    }
    placesByID = places
    idsByBookmark = bookmarks
  }

  /// All actions in their order.
  var places: [Place] {
    functions.indices.flatMap { index in
      functions[index].actions.indices.map { Place(function: index, action: $0) }
    }
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

  // What was printed

  func printedFunction(_ index: Int) -> PlanTable.Group? {
    groups.first { $0.function.place.function == index }
  }

  func printedRow(at place: Place) -> PlanTable.Row? {
    guard let group = printedFunction(place.function), place.action < group.rows.count else { return nil }
    return group.rows[place.action]
  }

  /// Whether the form printed this for a function, of the plan or only of the form.
  func isPrinted(_ text: String?) -> Bool {
    groups.contains { $0.function.text == text }
  }

  /// The function that a cell names: by the very words that were printed, by its title in any language, or by its number.
  func functionIndex(ofText text: String, _ parser: FunctionParser) -> Int? {
    if let group = groups.first(where: { $0.function.text == text }) { return group.function.place.function }
    let parsed = parser.parse(text)
    if let key = parsed.key { return functions.firstIndex { $0.key == key } }
    return functions.firstIndex { $0.title == parsed.title && !parsed.title.isEmpty }
      ?? parsed.number.flatMap { number in functions.firstIndex { $0.number == number } }
  }
}
