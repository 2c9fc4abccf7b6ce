/// The bytes of a string of JSON that stand for themselves.
enum JSONText {
  /// Where the first byte stands that does not, or may not, looked for eight bytes at a time: a control character, a
  /// quotation mark, a backslash, and what begins U+FFFE and U+FFFF.
  static func plainEnd(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var index = start
    while index + 8 <= raw.count {
      if holdsSpecial(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
      index += 8
    }
    while index < utf8.count, !isSpecial(utf8[index]) { index += 1 }
    return index
  }

  /// Whether U+FFFE and U+FFFF begin with the byte, which an escape takes through XML; other characters do too.
  static func mayBeNoncharacter(_ byte: UInt8) -> Bool { byte == 0xEF }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || mayBeNoncharacter(byte)
  }

  /// Whether one of eight bytes is special.
  ///
  /// Taking 1 from a byte sets its top bit only where the byte was 0, taking 0x20 only where it was less; what is borrowed
  /// from the next byte matters only where one is found anyway.
  private static func holdsSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func equals(_ byte: UInt8) -> UInt64 {
      let difference = word ^ (ones &* UInt64(byte))
      return (difference &- ones) & ~difference
    }
    let controls = (word &- ones &* 0x20) & ~word
    let found = controls | equals(UInt8(ascii: "\"")) | equals(UInt8(ascii: "\\")) | equals(0xEF)
    return found & (ones &* 0x80) != 0
  }
}
