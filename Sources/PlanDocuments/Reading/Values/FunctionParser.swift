package import PlanModel
package import PlanTemplates

/// Reads the cell of a function.
package struct FunctionParser: Sendable {
  /// What stands in the cell.
  package struct Reading: Hashable, Sendable {
    /// The number before the title.
    package let number: Int?
    /// The text after the number and the spaces that follow it, as it stands; without a number the whole text.
    package let title: String
    /// Which of the seven functions the words mean, whatever the number; nil when they mean none.
    package let key: FunctionKey?
    /// The words are those of the template; otherwise they are only like them.
    package let isExact: Bool
  }

  /// A longer title, in bytes of UTF-8, is none of the template's.
  private static let longest = 600
  /// A longer number is a year or part of the title.
  private static let mostDigits = 2
  private static let separators: Set<Unicode.Scalar> = [
    ".", ")", ":", "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{FF0E}", "º", "°", "]",
  ]

  private let vocabulary: Vocabulary
  private let likeness: OnDemand<LikenessTable<FunctionKey>>

  /// Knows the titles in all languages of a template.
  package init(template: PlanTemplate) {
    vocabulary = template.vocabulary
    likeness = OnDemand {
      LikenessTable(
        template.languages.compactMap { template.wording(for: $0) }.flatMap { wording in
          FunctionKey.allCases.flatMap { key in
            wording.words(for: key).map { (FoldedWords.key($0), key) }
          }
        })
    }
  }

  /// The number, the title and the function that the title means.
  package func parse(_ text: String) -> Reading {
    if let (number, title) = Self.numbered(text, needsSign: true) { return reading(number, title) }
    // A number without a sign after it belongs to the title unless the words are a function's.
    if let (number, title) = Self.numbered(text, needsSign: false) {
      let reading = reading(number, title)
      if reading.key != nil { return reading }
    }
    return reading(nil, text)
  }

  private func reading(_ number: Int?, _ title: String) -> Reading {
    guard title.utf8.count <= Self.longest else {
      return Reading(number: number, title: title, key: nil, isExact: false)
    }
    if let key = vocabulary.function(title) ?? vocabulary.function(FoldedWords.key(title)) {
      return Reading(number: number, title: title, key: key, isExact: true)
    }
    let key = likeness.value.best(FoldedWords.key(title)) { $0 == $1 }
    return Reading(number: number, title: title, key: key, isExact: false)
  }

  /// The number that a text begins with and the text after it; nil without one, and for `0` and `1.2`.
  private static func numbered(_ text: String, needsSign: Bool) -> (number: Int, title: String)? {
    let scalars = text.unicodeScalars
    let start = scalars.drop { Blank.isUnseen($0) || $0 == "(" || $0 == "[" }
    let digits = start.prefix(mostDigits + 1).prefix { DecimalDigit.value(of: $0) != nil }
    guard 1...mostDigits ~= digits.count else { return nil }
    let number = digits.reduce(0) { $0 * 10 + (DecimalDigit.value(of: $1) ?? 0) }
    guard number > 0 else { return nil }
    let afterDigits = start[digits.endIndex...]
    let signs = afterDigits.drop(while: Blank.isUnseen).prefix { separators.contains($0) }
    let after = signs.isEmpty ? afterDigits : start[signs.endIndex...]
    guard needsSign ? !signs.isEmpty || Blank.isBlank(String(after)) : after.first.map(Blank.isSpace) ?? true
    else { return nil }
    if let next = after.first, DecimalDigit.value(of: next) != nil { return nil }
    return (number, String(after.drop(while: Blank.isUnseen)))
  }
}
