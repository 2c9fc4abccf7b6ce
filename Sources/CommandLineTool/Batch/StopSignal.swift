import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whether someone has asked the program to stop: a terminal with Ctrl-C, or a system that needs the machine back.
enum StopSignal {
  private static let requested = Atomic(false)

  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// From now on the first signal asks the program to stop; a second one ends it at once.
  static func listen() {
    // Made before a signal comes: a handler must not make it.
    _ = isRequested
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        StopSignal.requested.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
