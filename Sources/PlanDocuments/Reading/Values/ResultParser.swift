package import PlanModel
package import PlanTemplates

/// Reads the cell of a function's result.
package struct ResultParser: Sendable {
  /// What stands in the cell.
  package struct Reading: Hashable, Sendable {
    /// The percentage.
    package let score: Score?
    /// The words; what is no rating is kept word for word.
    package let rating: Term<Rating>?
    /// Nothing was guessed. False for `0.84` without a percent sign, which is taken for 84, and for numbers that
    /// cannot be a score, which are kept with the words.
    package let isSure: Bool
  }

  /// In a longer text, in bytes of UTF-8, no number is looked for.
  static let longest = 1000

  private let vocabulary: Vocabulary

  /// Knows the ratings in all languages of a template.
  package init(template: PlanTemplate) {
    vocabulary = template.vocabulary
  }

  /// The score and the rating of a cell.
  ///
  /// - Parameters:
  ///   - text: the text as it is shown, or the number.
  ///   - number: the value of a cell that holds a number; words in its text count all the same.
  ///   - isPercentage: the cell shows its number as a percentage, so that 0.84 is 84 %.
  package func parse(_ text: String, number: Double? = nil, isPercentage: Bool = false) -> Reading {
    if let number, Double(text) != nil || !text.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      return reading(of: number, isPercentage: isPercentage, text: text)
    }
    guard !Blank.isBlank(text) else { return Reading(score: nil, rating: nil, isSure: true) }
    guard text.utf8.count <= Self.longest else {
      return Reading(score: nil, rating: .text(text), isSure: false)
    }
    return reading(of: text)
  }

  private func reading(of number: Double, isPercentage: Bool, text: String) -> Reading {
    let isFraction = number > 0 && number <= 1
    guard let score = ScoreNumber.score(number, isFraction: isPercentage || isFraction) else {
      return Reading(score: nil, rating: .text(text.isEmpty ? "\(number)" : text), isSure: false)
    }
    return Reading(score: score, rating: nil, isSure: isPercentage || !isFraction)
  }

  private func reading(of text: String) -> Reading {
    let numbers = ScoreNumber.numbers(in: text)
    if numbers.isEmpty { return Reading(score: nil, rating: vocabulary.ratingTerm(text), isSure: true) }
    // A number within a rating's own words is none of the cell's.
    if let rating = vocabulary.rating(text) { return Reading(score: nil, rating: .code(rating), isSure: true) }
    let unread = Reading(score: nil, rating: .text(text), isSure: false)
    // `84% Fuerte (2020)` has one score, `75-84%` and `84/100` have none that is sure.
    let isAlone = numbers.count == 1 || (numbers[0].hasPercentSign && !numbers[1...].contains(where: \.hasPercentSign))
    guard isAlone, let number = numbers.first, let score = number.score else { return unread }
    let rating = vocabulary.ratingTerm(ResultWords.words(of: text, around: number.range))
    if !number.hasPercentSign, case .text = rating { return unread }
    return Reading(score: score, rating: rating, isSure: !number.isFraction)
  }
}

/// The words of a result without its number.
private enum ResultWords {
  /// The text before and after the number, without the signs that set it apart: `Fuerte (84%)`, `84% – Fuerte`.
  static func words(of text: String, around number: Range<String.Index>) -> String {
    let scalars = text.unicodeScalars[...]
    var before = scalars[..<number.lowerBound].trimming(while: Blank.isUnseen)
    var after = scalars[number.upperBound...].trimming(while: Blank.isUnseen)
    let opened = before.last.map { $0 == "(" || $0 == "[" } ?? false
    if opened, let close = after.first, close == ")" || close == "]" {
      before = before.dropLast()
      after = after.dropFirst()
    }
    before = before.trimming(while: isSeparator)
    after = after.trimming(while: isSeparator)
    if before.isEmpty { return String(unwrapped(after)) }
    if after.isEmpty { return String(unwrapped(before)) }
    return String(before) + (before.last == "(" ? "" : " ") + String(after)
  }

  /// Without parentheses around the whole.
  private static func unwrapped(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard text.first == "(", text.last == ")", text.dropFirst().firstIndex(of: "(") == nil else { return text }
    return text.dropFirst().dropLast().trimming(while: Blank.isUnseen)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation: true
    default: Blank.isUnseen(scalar) || ":;,/|·=،؛".unicodeScalars.contains(scalar)
    }
  }
}
