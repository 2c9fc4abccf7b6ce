extension JSONSerializer {
  /// A string in quotation marks.
  ///
  /// Control characters, U+FFFE and U+FFFF are escaped, so that the text can travel inside XML, which can carry none of
  /// them (Extensible Markup Language 1.0, production 2 `Char`). All else is plain UTF-8.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      let plainEnd = JSONText.plainEnd(of: utf8, from: 0)
      if plainEnd == utf8.count { appendQuoted(utf8) } else { appendEscaped(utf8, from: plainEnd) }
    }
  }

  /// - Parameter special: Where the first byte stands that may need an escape.
  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, from special: Int) {
    append(byte: UInt8(ascii: "\""))
    var start = 0
    var index = special
    while index < utf8.count {
      var next = index + 1
      if let escape = Self.escape(utf8, at: index) {
        next = index + escape.length
        raw(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        append(literal: escape.text)
        start = next
      }
      index = JSONText.plainEnd(of: utf8, from: next)
    }
    raw(UnsafeBufferPointer(rebasing: utf8[start...]))
    append(byte: UInt8(ascii: "\""))
  }

  /// The escape for the character at `index` and that character's length in bytes; nil for one that goes as it is.
  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (text: String, length: Int)? {
    switch utf8[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x08: return ("\\b", 1)
    case 0x09: return ("\\t", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0C: return ("\\f", 1)
    case 0x0D: return ("\\r", 1)
    case 0x00..<0x20:
      let digits = String(utf8[index], radix: 16)
      return ((digits.count == 1 ? "\\u000" : "\\u00") + digits, 1)
    case 0xEF where utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
      return (utf8[index + 2] == 0xBE ? "\\ufffe" : "\\uffff", 3)
    default: return nil
    }
  }
}
