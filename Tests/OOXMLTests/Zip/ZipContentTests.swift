import OOXML
import Testing

struct ZipContentTests {
  private static let buffer = ZipWriter.bufferSize

  /// Bytes that deflate cannot shorten.
  private func noise(_ count: Int) -> [UInt8] {
    var numbers = SeededNumbers(seed: 7)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
  }

  @Test(
    arguments: [0, 1, 64 * 1024, Self.buffer - 1, Self.buffer, Self.buffer + 1, 3 * Self.buffer + 5],
    [1, 1000, 8192, 50_000])
  func `content comes back whole, in whatever pieces it is written`(size: Int, piece: Int) throws {
    guard size / piece <= 5000 else { return }
    let content = (0..<size).map { UInt8($0 / 7 & 0xFF) }
    let bytes = try zipFile { zip in
      try zip.add("x") { xml in
        for start in stride(from: 0, to: size, by: piece) {
          xml.bytes(Array(content[start..<min(start + piece, size)]))
        }
      }
    }
    let entry = try #require(try ZipFile(bytes).entries.first)
    #expect(try entry.content() == content)
    #expect((entry.descriptor != nil) == (size > Self.buffer))
  }

  @Test func `a block longer than the buffer is written whole`() throws {
    let content = noise(5 * Self.buffer)
    let bytes = try zipFile {
      try $0.add("x") {
        $0.bytes([0x61]); $0.bytes(content)
      }
    }
    #expect(try ZipFile(bytes).content("x") == [0x61] + content)
  }

  @Test func `what does not shrink is stored as it is`() throws {
    let content = noise(10_000)
    let entry = try #require(try ZipFile(zipFile { try $0.add("x") { $0.bytes(content) } }).entries.first)
    #expect(entry.central.method == 0)
    #expect(entry.data == content)
  }

  @Test func `an entry that is compressed ahead of time may stand several times`() throws {
    let content = Array(String(repeating: "plan ", count: 100).utf8)
    let bytes = try zipFile { zip in
      let entry = try content.withUnsafeBytes { try zip.compress($0) }
      try zip.add("a", entry)
      try zip.add("between") { $0.bytes([1]) }
      try zip.add("b", entry)
    }
    let file = try ZipFile(bytes)
    #expect(try file.content("a") == content)
    #expect(try file.content("b") == content)
  }

  @Test func `a short entry after a long one is not touched by it`() throws {
    let long = noise(2 * Self.buffer)
    let bytes = try zipFile { zip in
      try zip.add("1") { $0.bytes(long) }
      try zip.add("2") { $0.bytes(Array("aaaaaaaaaaaaaaaaaaaa".utf8)) }
      try zip.add("3") { $0.bytes(long) }
    }
    let file = try ZipFile(bytes)
    #expect(try file.content("1") == long)
    #expect(try file.content("2") == Array("aaaaaaaaaaaaaaaaaaaa".utf8))
    #expect(try file.content("3") == long)
  }

  @Test(arguments: [CompressionLevel.quick, .bulk, .small])
  func `the same content gives the same bytes at each level`(level: CompressionLevel) throws {
    func file() throws -> [UInt8] {
      let sink = MemorySink()
      let zip = try ZipWriter(sink: sink, level: level)
      try zip.add("a") { $0.bytes(Array(String(repeating: "needs and actions ", count: 500).utf8)) }
      try zip.add("b") { $0.bytes(Array(repeating: 0x20, count: 2 * Self.buffer)) }
      try zip.finish()
      return sink.bytes
    }
    #expect(try file() == file())
    #expect(try ZipFile(file()).content("b").count == 2 * Self.buffer)
  }

  @Test func `what is kept from other files does not change the bytes`() throws {
    func package(_ text: String) -> Package {
      var package = Package()
      for number in 0..<3 {
        package.parts.append(
          Part(PartName("/p\(number).xml"), .xml, isRecurring: true) { $0.element("p", text: "\(text) \(number % 2)") })
      }
      return package
    }
    let cache = RecurringParts(limit: 2)
    for text in ["one", "two", "one", "three"] {
      #expect(try package(text).bytes(cache: cache) == package(text).bytes())
      #expect(try package(text).bytes(level: .small, cache: cache) == package(text).bytes(level: .small))
    }
  }
}
