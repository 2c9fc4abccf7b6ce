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
  /// Where each piece ends: zlib gets the very pieces that one thread alone would give it.
  private var ends: [Int] = []
  private(set) var output: [UInt8] = []
  private(set) var crc: UInt32 = 0
  private(set) var hasFailed = false

  deinit {
    input.deallocate()
  }

  private var count: Int { ends.last ?? 0 }

  /// Empties the block for further bytes.
  func clear() {
    state = .filling
    ends.removeAll(keepingCapacity: true)
    output.removeAll(keepingCapacity: true)
  }

  /// Copies a piece, for which there is room.
  func add(_ piece: UnsafeRawBufferPointer) {
    let end = count + piece.count
    UnsafeMutableRawBufferPointer(rebasing: input[count..<end]).copyMemory(from: piece)
    ends.append(end)
  }

  func compress(by deflater: inout Deflater) {
    crc = crc32(of: UnsafeRawBufferPointer(rebasing: input[..<count]))
    deflater.begin()
    var start = 0
    do {
      for end in ends {
        let piece = UnsafeRawBufferPointer(rebasing: input[start..<end])
        try deflater.compress(piece, .more) { output.append(contentsOf: $0) }
        start = end
      }
      try deflater.endBlock { output.append(contentsOf: $0) }
    } catch {
      hasFailed = true
    }
  }

  /// What ends a stream of blocks: an empty one that is the last (RFC 1951, 3.2.6).
  static let end: [UInt8] = [0x03, 0x00]

  /// The checksum of bytes and those that follow them.
  static func crc(_ first: UInt32, then second: DeflateBlock) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second.crc), Int(second.count)))
  }
}
