import OOXML
import Testing

struct ZipFailureTests {
  @Test func `65,534 entries fit`() throws {
    let bytes = try zipFile { zip in
      for number in 0..<65_534 { try zip.add(String(number)) { _ in } }
    }
    let file = try ZipFile(bytes)
    #expect(file.entries.count == 65_534)
    #expect(file.entries.last?.text == "65533")
  }

  // 65,535 in the end record announces Zip64 (APPNOTE 4.4.1.4).
  @Test func `one entry more is refused`() throws {
    #expect(throws: PackageWriteError.tooLarge) {
      try zipFile { zip in
        for number in 0..<65_535 { try zip.add(String(number)) { _ in } }
      }
    }
  }

  /// Over a megabyte that hardly shrinks.
  private func writeMuch(_ xml: inout XMLWriter) {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<1300 { xml.bytes((0..<1000).map { _ in UInt8.random(in: 0...255, using: &numbers) }) }
  }

  @Test(arguments: [0, 30, 100_000, 500_000])
  func `a failing sink stops a long entry, and gets nothing more`(room: Int) throws {
    let sink = FailingSink(room: room)
    let zip = try ZipWriter(sink: sink)
    #expect(throws: FailingSink.DiskFull()) {
      try zip.add("long") { xml in
        writeMuch(&xml)
        let hasFailed = xml.hasFailed
        #expect(hasFailed)
      }
    }
    #expect(sink.writesAfterFailure == 0)
  }

  @Test(arguments: [0, 20, 100, 1000, 1_300_500])
  func `a failing sink stops a package, and gets nothing more`(room: Int) throws {
    var package = Package()
    package.add(Part(PartName("/a.xml"), .xml) { $0.element("a") }, as: .officeDocument)
    package.add(Part(PartName("/b.xml"), .xml) { writeMuch(&$0) }, as: .theme)
    package.add(Part(PartName("/c.xml"), .xml) { $0.element("c") }, as: .styles)
    let sink = FailingSink(room: room)
    #expect(throws: FailingSink.DiskFull()) { try package.write(to: sink) }
    #expect(sink.writesAfterFailure == 0)
  }

  @Test func `an error of the body comes out as it is`() throws {
    struct Stop: Error, Equatable {}
    let zip = try ZipWriter(sink: MemorySink())
    #expect(throws: Stop()) { try zip.add("a") { _ in throw Stop() } }
  }

  @Test(arguments: [false, true])
  func `a writer lets go of its memory after a body that threw`(isLong: Bool) throws {
    struct Stop: Error, Equatable {}
    weak var writer: ZipWriter?
    do {
      let zip = try ZipWriter(sink: MemorySink())
      writer = zip
      #expect(throws: Stop()) {
        try zip.add("a") { xml in
          if isLong { writeMuch(&xml) }
          throw Stop()
        }
      }
    }
    #expect(writer == nil)
  }

  @Test func `a writer can be used again after an entry that failed before anything of it was written`() throws {
    let bytes = try zipFile { zip in
      #expect(throws: PackageWriteError.self) { try zip.add("bad") { $0.text("\u{1}") } }
      try zip.add("good") { $0.text("fine") }
    }
    let file = try ZipFile(bytes)
    #expect(file.entries.map(\.text) == ["good"])
    #expect(try file.content("good") == Array("fine".utf8))
  }
}
