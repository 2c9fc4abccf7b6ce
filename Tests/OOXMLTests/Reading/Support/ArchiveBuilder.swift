/// Builds ZIP files byte by byte, lies included. Everything is stored, so that the bytes can be told by eye.
struct ArchiveBuilder {
  /// An entry and what its headers say of it.
  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    var method = 0
    var flags = 0
    /// Where the two headers differ from the truth.
    var centralChecksum: UInt32?
    var centralSize: UInt32?
    var localName: [UInt8]?
    var localSize: UInt32?
    var localMethod: Int?
    /// The header of another entry is used as this one's own.
    var sharesHeaderOfFirst = false
    /// The sizes stand in an extra field of 64-bit numbers.
    var usesZip64 = false
    /// The sizes stand behind the data, as programs that cannot seek write them.
    var hasDescriptor = false

    init(_ name: String, _ text: String) {
      self.name = Array(name.utf8)
      data = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = Array(name.utf8)
      data = bytes
    }
  }

  var entries: [Entry]
  var prefix: [UInt8] = []
  var comment: [UInt8] = []
  var suffix: [UInt8] = []
  var usesZip64EndRecord = false
  /// The count that the end record states, where it is not the truth.
  var statedCount: Int?

  init(_ entries: [Entry]) {
    self.entries = entries
  }

  init(_ parts: KeyValuePairs<String, String>) {
    entries = parts.map { Entry($0.key, $0.value) }
  }

  var bytes: [UInt8] {
    var bytes = prefix
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(entry.sharesHeaderOfFirst ? offsets[0] : bytes.count - prefix.count)
      if !entry.sharesHeaderOfFirst { bytes += Self.local(entry) }
    }
    let start = bytes.count - prefix.count
    for (entry, offset) in zip(entries, offsets) { bytes += Self.central(entry, offset) }
    let size = bytes.count - prefix.count - start
    let count = statedCount ?? entries.count
    if usesZip64EndRecord {
      let record = bytes.count - prefix.count
      bytes += four(0x0606_4B50) + eight(44) + two(45) + two(45) + four(0) + four(0)
      bytes += eight(count) + eight(count) + eight(size) + eight(start)
      bytes += four(0x0706_4B50) + four(0) + eight(record) + four(1)
    }
    bytes += four(0x0605_4B50) + two(0) + two(0) + two(count) + two(count) + four(UInt32(size)) + four(UInt32(start))
    return bytes + two(comment.count) + comment + suffix
  }

  private static func local(_ entry: Entry) -> [UInt8] {
    let size = entry.localSize ?? UInt32(entry.data.count)
    let checksum = checksum(entry.data)
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    let name = entry.localName ?? entry.name
    var bytes = four(0x0403_4B50) + two(20) + two(flags) + two(entry.localMethod ?? entry.method) + four(0)
    if entry.hasDescriptor {
      bytes += four(0) + four(0) + four(0)
    } else {
      bytes += four(checksum) + four(size) + four(size)
    }
    bytes += two(name.count) + two(0) + name + entry.data
    if entry.hasDescriptor { bytes += four(0x0807_4B50) + four(checksum) + four(size) + four(size) }
    return bytes
  }

  private static func central(_ entry: Entry, _ offset: Int) -> [UInt8] {
    let size = entry.centralSize ?? UInt32(entry.data.count)
    let extra = entry.usesZip64 ? two(1) + two(16) + eight(Int(size)) + eight(Int(size)) : []
    let stated = entry.usesZip64 ? 0xFFFF_FFFF : size
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    return four(0x0201_4B50) + two(20) + two(20) + two(flags) + two(entry.method) + four(0)
      + four(entry.centralChecksum ?? checksum(entry.data)) + four(stated) + four(stated) + two(entry.name.count)
      + two(extra.count) + two(0) + two(0) + two(0) + four(0) + four(UInt32(offset)) + entry.name + extra
  }

  /// CRC-32 (ISO 3309) by a table of its own, so that it shares nothing with the program's.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { value, byte in value >> 8 ^ remainders[Int((value ^ UInt32(byte)) & 0xFF)] }
  }

  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}

private func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

private func four(_ value: UInt32) -> [UInt8] { two(Int(value & 0xFFFF)) + two(Int(value >> 16)) }

private func eight(_ value: Int) -> [UInt8] { four(UInt32(value & 0xFFFF_FFFF)) + four(UInt32(value >> 32)) }
