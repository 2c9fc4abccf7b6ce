import OOXML
import Testing

@Suite struct ZipReaderTests {
  private static func read(_ builder: ArchiveBuilder, limits: ReadingLimits = ReadingLimits()) throws -> [String:
    [UInt8]]
  {
    let zip = try ZipReader(bytes: builder.bytes, limits: limits)
    var parts: [String: [UInt8]] = [:]
    for name in zip.names { parts[name] = try zip.open(name)?.readAll() }
    return parts
  }

  private static func problem(_ builder: ArchiveBuilder, limits: ReadingLimits = ReadingLimits()) -> ReadingError
    .Problem?
  {
    SmallFiles.problem { _ = try read(builder, limits: limits) }
  }

  @Test func `entries are found without regard to case and with either slash`() throws {
    let zip = try ZipReader(bytes: ArchiveBuilder(["xl\\Workbook.xml": "one", "/a/b.xml": "two", "a/": ""]).bytes)
    #expect(zip.names == ["xl/Workbook.xml", "a/b.xml"])
    #expect(try zip.open("XL/workbook.XML")?.readAll() == Array("one".utf8))
    #expect(try zip.open("missing") == nil)
  }

  @Test func `junk before and behind the archive is harmless`() throws {
    var builder = ArchiveBuilder(["a": "text"])
    builder.prefix = Array("#!/bin/sh leading".utf8)
    builder.suffix = Array("trailing".utf8)
    #expect(try Self.read(builder) == ["a": Array("text".utf8)])
  }

  @Test func `an end record inside the comment is not taken for the true one`() throws {
    var builder = ArchiveBuilder(["a": "text"])
    builder.comment = Array("PK".utf8) + [5, 6] + [UInt8](repeating: 0, count: 12) + [9, 9, 9, 9, 0, 0] + [1]
    #expect(try Self.read(builder) == ["a": Array("text".utf8)])
  }

  @Test func `a whole archive inside the comment makes the file ambiguous`() {
    var builder = ArchiveBuilder(["a": "text"])
    builder.comment = ArchiveBuilder(["b": "other"]).bytes
    #expect(Self.problem(builder) == .ambiguousDirectory)
  }

  @Test func `fields of 64 bits are accepted in a small file`() throws {
    var entry = ArchiveBuilder.Entry("a", "text")
    entry.usesZip64 = true
    var builder = ArchiveBuilder([entry])
    builder.usesZip64EndRecord = true
    #expect(try Self.read(builder) == ["a": Array("text".utf8)])
  }

  @Test func `sizes behind the data are accepted`() throws {
    var entry = ArchiveBuilder.Entry("a", "text")
    entry.hasDescriptor = true
    #expect(try Self.read(ArchiveBuilder([entry, .init("b", "more")]))["a"] == Array("text".utf8))
  }

  @Test(arguments: [("a.xml", "a.xml"), ("word/A.xml", "word/a.XML"), ("a/b", "a\\b")])
  func `two entries of one name are refused, also where only the case differs`(first: String, second: String) {
    let problem = Self.problem(ArchiveBuilder([.init(first, "1"), .init(second, "2")]))
    #expect(problem == .duplicateName(of: first))
  }

  @Test(arguments: ["../evil", "a/../../b", "..\\b", "C:/windows", "a\0b", "/"])
  func `names that lead outside are refused`(name: String) {
    #expect(Self.problem(ArchiveBuilder([.init(name, "1")])) == .unsafeName)
  }

  @Test func `headers that contradict each other are refused`() {
    func problem(_ change: (inout ArchiveBuilder.Entry) -> Void) -> ReadingError.Problem? {
      var entry = ArchiveBuilder.Entry("a", "text")
      change(&entry)
      return Self.problem(ArchiveBuilder([entry, .init("b", "more text")]))
    }
    #expect(problem { $0.localName = Array("b".utf8) } == .headersDisagree(.name))
    #expect(problem { $0.localSize = 3 } == .headersDisagree(.size))
    #expect(problem { $0.localMethod = 8 } == .headersDisagree(.method))
    #expect(problem { $0.centralChecksum = 1 } == .headersDisagree(.checksum))
    #expect(problem { $0.flags = 1 } == .encryptedEntry)
    #expect(problem { $0.method = 12 } == .unsupportedMethod(12))
  }

  @Test func `a wrong checksum is found when the part is read`() {
    var entry = ArchiveBuilder.Entry("a", "text")
    entry.hasDescriptor = true
    entry.centralChecksum = 1
    // 0x3B8BA7C7 is the CRC-32 of "text", from Python's zlib.
    #expect(Self.problem(ArchiveBuilder([entry])) == .wrongChecksum(declared: 1, found: 0x3B8B_A7C7))
  }

