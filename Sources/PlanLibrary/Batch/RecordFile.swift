#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file with an entry a line, read in pieces: a manifest or its journal.
///
/// Lines that are no entries, such as the first and the last of a manifest and one that a killed run left unfinished, are
/// passed over.
final class RecordFile: Sendable {
  /// Where an entry stands.
  struct Place: Hashable, Sendable {
    let offset: Int
    let length: Int32
  }

  /// When the file was last written, in nanoseconds.
  let changed: Int
  private let file: Int32

  /// Nil where there is no such file.
  init?(_ path: String) throws(SystemError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw SystemError()
    }
    self.file = file
    changed = FileStatus(path)?.changed ?? 0
  }

  /// The lines of a file that is open, which stays open by itself.
  init(file: Int32) throws(SystemError) {
    self.file = Int32(try checked { Int(dup(file)) })
    changed = 0
  }

  deinit {
    close(file)
  }

  /// Calls `body` with every line that may be an entry, in their order, until it says false.
  func forEachLine(_ body: ([UInt8], Place) -> Bool) throws(SystemError) {
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    var line: [UInt8] = []
    var offset = 0
    var start = 0
    while case let count = try read(into: &chunk, at: offset), count > 0 {
      var rest = chunk[..<count]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        guard pass(line, at: start, to: body) else { return }
        rest = rest[(end + 1)...]
        start = offset + end + 1
        line.removeAll(keepingCapacity: true)
      }
      line += rest
      offset += count
    }
  }

  /// Whether it is a manifest from the beginning to the end, or where it may be so, results of a batch; those of a part
  /// without plans are empty.
  func isWhole(mayBeResults: Bool) throws(SystemError) -> Bool {
    let size = try checked { Int(lseek(file, 0, SEEK_END)) }
    let beginning = Array(ManifestWriter.beginning.utf8)
    let end = Array(ManifestWriter.end.utf8)
    if try bytes(beginning.count, at: 0) == beginning {
      return try bytes(end.count, at: max(beginning.count, size - end.count)) == end
    }
    if size == 0 || !mayBeResults { return mayBeResults }
    guard try bytes(1, at: size - 1) == [UInt8(ascii: "\n")] else { return false }
    var isResult = false
    try forEachLine { line, place in
      isResult = place.offset == 0 && BatchResult.isResult(line)
      return false
    }
    return isResult
  }

  private func bytes(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    return Array(bytes[..<(try read(into: &bytes, at: offset))])
  }

  /// The entry at a place.
  func entry(at place: Place) -> BatchEntry? {
    line(at: place).flatMap { BatchEntry(line: $0) }
  }

  /// The line at a place, as it stands in the file.
  func line(at place: Place) -> [UInt8]? {
    var line = [UInt8](repeating: 0, count: Int(place.length))
    guard let count = try? read(into: &line, at: place.offset), count == line.count else { return nil }
    return line
  }

  private func pass(_ line: [UInt8], at start: Int, to body: ([UInt8], Place) -> Bool) -> Bool {
    var line = line
    if line.last == UInt8(ascii: ",") { line.removeLast() }
    guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}"), let length = Int32(exactly: line.count)
    else { return true }
    return body(line, Place(offset: start, length: length))
  }

  private func read(into bytes: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    try checked { bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, off_t(offset)) } }
  }
}
