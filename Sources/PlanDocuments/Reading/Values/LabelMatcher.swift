package import PlanTemplates

/// Tells the labels above the table from other text, in any language of a template.
package struct LabelMatcher: Sendable {
  /// A label with what follows it.
  package struct Match: Hashable, Sendable {
    /// The label.
    package let label: FormLabel
    /// The text after the colon and one space, as it stands; empty after a label on a line of its own.
    package let rest: String
    /// The languages that have the label, in alphabetical order; at least one.
    package let languages: [String]
  }

  private struct Entry: Hashable, Sendable {
    let label: FormLabel
    let language: String
  }

  /// A longer text before a colon, in bytes of UTF-8, is no label.
  private static let longest = 600
  /// So many colons are tried.
  private static let colonLimit = 4

  private let exact: [String: [Entry]]
  private let likeness: LikenessTable<Entry>

  /// Knows the labels of all languages of a template.
  package init(template: PlanTemplate) {
    var keys: [(key: String, value: Entry)] = []
    for wording in template.languages.compactMap({ template.wording(for: $0) }) {
      for label in FormLabel.allCases {
        let entry = Entry(label: label, language: wording.language)
        for text in wording.words(for: label) {
          keys.append((FoldedWords.key(text), entry))
          keys.append((FoldedWords.key(Self.withoutParentheses(text)), entry))
        }
      }
    }
    keys.removeAll { $0.key.isEmpty }
    exact = keys.reduce(into: [:]) { $0[$1.key, default: []].append($1.value) }
    likeness = LikenessTable(keys)
  }

  /// The label that a text begins with; nil when there is none. The colon may be missing where nothing follows, and
  /// the words in parentheses may be missing or others.
  package func match(_ text: String) -> Match? {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    for _ in 0..<Self.colonLimit {
      guard let colon = scalars[start...].prefix(Self.longest).firstIndex(where: Colon.isColon) else { break }
      if let entries = entries(String(scalars[..<colon])) {
        return match(entries, rest: Colon.rest(of: text, after: colon))
      }
      start = scalars.index(after: colon)
    }
    guard start == scalars.startIndex, text.utf8.count <= Self.longest else { return nil }
    return entries(text).flatMap { match($0, rest: "") }
  }

  private func match(_ entries: [Entry], rest: String) -> Match? {
    guard let label = entries.first?.label, entries.allSatisfy({ $0.label == label }) else { return nil }
    return Match(label: label, rest: rest, languages: Set(entries.map(\.language)).sorted())
  }

  private func entries(_ text: String) -> [Entry]? {
    guard text.utf8.count <= Self.longest else { return nil }
    let key = FoldedWords.key(text)
    let short = FoldedWords.key(Self.withoutParentheses(text))
    if let entries = exact[key] ?? exact[short] { return entries }
    return (likeness.best(key) { $0.label == $1.label } ?? likeness.best(short) { $0.label == $1.label }).map { [$0] }
  }

  /// The text before the first opening parenthesis and after the last closing one.
  private static func withoutParentheses(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let open = scalars.firstIndex(of: "("), let close = scalars.lastIndex(of: ")"), open < close else {
      return text
    }
    return String(scalars[..<open]) + " " + String(scalars[scalars.index(after: close)...])
  }
}

/// The sign between a label and its value.
enum Colon {
  /// Also the wide and the small form.
  static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ":" || scalar == "\u{FF1A}" || scalar == "\u{FE55}"
  }

  /// The text after a colon and one white space; a line end of two characters is one.
  static func rest(of text: String, after colon: String.Index) -> String {
    var rest = text.unicodeScalars[colon...].dropFirst()
    if rest.starts(with: ["\r", "\n"]) {
      rest = rest.dropFirst(2)
    } else if let first = rest.first, Blank.isSpace(first) {
      rest = rest.dropFirst()
    }
    return String(rest)
  }
}
