/// An input that stands for a file of several parts. Each part begins with a record separator (U+001E), which no XML
/// and no JSON may hold, then its name, a line feed, and its content.
///
/// libFuzzer changes what is inside the parts freely; as a ZIP file nearly every change would stop at the checksum.
struct NamedParts {
  private(set) var parts: [(name: String, bytes: [UInt8])]

  init(_ input: UnsafeBufferPointer<UInt8>) {
    parts = input.split(separator: 0x1E).map { part in
      let name = part.prefix { $0 != UInt8(ascii: "\n") }
      return (String(decoding: name, as: UTF8.self), Array(part.dropFirst(name.count + 1)))
    }
  }

  /// Puts parts in front that the input has none of.
  mutating func complete(with others: KeyValuePairs<String, String>) {
    let missing = others.filter { other in !parts.contains { $0.name == other.key } }
    parts = missing.map { ($0.key, Array($0.value.utf8)) } + parts
  }

  /// The parts as an archive in which nothing is packed.
  var archive: [UInt8] {
    ArchiveBuilder(parts.map { ArchiveBuilder.Entry($0.name, bytes: $0.bytes) }).bytes
  }
}
