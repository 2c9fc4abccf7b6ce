/// A writer of RFC 8259 that appends to one buffer.
///
///     json.object(and: country.other) { json in
///       json.member("iso3", country.iso3)
///       json.member("name", country.name)
///     }
struct JSONSerializer: ~Copyable {
  /// An array that grew byte by byte would ask at each whether it is shared and has room.
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private let pretty: Bool
  private var depth = 0
  /// Nothing stands yet in the array or object that is being written.
  private var isFirst = true
  /// Of the object that is being written, the members that are written after the known ones.
  private var others: [JSONObject.Member] = []

  init(pretty: Bool, capacity: Int = 1024) {
    self.pretty = pretty
    self.capacity = capacity
    buffer = .allocate(capacity: capacity)
  }

  deinit {
    buffer.deallocate()
  }

  /// What was written so far.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: count)) }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: appendNull()
    case .bool(let value): raw(value ? "true" : "false")
    case .number(let number): append(literal: number.literal)
    case .string(let text): append(text)
    case .array(let elements): array(elements) { $0.append($1) }
    case .object(let object): self.object(and: object) { _ in }
    }
  }

  mutating func appendNull() { raw("null") }

  /// A number in JSON's grammar.
  mutating func append(literal: String) {
    var literal = literal
    literal.withUTF8 { raw($0) }
  }

  // Arrays and objects

  mutating func array<Element>(_ elements: [Element], element: (inout JSONSerializer, Element) -> Void) {
    open(UInt8(ascii: "["))
    for value in elements {
      separate()
      element(&self, value)
    }
    close(UInt8(ascii: "]"))
  }

  /// The members that `known` writes, then the others. Of the others those with a known name are left out: no key stands
  /// twice.
  mutating func object(and others: JSONObject, known: (inout JSONSerializer) -> Void) {
    let outer = self.others
    self.others = others.members
    open(UInt8(ascii: "{"))
    known(&self)
    for member in self.others {
      separate()
      append(member.key)
      appendColon()
      append(member.value)
    }
    close(UInt8(ascii: "}"))
    self.others = outer
  }

  /// A known member with a name that needs no escape, whose value `value` writes.
  mutating func member(_ key: StaticString, value: (inout JSONSerializer) -> Void) {
    if !others.isEmpty { others.removeAll { $0.hasKey(key.description) } }
    separate()
    appendQuoted(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    appendColon()
    value(&self)
  }

  /// A known member; null where there is no text.
  mutating func member(_ key: StaticString, _ text: String?) {
    member(key) { json in
      if let text { json.append(text) } else { json.appendNull() }
    }
  }

  private mutating func open(_ bracket: UInt8) {
    append(byte: bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { lineBreak() }
    append(byte: bracket)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { append(byte: UInt8(ascii: ",")) }
    isFirst = false
    lineBreak()
  }

  private mutating func lineBreak() {
    guard pretty else { return }
    append(byte: UInt8(ascii: "\n"))
    for _ in 0..<2 * depth { append(byte: UInt8(ascii: " ")) }
  }

  private mutating func appendColon() {
    append(byte: UInt8(ascii: ":"))
    if pretty { append(byte: UInt8(ascii: " ")) }
  }

  // Bytes

  /// A string that needs no escape.
  mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count + 2)
    buffer[count] = UInt8(ascii: "\"")
    if let start = bytes.baseAddress { (buffer + count + 1).update(from: start, count: bytes.count) }
    count += bytes.count + 2
    buffer[count - 1] = UInt8(ascii: "\"")
  }

  private mutating func raw(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (buffer + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  mutating func append(byte: UInt8) {
    reserve(1)
    buffer[count] = byte
    count += 1
  }

  private mutating func reserve(_ size: Int) {
    if count + size <= capacity { return }
    capacity = max(capacity * 2, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
  }
}
