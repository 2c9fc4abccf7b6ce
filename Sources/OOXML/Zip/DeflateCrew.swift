/// Threads that compress blocks. Those of an owner who goes away end before it.
final class DeflateCrew {
  private let work: DeflateWork
  private let threads: Threads

  /// - Parameter helpers: Threads besides the caller's. Where the system gives fewer, the caller does more.
  init(level: CompressionLevel, helpers: Int) {
    let work = DeflateWork(level: level)
    self.work = work
    threads = Threads(helpers) { work.help() }
  }

  deinit {
    work.end()
    threads.join()
  }

  /// Lets some thread compress a full block.
  func submit(_ block: DeflateBlock) { work.submit(block) }

  /// Returns when a block is compressed. Meanwhile this thread helps with those that wait.
  func finish(_ block: DeflateBlock, by deflater: inout Deflater) { work.finish(block, by: &deflater) }
}

/// What the threads of a crew share.
private final class DeflateWork: @unchecked Sendable {
  private let level: CompressionLevel
  private let monitor = Monitor()
  // Under the monitor's lock:
  private var waiting: [DeflateBlock] = []
  private var isOver = false

  init(level: CompressionLevel) {
    self.level = level
  }

  func end() {
    monitor.lock()
    isOver = true
    monitor.wakeAll()
    monitor.unlock()
  }

  func submit(_ block: DeflateBlock) {
    monitor.lock()
    block.state = .waiting
    waiting.append(block)
    monitor.wakeAll()
    monitor.unlock()
  }

  /// Compresses blocks until the work is over; a thread without memory leaves them to the others.
  func help() {
    guard var deflater = try? Deflater(level: level) else { return }
    monitor.lock()
    while !isOver {
      if waiting.isEmpty {
        monitor.wait()
      } else {
        compress(waiting.removeFirst(), by: &deflater)
      }
    }
    monitor.unlock()
  }

  func finish(_ block: DeflateBlock, by deflater: inout Deflater) {
    monitor.lock()
    while block.state != .finished {
      if waiting.isEmpty {
        monitor.wait()
      } else {
        compress(waiting.removeFirst(), by: &deflater)
      }
    }
    monitor.unlock()
  }

  /// Under the lock, which is given away meanwhile.
  private func compress(_ block: DeflateBlock, by deflater: inout Deflater) {
    block.state = .taken
    monitor.unlock()
    block.compress(by: &deflater)
    monitor.lock()
    block.state = .finished
    monitor.wakeAll()
  }
}
