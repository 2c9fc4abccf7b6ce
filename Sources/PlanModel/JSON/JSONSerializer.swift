/// A writer of RFC 8259 that appends to one buffer.
///
/// Control characters, U+FFFE and U+FFFF are escaped, so that the text can travel inside XML, which can carry none of
/// them (Extensible Markup Language 1.0, production 2 `Char`). All else is plain UTF-8.
struct JSONSerializer {
  private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0

  init(pretty: Bool) {
    self.pretty = pretty
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.literal.utf8)
    case .string(let text): append(text)
    case .array(let elements):
      list(elements, open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { $0.append($1) }
    case .object(let object):
      list(object.members, open: UInt8(ascii: "{"), close: UInt8(ascii: "}")) { serializer, member in
        serializer.append(member.key)
        serializer.bytes.append(UInt8(ascii: ":"))
        if serializer.pretty { serializer.bytes.append(UInt8(ascii: " ")) }
        serializer.append(member.value)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], open: UInt8, close: UInt8, item: (inout JSONSerializer, Element) -> Void
  ) {
    bytes.append(open)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      lineBreak()
      item(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { lineBreak() }
    bytes.append(close)
  }

  private mutating func lineBreak() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let escape = JSONSerializer.escape(utf8, at: index) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(contentsOf: escape.text.utf8)
        start = index + escape.length
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
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
