import OOXML
import Testing

/// The fields of the records, against PKWARE APPNOTE 6.3.10.
struct ZipRecordTests {
  /// A deflated, a stored, an empty and a streamed entry.
  private func entries() throws -> [ZipFile.Entry] {
    let bytes = try zipFile { zip in
      try zip.add("a.xml") { $0.bytes(Array(repeating: 0x61, count: 2000)) }
      try zip.add("folder/b.bin") { $0.bytes([1, 2, 3]) }
      try zip.add("empty") { _ in }
      try zip.add("long.xml") { xml in
        for _ in 0..<300 { xml.bytes(Array(repeating: 0x62, count: 1000)) }
      }
    }
    return try ZipFile(bytes).entries
  }

  @Test func `entries keep their names and their order`() throws {
    #expect(try entries().map(\.text) == ["a.xml", "folder/b.bin", "empty", "long.xml"])
  }

  @Test func `what shrinks is deflated and needs version 2, all else is stored and needs version 1`() throws {
    let entries = try entries()
    #expect(entries.map(\.central.method) == [8, 0, 0, 8])
    #expect(entries.map(\.central.versionNeeded) == [20, 10, 10, 20])
  }

  @Test func `only an entry that was passed on while written has its sizes behind it`() throws {
    let entries = try entries()
    #expect(entries.map { $0.local.flags & 1 << 3 != 0 } == [false, false, false, true])
    #expect(entries.map { $0.descriptor != nil } == [false, false, false, true])
    #expect(entries[3].local.sizes == ZipFile.Sizes(crc: 0, compressed: 0, uncompressed: 0))
    #expect(entries[3].descriptor == entries[3].central.sizes)
  }

  @Test func `the directory repeats the local headers`() throws {
    for entry in try entries() where entry.descriptor == nil { #expect(entry.local == entry.central) }
    let streamed = try entries()[3]
    #expect(streamed.local.flags == streamed.central.flags)
    #expect(streamed.local.versionNeeded == streamed.central.versionNeeded)
  }

  @Test func `nothing is said of the time and the machine`() throws {
    for entry in try entries() {
      #expect(entry.local.time == 0 && entry.central.time == 0)
      // Year since 1980 in the upper seven bits, month in four, day in five (APPNOTE 4.4.6).
      let date = entry.central.date
      #expect([1980 + date >> 9, date >> 5 & 15, date & 31] == [1980, 1, 1])
      #expect(entry.local.date == date)
      #expect(entry.versionMadeBy == 20, "the upper byte names the system: 0 is MS-DOS, the least telling")
      #expect(entry.attributes == [0, 0, 0])
    }
  }

  @Test(arguments: [("word/document.xml", false), ("[Content_Types].xml", false), ("años.xml", true), ("خطة", true)])
  func `a name is marked as UTF-8 only where that changes it`(name: String, isMarked: Bool) throws {
    let entry = try #require(try ZipFile(zipFile { try $0.add(name) { _ in } }).entries.first)
    #expect(entry.name == Array(name.utf8))
    #expect(entry.local.flags == (isMarked ? 1 << 11 : 0))
    #expect(entry.central.flags == entry.local.flags)
  }

  @Test func `a long entry with a name beyond ASCII has both marks`() throws {
    let bytes = try zipFile { try $0.add("ñ") { $0.bytes(Array(repeating: 0, count: ZipWriter.bufferSize + 1)) } }
    #expect(try ZipFile(bytes).entries.map(\.central.flags) == [1 << 3 | 1 << 11])
  }

  // The check value of the CRC catalogues for CRC-32/ISO-HDLC, and two others that are easy to look up.
  @Test(arguments: [
    ("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ])
  func `the checksum is CRC-32`(text: String, crc: Int) throws {
    let entry = try #require(try ZipFile(zipFile { try $0.add("t") { $0.bytes(Array(text.utf8)) } }).entries.first)
    #expect(entry.central.sizes.crc == crc)
    #expect(entry.central.sizes.uncompressed == text.utf8.count)
    #expect(try entry.content() == Array(text.utf8))
  }

  @Test func `a file without entries is an end record alone`() throws {
    #expect(try zipFile { _ in } == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }
}
