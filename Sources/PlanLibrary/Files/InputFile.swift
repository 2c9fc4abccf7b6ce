#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads whole files.
package enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Parameter limit: The longest file that is read, in bytes; a longer one is `EFBIG`.
  package static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    try withFile(path) { file, size throws(SystemError) in try readAll(file, expecting: size, limit: limit) }
  }

  /// The bytes of a file, or of standard input for `-`, as many as there may be of its kind.
  ///
  /// - Parameter limit: The longest file that is read, in bytes, where the first four are these; a longer one is `EFBIG`.
  package static func read(_ path: String, limit: ([UInt8]) -> Int) throws(SystemError) -> [UInt8] {
    try withFile(path) { file, size throws(SystemError) in
      let beginning = try readBeginning(of: file, count: 4)
      return try readAll(file, expecting: size, after: beginning, limit: limit(beginning))
    }
  }

  /// The bytes at the beginning of a file, fewer where it has no more.
  package static func read(_ path: String, first count: Int) throws(SystemError) -> [UInt8] {
    try withFile(path) { file, _ throws(SystemError) in try readBeginning(of: file, count: count) }
  }

  private static func withFile(
    _ path: String, _ body: (_ file: Int32, _ size: Int) throws(SystemError) -> [UInt8]
  ) throws(SystemError) -> [UInt8] {
    if path == "-" { return try body(STDIN_FILENO, 0) }
    let file = Int32(try checked { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    defer { close(file) }
    var status = stat()
    return try body(file, fstat(file, &status) == 0 ? max(Int(status.st_size), 0) : 0)
  }

  /// The bytes at the end of a file, fewer where it has no more.
  package static func read(_ path: String, last count: Int) throws(SystemError) -> [UInt8] {
    let file = Int32(try checked { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    defer { close(file) }
    let end = try checked { Int(lseek(file, 0, SEEK_END)) }
    _ = try checked { Int(lseek(file, off_t(max(0, end - count)), SEEK_SET)) }
    return try readAll(file, expecting: min(count, end), limit: count)
  }

  /// - Parameters:
  ///   - size: How many bytes there probably are.
  ///   - beginning: Those that have been read.
  private static func readAll(
    _ file: Int32, expecting size: Int = 0, after beginning: [UInt8] = [], limit: Int
  ) throws(SystemError) -> [UInt8] {
    guard size <= limit else { throw SystemError(code: EFBIG) }
    var bytes = beginning
    bytes.reserveCapacity(size)
    while try append(256 * 1024, of: file, to: &bytes) > 0 {
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
    }
    return bytes
  }

  /// A pipe may give them in several pieces.
  private static func readBeginning(of file: Int32, count: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, try append(count - bytes.count, of: file, to: &bytes) > 0 {}
    return bytes
  }

  /// Reads the next bytes, no more than asked for; answers how many came, none at the end.
  private static func append(_ size: Int, of file: Int32, to bytes: inout [UInt8]) throws(SystemError) -> Int {
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
    defer { chunk.deallocate() }
    let count = try checked { readBytes(file, chunk.baseAddress, size) }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[..<count]))
    return count
  }
}

/// The system's `read`, which the type's own would hide.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(file, buffer, count)
}
