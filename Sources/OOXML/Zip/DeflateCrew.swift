#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Threads that compress blocks. Those of an owner who goes away end before it.
final class DeflateCrew {
  private let work: DeflateWork
  private var threads: [pthread_t] = []

  /// - Parameter helpers: Threads besides the caller's. Where the system gives fewer, the caller does more.
  init(level: CompressionLevel, helpers: Int) {
    work = DeflateWork(level: level)
    threads = (0..<helpers).compactMap { _ in Self.start(work) }
  }

  deinit {
    work.end()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Lets some thread compress a full block.
  func submit(_ block: DeflateBlock) { work.submit(block) }

  /// Returns when a block is compressed. Meanwhile this thread helps with those that wait.
  func finish(_ block: DeflateBlock, by deflater: inout Deflater) { work.finish(block, by: &deflater) }

  private static func start(_ work: DeflateWork) -> pthread_t? {
    let pointer = Unmanaged.passRetained(work)
    var thread = pthread_t()
    let status = pthread_create(&thread, nil, Self.main, pointer.toOpaque())
    if status != 0 { pointer.release() }
    return status == 0 ? thread : nil
  }

  private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
    if let pointer { Unmanaged<DeflateWork>.fromOpaque(pointer).takeRetainedValue().help() }
    return nil
  }
}

/// What the threads of a crew share.
private final class DeflateWork: @unchecked Sendable {
  private let level: CompressionLevel
  // Both must keep their addresses.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // Under the lock:
  private var waiting: [DeflateBlock] = []
  private var isOver = false

  init(level: CompressionLevel) {
    self.level = level
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  func end() {
    pthread_mutex_lock(mutex)
    isOver = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  func submit(_ block: DeflateBlock) {
    pthread_mutex_lock(mutex)
    block.state = .waiting
    waiting.append(block)
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Compresses blocks until the work is over; a thread without memory leaves them to the others.
  func help() {
    guard var deflater = try? Deflater(level: level) else { return }
    pthread_mutex_lock(mutex)
    while !isOver {
      if waiting.isEmpty {
        pthread_cond_wait(changed, mutex)
      } else {
        compress(waiting.removeFirst(), by: &deflater)
      }
    }
    pthread_mutex_unlock(mutex)
  }

  func finish(_ block: DeflateBlock, by deflater: inout Deflater) {
    pthread_mutex_lock(mutex)
    while block.state != .finished {
      if waiting.isEmpty {
        pthread_cond_wait(changed, mutex)
      } else {
        compress(waiting.removeFirst(), by: &deflater)
      }
    }
    pthread_mutex_unlock(mutex)
  }

  /// Under the lock, which is given away meanwhile.
  private func compress(_ block: DeflateBlock, by deflater: inout Deflater) {
    block.state = .taken
    pthread_mutex_unlock(mutex)
    block.compress(by: &deflater)
    pthread_mutex_lock(mutex)
    block.state = .finished
    pthread_cond_broadcast(changed)
  }
}
