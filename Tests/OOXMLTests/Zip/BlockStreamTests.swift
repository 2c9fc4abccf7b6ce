import OOXML
import Testing

/// Long entries are compressed in blocks of half a mebibyte, on one thread or several.
struct BlockStreamTests {
  private static let block = 512 * 1024

  /// Rows that repeat as those of a sheet do, so that the blocks are of unlike sizes when compressed.
  private func content(_ count: Int) -> [UInt8] {
    var numbers = SeededNumbers(seed: 3)
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += "<c r=\"A1\"><v>\(UInt16.random(in: 0...999, using: &numbers))</v></c>".utf8 }
    return Array(bytes[..<count])
  }

  private func file(_ contents: [[UInt8]], threads: Int) throws -> [UInt8] {
    let sink = MemorySink()
    let zip = try ZipWriter(sink: sink, level: .bulk, threads: threads)
    for (index, content) in contents.enumerated() { try zip.add("\(index)") { $0.bytes(content) } }
    try zip.finish()
    return sink.bytes
  }

  @Test func `the bytes are the same however many threads there are, and the content comes back`() throws {
    let contents = [
      content(20 * Self.block + 17), content(Self.block), content(300), content(3 * Self.block), content(200_000),
    ]
    let single = try file(contents, threads: 1)
    for threads in [2, 3, 8] { #expect(try file(contents, threads: threads) == single) }
    let entries = try ZipFile(single).entries
    for (entry, content) in zip(entries, contents) { #expect(try entry.content() == content) }
  }

  @Test func `threads end with a writer that is given up in the middle`() throws {
    struct Stop: Error {}
    let zip = try ZipWriter(sink: MemorySink(), level: .bulk, threads: 4)
    let content = content(3 * Self.block)
    #expect(throws: Stop.self) {
      try zip.add("x") { xml in
        for _ in 0..<4 { xml.bytes(content) }
        throw Stop()
      }
    }
    try zip.add("y") { $0.bytes(content) }
  }
}
