internal import CZlib

/// How much time deflate may spend on smaller files.
public enum CompressionLevel: Int32, Sendable {
  /// For files of some ten kB: a third of the time of `small`, for a tenth more bytes.
  case quick = 2
  /// For tables of megabytes, whose rows repeat: less than half the time of `small`, for a twelfth more bytes.
  case bulk = 4
  /// What office programs use.
  case small = 6
}

/// A raw deflate stream (RFC 1951) of the system zlib.
///
/// zlib keeps the address of its `z_stream` and fails when that moves, so the stream lives on the heap.
struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer
  private var isFresh = true

  init(level: CompressionLevel) throws {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(byteCount: 64 * 1024, alignment: 16)
    let windowBits: Int32 = -15  // Negative: no zlib header, as ZIP wants it.
    let status = deflateInit2_(
      stream, level.rawValue, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw PackageWriteError.outOfMemory }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Makes the stream ready for the next entry, which costs far less than a new one.
  mutating func begin() {
    if !isFresh { deflateReset(stream) }
    isFresh = false
  }

  /// How a piece ends.
  enum Ending: Int32 {
    /// The stream is over.
    case end = 4
    /// At a byte, so that another stream can follow.
    case block = 2
    /// More follows.
    case more = 0
  }

  /// Ends what was compressed so far at a byte, so that another stream can follow.
  mutating func endBlock(into sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    try compress(UnsafeRawBufferPointer(start: nil, count: 0), .block, into: sink)
  }

  /// Compresses `input`, and hands on what is finished.
  mutating func compress(
    _ input: UnsafeRawBufferPointer, _ ending: Ending, into sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    repeat {
      stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      let status = deflate(stream, ending.rawValue)
      guard status != Z_STREAM_ERROR else { throw PackageWriteError.outOfMemory }
      let count = output.count - Int(stream.pointee.avail_out)
      if count > 0 { try sink(UnsafeRawBufferPointer(rebasing: output[..<count])) }
    } while stream.pointee.avail_out == 0
  }
}

/// The CRC-32 of ZIP (APPNOTE 4.4.7), continued from `crc`.
func crc32(_ crc: UInt32 = 0, of bytes: UnsafeRawBufferPointer) -> UInt32 {
  UInt32(truncatingIfNeeded: CZlib.crc32(UInt(crc), bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(bytes.count)))
}
