/// The signs of faces that have a code page of their own, in Unicode.
///
/// Such faces have their signs in the private use area, F000 to F0FF, or at the same places from 0000 on: faces differ
/// in what they put at a code.
enum SymbolFont {
  private static let shown: [String: [UInt32: String]] = [
    "wingdings": [
      0xFE: "\u{2612}", 0xFD: "\u{2612}", 0x78: "\u{2612}", 0xA8: "\u{2610}", 0x6F: "\u{2610}", 0xFC: "\u{2713}",
      0xA7: "\u{25AA}", 0x6E: "\u{25A0}", 0x6C: "\u{25CF}", 0x76: "\u{2756}", 0xD8: "\u{27A2}", 0xE0: "\u{2192}",
      0x9F: "\u{2022}",
    ],
    "wingdings 2": [0x52: "\u{2612}", 0x54: "\u{2612}", 0xA3: "\u{2610}"],
    "symbol": [0xB7: "\u{2022}", 0xA8: "\u{2666}", 0xDE: "\u{21D2}"],
    "courier new": [0x6F: "\u{25E6}"],
  ]

  /// The sign at a code of a face, in small letters; nil where it is not among the known.
  static func sign(_ code: UInt32, font: String) -> String? {
    shown[font]?[code & 0xFF]
  }

  /// The bullet of a list; a round one for a sign that only its face could show.
  static func bullet(_ text: String, font: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return text }
    let isPrivate = (0xE000...0xF8FF).contains(scalar.value)
    if isPrivate || scalar.value <= 0xFF, let sign = sign(scalar.value, font: font) { return sign }
    return isPrivate ? "\u{2022}" : text
  }
}
