import Glibc
import OOXML

/// Files that other programs wrote, beside the script that made them.
enum Fixture {
  /// The bytes of a file under Tests/Fixtures/Reading.
  static func bytes(_ name: String) throws -> [UInt8] {
    let tests = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let file = "/\(tests)/Fixtures/Reading/\(name)"
    guard let stream = fopen(file, "rb") else { throw Missing(file: file) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  struct Missing: Error {
    var file: String
  }

  static func workbook(_ name: String) throws -> WorkbookReader {
    try WorkbookReader(PackageReader(bytes: bytes(name)))
  }

  static func document(_ name: String) throws -> ReadDocument {
    try DocumentReader(PackageReader(bytes: bytes(name))).read()
  }
}
