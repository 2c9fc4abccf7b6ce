/// Reads the headers of the central directory and checks each against the header before its data.
struct ZipHeaderReader {
  private let bytes: [UInt8]
  private let location: ZipDirectoryLocation

  init(bytes: [UInt8], location: ZipDirectoryLocation) {
    self.bytes = bytes
    self.location = location
  }

  mutating func entries() throws(ReadingError) -> [ZipReader.Entry] {
    var entries: [ZipReader.Entry] = []
    entries.reserveCapacity(location.count)
    var offset = location.offset
    let end = location.offset + location.size
    for _ in 0..<location.count {
      guard end - offset >= 46, bytes.uint32(at: offset) == 0x0201_4B50 else { throw ReadingError(.damagedDirectory) }
      let next =
        offset + 46 + bytes.uint16(at: offset + 28) + bytes.uint16(at: offset + 30) + bytes.uint16(at: offset + 32)
      guard next <= end else { throw ReadingError(.damagedDirectory) }
      if let entry = try entry(at: offset) { entries.append(entry) }
      offset = next
    }
    try refuseOverlaps(of: entries)
    return entries
  }

  /// The entry of a central header (APPNOTE 4.3.12); nil for a folder.
  private func entry(at offset: Int) throws(ReadingError) -> ZipReader.Entry? {
    let name = try entryName(at: offset + 46, count: bytes.uint16(at: offset + 28))
    guard let name else { return nil }
    let flags = bytes.uint16(at: offset + 8)
    // Bit 0 is encryption, bit 6 strong encryption, bit 13 a masked directory (APPNOTE 4.4.4).
    if flags & 0x2041 != 0 { throw ReadingError(.encryptedEntry, part: name) }
    var entry = ZipReader.Entry(
      name: name, method: try method(bytes.uint16(at: offset + 10), name), checksum: bytes.uint32(at: offset + 16),
      packedSize: Int(bytes.uint32(at: offset + 20)), size: Int(bytes.uint32(at: offset + 24)),
      headerOffset: Int(bytes.uint32(at: offset + 42)), dataOffset: 0)
    try readZip64Field(at: offset, into: &entry)
    if entry.method == .stored, entry.size != entry.packedSize {
      throw ReadingError(.sizeDisagrees(declared: entry.size, atLeast: entry.packedSize), part: name)
    }
    try checkLocalHeader(of: &entry)
    return entry
  }

  private func method(_ number: Int, _ name: String) throws(ReadingError) -> ZipReader.Method {
    switch number {
    case 0: return .stored
    case 8: return .deflated
    default: throw ReadingError(.unsupportedMethod(number), part: name)
    }
  }

  /// The name with forward slashes, or nil for a folder. Old Windows programs write `\`.
  private func entryName(at offset: Int, count: Int) throws(ReadingError) -> String? {
    let raw = bytes[offset..<offset + count].map { $0 == 0x5C ? 0x2F : $0 }
    let name = String(decoding: raw.drop { $0 == 0x2F }, as: UTF8.self)
    if name.isEmpty || raw.contains(0) { throw ReadingError(.unsafeName, part: name) }
    let steps = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let leavesArchive = steps.contains { $0.elementsEqual("..".utf8) }
    let hasDrive = steps[0].count == 2 && steps[0].last == 0x3A
    if leavesArchive || hasDrive { throw ReadingError(.unsafeName, part: name) }
    return raw.last == 0x2F ? nil : name
  }

  /// Takes the sizes that do not fit 32 bits from the extra field 0x0001 (APPNOTE 4.5.3).
  private func readZip64Field(at offset: Int, into entry: inout ZipReader.Entry) throws(ReadingError) {
    let needed = [entry.size, entry.packedSize, entry.headerOffset].map { $0 == 0xFFFF_FFFF }
    guard needed.contains(true) else { return }
    var field = offset + 46 + bytes.uint16(at: offset + 28)
    let end = field + bytes.uint16(at: offset + 30)
    while end - field >= 4 {
      let size = bytes.uint16(at: field + 2)
      guard end - field - 4 >= size else { break }
      if bytes.uint16(at: field) == 1 {
        var values = (0..<size / 8).map { bytes.int64(at: field + 4 + $0 * 8) }[...]
        if needed[0], let value = values.popFirst() ?? nil { entry.size = value }
        if needed[1], let value = values.popFirst() ?? nil { entry.packedSize = value }
        if needed[2], let value = values.popFirst() ?? nil { entry.headerOffset = value }
        return
      }
      field += 4 + size
    }
    throw ReadingError(.damagedDirectory, part: entry.name)
  }

  /// Compares the header before the data (APPNOTE 4.3.7) and finds where the data begins.
  ///
  /// With a data descriptor (flag bit 3) that header may hold zeros for the sizes and the checksum.
  private func checkLocalHeader(of entry: inout ZipReader.Entry) throws(ReadingError) {
    let (header, overflow) = entry.headerOffset.addingReportingOverflow(location.shift)
    guard !overflow, header >= 0, location.offset - header >= 30, bytes.uint32(at: header) == 0x0403_4B50 else {
      throw ReadingError(.damagedDirectory, part: entry.name)
    }
    let nameCount = bytes.uint16(at: header + 26)
    entry.headerOffset = header
    entry.dataOffset = header + 30 + nameCount + bytes.uint16(at: header + 28)
    guard entry.dataOffset <= location.offset, entry.packedSize <= location.offset - entry.dataOffset else {
      throw ReadingError(.truncatedData, part: entry.name)
    }
    guard try entryName(at: header + 30, count: nameCount) == entry.name else {
      throw ReadingError(.headersDisagree(.name), part: entry.name)
    }
    let flags = bytes.uint16(at: header + 6)
    if flags & 0x2041 != 0 { throw ReadingError(.headersDisagree(.encryption), part: entry.name) }
    guard try method(bytes.uint16(at: header + 8), entry.name) == entry.method else {
      throw ReadingError(.headersDisagree(.method), part: entry.name)
    }
    try checkLocalSizes(of: entry, header: header, hasDescriptor: flags & 8 != 0)
  }

  private func checkLocalSizes(
    of entry: ZipReader.Entry, header: Int, hasDescriptor: Bool
  ) throws(ReadingError) {
    func agrees(_ offset: Int, _ value: Int) -> Bool {
      let stated = bytes.uint32(at: header + offset)
      return stated == value || stated == 0xFFFF_FFFF || hasDescriptor && stated == 0
    }
    guard agrees(18, entry.packedSize), agrees(22, entry.size) else {
      throw ReadingError(.headersDisagree(.size), part: entry.name)
    }
    guard agrees(14, Int(entry.checksum)) else { throw ReadingError(.headersDisagree(.checksum), part: entry.name) }
  }

  private func refuseOverlaps(of entries: [ZipReader.Entry]) throws(ReadingError) {
    let sorted = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (entry, next) in zip(sorted, sorted.dropFirst()) where entry.dataOffset + entry.packedSize > next.headerOffset {
      throw ReadingError(.overlap(with: entry.name), part: next.name)
    }
  }
}
