import CZlib

/// A raw deflate stream being unpacked (RFC 1951).
///
/// zlib keeps the address of its state, so the state is allocated once and never moves.
struct InflateStream: ~Copyable {
  private let state: UnsafeMutablePointer<z_stream>

  /// Nil where zlib has no memory.
  init?() {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let status = inflateInit2_(state, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      state.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(state)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// What one step did.
  struct Step {
    var consumed: Int
    var produced: Int
    var isFinished: Bool
  }

  /// Unpacks as much of `input` as fits into `output`; nil where the data is damaged.
  mutating func unpack(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Step? {
    let available = min(input.count, Int(CInt.max))
    let room = min(output.count, Int(CInt.max))
    state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    state.pointee.avail_in = UInt32(available)
    state.pointee.next_out = output.baseAddress
    state.pointee.avail_out = UInt32(room)
    let status = inflate(state, Z_NO_FLUSH)
    let consumed = available - Int(state.pointee.avail_in)
    let produced = room - Int(state.pointee.avail_out)
    switch status {
    case Z_STREAM_END: return Step(consumed: consumed, produced: produced, isFinished: true)
    case Z_OK, Z_BUF_ERROR: return Step(consumed: consumed, produced: produced, isFinished: false)
    default: return nil
    }
  }
}

/// The running CRC-32 of unpacked bytes.
struct RunningChecksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = UInt32(truncatingIfNeeded: crc32_z(UInt(value), bytes.baseAddress, bytes.count))
  }
}
