/// One member of a ZIP file as its headers tell it.
struct ZipEntry {
  let name: [UInt8]
  let method: Method
  let sizes: Sizes
  /// Where its local header begins.
  let offset: UInt32
  /// The sizes stand behind the data, because they were not known before it.
  let hasDescriptor: Bool

  enum Method: UInt16 {
    case stored = 0
    case deflated = 8

    /// The version a reader needs, times ten (APPNOTE 4.4.3.2). Excel takes a stored entry marked 2.0 for damaged.
    var versionNeeded: UInt16 {
      switch self {
      case .stored: 10
      case .deflated: 20
      }
    }
  }

  struct Sizes {
    var crc: UInt32 = 0
    var compressed: UInt32 = 0
    var uncompressed: UInt32 = 0
  }
}

extension ZipEntry {
  /// 1 January 1980, the earliest date the format has: a file tells nothing of when it was made.
  private static let date: UInt16 = 1 << 5 | 1
  private static let time: UInt16 = 0

  /// Bit 3: sizes follow the data. Bit 11: the name is UTF-8, set only where it matters (APPNOTE 4.4.4).
  private var flags: UInt16 {
    (hasDescriptor ? 1 << 3 : 0) | (name.contains { $0 >= 0x80 } ? 1 << 11 : 0)
  }

  /// APPNOTE 4.3.7.
  var localHeader: [UInt8] {
    var record = LittleEndianRecord(signature: 0x0403_4b50)
    appendCommonFields(to: &record, sizes: hasDescriptor ? Sizes() : sizes)
    record.append(UInt16(0))
    record.bytes += name
    return record.bytes
  }

  /// APPNOTE 4.3.9.
  var descriptor: [UInt8] {
    var record = LittleEndianRecord(signature: 0x0807_4b50)
    record.append(sizes.crc)
    record.append(sizes.compressed)
    record.append(sizes.uncompressed)
    return record.bytes
  }

  /// APPNOTE 4.3.12.
  var centralHeader: [UInt8] {
    var record = LittleEndianRecord(signature: 0x0201_4b50)
    record.append(UInt16(20))
    appendCommonFields(to: &record, sizes: sizes)
    // No extra field, no comment, disk 0, no attributes: nothing about the machine.
    for _ in 0..<4 { record.append(UInt16(0)) }
    record.append(UInt32(0))
    record.append(offset)
    record.bytes += name
    return record.bytes
  }

  private func appendCommonFields(to record: inout LittleEndianRecord, sizes: Sizes) {
    record.append(method.versionNeeded)
    record.append(flags)
    record.append(method.rawValue)
    record.append(Self.time)
    record.append(Self.date)
    record.append(sizes.crc)
    record.append(sizes.compressed)
    record.append(sizes.uncompressed)
    record.append(UInt16(name.count))
  }

  /// APPNOTE 4.3.16.
  static func endOfCentralDirectory(entries: Int, size: UInt32, offset: UInt32, comment: [UInt8]) -> [UInt8] {
    var record = LittleEndianRecord(signature: 0x0605_4b50)
    record.append(UInt32(0))
    record.append(UInt16(entries))
    record.append(UInt16(entries))
    record.append(size)
    record.append(offset)
    record.append(UInt16(comment.count))
    return record.bytes + comment
  }
}

private struct LittleEndianRecord {
  var bytes: [UInt8] = []

  init(signature: UInt32) {
    bytes.reserveCapacity(96)
    append(signature)
  }

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
