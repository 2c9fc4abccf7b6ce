/// The advance widths of one weight of a typeface, in units of 1/2048 em.
///
/// The table runs over Basic Latin to Cyrillic, Latin Extended Additional, punctuation and currency without a gap.
/// Other scripts come from ``ScriptWidths``.
struct GlyphWidths: Sendable {
  static let unitsPerEm = 2048
  /// No character is wider for each byte that it takes in UTF-8. The sign @ in Arial is nearly as wide.
  static let widestPerByte = 2100

  /// Where the parts of the table start, in the order in which the packed tables hold them.
  static let additionalLatin: Range<UInt32> = 0x1E00..<0x1F00
  static let punctuation: Range<UInt32> = 0x2000..<0x20D0
  static let directCount: UInt32 = 0x530

  private let latin: [UInt16]
  private let arabic: [UInt16]

  init(latin: StaticString, arabic: StaticString) {
    self.latin = Self.unpack(latin)
    self.arabic = Self.unpack(arabic)
  }

  /// The widths of the scalars below ``directCount``, by scalar.
  func withDirect<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    latin.withUnsafeBufferPointer(body)
  }

  /// The width of any scalar; zero for what takes no room of its own.
  func width(of scalar: UInt32) -> Int {
    if scalar < Self.directCount { return entry(scalar, in: latin) }
    if Self.additionalLatin.contains(scalar) {
      return entry(scalar - Self.additionalLatin.lowerBound + Self.directCount, in: latin)
    }
    if Self.punctuation.contains(scalar) {
      let start = Self.directCount + UInt32(Self.additionalLatin.count)
      return entry(scalar - Self.punctuation.lowerBound + start, in: latin)
    }
    if ScriptWidths.arabicBlock.contains(scalar) { return entry(scalar - 0x600, in: arabic) }
    return ScriptWidths.width(of: scalar)
  }

  private func entry(_ index: UInt32, in table: [UInt16]) -> Int {
    Int(index) < table.count ? Int(table[Int(index)]) : Self.unitsPerEm
  }

  /// Two characters hold a width in 64 steps from "0" on, the high one first; white space is layout.
  private static func unpack(_ packed: StaticString) -> [UInt16] {
    packed.withUTF8Buffer { bytes in
      var widths: [UInt16] = []
      widths.reserveCapacity(bytes.count / 2)
      var high: UInt16?
      for byte in bytes where byte >= 0x30 {
        let value = UInt16(byte - 0x30)
        if let first = high {
          widths.append(first * 64 + value)
          high = nil
        } else {
          high = value
        }
      }
      return widths
    }
  }
}

extension GlyphWidths {
  static let calibri = GlyphWidths(latin: CalibriWidths.regular, arabic: ArabicWidths.regular)
  static let calibriBold = GlyphWidths(latin: CalibriWidths.bold, arabic: ArabicWidths.bold)
  static let arial = GlyphWidths(latin: ArialWidths.regular, arabic: ArabicWidths.regular)
  static let arialBold = GlyphWidths(latin: ArialWidths.bold, arabic: ArabicWidths.bold)
}
