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
  package static func read(_ path: String, limit: Int = .max) throws(SystemError) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, limit: limit) }
    let file = Int32(try checked { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    defer { close(file) }
    var status = stat()
    let size = fstat(file, &status) == 0 ? max(Int(status.st_size), 0) : 0
    return try readAll(file, expecting: size, limit: limit)
  }

  /// The bytes at the end of a file, fewer where it has no more.
  package static func read(_ path: String, last count: Int) throws(SystemError) -> [UInt8] {
    let file = Int32(try checked { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    defer { close(file) }
    let end = try checked { Int(lseek(file, 0, SEEK_END)) }
    _ = try checked { Int(lseek(file, off_t(max(0, end - count)), SEEK_SET)) }
    return try readAll(file, expecting: min(count, end), limit: count)
  }

  /// - Parameter size: How many bytes there probably are. One more is asked for, so that the end is seen.
  private static func readAll(_ file: Int32, expecting size: Int = 0, limit: Int) throws(SystemError) -> [UInt8] {
    guard size <= limit else { throw SystemError(code: EFBIG) }
    var bytes: [UInt8] = []
    var chunkSize = size > 0 ? min(size, 16 * 1024 * 1024) + 1 : 64 * 1024
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: chunkSize))
      let count = try checked {
        bytes.withUnsafeMutableBytes { readBytes(file, $0.baseAddress.map { $0 + start }, chunkSize) }
      }
      bytes.removeLast(chunkSize - count)
      if count == 0 { return bytes }
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
      chunkSize = bytes.count == size ? 1 : 256 * 1024
    }
  }
}

/// The system's `read`, which the type's own would hide.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
