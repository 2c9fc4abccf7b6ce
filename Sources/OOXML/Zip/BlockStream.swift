/// Compresses an entry that is too long for memory, block by block. The bytes are the same however many threads there are.
final class BlockStream {
  private let level: CompressionLevel
  private let threads: Int
  private var deflater: Deflater
  /// Only where there is more than one thread, from the first full block on.
  private var crew: DeflateCrew?
  private var filling = DeflateBlock()
  /// Full, in their order.
  private var pending: [DeflateBlock] = []
  private var spare: [DeflateBlock] = []
  private var sink: (UnsafeRawBufferPointer) throws -> Void = { _ in }
  private(set) var crc: UInt32 = 0
  private(set) var uncompressedSize: UInt64 = 0

  init(level: CompressionLevel, threads: Int) throws {
    self.level = level
    self.threads = max(1, threads)
    deflater = try Deflater(level: level)
  }

  /// Starts anew.
  func begin(into sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.sink = sink
    (crc, uncompressedSize) = (0, 0)
    // Of an entry that was given up; other threads may be at work on them.
    for block in pending { crew?.finish(block, by: &deflater) }
    spare += pending
    pending = []
    filling.clear()
  }

  func add(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let taken = filling.fill(from: rest)
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      if filling.isFull { try submit() }
    }
  }

  func finish() throws {
    if !filling.isEmpty { try submit() }
    while !pending.isEmpty { try passOn() }
    try DeflateBlock.end.withUnsafeBytes(sink)
  }

  private func submit() throws {
    if threads > 1 {
      if crew == nil { crew = DeflateCrew(level: level, helpers: threads - 1) }
      crew?.submit(filling)
    }
    pending.append(filling)
    // Two for each thread, so that none waits while this one makes the next.
    while pending.count > (threads > 1 ? 2 * threads : 0) { try passOn() }
    filling = spare.popLast() ?? DeflateBlock()
    filling.clear()
  }

  private func passOn() throws {
    let block = pending.removeFirst()
    if let crew { crew.finish(block, by: &deflater) } else { block.compress(by: &deflater) }
    if block.hasFailed { throw PackageWriteError.outOfMemory }
    try block.output.withUnsafeBytes(sink)
    crc = DeflateBlock.crc(crc, then: block)
    uncompressedSize += block.uncompressedSize
    spare.append(block)
  }
}
