#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Threads that do the same work beside the one that began them.
package struct Threads {
  private let threads: [pthread_t]

  /// Calls `body` on so many threads. Where the system gives no more, those that there are do the work.
  package init(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    threads = (0..<max(count, 0)).compactMap { _ in Self.start(body) }
  }

  /// Returns when all have ended; to be called once.
  package func join() {
    for thread in threads { pthread_join(thread, nil) }
  }

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// How far a thread's stack may grow. Readers go down as many levels as a file is nested, up to 256, for which a debug
  /// build needs 3 MB; the platform's own may be as small as 128 KB. Pages that are never touched take no memory.
  private static let stackSize = 8 * 1024 * 1024

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let status = pthread_create(&thread, &attributes, Self.main, work.toOpaque())
    if status != 0 { work.release() }
    return status == 0 ? thread : nil
  }

  private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
    if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
    return nil
  }
}
