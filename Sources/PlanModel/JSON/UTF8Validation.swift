/// The well-formed byte sequences of Unicode table 3-7.
enum UTF8Validation {
  /// The length of the well-formed sequence that begins at `index`, or nil: overlong forms, surrogates, values past
  /// U+10FFFF and sequences cut short are not well-formed.
  static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard bytes.count - index >= length, second.contains(bytes[index + 1]) else { return nil }
    for next in (index + 2)..<(index + max(length, 2)) where bytes[next] & 0xC0 != 0x80 { return nil }
    return length
  }
}
