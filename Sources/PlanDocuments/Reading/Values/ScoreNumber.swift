internal import PlanModel

/// A number in the text of a result.
struct ScoreNumber {
  /// The number with its percent sign.
  let range: Range<String.Index>
  let hasPercentSign: Bool
  /// Without a percent sign, more than 0 and at most 1: taken for a part of 1.
  let isFraction: Bool
  /// Nil when it is no percentage.
  let score: Score?

  /// More digits than this are no score.
  private static let mostDigits = 18

  /// The score of a number, which is a part of 1 or a percentage; nil when it is not from 0 to 100.
  ///
  /// Ten decimals are kept: the last digits of a binary number are those of its arithmetic, as in 0.7000000000000001.
  static func score(_ number: Double, isFraction: Bool) -> Score? {
    let percent = isFraction ? number * 100 : number
    guard percent >= 0, percent <= 100.000_001 else { return nil }
    if let whole = Int(exactly: percent) { return Score(whole) }
    let scaled = String(Int(percent * 1e10 + 0.5))
    let digits = String(repeating: "0", count: max(0, 11 - scaled.utf8.count)) + scaled
    guard let score = Score(digits.dropLast(10) + "." + digits.suffix(10)) else { return nil }
    return Score(score.formatted(decimalSeparator: "."))
  }

  /// The numbers of a text; one that is joined to letters is part of a word.
  static func numbers(in text: String) -> [ScoreNumber] {
    let scalars = text.unicodeScalars
    var numbers: [ScoreNumber] = []
    var index = scalars.startIndex
    var isInWord = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      guard DecimalDigit.value(of: scalar) != nil else {
        isInWord = scalar.properties.isAlphabetic
        index = scalars.index(after: index)
        continue
      }
      let end = endOfNumber(in: scalars, from: index)
      let isJoined = isInWord || (end < scalars.endIndex && scalars[end].properties.isAlphabetic)
      if !isJoined { numbers.append(number(in: text, index..<end)) }
      index = end
      isInWord = isJoined
    }
    return numbers
  }

  /// Digits, with signs of decimals or thousands between them.
  private static func endOfNumber(in scalars: String.UnicodeScalarView, from start: String.Index) -> String.Index {
    var end = start
    var index = start
    while index < scalars.endIndex {
      if DecimalDigit.value(of: scalars[index]) != nil {
        index = scalars.index(after: index)
        end = index
      } else if index == end, isDecimalSign(scalars[index]) {
        index = scalars.index(after: index)
      } else {
        break
      }
    }
    return end
  }

  private static func number(in text: String, _ digits: Range<String.Index>) -> ScoreNumber {
    let scalars = text.unicodeScalars
    var range = digits
    let after = scalars[digits.upperBound...].drop(while: Blank.isUnseen)
    let before = scalars[..<digits.lowerBound].reversed().drop(while: Blank.isUnseen)
    var hasSign = false
    if let sign = after.first, isPercentSign(sign) {
      range = digits.lowerBound..<scalars.index(after: after.startIndex)
      hasSign = true
    } else if let sign = before.first, isPercentSign(sign),
      let start = scalars[..<digits.lowerBound].lastIndex(of: sign)
    {
      range = start..<digits.upperBound
      hasSign = true
    }
    let literal = isNegative(scalars[..<digits.lowerBound]) ? nil : literal(scalars[digits])
    let value = literal.flatMap { Double($0) } ?? 0
    let isFraction = !hasSign && value > 0 && value <= 1
    return ScoreNumber(
      range: range, hasPercentSign: hasSign, isFraction: isFraction,
      score: isFraction ? score(value, isFraction: true) : literal.flatMap { Score($0) })
  }

  /// A minus at the beginning of the text; within it, it is a dash.
  private static func isNegative(_ before: Substring.UnicodeScalarView) -> Bool {
    let signs = before.trimming(while: Blank.isUnseen)
    return signs.dropFirst().isEmpty && (signs.first == "-" || signs.first == "\u{2212}")
  }

  /// The number in the grammar of JSON; nil when it has two signs of decimals or too many digits.
  private static func literal(_ text: Substring.UnicodeScalarView) -> String? {
    guard text.count <= mostDigits else { return nil }
    let parts = text.split(whereSeparator: isDecimalSign).map { part in
      part.compactMap { DecimalDigit.value(of: $0) }.map(String.init).joined()
    }
    guard 1...2 ~= parts.count else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    return ([whole.isEmpty ? "0" : String(whole)] + parts.dropFirst()).joined(separator: ".")
  }

  private static func isDecimalSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || scalar == "\u{66B}"
  }

  private static func isPercentSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "%" || scalar == "\u{66A}" || scalar == "\u{FE6A}" || scalar == "\u{FF05}"
  }
}
