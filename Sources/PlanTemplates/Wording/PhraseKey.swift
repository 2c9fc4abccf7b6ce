internal import PlanModel

/// The key of a text of the program's own, in an object of a wording file.
///
/// An office's wording from before such a text was needed lacks it; then the template as shipped speaks.
protocol PhraseKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The key of the object.
  static var object: String { get }
  /// The names that stand in braces, each once.
  var argumentNames: [String] { get }
  /// Whether the text is the name of a sheet, which Excel allows fewer characters.
  var isSheetName: Bool { get }
  /// How much of a line above the pages of a sheet the text may take, where it stands in one.
  var headerLimit: Int? { get }
}

extension PhraseKey {
  var isSheetName: Bool { false }
  var headerLimit: Int? { nil }

  /// Reads the object; a wording made before it existed has none.
  static func read(_ file: ObjectReader) -> [Self: Pattern] {
    guard file.optional(object) != nil else { return [:] }
    return file.read(object) { reader in
      allCases.reduce(into: [:]) { result, key in
        guard let text = reader.optionalString(key.rawValue) else { return }
        let pattern = Pattern(text)
        reader.checkNames(in: pattern, are: key.argumentNames, at: key.rawValue)
        if key.isSheetName { reader.checkSheetName(text, at: key.rawValue) }
        if let limit = key.headerLimit { reader.checkHeaderFooter(text, limit: limit, at: key.rawValue) }
        result[key] = pattern
      }
    }
  }
}

/// Texts of one object: the wording's own, and those as shipped for what it lacks.
struct Phrases<Key: PhraseKey>: Sendable {
  var own = OnDemand<[Key: Pattern]> { [:] }
  var fallback: OnDemand<[Key: Pattern]>?

  /// The text of a key; the key and the values where nobody has words for it.
  func text(_ key: Key, _ values: [String: String] = [:]) -> String {
    let pattern = own.value[key] ?? fallback?.value[key]
    return pattern?.filled { values[$0] } ?? ([key.rawValue] + values.values.sorted()).joined(separator: " ")
  }
}
