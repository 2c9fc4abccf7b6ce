/// Where finished bytes go: memory, a file, a socket.
public protocol ByteSink: AnyObject {
  /// Takes the next bytes of the file. The memory is valid during the call only.
  func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// A file held in memory.
public final class MemorySink: ByteSink {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// A sink with room for some bytes.
  public init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }
}
