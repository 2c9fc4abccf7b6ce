/// A recursive-descent reader of RFC 8259; the depth limit bounds the recursion.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  /// The keys and indices from the document down to the value being read.
  var path: [Step] = []

  enum Step {
    /// The offset of the key's opening quotation mark: only an error needs its text.
    case key(at: Int)
    case index(Int)
  }

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipWhiteSpace()
    guard index < bytes.count else { throw error(.emptyDocument) }
    let value = try value()
    skipWhiteSpace()
    guard index == bytes.count else { throw error(.trailingContent) }
    return value
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw unexpected()
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    try enter()
    var members: [JSONObject.Member] = []
    var keys = KeySet()
    if try peek() == UInt8(ascii: "}") {
      index += 1
      return JSONObject()
    }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let start = index
      let key = try string()
      path.append(.key(at: start))
      guard keys.insert(key, after: members) else { throw error(.duplicateKey(key), at: start) }
      try expect(UInt8(ascii: ":"))
      skipWhiteSpace()
      members.append(JSONObject.Member(key: key, value: try value()))
      path.removeLast()
      if try !separator(before: UInt8(ascii: "}")) { return JSONObject(unique: members) }
    }
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    if try peek() == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      path.append(.index(elements.count))
      elements.append(try value())
      path.removeLast()
      if try !separator(before: UInt8(ascii: "]")) { return elements }
    }
  }

  /// Steps over the opening bracket and the white space after it.
  private mutating func enter() throws(JSONSyntaxError) {
    guard path.count < JSONValue.depthLimit else { throw error(.tooDeep) }
    index += 1
    skipWhiteSpace()
  }

  /// Steps over a comma (true) or the closing bracket (false).
  private mutating func separator(before close: UInt8) throws(JSONSyntaxError) -> Bool {
    skipWhiteSpace()
    let byte = try peek()
    guard byte == close || byte == UInt8(ascii: ",") else { throw unexpected() }
    index += 1
    if byte == close { return false }
    skipWhiteSpace()
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
    skipWhiteSpace()
    guard try peek() == byte else { throw unexpected() }
    index += 1
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    for expected in word.description.utf8 {
      guard try peek() == expected else { throw unexpected() }
      index += 1
    }
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    guard let end = JSONNumber.end(in: bytes, from: index) else { throw error(.invalidNumber) }
    // Digits after a complete number: a leading zero.
    if end < bytes.count, bytes[end] &- UInt8(ascii: "0") < 10 { throw error(.invalidNumber) }
    defer { index = end }
    return JSONNumber(checked: String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self))
  }

  private func peek() throws(JSONSyntaxError) -> UInt8 {
    guard index < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[index]
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }
}

/// The keys of one object. A few are compared one by one, where their ends do not tell that they differ; a set keeps an
/// object of many keys from costing the square of their number.
private struct KeySet {
  private var set: Set<[UInt8]> = []
  /// A bit for the length and the last byte of each of the first keys.
  private var ends: UInt64 = 0

  /// False when the key is among the members already.
  mutating func insert(_ key: String, after members: [JSONObject.Member]) -> Bool {
    if members.count < 16 {
      let end: UInt64 = 1 << UInt64((key.utf8.count * 5 + Int(key.utf8.last ?? 0)) & 63)
      defer { ends |= end }
      return ends & end == 0 || !members.contains { $0.hasKey(key) }
    }
    if set.isEmpty { set = Set(members.map { Array($0.key.utf8) }) }
    return set.insert(Array(key.utf8)).inserted
  }
}
