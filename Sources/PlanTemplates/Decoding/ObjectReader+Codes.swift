internal import PlanModel

extension ObjectReader {
  /// A list of texts, at least one and none of them empty.
  func strings(_ key: String) -> [String] {
    value(key, expected: ContentKind.texts.rawValue).map { strings($0, at: key) } ?? []
  }

  /// As many of such lists as `count` says.
  func stringLists(_ key: String, count: Int) -> [[String]] {
    let elements = array(key)
    if elements.count != count {
      note(.entryCount(expected: count, found: elements.count), at: key)
    }
    return elements.map { strings($0, at: key) }
  }

  private func strings(_ value: JSONValue, at key: String) -> [String] {
    guard case .array(let elements) = value else {
      note(value, isNot: ContentKind.texts.rawValue, at: key)
      return []
    }
    if elements.isEmpty { note(.empty, at: key) }
    return elements.compactMap { element in
      guard case .string(let text) = element else {
        note(element, isNot: ContentKind.texts.rawValue, at: key)
        return nil
      }
      check(text, at: key)
      return text
    }
  }

  /// The value of a code from a closed list.
  func value<Value>(ofCode key: String, among codes: [(code: String, value: Value)]) -> Value? {
    let text = string(key)
    if text.isEmpty { return nil }
    return value(of: text, among: codes, at: key)
  }

  /// The values of a list of codes, each of them once.
  func values<Value>(ofCodes key: String, among codes: [(code: String, value: Value)]) -> [Value] {
    let texts = strings(key)
    checkDistinct(texts, at: key)
    return texts.compactMap { value(of: $0, among: codes, at: key) }
  }

  private func value<Value>(of text: String, among codes: [(code: String, value: Value)], at key: String) -> Value? {
    if let found = codes.first(where: { $0.code == text }) { return found.value }
    note(.unknownCode(text, allowed: codes.map(\.code)), at: key)
    return nil
  }

  /// The words for each code of a closed list, each code a key.
  ///
  /// - Parameter limit: How many UTF-16 code units the word that is printed may have.
  func words<Value: Hashable>(
    _ key: String, for codes: [(code: String, value: Value)], limit: Int = .max
  ) -> [Value: [String]] {
    read(key) { object in
      let words = codes.map { ($0.value, object.strings($0.code)) }
      for (code, words) in zip(codes, words) {
        object.checkLength(of: words.1.first ?? "", limit: limit, at: code.code)
      }
      object.checkLabels(zip(codes, words).map { (code: $0.code, words: $1.1) })
      return Dictionary(words) { first, _ in first }
    }
  }

  /// Notes a word that is printed for two codes, since nobody could tell them apart on paper.
  func checkLabels(_ all: [(code: String, words: [String])]) {
    for (index, (code, words)) in all.enumerated() {
      guard let label = words.first else { continue }
      // Unequal lengths are told at once; text beyond ASCII takes long to compare.
      let owner = all.prefix(index).first { $0.words.first?.utf8.count == label.utf8.count && $0.words.first == label }
      if let owner { note(.sameWords(label, as: owner.code), at: code) }
    }
  }

  /// Notes each name that stands twice.
  func checkDistinct(_ names: [String], at key: String) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { note(.repeated(name), at: key) }
  }

  /// Notes each name that stands twice and each that is missing.
  func checkEachOnce(_ names: [String], of all: [String], at key: String) {
    checkDistinct(names, at: key)
    for name in all where !names.contains(name) {
      note(.entryMissing(name), at: key)
    }
  }
}
