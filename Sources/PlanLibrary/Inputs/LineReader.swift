internal import PlanModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads a plan a line, holding no more than one line and a chunk.
///
/// Lines of white space alone are no plans, but count. A line longer than ``PlanInput/sizeLimit`` is an input that throws;
/// the next line is read as ever.
final class LineReader {
  private let name: String
  private let file: Int32
  private let isStopped: @Sendable () -> Bool
  private var chunk = [UInt8](repeating: 0, count: 256 * 1024)
  private var unread = 0..<0
  private var line: [UInt8] = []
  private var number = 0
  private var isAtEnd = false

  init(standardInput isStopped: @escaping @Sendable () -> Bool) {
    name = "-"
    file = STDIN_FILENO
    self.isStopped = isStopped
  }

  init(path: String, isStopped: @escaping @Sendable () -> Bool) throws(SystemError) {
    name = path
    file = Int32(try checked { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    self.isStopped = isStopped
  }

  deinit {
    if file != STDIN_FILENO { close(file) }
  }

  /// The next plan; nil at the end.
  func next() -> PlanInput? {
    while !isAtEnd {
      number += 1
      do {
        guard let input = try readLine() else { continue }
        return input
      } catch {
        isAtEnd = true
        if error.code == ECANCELED { return nil }
        return PlanInput(unusable: Finding(.error, at: "", .cannotRead(name, reason: error.reason)), name: name)
      }
    }
    return nil
  }

  /// Nil for a line without a plan.
  private func readLine() throws(SystemError) -> PlanInput? {
    line.removeAll(keepingCapacity: line.capacity <= 1024 * 1024)
    var isTooLong = false
    while true {
      let end = lineEnd()
      let part = chunk[unread.lowerBound..<(end ?? unread.upperBound)]
      isTooLong = isTooLong || line.count + part.count > PlanInput.sizeLimit
      if isTooLong { line = [] } else { line += part }
      if let end {
        unread = (end + 1)..<unread.upperBound
        break
      }
      unread = 0..<(try fill())
      if unread.isEmpty {
        isAtEnd = true
        break
      }
    }
    // The carriage return of a line end as Windows writes it is no part of the plan.
    if line.last == 0x0D { line.removeLast() }
    let name = "\(name):\(number)"
    if isTooLong {
      let reason = SystemError(code: EFBIG).reason
      return PlanInput(unusable: Finding(.error, at: "", .cannotRead(name, reason: reason)), name: name)
    }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    return PlanInput(name: name, bytes: line, line: number)
  }

  /// Where the line feed stands in the chunk; nil where the line goes on.
  private func lineEnd() -> Int? {
    chunk.withUnsafeBytes { chunk in
      guard let start = chunk.baseAddress else { return nil }
      return memchr(start + unread.lowerBound, Int32(UInt8(ascii: "\n")), unread.count).map {
        $0 - UnsafeMutableRawPointer(mutating: start)
      }
    }
  }

  private func fill() throws(SystemError) -> Int {
    // A reader that is waited for can be silent for long: the wait is cut into pieces, so that a stop is heard.
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, 200) == 0 || isStopped() {
      if isStopped() { throw SystemError(code: ECANCELED) }
    }
    return try checked { chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) } }
  }
}
