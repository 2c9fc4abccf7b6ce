/// The entries of a ZIP archive, read over its central directory (APPNOTE 6.3.10, 4.3.12).
///
/// Every header is checked when the archive is opened: an archive with two entries of one name, entries that overlap,
/// or headers that contradict each other is refused, since programs would disagree about what it holds.
package struct ZipReader: Sendable {
  /// How an entry is packed.
  enum Method: Sendable {
    case stored
    case deflated
  }

  /// One file of the archive.
  struct Entry: Sendable {
    /// The name with forward slashes and without a leading one.
    var name: String
    var method: Method
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var headerOffset: Int
    var dataOffset: Int
  }

  let entries: [Entry]
  private let bytes: [UInt8]
  private let index: [String: Int]
  private let limits: ReadingLimits
  private let meter = ReadingMeter()

  /// Reads the directory of an archive.
  ///
  /// Throws when the bytes are no archive, or one that is encrypted, cut off, split, ambiguous or over a limit.
  package init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
    self.bytes = bytes
    self.limits = limits
    var parser = ZipDirectoryParser(bytes: bytes, limits: limits)
    entries = try parser.parse()
    index = try Self.index(of: entries)
  }

  /// The entries' names in the order of the directory; folders are left out.
  package var names: [String] { entries.map(\.name) }

  /// The name as the archive writes it, whatever the case of `name`; nil where there is none.
  package func storedName(of name: String) -> String? {
    index[Self.folded(name)].map { entries[$0].name }
  }

  /// Opens an entry, found without regard to ASCII case (ECMA-376 Part 2, 6.2.2.3); nil where there is none.
  package func open(_ name: String) throws(ReadingError) -> PartStream? {
    guard let position = index[Self.folded(name)] else { return nil }
    return try PartStream(archive: bytes, entry: entries[position], limits: limits, meter: meter)
  }

  private static func index(of entries: [Entry]) throws(ReadingError) -> [String: Int] {
    var index: [String: Int] = [:]
    for (position, entry) in entries.enumerated() {
      if let other = index.updateValue(position, forKey: folded(entry.name)) {
        throw ReadingError(.duplicateName(of: entries[other].name), part: entry.name)
      }
    }
    // Some programs write names in the archive as they stand in the relationships: `sheet%201.xml` (ECMA-376 Part 2, 6.2.2).
    for (position, entry) in entries.enumerated() where entry.name.utf8.contains(UInt8(ascii: "%")) {
      let name = folded(PartPath.percentDecoded(entry.name))
      if index[name] == nil { index[name] = position }
    }
    return index
  }

  /// The name with ASCII capitals made small: what part names are compared by.
  static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
