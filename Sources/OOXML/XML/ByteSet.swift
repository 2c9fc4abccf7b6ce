/// A set of bytes that texts are searched for, eight at a time.
///
/// All sets hold the control characters, `&`, `<`, `>` and 0xEF, with which U+FFFE and U+FFFF begin; each has one byte
/// more.
struct ByteSet: Sendable {
  private let own: UInt8
  private let keepsLayout: Bool

  /// For character data.
  static var inContent: ByteSet { ByteSet(own: UInt8(ascii: "&"), keepsLayout: true) }
  /// For attribute values.
  static var inAttribute: ByteSet { ByteSet(own: UInt8(ascii: "\""), keepsLayout: false) }
  /// For the texts of cells.
  static var inSpreadsheet: ByteSet { ByteSet(own: UInt8(ascii: "_"), keepsLayout: true) }

  /// The first member of the set.
  @inline(__always)
  func first(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var place = start
    while end - place >= 8 {
      if holdsMember(UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)) { break }
      place += 8
    }
    while place < end {
      if contains(place.pointee) { return place }
      place += 1
    }
    return nil
  }

  /// Whether a member of the set never stands as it is; the others depend on what is around them.
  func isReplaced(_ member: UInt8) -> Bool {
    if keepsLayout, member == 0x09 || member == 0x0A { return false }
    return member != 0xEF
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte | 2 == UInt8(ascii: ">") || byte == 0xEF || byte == own
  }

  /// Whether one of eight bytes is a member.
  @inline(__always)
  private func holdsMember(_ word: UInt64) -> Bool {
    let bytes = EightBytes(word)
    // "<" and ">" differ in one bit.
    let brackets = EightBytes(word | EightBytes.each(2)).equal(to: UInt8(ascii: ">"))
    let others = bytes.equal(to: UInt8(ascii: "&")) | bytes.equal(to: 0xEF) | bytes.equal(to: own)
    return (bytes.controls | brackets | others) & EightBytes.tops != 0
  }
}

/// Eight bytes that are looked at together. What is asked of them is answered in the top bit of each byte.
///
/// A byte of zero is the only one whose top bit is clear and becomes set when 1 is taken from it; likewise those below
/// 0x20 when 0x20 is taken. What they borrow from the next byte can add others to those that are, but none where there is
/// none.
struct EightBytes {
  let word: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    self.word = word
  }

  /// A byte eight times.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  @inline(__always)
  static var tops: UInt64 { each(0x80) }

  /// Those below 0x20.
  @inline(__always)
  var controls: UInt64 { (word &- Self.each(0x20)) & ~word }

  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = word ^ Self.each(byte)
    return (difference &- Self.each(1)) & ~difference
  }

  /// Those from a byte of 0x80 or more on.
  @inline(__always)
  func atLeast(_ byte: UInt8) -> UInt64 {
    // The lower seven bits of these reach the top one when what is missing is added.
    word & ((word & ~Self.tops) &+ Self.each(0 &- byte))
  }
}

extension String {
  /// Whether a character may stand in the text that XML cannot carry, or not as it is: a control character other than a
  /// line feed, or one that begins with the byte of U+FFFE and U+FFFF.
  package var mayHoldForbiddenCharacter: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      guard var rest = utf8.baseAddress else { return false }
      let end = rest + utf8.count
      while let found = ByteSet.inContent.first(from: rest, to: end) {
        if found.pointee == 0xEF || found.pointee < 0x20 && found.pointee != 0x0A { return true }
        rest = found + 1
      }
      return false
    }
  }
}
