internal import PlanModel

/// A short text as words to compare: folded, and without signs.
enum FoldedWords {
  /// The runs of letters and digits of the folded text.
  static func words(_ text: String) -> [String] {
    TextFolding.folded(text).unicodeScalars.split { !isPartOfWord($0) }.map { String($0) }
  }

  /// The words with single spaces between them.
  static func key(_ text: String) -> String {
    words(text).joined(separator: " ")
  }

  /// The words without the numbers before and after them, as of `4. Acciones acordadas (1)`.
  static func unnumbered(_ text: String) -> [String] {
    let words = words(text)
    guard let first = words.firstIndex(where: { !isNumber($0) }),
      let last = words.lastIndex(where: { !isNumber($0) })
    else { return [] }
    return Array(words[first...last])
  }

  private static func isNumber(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { DecimalDigit.value(of: $0) != nil }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.isASCIILetter || "0"..."9" ~= scalar }
    return scalar.properties.isAlphabetic || DecimalDigit.value(of: scalar) != nil
  }
}

/// The digits of all scripts.
enum DecimalDigit {
  /// The value from 0 to 9; nil for what is no decimal digit.
  static func value(of scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return "0"..."9" ~= scalar ? Int(scalar.value) - 0x30 : nil }
    guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
      return nil
    }
    return Int(value)
  }
}

/// White space and what is not seen, around a text or between its parts.
enum Blank {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.isASCIISpace : scalar.properties.isWhitespace
  }

  /// White space, or a mark that only steers layout, such as the one for writing from right to left.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.isASCIISpace }
    return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Whether people see nothing of it: a cell with the en and em spaces (U+2002, U+2003) that the form keeps in an empty
  /// drop-down to click on only looks filled in, and so does one with the joiner (U+200D) that LibreOffice puts into a
  /// row that is put in while changes are tracked.
  static func isBlank(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy(isUnseen)
  }
}

/// What the tables of the standard library say too, at many times the cost.
extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }

  fileprivate var isASCIISpace: Bool { self == " " || 0x09...0x0D ~= value }
}

extension Substring.UnicodeScalarView {
  /// Without the elements at both ends that satisfy the condition.
  func trimming(while condition: (Unicode.Scalar) -> Bool) -> Substring.UnicodeScalarView {
    let start = drop(while: condition)
    guard let last = start.lastIndex(where: { !condition($0) }) else { return start[start.endIndex...] }
    return start[...last]
  }
}
