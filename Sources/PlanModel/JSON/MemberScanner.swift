/// Finds members of a JSON object without reading the others.
///
/// Of the files that the program carries, which are known to be well-formed, a run needs a fraction: one language, its
/// words seldom all, its messages seldom at all. Of a plan it finds what tells it from others. Of bytes that are not
/// well-formed it finds anything, but looks nowhere else.
package struct MemberScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The bytes of the values of the outermost object's members, by key.
  package static func members(of bytes: UnsafeBufferPointer<UInt8>) -> [(key: String, value: Range<Int>)] {
    var scanner = MemberScanner(bytes)
    var members: [(key: String, value: Range<Int>)] = []
    scanner.skip(to: UInt8(ascii: "{"))
    scanner.index += 1
    while true {
      scanner.skip(to: UInt8(ascii: "\""))
      guard scanner.index < bytes.count else { return members }
      let start = scanner.index + 1
      scanner.skipString()
      guard start < scanner.index else { return members }
      let key = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<scanner.index - 1]), as: UTF8.self)
      scanner.skip(to: UInt8(ascii: ":"))
      guard scanner.index < bytes.count else { return members }
      scanner.index += 1
      members.append((key, scanner.value()))
    }
  }

  /// The object with some of its members alone.
  package static func document(
    of members: [(key: String, value: Range<Int>)], in bytes: UnsafeBufferPointer<UInt8>,
    keeping isKept: (String) -> Bool
  ) -> [UInt8] {
    var document = [UInt8(ascii: "{")]
    document.reserveCapacity(bytes.count)
    for (key, value) in members where isKept(key) {
      if document.count > 1 { document.append(UInt8(ascii: ",")) }
      document.append(UInt8(ascii: "\""))
      document += key.utf8
      document += "\":".utf8
      document += UnsafeBufferPointer(rebasing: bytes[value])
    }
    document.append(UInt8(ascii: "}"))
    return document
  }

  private mutating func skip(to byte: UInt8) {
    while index < bytes.count, bytes[index] != byte { index += 1 }
  }

  /// From the opening quotation mark to behind the closing one.
  private mutating func skipString() {
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, bytes.count)
  }

  /// To the comma or bracket that ends the member.
  private mutating func value() -> Range<Int> {
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return start..<index }
        depth -= 1
      case UInt8(ascii: ","):
        if depth == 0 { return start..<index }
      default: break
      }
      index += 1
    }
    return start..<index
  }
}
