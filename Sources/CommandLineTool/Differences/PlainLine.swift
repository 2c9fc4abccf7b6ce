import PlanModel

/// Texts of a plan on one line of a terminal.
enum PlainLine {
  /// The text with `↵` for line breaks and with the notation of what would steer the terminal.
  static func shown(_ text: String) -> String { CodePoint.oneLine(text, signs: ["\n": "↵"]) }

  /// The beginning of a long text.
  static func shortened(_ text: String) -> String {
    let limit = 90
    let scalars = Array(text.unicodeScalars)
    return scalars.count > limit ? shown(beginning(scalars, limit)) + "…" : shown(text)
  }

  /// What of an unchanged run stands next to a change: its end before one, its beginning after one.
  static func excerpt(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let context = 40
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 3 * context else { return shown(text) }
    return (isFirst ? "" : shown(beginning(scalars, context))) + " … " + (isLast ? "" : shown(end(scalars, context)))
  }

  /// The first words.
  private static func beginning(_ scalars: [Unicode.Scalar], _ limit: Int) -> String {
    let part = scalars.prefix(limit)
    return string(part.lastIndex(of: " ").map { part[..<$0] } ?? part)
  }

  /// The last words.
  private static func end(_ scalars: [Unicode.Scalar], _ limit: Int) -> String {
    let part = scalars.suffix(limit)
    return string(part.firstIndex(of: " ").map { part[($0 + 1)...] } ?? part)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
