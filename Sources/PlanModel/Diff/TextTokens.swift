/// The parts of a text that are compared as wholes.
enum TextTokens {
  /// Words, runs of white space and single signs, as UTF-8; together they are the text. Marks and unseen characters
  /// stay with what they follow, so that no accent is parted from its letter.
  static func split(_ text: String) -> [ArraySlice<UInt8>] {
    let utf8 = Array(text.utf8)
    var tokens: [ArraySlice<UInt8>] = []
    var start = 0
    var end = 0
    var last: Kind?
    for scalar in text.unicodeScalars {
      let kind = kind(of: scalar)
      let continues = kind == .mark ? last != nil : kind == last && kind != .sign
      if !continues, end > start {
        tokens.append(utf8[start..<end])
        start = end
      }
      end += UTF8.width(scalar)
      if kind != .mark || last == nil { last = kind }
    }
    if end > start { tokens.append(utf8[start..<end]) }
    return tokens
  }

  /// The words of a text without case, accents and signs, at most as many as the limit says.
  static func words(_ text: String, limit: Int) -> [String] {
    TextFolding.folded(text).unicodeScalars
      .split(maxSplits: limit) { kind(of: $0) == .sign || kind(of: $0) == .space }
      .prefix(limit).map { String($0) }
  }

  /// Whether there is nothing but white space.
  static func isBlank(_ utf8: [UInt8]) -> Bool {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.allSatisfy { kind(of: $0) == .space }
  }

  private enum Kind {
    case word
    case space
    case sign
    case mark
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.properties.isWhitespace { return .space }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return .word
    case .nonspacingMark, .spacingMark, .enclosingMark, .format:
      return .mark
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .surrogate, .privateUse, .unassigned:
      return .sign
    @unknown default:
      return .sign
    }
  }
}
