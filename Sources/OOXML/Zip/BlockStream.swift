/// Compresses an entry that is too long for memory, block by block. The bytes are the same however many threads there are.
///
/// One thread compresses the pieces as they come, without a copy; several get blocks that hold copies of them.
final class BlockStream {
  private let level: CompressionLevel
  private let threads: Int
  private var deflater: Deflater
  /// The bytes that the block in the making holds by now.
  private var filled = 0
  private var sink: (UnsafeRawBufferPointer) throws -> Void = { _ in }
  private(set) var crc: UInt32 = 0
  private(set) var uncompressedSize: UInt64 = 0

  // Where there is more than one thread:

  /// From the first full block on.
  private var crew: DeflateCrew?
  private var filling: DeflateBlock?
  /// Full, in their order.
  private var pending: [DeflateBlock] = []
  private var spare: [DeflateBlock] = []

  init(level: CompressionLevel, threads: Int) throws {
    self.level = level
    self.threads = max(1, threads)
    deflater = try Deflater(level: level)
  }

  /// Starts anew.
  func begin(into sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.sink = sink
    (crc, uncompressedSize, filled) = (0, 0, 0)
    // Of an entry that was given up; other threads may be at work on them.
    for block in pending { crew?.finish(block, by: &deflater) }
    spare += pending
    pending = []
    filling?.clear()
  }

  func add(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = min(rest.count, DeflateBlock.size - filled)
      let piece = UnsafeRawBufferPointer(rebasing: rest[..<count])
      if threads > 1 { keep(piece) } else { try compress(piece) }
      filled += count
      uncompressedSize += UInt64(count)
      if filled == DeflateBlock.size { try endBlock() }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  func finish() throws {
    if filled > 0 { try endBlock() }
    while !pending.isEmpty { try passOn() }
    try DeflateBlock.end.withUnsafeBytes(sink)
  }

  private func endBlock() throws {
    filled = 0
    if threads > 1 { try submit() } else { try deflater.endBlock(into: sink) }
  }

  // One thread

  private func compress(_ piece: UnsafeRawBufferPointer) throws {
    if filled == 0 { deflater.begin() }
    crc = crc32(crc, of: piece)
    try deflater.compress(piece, .more, into: sink)
  }

  // Several

  private func keep(_ piece: UnsafeRawBufferPointer) {
    let block = filling ?? spare.popLast() ?? DeflateBlock()
    if filling == nil { block.clear() }
    block.add(piece)
    filling = block
  }

  private func submit() throws {
    guard let block = filling.take() else { return }
    let crew = self.crew ?? DeflateCrew(level: level, helpers: threads - 1)
    self.crew = crew
    crew.submit(block)
    pending.append(block)
    // Two for each thread, so that none waits while this one makes the next.
    while pending.count > 2 * threads { try passOn() }
  }

  private func passOn() throws {
    let block = pending.removeFirst()
    crew?.finish(block, by: &deflater)
    if block.hasFailed { throw PackageWriteError.outOfMemory }
    try block.output.withUnsafeBytes(sink)
    crc = DeflateBlock.crc(crc, then: block)
    spare.append(block)
  }
}
