package import PlanTemplates

/// Tells which column a heading stands over, in any language of a template.
package struct HeadingMatcher: Sendable {
  /// What a heading was understood as.
  package struct Match: Hashable, Sendable {
    /// The column.
    package let field: PlanField
    /// The languages that have the heading, those that print it first; at least one.
    package let languages: [String]
    /// The words are those of the template, case, accents, signs and numbers at the ends aside.
    package let isExact: Bool

    /// The first of the languages.
    package var language: String { languages.first ?? "" }
  }

  struct Entry: Hashable, Sendable {
    let field: PlanField
    let language: String
    let words: [String]
    let key: String
    let isPrinted: Bool

    init(_ text: String, _ field: PlanField, of language: String, isPrinted: Bool) {
      self.field = field
      self.language = language
      words = FoldedWords.unnumbered(text)
      key = words.joined(separator: " ")
      self.isPrinted = isPrinted
    }
  }

  /// A longer text, in bytes of UTF-8, is no heading.
  private static let longest = 400
  /// The beginning of a heading counts as the heading from this many letters on.
  private static let shortestBeginning = 6
  /// Between two headings these make a list of both.
  private static let conjunctions: Set<String> = ["y", "e", "o", "u", "et", "ou", "and", "or", "و", "او"]

  private let entries: [Entry]
  private let byFirstWord: [String: [Entry]]
  private let exact: [String: Match]
  private let likeness: LikenessTable<Entry>

  /// Knows the headings of all languages of a template.
  package init(template: PlanTemplate) {
    let entries = template.languages.compactMap { template.wording(for: $0) }.flatMap { wording in
      PlanField.allCases.flatMap { field in
        wording.words(for: field).enumerated().map { index, text in
          Entry(text, field, of: wording.language, isPrinted: index == 0)
        }
      }
    }.filter { !$0.words.isEmpty }
    self.entries = entries
    byFirstWord = Dictionary(grouping: entries) { $0.words[0] }
    exact = Dictionary(grouping: entries, by: \.key).compactMapValues { HeadingMatcher.match($0, isExact: true) }
    likeness = LikenessTable(entries.map { ($0.key, $0) })
  }

  /// The column of a heading; nil when it is none, or could be two. Exact words count before a heading with more
  /// words around it, that before the beginning of a heading, that before a mistyped one.
  package func match(_ text: String) -> Match? {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = FoldedWords.unnumbered(text)
    guard !words.isEmpty else { return nil }
    let key = words.joined(separator: " ")
    if let match = exact[key] { return match }
    let mentions = mentions(in: words)
    if !mentions.isEmpty { return match(ofMentions: mentions, in: words) }
    let begun = entries(beginningWith: key)
    if !begun.isEmpty { return Self.match(begun, isExact: false) }
    return likeness.best(key) { $0.field == $1.field }.flatMap { Self.match([$0], isExact: false) }
  }

  /// The headings that a text is the beginning of.
  private func entries(beginningWith key: String) -> [Entry] {
    guard key.utf8.count >= Self.shortestBeginning else { return [] }
    return entries.filter { $0.key.utf8.count > key.utf8.count && $0.key.utf8.starts(with: key.utf8) }
  }

  /// How many of the headings each language has; most first, equal ones in alphabetical order.
  package func languages(of headings: [String]) -> [(language: String, count: Int)] {
    var counts: [String: Int] = [:]
    for heading in headings {
      for language in match(heading)?.languages ?? [] { counts[language, default: 0] += 1 }
    }
    return counts.map { (language: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.language) < ($0.count, $1.language) }
  }

  /// What entries agree on. Where several columns claim the words, the one that prints them has them.
  private static func match(_ entries: [Entry], isExact: Bool) -> Match? {
    let printed = entries.filter(\.isPrinted)
    let deciding = isExact && !printed.isEmpty ? printed : entries
    guard let field = deciding.first?.field, deciding.allSatisfy({ $0.field == field }) else { return nil }
    let own = entries.filter { $0.field == field }
    let languages = own.filter(\.isPrinted).map(\.language) + own.filter { !$0.isPrinted }.map(\.language)
    var seen: Set<String> = []
    return Match(field: field, languages: languages.filter { seen.insert($0).inserted }, isExact: isExact)
  }
}

/// Headings with other words around them.
extension HeadingMatcher {
  /// A heading of the template within a text.
  private struct Mention {
    let range: Range<Int>
    let entries: [Entry]
  }

  /// The headings that stand in a text word by word, without those inside longer ones.
  private func mentions(in words: [String]) -> [Mention] {
    var mentions: [Mention] = []
    var start = 0
    while start < words.count {
      let found = byFirstWord[words[start]]?.filter { words[start...].starts(with: $0.words) } ?? []
      guard let length = found.map(\.words.count).max() else {
        start += 1
        continue
      }
      mentions.append(
        Mention(range: start..<start + length, entries: found.filter { $0.words.count == length }))
      start += length
    }
    return mentions
  }

  /// A single word must begin the text: `Prioridad (1-4)`, but not `Estado de la acción`. A second column's word may
  /// follow only as what the first is about: `Responsable de la acción`, but not `Priority actions`.
  private func match(ofMentions mentions: [Mention], in words: [String]) -> Match? {
    let matches = mentions.map { Self.match($0.entries, isExact: false) }
    guard let first = matches.first ?? nil else { return nil }
    let isAtStart = mentions[0].range.lowerBound == 0
    let others = zip(mentions, matches).filter { $1?.field != first.field }
    if others.isEmpty {
      return isAtStart || mentions.contains { $0.range.count > 1 } ? first : nil
    }
    guard isAtStart, others.count == 1 else { return nil }
    let between = words[mentions[0].range.upperBound..<others[0].0.range.lowerBound]
    return between.isEmpty || between.contains(where: Self.conjunctions.contains) ? nil : first
  }
}
