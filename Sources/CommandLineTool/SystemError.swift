#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system says when a file cannot be reached.
struct SystemError: Error {
  let code: Int32

  init(code: Int32 = errno) {
    self.code = code
  }

  /// The system's own words.
  var reason: String { String(cString: strerror(code)) }
}

/// Calls the system until it is not interrupted, and throws what it says of a failure.
func checked(_ call: () -> Int) throws(SystemError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError() }
  }
}
