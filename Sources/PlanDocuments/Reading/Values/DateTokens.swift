internal import PlanModel

/// The numbers and words of a text that may be a date.
enum DateTokens {
  struct Number: Hashable {
    let value: Int
    let digits: Int

    var isYear: Bool { digits == 4 }
  }

  enum Token: Hashable {
    case number(Number)
    case word(String)

    var isWord: Bool {
      switch self {
      case .word: true
      case .number: false
      }
    }
  }

  /// Words that stand between the parts of a date in Spanish, Portuguese, French and English.
  static let connectives: Set<String> = ["de", "del", "do", "el", "le", "o", "of", "the"]
  /// What follows the number of a day without a space, in the same languages; `º` and `ª` fold to letters.
  private static let ordinals: Set<String> = ["er", "o", "a", "ro", "do", "st", "nd", "rd", "th", "e"]
  private static let separators: Set<Unicode.Scalar> = [" ", ",", ".", "/", "-"]
  /// The time that programs write after a date that has none.
  private static let midnights = ["00:00:00.000", "00:00:00", "00:00"]

  /// The tokens in their order; nil when there is a sign or a number that no date has.
  static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = withoutMidnight(TextFolding.folded(text)).unicodeScalars[...]
    var followsDigit = false
    while let first = rest.first {
      if let _ = DecimalDigit.value(of: first) {
        let digits = rest.prefix { DecimalDigit.value(of: $0) != nil }
        guard digits.count <= 4 else { return nil }
        let value = digits.reduce(0) { $0 * 10 + (DecimalDigit.value(of: $1) ?? 0) }
        tokens.append(.number(Number(value: value, digits: digits.count)))
        rest = rest[digits.endIndex...]
        followsDigit = true
      } else if first.properties.isAlphabetic {
        let word = rest.prefix { $0.properties.isAlphabetic }
        if !(followsDigit && ordinals.contains(String(word))) { tokens.append(.word(String(word))) }
        rest = rest[word.endIndex...]
        followsDigit = false
      } else {
        guard separators.contains(first) else { return nil }
        // `1.º` folds to `1.o`.
        followsDigit = followsDigit && first == "."
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// `2024-05-06t00:00:00z` and `2024-05-06 00:00:00` without the time.
  private static func withoutMidnight(_ folded: String) -> String {
    let text = folded.hasSuffix("z") ? folded.dropLast() : folded[...]
    for midnight in midnights where text.hasSuffix(midnight) {
      let date = text.dropLast(midnight.utf8.count)
      if let last = date.last, last == "t" || last == " " { return String(date.dropLast()) }
    }
    return folded
  }
}
