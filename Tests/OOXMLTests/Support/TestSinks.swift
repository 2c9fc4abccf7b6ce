import OOXML

/// A disk that is full after a number of bytes.
final class FailingSink: ByteSink {
  struct DiskFull: Error, Equatable {}

  private var room: Int
  private(set) var writesAfterFailure = 0
  private var hasFailed = false

  init(room: Int) {
    self.room = room
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    if hasFailed { writesAfterFailure += 1 }
    room -= bytes.count
    if room < 0 {
      hasFailed = true
      throw DiskFull()
    }
  }
}

/// Keeps no bytes, only how many there were and the most at a time.
final class CountingSink: ByteSink {
  private(set) var count = 0
  private(set) var largest = 0

  func write(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    largest = max(largest, bytes.count)
  }
}
