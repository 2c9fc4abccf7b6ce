/// Writes XML 1.0 in UTF-8 into one buffer of bytes.
///
/// Names are literals and taken as they are; values are escaped. Elements nest by closures, so that none stays open:
///
///     xml.element("w:p") { xml in
///       xml.element("w:t", ("xml:space", "preserve")) { $0.text("a < b") }
///     }
///
/// A value that XML cannot carry does not stop the writing; `finish` throws what was wrong.
package struct XMLWriter: ~Copyable {
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var overflow: ((UnsafeRawBufferPointer) throws -> Void)?
  private var failure: (any Error)?
  private var forbidden: Unicode.Scalar?

  init(capacity: Int) {
    self.capacity = capacity
    buffer = .allocate(capacity: capacity)
  }

  deinit {
    buffer.deallocate()
  }

  /// Starts anew. What does not fit the buffer goes to `overflow`; without one the buffer grows.
  mutating func begin(overflow: ((UnsafeRawBufferPointer) throws -> Void)?) {
    count = 0
    failure = nil
    forbidden = nil
    self.overflow = overflow
  }

  /// Throws the first thing that went wrong while writing.
  mutating func finish() throws {
    overflow = nil
    if let failure { throw failure }
    if let forbidden { throw PackageWriteError.forbiddenCharacter(forbidden, part: "") }
  }

  /// What stands in the buffer.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: buffer, count: count))
  }

  /// Writing failed and goes nowhere: a long loop may stop.
  package var hasFailed: Bool { failure != nil }

  // Bytes

  /// Makes room for `size` bytes more.
  @inline(__always)
  mutating func reserve(_ size: Int) {
    if count + size > capacity { makeRoom(size) }
  }

  @inline(never)
  private mutating func makeRoom(_ size: Int) {
    if let overflow {
      if failure == nil {
        do { try overflow(UnsafeRawBufferPointer(start: buffer, count: count)) } catch { failure = error }
      }
      count = 0
      if size <= capacity { return }
    }
    capacity = max(capacity * 2, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
  }

  /// One byte, for which `reserve` made room.
  @inline(__always)
  mutating func appendReserved(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Bytes, for which `reserve` made room.
  @inline(__always)
  mutating func appendReserved(_ bytes: UnsafePointer<UInt8>, _ size: Int) {
    (buffer + count).update(from: bytes, count: size)
    count += size
  }

  /// The lowest `size` bytes of eight, for all of which `reserve` made room.
  @inline(__always)
  mutating func appendReserved(packed bytes: UInt64, _ size: Int) {
    UnsafeMutableRawPointer(buffer + count).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    count += size
  }

  /// Markup as it stands.
  @inline(__always)
  mutating func raw(_ markup: StaticString) {
    reserve(markup.utf8CodeUnitCount)
    appendReserved(markup.utf8Start, markup.utf8CodeUnitCount)
  }

  /// Finished XML, from this writer or a constant.
  package mutating func raw(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    reserve(bytes.count)
    appendReserved(start, bytes.count)
  }

  /// A number in decimal digits.
  @inline(__always)
  mutating func decimal(_ number: Int) {
    reserve(20)
    if number >= 0, number < 10 {
      appendReserved(UInt8(truncatingIfNeeded: number) &+ 0x30)
    } else {
      appendDigits(number)
    }
  }

  private mutating func appendDigits(_ number: Int) {
    if number < 0 { appendReserved(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    var limit: UInt = 10
    while rest >= limit, length < 20 {
      length += 1
      let (next, overflowed) = limit.multipliedReportingOverflow(by: 10)
      if overflowed { break }
      limit = next
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      buffer[place] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    } while rest > 0
  }

  mutating func note(forbidden scalar: Unicode.Scalar) {
    if forbidden == nil { forbidden = scalar }
  }
}
