/// The usual widths of the scripts that office faces borrow from other fonts, in units of 1/2048 em.
///
/// Which font a reader's machine lends is unknown, so each is the average of the script's Noto Sans face, rounded up.
enum ScriptWidths {
  static let arabicBlock: Range<UInt32> = 0x600..<0x700

  private static let fullWidth = 2048
  /// Emoji fonts draw wider than their em.
  private static let emoji = 2662

  static func width(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x0530..<0x0590: 1331  // Armenian
    case 0x0591..<0x05C8: 0  // Hebrew points
    case 0x05C8..<0x0600: 1208  // Hebrew
    case 0x0700..<0x0900: 1400  // Syriac to Arabic Extended
    case 0x0900..<0x0B80: 1400  // Devanagari to Oriya
    case 0x0B80..<0x0E00: 2048  // Tamil to Sinhala
    case 0x0E31, 0x0E34..<0x0E3B, 0x0E47..<0x0E4F: 0  // Thai vowels and tones above and below
    case 0x0E00..<0x1000: 1229  // Thai, Lao, Tibetan
    case 0x1000..<0x10A0: 1741  // Myanmar
    case 0x10A0..<0x1100: 1434  // Georgian
    case 0x1200..<0x13A0: 1475  // Ethiopic
    case 0x1780..<0x1800: 1434  // Khmer
    case 0x1F00..<0x2000: 1229  // Greek with accents
    case 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x20D0..<0x2100: 0  // combining marks
    case 0x2100..<0x2600, 0x27C0..<0x2C00: 2253  // letter-like signs, arrows, mathematics
    case 0x2600..<0x27C0: emoji
    case 0xFB50..<0xFE00, 0xFE70..<0xFEFF: 1400  // Arabic presentation forms
    case 0xFE00..<0xFE10, 0xFE20..<0xFE30, 0xFEFF: 0  // variation selectors, half marks, byte order mark
    case 0xFF61..<0xFFE0: 1024  // half-width kana and hangul
    case 0x1F1E6..<0x1F200: emoji / 2  // two regional indicators make a flag
    case 0x1F3FB..<0x1F400: 0  // skin tones
    case 0x1F000..<0x1FB00: emoji
    case 0xE0000..<0xE0200: 0  // tags, more variation selectors
    default: fullWidth
    }
  }

  /// Whether a line may break before and after the scalar without a space: Chinese, Japanese and Korean, and emoji.
  static func breaksFreely(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFFE7: true
    case 0x1F1E6..<0x1F200, 0x1F3FB..<0x1F400: false
    case 0x1F000..<0x1FB00, 0x20000..<0x40000: true
    default: false
    }
  }

  /// Punctuation that never begins a line: the East Asian marks, and those of ASCII.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B: true
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E: true
    case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30FB...0x30FE: true
    case 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61...0xFF64: true
    case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x200D: true
    case 0xFE00..<0xFE10, 0x1F3FB..<0x1F400: true
    default: false
    }
  }

  /// East Asian brackets that never end a line.
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F: true
    default: false
    }
  }
}
