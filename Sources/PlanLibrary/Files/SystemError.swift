#if canImport(Darwin)
  public import Darwin
#elseif canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#endif

/// What the system says when a file cannot be reached.
public struct SystemError: Error, Hashable {
  /// The system's number of the error, `errno`.
  public let code: Int32

  /// The error that a number stands for; without one, the last that this thread met.
  public init(code: Int32 = errno) {
    self.code = code
  }

  /// The system's own words.
  public var reason: String { String(cString: strerror(code)) }
}

/// Calls the system until it is not interrupted, and throws what it says of a failure.
package func checked(_ call: () -> Int) throws(SystemError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError() }
  }
}
