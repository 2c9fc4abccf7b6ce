#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads whole files.
enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO) }
    let file = Int32(try checked { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    defer { close(file) }
    return try readAll(file)
  }

  private static func readAll(_ file: Int32) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = try checked { chunk.withUnsafeMutableBytes { readBytes(file, $0.baseAddress, $0.count) } }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

/// The system's `read`, which the type's own would hide.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
