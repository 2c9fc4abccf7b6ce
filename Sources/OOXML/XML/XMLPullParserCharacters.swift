/// Which bytes may stand where in XML 1.0.
enum XMLCharacters {
  // One bit a character: letters, digits, `-`, `.`, `:` and `_`, of the ASCII ones (XML 1.0, 2.3, NameChar).
  private static let lowNames: UInt64 = 0x07FF_6000_0000_0000
  private static let highNames: UInt64 = 0x07FF_FFFE_87FF_FFFE

  @inline(__always)
  static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte & 0x40 == 0 ? lowNames : highNames) >> UInt64(byte & 0x3F) & 1 == 1
  }

  @inline(__always)
  static func isNameStart(_ byte: UInt8) -> Bool {
    isName(byte) && !(byte < 0x3A && byte != 0x3A)
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The end of the whole characters in a range; nil where one is not allowed (XML 1.0, 2.2).
  static func validEnd(of base: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    let raw = UnsafeRawPointer(base)
    while index < end {
      // Eight characters at once where all are ASCII and none is below the space.
      if end - index >= 8 {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let below = (word &- 0x2020_2020_2020_2020) & ~word
        if (word | below) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = base[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 { return nil }
        index += 1
        continue
      }
      guard let count = sequenceLength(byte) else { return nil }
      if index + count > end { return index }
      if !isValidSequence(base + index, count) { return nil }
      index += count
    }
    return index
  }

  private static func sequenceLength(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// Unicode 15, table 3-7; U+FFFE and U+FFFF are no XML characters.
  private static func isValidSequence(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
    for offset in 1..<count where bytes[offset] & 0xC0 != 0x80 { return false }
    switch (bytes[0], bytes[1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return false
    case (0xEF, 0xBF): return bytes[2] < 0xBE
    default: return true
    }
  }
}
