/// Code points as messages and lines for a terminal show them.
package enum CodePoint {
  /// `U+000B`: the notation of the Unicode Standard, four digits or more.
  package static func notation(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A text on one line that steers no terminal: control characters, line separators and the marks that turn the
  /// direction of writing are shown by their notation, `<U+000B>`.
  ///
  /// - Parameter signs: What some of them are shown as instead.
  package static func oneLine(_ text: String, signs: [Unicode.Scalar: String] = [:]) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    return text.unicodeScalars.reduce(into: "") { line, scalar in
      if steers(scalar) {
        line += signs[scalar] ?? "<" + notation(scalar.value) + ">"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The character itself in quotation marks where it can be seen, otherwise its notation.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      "“\(scalar)”"
    case .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
      notation(scalar.value)
    @unknown default:
      notation(scalar.value)
    }
  }
}
