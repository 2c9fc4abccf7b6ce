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
    let rest = place == count ? 0 : lastWord
    hash = (hash ^ rest) &* multiplier
    return hash ^ hash >> 32
  }

  /// The last eight bytes, or all of them where there are fewer; there is one at least.
  private var lastWord: UInt64 {
    if count >= 8 { return loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
    if count >= 4 {
      let (first, last) = (
        loadUnaligned(as: UInt32.self), loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      )
      return UInt64(last) << 32 | UInt64(first)
    }
    return UInt64(self[0]) | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1]) << 16
  }

  /// Whether a byte stands among them.
  package func holds(_ byte: UInt8) -> Bool {
    baseAddress.map { memchr($0, Int32(byte), count) != nil } ?? false
  }

  /// Whether both hold the same bytes.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let here = baseAddress, let there = other.baseAddress else { return true }
    return memcmp(here, there, count) == 0
  }
}
