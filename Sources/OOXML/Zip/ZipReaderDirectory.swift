/// Where the central directory lies, and how many entries it declares.
struct ZipDirectoryLocation {
  var offset: Int
  var size: Int
  var count: Int
  /// Bytes before the archive's own first byte: all offsets are counted from there.
  var shift: Int
}

/// Finds the end record, walks the central directory and checks it against the local headers.
struct ZipDirectoryParser {
  private let bytes: [UInt8]
  private let limits: ReadingLimits

  init(bytes: [UInt8], limits: ReadingLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func parse() throws(ReadingError) -> [ZipReader.Entry] {
    try refuseOtherKinds()
    let location = try locate()
    if location.count > limits.entries { throw ReadingError(.limit(.entries, limits.entries)) }
    var headers = ZipHeaderReader(bytes: bytes, location: location)
    return try headers.entries()
  }

  /// Office files of the old kind and encrypted new ones are compound files (MS-CFB 2.2), which begin with D0 CF 11 E0.
  private func refuseOtherKinds() throws(ReadingError) {
    if bytes.isEmpty { throw ReadingError(.emptyFile) }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return }
    let streamName: [UInt8] = "EncryptedPackage".utf8.flatMap { character -> [UInt8] in [character, 0] }
    throw ReadingError(contains(streamName) ? .passwordProtected : .legacyBinaryFile)
  }

  private func contains(_ pattern: [UInt8]) -> Bool {
    guard bytes.count >= pattern.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - pattern.count) where bytes[start] == pattern[0] {
        if bytes[start..<start + pattern.count].elementsEqual(pattern) { return true }
      }
      return false
    }
  }

  /// The end record stands at the very end, or before a comment of at most 65,535 bytes, which may itself hold the
  /// record's signature. A record whose comment ends with the file is preferred; two such make the file ambiguous.
  private func locate() throws(ReadingError) -> ZipDirectoryLocation {
    var atEnd: [ZipDirectoryLocation] = []
    var elsewhere: ZipDirectoryLocation?
    var firstProblem: ReadingError?
    var offset = bytes.count - 22
    let last = max(0, offset - 65_535)
    while offset >= last {
      defer { offset -= 1 }
      guard bytes[offset] == 0x50, bytes.uint32(at: offset) == 0x0605_4B50 else { continue }
      let end = offset + 22 + bytes.uint16(at: offset + 20)
      if end > bytes.count { continue }
      do throws(ReadingError) {
        let location = try directory(endRecord: offset)
        if end == bytes.count { atEnd.append(location) } else if elsewhere == nil { elsewhere = location }
      } catch {
        if firstProblem == nil { firstProblem = error }
      }
      if atEnd.count > 1 { throw ReadingError(.ambiguousDirectory) }
    }
    if let location = atEnd.first ?? elsewhere { return location }
    if let firstProblem { throw firstProblem }
    let looksLikeArchive = bytes.count >= 4 && bytes.uint32(at: 0) == 0x0403_4B50
    throw ReadingError(looksLikeArchive ? .truncatedArchive : .notAnArchive)
  }

  private func directory(endRecord offset: Int) throws(ReadingError) -> ZipDirectoryLocation {
    if bytes.uint16(at: offset + 4) != bytes.uint16(at: offset + 6) { throw ReadingError(.severalDisks) }
    let count = bytes.uint16(at: offset + 10)
    if bytes.uint16(at: offset + 8) != count { throw ReadingError(.severalDisks) }
    let size = bytes.uint32(at: offset + 12)
    let start = bytes.uint32(at: offset + 16)
    if let location = try zip64Directory(endRecord: offset) { return location }
    if bytes.uint16(at: offset + 4) != 0 { throw ReadingError(.severalDisks) }
    return try checked(count: count, size: Int(size), start: Int(start), end: offset)
  }

  /// The record with 64-bit numbers (APPNOTE 4.3.14), which a small file may carry as well; nil without a locator.
  private func zip64Directory(endRecord: Int) throws(ReadingError) -> ZipDirectoryLocation? {
    let locator = endRecord - 20
    guard locator >= 0, bytes.uint32(at: locator) == 0x0706_4B50 else { return nil }
    // The record stands right before its locator: where junk leads the file, the stated offset is too small.
    let record = locator - 56
    guard record >= 0, bytes.uint32(at: record) == 0x0606_4B50, let stated = bytes.int64(at: locator + 8),
      stated <= record, let recordSize = bytes.int64(at: record + 4), recordSize == 44
    else { throw ReadingError(.damagedDirectory) }
    if bytes.uint32(at: record + 16) != 0 || bytes.uint32(at: record + 20) != 0 { throw ReadingError(.severalDisks) }
    guard let count = bytes.int64(at: record + 32), bytes.int64(at: record + 24) == count,
      let size = bytes.int64(at: record + 40), let start = bytes.int64(at: record + 48)
    else { throw ReadingError(.damagedDirectory) }
    return try checked(count: count, size: size, start: start, end: record)
  }

  private func checked(count: Int, size: Int, start: Int, end: Int) throws(ReadingError) -> ZipDirectoryLocation {
    guard size <= end, start <= end - size else { throw ReadingError(.damagedDirectory) }
    let offset = end - size
    // A header takes 46 bytes, so a count that does not fit is a lie.
    guard count <= size / 46, count > 0 || size == 0 else { throw ReadingError(.damagedDirectory) }
    if count > 0, bytes.uint32(at: offset) != 0x0201_4B50 { throw ReadingError(.damagedDirectory) }
    return ZipDirectoryLocation(offset: offset, size: size, count: count, shift: offset - start)
  }
}

extension [UInt8] {
  /// Little-endian, at an offset the caller has checked.
  func uint16(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// Little-endian, at an offset the caller has checked.
  func uint32(at offset: Int) -> UInt32 {
    UInt32(uint16(at: offset)) | UInt32(uint16(at: offset + 2)) << 16
  }

  /// Little-endian, at an offset the caller has checked; nil for what no file can reach.
  func int64(at offset: Int) -> Int? {
    let value = UInt64(uint32(at: offset)) | UInt64(uint32(at: offset + 4)) << 32
    return value < 1 << 48 ? Int(value) : nil
  }
}
