extension XMLWriter {
  /// Character data. A carriage return is written as a reference, since a parser would make a line feed of it (XML 1.0, 2.11).
  package mutating func text(_ string: String) {
    escape(string, special: .inContent)
  }

  /// Character data that is UTF-8 already.
  mutating func text(utf8: UnsafeBufferPointer<UInt8>) {
    escape(utf8, special: .inContent)
  }

  /// An attribute's value: there white space too needs references (XML 1.0, 3.3.3).
  mutating func attributeValue(_ string: String) {
    escape(string, special: .inAttribute)
  }

  /// Copies runs of plain bytes whole and looks closer only at those that need it.
  private mutating func escape(_ string: String, special: ByteSet) {
    var string = string
    string.withUTF8 { escape($0, special: special) }
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, special: ByteSet) {
    guard var start = utf8.baseAddress else { return }
    let end = start + utf8.count
    // Six bytes are the longest reference; a long text is reserved in pieces so that it can be passed on.
    while start < end {
      let piece = min(end - start, 8192)
      reserve(piece * 6)
      escape(start, start + piece, end, special: special)
      start += piece
    }
  }

  @inline(__always)
  private mutating func escape(
    _ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    special: ByteSet
  ) {
    var run = start
    var next = start
    while next < stop {
      let byte = next.pointee
      if special.contains(byte) {
        if byte == 0xEF {
          // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
          if end - next > 2, next[1] == 0xBF, next[2] >= 0xBE {
            note(forbidden: next[2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}")
          }
        } else {
          appendReserved(run, next - run)
          appendReference(to: byte)
          run = next + 1
        }
      }
      next += 1
    }
    appendReserved(run, next - run)
  }

  private mutating func appendReference(to byte: UInt8) {
    let reference: StaticString
    switch byte {
    case UInt8(ascii: "&"): reference = "&amp;"
    case UInt8(ascii: "<"): reference = "&lt;"
    case UInt8(ascii: ">"): reference = "&gt;"
    case UInt8(ascii: "\""): reference = "&quot;"
    case 0x09: reference = "&#9;"
    case 0x0A: reference = "&#10;"
    case 0x0D: reference = "&#13;"
    default:
      note(forbidden: Unicode.Scalar(byte))
      return
    }
    appendReserved(reference.utf8Start, reference.utf8CodeUnitCount)
  }
}

/// A set of bytes with a test that costs a few instructions.
struct ByteSet: Sendable {
  private let low: UInt64
  private let high: UInt64

  static let inContent = ByteSet(members: "&<>", allowing: "\t\n")
  static let inAttribute = ByteSet(members: "&<>\"", allowing: "")

  /// The ASCII characters of `members`, those below U+0020 except `allowed`, and 0xEF, which begins U+FFFE and U+FFFF.
  init(members: StaticString, allowing allowed: StaticString) {
    var bits: (low: UInt64, high: UInt64) = (0xFFFF_FFFF, 0)
    members.withUTF8Buffer { for byte in $0 { Self.insert(byte, into: &bits) } }
    allowed.withUTF8Buffer { for byte in $0 { bits.low &= ~(1 << UInt64(byte)) } }
    (low, high) = bits
  }

  private static func insert(_ byte: UInt8, into bits: inout (low: UInt64, high: UInt64)) {
    if byte < 64 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte - 64) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 != 0 }
    if byte < 128 { return high >> UInt64(byte - 64) & 1 != 0 }
    return byte == 0xEF
  }
}
