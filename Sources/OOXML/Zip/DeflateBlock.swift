internal import CZlib

/// Some of the bytes of a long entry, compressed by themselves, so that several threads can work on an entry.
///
/// Each block ends at a byte with an empty stored block (RFC 1951, 3.2.4), and none refers to bytes of another: one behind
/// the other they are one stream, whoever compressed them.
final class DeflateBlock {
  /// A block that is larger compresses hardly better, one that is smaller loses a hundredth.
  static let size = 512 * 1024

  enum State { case filling, waiting, taken, finished }

  /// Of a block that several threads know, under their lock.
  var state = State.filling
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  private var count = 0
  private(set) var output: [UInt8] = []
  private(set) var crc: UInt32 = 0
  private(set) var hasFailed = false

  deinit {
    input.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count == Self.size }
  var uncompressedSize: UInt64 { UInt64(count) }

  /// Empties the block for further bytes.
  func clear() {
    count = 0
    state = .filling
    output.removeAll(keepingCapacity: true)
  }

  /// Takes as many bytes as there is room for; answers how many.
  func fill(from bytes: UnsafeRawBufferPointer) -> Int {
    let taken = min(bytes.count, Self.size - count)
    UnsafeMutableRawBufferPointer(rebasing: input[count..<(count + taken)])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<taken]))
    count += taken
    return taken
  }

  func compress(by deflater: inout Deflater) {
    let bytes = UnsafeRawBufferPointer(rebasing: input[..<count])
    crc = crc32(of: bytes)
    deflater.begin()
    do { try deflater.compress(bytes, .block) { output.append(contentsOf: $0) } } catch { hasFailed = true }
  }

  /// What ends a stream of blocks: an empty one that is the last (RFC 1951, 3.2.6).
  static let end: [UInt8] = [0x03, 0x00]

  /// The checksum of bytes and those that follow them.
  static func crc(_ first: UInt32, then second: DeflateBlock) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second.crc), Int(second.count)))
  }
}
