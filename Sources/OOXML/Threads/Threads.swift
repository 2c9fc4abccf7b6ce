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

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let status = pthread_create(&thread, nil, Self.main, work.toOpaque())
    if status != 0 { work.release() }
    return status == 0 ? thread : nil
  }

  private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
    if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
    return nil
  }
}
