/// Where finished bytes go: memory, a file, a socket.
package protocol ByteSink: AnyObject {
  /// Takes the next bytes of the file. The memory is valid during the call only.
  func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// A file held in memory.
package final class MemorySink: ByteSink {
  package private(set) var bytes: [UInt8] = []

  package init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  package func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }
}
