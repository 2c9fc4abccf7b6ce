/// The functions of a plan by what their rows call them, so that each row of many finds its own at once.
struct RegisterFunctionTitles {
  /// The plan's language, in which they are printed.
  let language: String
  private var titles: [String] = []
  private var places: [String: [Int]] = [:]

  init(language: String) {
    self.language = language
  }

  /// The number of functions that have been entered.
  var count: Int { titles.count }

  /// The functions of a title, in their order.
  func functions(titled title: String) -> [Int] { places[title] ?? [] }

  /// Enters the next function.
  mutating func add(_ title: String) {
    places[title, default: []].append(titles.count)
    titles.append(title)
  }

  /// Enters a function under another title.
  mutating func rename(_ function: Int, to title: String) {
    places[titles[function]]?.removeAll { $0 == function }
    titles[function] = title
    let others = places[title] ?? []
    places[title, default: []].insert(function, at: others.firstIndex { $0 > function } ?? others.count)
  }
}
