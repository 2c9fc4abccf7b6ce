/// What a text needs beside plain characters, found in one pass over its UTF-8.
struct TextTraits {
  /// Line ends or tabs, which are elements of their own.
  private(set) var hasBreaks = false
  /// A space at an end, or two together.
  private(set) var hasLooseSpaces = false
  /// May hold characters that run from the right; a few others are taken in.
  private(set) var mayRunRightToLeft = false

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    let space = UInt8(ascii: " ")
    var previous = space
    for (index, byte) in utf8.enumerated() {
      if byte <= space {
        if byte == previous, byte == space { hasLooseSpaces = true }
        if Self.isBreak(byte) { hasBreaks = true }
      } else if byte >= 0xD6 {
        if Self.mayBeginRightToLeft(byte, utf8[(index + 1)...]) { mayRunRightToLeft = true }
      }
      previous = byte
    }
    if previous == space { hasLooseSpaces = true }
  }

  static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

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
