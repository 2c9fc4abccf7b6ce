import OOXML

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct FileError: Error {
  let path: String
}

/// A file that takes bytes as they come.
final class FileSink: ByteSink {
  private let path: String
  private let file: Int32

  init(_ path: String) throws {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if file < 0 { throw FileError(path: path) }
  }

  deinit {
    close(file)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard writeBytes(file, bytes.baseAddress, bytes.count) == bytes.count else { throw FileError(path: path) }
  }
}

/// The system's `write`, which the type's own would hide.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }

func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw FileError(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 64 * 1024)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}
