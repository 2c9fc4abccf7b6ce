/// The same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Texts of what writers trip over: markup, white space, escapes, several scripts, the ends of Unicode's planes.
struct RandomText {
  private var numbers: SeededNumbers
  private let pieces: [String]

  private static let allowed =
    [
      "<", ">", "&", "\"", "'", "]]>", "<!--", "&amp;", "&#13;", " ", "  ", "\n", "\r", "\r\n", "\t", "=", "_", "x",
      "_x", "_x0041_", "_x0041", "x005F_", "_x000d_", "_X0041_", "_x00G1_", "a", "Z", "ñ", "é", "e\u{301}", "مرحبا",
      "٣",
      "שלום", "中", "𐐷", "🇻🇪", "👩‍👧", "\u{7F}", "\u{80}", "\u{85}", "\u{A0}", "\u{200F}", "\u{2028}", "\u{FEFF}",
      "\u{FFF0}", "\u{FFFD}", "\u{D7FF}", "\u{E000}", "\u{F000}", "\u{1FFFE}", "\u{10FFFF}", "\u{EFBF}", "ｱ",
    ] + ["&\u{301}", "'\u{FE0F}", "\"\u{200D}"]

  /// With `forbidden`, also characters that XML 1.0 has no form for.
  init(seed: UInt64, forbidden: Bool = false) {
    numbers = SeededNumbers(seed: seed)
    let controls = (0..<0x20).compactMap { Unicode.Scalar($0).map(String.init) } + ["\u{FFFE}", "\u{FFFF}"]
    pieces = forbidden ? Self.allowed + controls : Self.allowed
  }

  mutating func next(pieces count: ClosedRange<Int> = 0...40) -> String {
    let length = Int.random(in: count, using: &numbers)
    return (0..<length).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }
}
