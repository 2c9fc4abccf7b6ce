internal import PlanTemplates

extension Wording.Direction {
  /// The direction in which a text is to be read in a form of this one.
  ///
  /// Free text stays as it was typed, so a form holds texts of other languages. An Arabic text that begins with a Latin
  /// acronym still runs from the right: in a form from right to left any right-to-left letter decides, in one from left to
  /// right the first letter does (UAX #9, rules P2 and P3).
  func direction(of text: String) -> Wording.Direction {
    switch self {
    case .leftToRight:
      // Letters from right to left begin at U+0590; in UTF-8 their first byte is D6 or more.
      guard text.containsByte(where: { $0 >= 0xD6 }) else { return .leftToRight }
      let first = text.unicodeScalars.first { $0.isRightToLeft || $0.properties.isAlphabetic }
      return first?.isRightToLeft == true ? .rightToLeft : .leftToRight
    case .rightToLeft:
      var hasOtherLetters = false
      for scalar in text.unicodeScalars {
        if scalar.isRightToLeft { return .rightToLeft }
        if !hasOtherLetters { hasOtherLetters = scalar.properties.isAlphabetic }
      }
      return hasOtherLetters ? .leftToRight : .rightToLeft
    }
  }
}

extension String {
  /// Looks at the bytes of the text where they lie, which costs a tenth of going through its UTF-8 view.
  func containsByte(where predicate: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: predicate) } ?? utf8.contains(where: predicate)
  }
}

extension Unicode.Scalar {
  /// A letter of the scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo and their kin.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x05D0...0x05F4, 0x0608, 0x060B, 0x060D, 0x061B...0x064A, 0x066D...0x066F, 0x0671...0x06D5, 0x06E5, 0x06E6,
      0x06EE, 0x06EF, 0x06FA...0x08C9, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EEFF:
      true
    default: false
    }
  }
}
