extension XMLPullParser {
  /// Refuses references to anything but the five entities of XML 1.0, 4.6, and to allowed characters.
  func checkReferences(_ start: Int, _ end: Int) throws(ReadingError) {
    var index = start
    while index < end {
      guard input.base[index] == 0x26 else {
        index += 1
        continue
      }
      let rest = UnsafeBufferPointer(start: input.base + index + 1, count: min(end - index - 1, 64))
      guard let length = rest.firstIndex(of: 0x3B) else { throw failure(.malformed(.characterReference)) }
      let name = UnsafeBufferPointer(rebasing: rest[..<length])
      if Self.scalar(of: name) == nil {
        if name.first == 0x23 { throw failure(.malformed(.characterReference)) }
        throw failure(.undefinedEntity(String(decoding: name, as: UTF8.self)))
      }
      index += length + 2
    }
  }

  /// Adds text whose references have been checked.
  ///
  /// In an attribute, white space that stands as such becomes a space (XML 1.0, 3.3.3).
  static func appendDecoded(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], inAttribute: Bool) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x26:
        let rest = UnsafeBufferPointer(rebasing: text[index...])
        guard let length = rest.firstIndex(of: 0x3B),
          let scalar = scalar(of: UnsafeBufferPointer(rebasing: rest[..<length]))
        else { continue }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        index += length + 1
      case 0x0D:
        if index < text.count, text[index] == 0x0A { index += 1 }
        bytes.append(inAttribute ? 0x20 : 0x0A)
      case 0x09, 0x0A: bytes.append(inAttribute ? 0x20 : byte)
      default: bytes.append(byte)
      }
    }
  }

  private static func scalar(of name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    if name.first == 0x23 { return character(UnsafeBufferPointer(rebasing: name.dropFirst())) }
    if name.elementsEqual("amp".utf8) { return "&" }
    if name.elementsEqual("lt".utf8) { return "<" }
    if name.elementsEqual("gt".utf8) { return ">" }
    if name.elementsEqual("quot".utf8) { return "\"" }
    if name.elementsEqual("apos".utf8) { return "'" }
    return nil
  }

  private static func character(_ digits: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == 0x78
    let digits = isHexadecimal ? digits.dropFirst() : digits[...]
    // Leading zeros are allowed in any number, so that the text's length says nothing.
    var value: UInt32 = 0
    guard !digits.isEmpty else { return nil }
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where isHexadecimal: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where isHexadecimal: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value * (isHexadecimal ? 16 : 10) + digit
      if value > 0x10FFFF { return nil }
    }
    let isAllowed = value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : [9, 10, 13].contains(value)
    return isAllowed ? Unicode.Scalar(value) : nil
  }
}
