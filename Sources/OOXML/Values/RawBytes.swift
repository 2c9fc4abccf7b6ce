#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

extension UnsafeRawBufferPointer {
  /// A hash for tables in memory: eight bytes at a time, multiplied and folded. It is no protection against forgery.
  var fastHash: UInt64 {
    let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(count) &* multiplier
    var place = 0
    while place + 8 <= count {
      hash = (hash ^ loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* multiplier
      hash ^= hash >> 29
      place += 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(self[place])
      place += 1
    }
    hash = (hash ^ rest) &* multiplier
    return hash ^ hash >> 32
  }

  /// Whether a byte stands among them.
  func holds(_ byte: UInt8) -> Bool {
    baseAddress.map { memchr($0, Int32(byte), count) != nil } ?? false
  }

  /// Whether both hold the same bytes.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let here = baseAddress, let there = other.baseAddress else { return true }
    return memcmp(here, there, count) == 0
  }
}
