/// Texts of a plan on one line of a terminal.
enum PlainLine {
  /// The text with `↵` for line breaks. What would steer the terminal is shown as a code point: control characters and
  /// the marks that turn the direction of writing.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    return text.unicodeScalars.reduce(into: "") { line, scalar in
      if scalar == "\n" {
        line += "↵"
      } else if steers(scalar) {
        line += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
  }

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

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
