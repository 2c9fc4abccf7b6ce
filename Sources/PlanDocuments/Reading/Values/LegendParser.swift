internal import PlanModel
package import PlanTemplates

/// Reads the lines after the table.
package struct LegendParser: Sendable {
  /// More letters than this make a sentence of an abbreviation.
  private static let longestShort = 20
  private static let mostWords = 3
  /// A longer line, in bytes of UTF-8, does not explain the mark for "no comment".
  private static let longestMark = 200

  private let vocabulary: Vocabulary
  private let markLines: Set<String>

  /// Knows the lines for "no comment" in all languages of a template.
  package init(template: PlanTemplate) {
    vocabulary = template.vocabulary
    let wordings = template.languages.compactMap { template.wording(for: $0) }
    markLines = Set(wordings.compactMap(\.noCommentLegend).map(FoldedWords.key)).subtracting([""])
  }

  /// An abbreviation and what it stands for, from `SAG: Grupo Consultivo Estratégico`; nil for a line without a colon,
  /// one with more than 20 characters or three words before it, or nothing on a side of it.
  ///
  /// The long form is the text after the colon and one space, as it stands.
  package func parse(_ line: String) -> (short: String, long: String)? {
    let scalars = line.unicodeScalars
    // Marks on letters and white space around the short form do not count against its length.
    let window = scalars.prefix(Self.longestShort * 8)
    guard let colon = window.firstIndex(where: Colon.isColon) else { return nil }
    let short = String(scalars[..<colon][...].trimming(while: Blank.isUnseen))
    let long = Colon.rest(of: line, after: colon)
    guard short.count <= Self.longestShort, !Blank.isBlank(short), !Blank.isBlank(long), !long.hasPrefix("//"),
      short.unicodeScalars.split(whereSeparator: Blank.isSpace).count <= Self.mostWords
    else { return nil }
    return (short, long)
  }

  /// Whether a short form looks like one and not like a word before a colon: it has two capitals, or none of its letters
  /// is a small one, as in scripts without capitals.
  package static func isAcronym(_ short: String) -> Bool {
    short.count(where: \.isUppercase) >= 2 || !short.contains(where: \.isLowercase)
  }

  /// Whether a line explains the mark for "no comment", as `S/C: sin comentarios` does.
  package func isNoCommentLine(_ line: String) -> Bool {
    guard line.utf8.count <= Self.longestMark else { return false }
    if markLines.contains(FoldedWords.key(line)) { return true }
    guard let (short, long) = parse(line) else { return false }
    let words = String(long[...].unicodeScalars.trimming { Blank.isUnseen($0) || $0 == "." })
    return vocabulary.isNoComment(short) && vocabulary.isNoComment(words)
  }
}