  @Test func `entries that lie over one another are refused`() {
    var second = ArchiveBuilder.Entry("a", "text")
    second.sharesHeaderOfFirst = true
    second.name = Array("a".utf8)
    #expect(Self.problem(ArchiveBuilder([.init("a", "text"), second])) == .overlap(with: "a"))
  }

  @Test func `sizes beyond the file are refused`() {
    var entry = ArchiveBuilder.Entry("a", "text")
    entry.centralSize = 4_000_000_000
    #expect(Self.problem(ArchiveBuilder([entry])) == .truncatedData)
  }

  @Test func `damaged packed data is an error with the entry's name`() throws {
    var entry = ArchiveBuilder.Entry("a", bytes: [0xFF, 0xFF, 0xFF, 0xFF])
    entry.method = 8
    let bytes = ArchiveBuilder([entry]).bytes
    let error = #expect(throws: ReadingError.self) { try ZipReader(bytes: bytes).open("a")?.readAll() }
    #expect(error?.problem == .damagedData)
    #expect(error?.part == "a")
  }

  /// Packed by Python's zlib: 5 bytes, `hello`.
  private static let hello: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00]

  @Test func `packed data that unpacks to more or less than declared is refused`() throws {
    func problem(declaring size: UInt32) -> ReadingError.Problem? {
      var entry = ArchiveBuilder.Entry("a", bytes: Self.hello)
      entry.method = 8
      entry.hasDescriptor = true
      var bytes = ArchiveBuilder([entry]).bytes
      // The unpacked size and the checksum (from Python's zlib) of the central header.
      let central = bytes.count - 22 - 47
      bytes.replaceSubrange(central + 16..<central + 20, with: [0x86, 0xA6, 0x10, 0x36])
      bytes.replaceSubrange(central + 24..<central + 28, with: withUnsafeBytes(of: size.littleEndian) { Array($0) })
      return SmallFiles.problem { _ = try ZipReader(bytes: bytes).open("a")?.readAll() }
    }
    #expect(problem(declaring: 5) == nil)
    #expect(problem(declaring: 4) == .sizeDisagrees(declared: 4, atLeast: 5))
    #expect(problem(declaring: 6) == .sizeDisagrees(declared: 6, atLeast: 5))
  }

  @Test func `what is no archive is told by its kind`() {
    func problem(_ bytes: [UInt8]) -> ReadingError.Problem? { SmallFiles.problem { _ = try ZipReader(bytes: bytes) } }
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(problem([]) == .emptyFile)
    #expect(problem(Array("%PDF-1.7".utf8)) == .notAnArchive)
    #expect(problem(compound) == .legacyBinaryFile)
    #expect(problem(compound + [UInt8](repeating: 0, count: 500) + name) == .passwordProtected)
    let whole = ArchiveBuilder(["a": "text"]).bytes
    #expect(problem(Array(whole.dropLast(30))) == .truncatedArchive)
  }

  @Test func `every truncation and every changed byte is read or refused`() {
    let whole = ArchiveBuilder(["a.xml": "text", "b.xml": "more"]).bytes
    func readAll(_ bytes: [UInt8]) {
      _ = SmallFiles.problem {
        let zip = try ZipReader(bytes: bytes)
        for name in zip.names { _ = try zip.open(name)?.readAll() }
      }
    }
    for count in whole.indices { readAll(Array(whole.prefix(count))) }
    for index in whole.indices {
      for byte: UInt8 in [0, 0x7F, 0xFF] {
        var bytes = whole
        bytes[index] = byte
        readAll(bytes)
      }
    }
  }

  @Test func `a count of entries that cannot be is refused`() {
    var builder = ArchiveBuilder(["a": "text"])
    builder.statedCount = 60_000
    #expect(Self.problem(builder) == .damagedDirectory)
    var limits = ReadingLimits()
    limits.entries = 3
    let many = ArchiveBuilder((0..<4).map { ArchiveBuilder.Entry("\($0)", "") })
    #expect(Self.problem(many, limits: limits) == .limit(.entries, 3))
  }

  @Test func `parts over a limit are refused, one and all together`() {
    let builder = ArchiveBuilder(["a": "12345", "b": "12345"])
    var limits = ReadingLimits()
    limits.partBytes = 4
    #expect(Self.problem(builder, limits: limits) == .limit(.partBytes, 4))
    limits.partBytes = 5
    limits.totalBytes = 9
    #expect(Self.problem(builder, limits: limits) == .limit(.totalBytes, 9))
  }
}
