/// Many texts, packed while they wait to be read again in their order: those of one kind shrink to a tenth.
package struct PackedTexts: Sendable {
  fileprivate struct Chunk: Sendable {
    let packed: [UInt8]
    /// Where each text ends, in the unpacked bytes.
    let ends: [Int]
  }

  private var chunks: [Chunk] = []
  private var open: [UInt8] = []
  private var ends: [Int] = []
  private static let chunkSize = 64 * 1024

  package init() {}

  /// Adds a text.
  package mutating func append(_ text: [UInt8]) {
    open += text
    ends.append(open.count)
    if open.count >= Self.chunkSize { close() }
  }

  /// What cannot be packed, since there is no memory for it, stays as it is.
  private mutating func close() {
    var packed: [UInt8] = []
    do {
      var deflater = try Deflater(level: .quick)
      deflater.begin()
      try open.withUnsafeBytes { bytes in
        try deflater.compress(bytes, .end) { packed.append(contentsOf: $0) }
      }
    } catch { return }
    // A copy takes no more memory than its bytes.
    chunks.append(Chunk(packed: Array(packed[...]), ends: ends))
    open.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Hands on each text, in the order in which they were added.
  package func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    for chunk in chunks { try Self.handOn(try chunk.unpacked(), chunk.ends, to: body) }
    try Self.handOn(open, ends, to: body)
  }

  private static func handOn(
    _ bytes: [UInt8], _ ends: [Int], to body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var start = 0
    for end in ends {
      try body(bytes[start..<end])
      start = end
    }
  }
}

extension PackedTexts.Chunk {
  fileprivate func unpacked() throws -> [UInt8] {
    guard var stream = InflateStream() else { throw PackageWriteError.outOfMemory }
    return [UInt8](unsafeUninitializedCapacity: ends.last ?? 0) { room, count in
      packed.withUnsafeBufferPointer { packed in count = stream.unpack(packed, into: room)?.produced ?? 0 }
    }
  }
}
