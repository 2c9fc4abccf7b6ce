/// The bidirectional classes, as far as they matter here.
enum DirectionalClass: Equatable {
  /// L, R, AL and AN, and the marks on them.
  case letter(TextDirection)
  /// EN.
  case digit
  /// ET: part of the number it follows.
  case numberSign
  /// NSM: part of what it stands on.
  case mark
  case lineBreak
  case bracket
  case neutral

  @inline(__always)
  init(_ value: UInt32) {
    // By far the most frequent two come first.
    if (value | 0x20) &- 0x61 < 26 {
      self = .letter(.leftToRight)
    } else if Self.isRightToLeft(value) {
      self = .letter(.rightToLeft)
    } else {
      self.init(other: value)
    }
  }

  @inline(never)
  private init(other value: UInt32) {
    switch value {
    case 0x30...0x39, 0x6F0...0x6F9: self = .digit
    case 0x0A, 0x0D: self = .lineBreak
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: self = .bracket
    case 0x23...0x25, 0xA2...0xA5, 0xB0...0xB1, 0x2030...0x2034, 0x20A0...0x20CF: self = .numberSign
    case 0...0xA9: self = .neutral
    case 0xC0...0x24F, 0x200E: self = .letter(.leftToRight)
    default: self = Unicode.Scalar(value).map { DirectionalClass($0.properties.generalCategory) } ?? .neutral
    }
  }

  /// What closes an opening bracket.
  static func partner(ofOpening value: UInt32) -> UInt32? {
    switch value {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    default: nil
    }
  }

  /// The blocks of the scripts that run from the right, without Persian digits, and the right-to-left mark.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x6EF, 0x6FA...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .letterNumber:
      self = .letter(.leftToRight)
    case .nonspacingMark, .enclosingMark:
      self = .mark
    case .decimalNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
      .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
      .format, .surrogate, .privateUse, .unassigned:
      self = .neutral
    @unknown default: self = .neutral
    }
  }
}
