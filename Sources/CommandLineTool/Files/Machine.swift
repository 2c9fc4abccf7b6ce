#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the program is run on.
enum Machine {
  /// How many threads can work at once: the cores that the program may run on, which `taskset` or a container may have
  /// made fewer than the machine has.
  static var coreCount: Int { max(1, allowedCoreCount ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Nil where the system does not say, as on all but Linux.
  private static var allowedCoreCount: Int? {
    typealias Function = @convention(c) (_ process: Int32, _ size: Int, _ mask: UnsafeMutableRawPointer) -> Int32
    // Asked for by its name: Swift's view of the C library leaves out what only GNU programs declare.
    guard let symbol = dlsym(nil, "sched_getaffinity") else { return nil }
    // A bit for each of the most cores that Linux knows.
    var mask = [UInt64](repeating: 0, count: 8192 / 64)
    let status = mask.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { unsafeBitCast(symbol, to: Function.self)(0, bytes.count, $0) }
    }
    return status == 0 ? mask.reduce(0) { $0 + $1.nonzeroBitCount } : nil
  }
}
