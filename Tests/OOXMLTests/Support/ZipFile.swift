import CZlib

/// A ZIP file read record by record as PKWARE APPNOTE 6.3 lays them out, from the first byte to the last.
///
/// It is stricter than other readers: entries follow each other without a gap, in the order of the directory, and nothing
/// stands before, between or behind the records.
struct ZipFile {
  struct Damage: Error {
    let reason: String
  }

  /// What a local and a central header both tell, in their order (APPNOTE 4.3.7, 4.3.12).
  struct Header: Equatable {
    let versionNeeded: Int
    let flags: Int
    let method: Int
    let time: Int
    let date: Int
    let sizes: Sizes
  }

  struct Sizes: Equatable {
    let crc: Int
    let compressed: Int
    let uncompressed: Int
  }

  struct Entry {
    let name: [UInt8]
    let local: Header
    let central: Header
    let versionMadeBy: Int
    let attributes: [Int]
    let descriptor: Sizes?
    let data: [UInt8]

    var text: String { String(decoding: name, as: UTF8.self) }
  }

  let entries: [Entry]

  init(_ bytes: [UInt8]) throws {
    let end = try EndRecord(bytes)
    var directory = ByteReader(bytes, from: end.offset)
    var members = ByteReader(bytes)
    var entries: [Entry] = []
    for _ in 0..<end.entries {
      entries.append(try Entry(central: &directory, local: &members))
    }
    guard members.place == end.offset else { throw Damage(reason: "bytes between the entries and the directory") }
    guard directory.place == end.offset + end.size, directory.place == bytes.count - EndRecord.size
    else { throw Damage(reason: "the directory is not as long as it says") }
    self.entries = entries
  }

  /// The content of an entry.
  func content(_ name: String) throws -> [UInt8] {
    guard let entry = entries.first(where: { $0.text == name }) else { throw Damage(reason: "no entry \(name)") }
    return try entry.content()
  }
}

/// APPNOTE 4.3.16, without a comment.
private struct EndRecord {
  static let size = 22
  let entries: Int
  let size: Int
  let offset: Int

  init(_ bytes: [UInt8]) throws {
    var reader = ByteReader(bytes, from: bytes.count - Self.size)
    guard try reader.take(4) == [0x50, 0x4B, 5, 6] else { throw ZipFile.Damage(reason: "no end record") }
    guard try reader.long() == 0 else { throw ZipFile.Damage(reason: "more than one disk") }
    entries = try reader.short()
    guard try reader.short() == entries else { throw ZipFile.Damage(reason: "two numbers of entries") }
    size = try reader.long()
    offset = try reader.long()
    guard try reader.short() == 0 else { throw ZipFile.Damage(reason: "a comment") }
  }
}

extension ZipFile.Header {
  fileprivate init(_ reader: inout ByteReader) throws {
    versionNeeded = try reader.short()
    flags = try reader.short()
    method = try reader.short()
    time = try reader.short()
    date = try reader.short()
    sizes = try ZipFile.Sizes(&reader)
  }
}

extension ZipFile.Sizes {
  fileprivate init(_ reader: inout ByteReader) throws {
    crc = try reader.long()
    compressed = try reader.long()
    uncompressed = try reader.long()
  }
}

extension ZipFile.Entry {
  fileprivate init(central reader: inout ByteReader, local members: inout ByteReader) throws {
    guard try reader.take(4) == [0x50, 0x4B, 1, 2] else { throw ZipFile.Damage(reason: "no central header") }
    versionMadeBy = try reader.short()
    central = try ZipFile.Header(&reader)
    let nameLength = try reader.short()
    guard try reader.long() == 0 else { throw ZipFile.Damage(reason: "an extra field or a comment") }
    attributes = [try reader.short(), try reader.short(), try reader.long()]
    guard try reader.long() == members.place else { throw ZipFile.Damage(reason: "a gap before an entry") }
    name = Array(try reader.take(nameLength))

    guard try members.take(4) == [0x50, 0x4B, 3, 4] else { throw ZipFile.Damage(reason: "no local header") }
    local = try ZipFile.Header(&members)
    guard try members.short() == nameLength, try members.short() == 0, Array(try members.take(nameLength)) == name
    else { throw ZipFile.Damage(reason: "an extra field, or two names") }
    data = Array(try members.take(central.sizes.compressed))
    descriptor = local.flags & 1 << 3 == 0 ? nil : try Self.descriptor(&members)
  }

  /// APPNOTE 4.3.9, with the signature that 4.3.9.3 recommends.
  private static func descriptor(_ members: inout ByteReader) throws -> ZipFile.Sizes {
    guard try members.take(4) == [0x50, 0x4B, 7, 8] else { throw ZipFile.Damage(reason: "no data descriptor") }
    return try ZipFile.Sizes(&members)
  }

  /// What was put in, checked against its size and its CRC.
  func content() throws -> [UInt8] {
    let content = central.method == 0 ? data : try Self.inflated(data, size: central.sizes.uncompressed)
    guard content.count == central.sizes.uncompressed else { throw ZipFile.Damage(reason: "another size") }
    guard Int(slowCRC32(content)) == central.sizes.crc else { throw ZipFile.Damage(reason: "another CRC") }
    return content
  }

  private static func inflated(_ data: [UInt8], size: Int) throws -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw ZipFile.Damage(reason: "no memory") }
    defer { inflateEnd(stream) }
    var data = data
    // One more than it may fill, so that too much is seen.
    var content = [UInt8](repeating: 0, count: size + 1)
    let status = data.withUnsafeMutableBufferPointer { input in
      content.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        return inflate(stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.pointee.avail_in == 0 else {
      throw ZipFile.Damage(reason: "no deflate stream")
    }
    return Array(content.prefix(Int(stream.pointee.total_out)))
  }
}

/// CRC-32 (ISO 3309) from a table of its own.
func slowCRC32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { crc, byte in crcTable[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
}
