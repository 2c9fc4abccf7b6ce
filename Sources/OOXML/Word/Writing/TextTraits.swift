/// What a text needs beside plain characters, found in one pass over its UTF-8.
struct TextTraits {
  /// Line ends or tabs, which are elements of their own.
  private(set) var hasBreaks = false
  /// A space at an end, or two together.
  private(set) var hasLooseSpaces = false
  /// May hold characters that run from the right; a few others are taken in.
  private(set) var mayRunRightToLeft = false

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    var previous = Self.space
    var index = 0
    while index < utf8.count {
      if utf8.count - index >= 8, isPlain(utf8.word(at: index), after: previous) {
        index += 8
      } else {
        let end = min(index + 8, utf8.count)
        while index < end {
          look(at: index, in: utf8, after: previous)
          previous = utf8[index]
          index += 1
        }
      }
      previous = utf8[index - 1]
    }
    if previous == Self.space { hasLooseSpaces = true }
  }

  private static let space = UInt8(ascii: " ")

  private mutating func look(at index: Int, in utf8: UnsafeBufferPointer<UInt8>, after previous: UInt8) {
    let byte = utf8[index]
    if byte <= Self.space {
      if byte == previous, byte == Self.space { hasLooseSpaces = true }
      if Self.isBreak(byte) { hasBreaks = true }
    } else if byte >= Self.firstRightToLeft, Self.mayBeginRightToLeft(byte, utf8[(index + 1)...]) {
      mayRunRightToLeft = true
    }
  }

  /// Whether nothing in eight bytes needs a closer look: no control character, no two spaces, and none that may begin
  /// a character from right to left, unless one was found before. Some that need none are taken in.
  @inline(__always)
  private func isPlain(_ word: UInt64, after previous: UInt8) -> Bool {
    let bytes = EightBytes(word)
    let letters = mayRunRightToLeft ? 0 : bytes.atLeast(Self.firstRightToLeft)
    let spaces = bytes.equal(to: Self.space) & EightBytes.tops
    let pairs = spaces & (spaces << 8 | (previous == Self.space ? 0x80 : 0))
    return (bytes.controls | letters | pairs) & EightBytes.tops == 0
  }

  static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// The first byte of U+0590.
  private static let firstRightToLeft: UInt8 = 0xD6

  /// U+0590 is D6 90, U+08FF is E0 A3 BF, U+200F is E2 80 8F, U+FB1D is EF AC 9D, U+10800 is F0 90 A0 80.
  private static func mayBeginRightToLeft(_ byte: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch byte {
    case 0xD6...0xDF, 0xEF, 0xF0: true
    case 0xE0: rest.first.map { $0 <= 0xA3 } ?? false
    case 0xE2: rest.starts(with: [0x80, 0x8F])
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes, the first one lowest.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}
