import CZlib
import Testing

/// The entries of a ZIP file, read by its central directory and inflated by zlib itself.
struct ZipArchive {
  struct Damaged: Error {}

  private(set) var entries: [String: [UInt8]] = [:]
  /// In the order of the directory.
  private(set) var names: [String] = []

  init(_ bytes: [UInt8]) throws {
    // APPNOTE 4.3.16: the end record is the last 22 bytes of a file without a comment.
    let end = bytes.count - 22
    guard end >= 0, Self.number(bytes, end, 4) == 0x0605_4B50 else { throw Damaged() }
    var record = Self.number(bytes, end + 16, 4)
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      guard Self.number(bytes, record, 4) == 0x0201_4B50 else { throw Damaged() }
      let nameLength = Self.number(bytes, record + 28, 2)
      let name = String(decoding: bytes[(record + 46)..<(record + 46 + nameLength)], as: UTF8.self)
      names.append(name)
      entries[name] = try Self.data(bytes, record)
      record += 46 + nameLength + Self.number(bytes, record + 30, 2) + Self.number(bytes, record + 32, 2)
    }
  }

  /// A part as text.
  func text(_ name: String) -> String? { entries[name].map { String(decoding: $0, as: UTF8.self) } }

  /// A part's root element.
  func xml(_ name: String) throws -> Element {
    try Element.parse(try #require(entries[name], "the file has no \(name)"))
  }

  private static func data(_ bytes: [UInt8], _ record: Int) throws -> [UInt8] {
    let local = number(bytes, record + 42, 4)
    let start = local + 30 + number(bytes, local + 26, 2) + number(bytes, local + 28, 2)
    let packed = Array(bytes[start..<(start + number(bytes, record + 20, 4))])
    let data =
      number(bytes, record + 10, 2) == 0 ? packed : try inflated(packed, size: number(bytes, record + 24, 4))
    let sum = data.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    guard Int(sum) == number(bytes, record + 16, 4) else { throw Damaged() }
    return data
  }

  private static func inflated(_ packed: [UInt8], size: Int) throws -> [UInt8] {
    var packed = packed
    var stream = z_stream()
    // A negative window means data without a zlib header.
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw Damaged() }
    defer { inflateEnd(&stream) }
    let data = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      packed.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(size)
        _ = inflate(&stream, Z_FINISH)
        count = size - Int(stream.avail_out)
      }
    }
    guard data.count == size else { throw Damaged() }
    return data
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<(start + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
