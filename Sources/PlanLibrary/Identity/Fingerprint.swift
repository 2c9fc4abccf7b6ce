internal import PlanDocuments
package import PlanModel

/// 128 bits that tell contents apart, the same on every machine and in every run: MurmurHash3, x64, 128 bits, seed 0.
///
/// It is made to be fast, so that a plan that was met before is known without being read. Of a million contents two are
/// alike by chance once in 10^26 times. It is no protection against forgery.
package struct Fingerprint: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64

  package init(of bytes: [UInt8]) {
    var hash = MurmurHash3()
    bytes.withUnsafeBytes { hash.add($0) }
    (first, second) = hash.finished()
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// Of what a plan says. Two plans have the same where they hold the same, whatever kind of file each was read from;
  /// ids that exporting would give do not count.
  package init(of plan: ActionPlan) {
    self.init(of: IdentifiedPlan(plan).json)
  }

  /// From 32 hexadecimal digits; nil for anything else.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let first = UInt64(text.prefix(16), radix: 16), let second = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.first = first
    self.second = second
  }

  /// Half of it, as a number.
  var number: UInt64 { first }

  /// 32 digits.
  package var hexadecimal: String {
    [first, second].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}

extension Fingerprint: Comparable {
  package static func < (one: Fingerprint, other: Fingerprint) -> Bool {
    (one.first, one.second) < (other.first, other.second)
  }
}

/// The hash's own arithmetic, by Austin Appleby's reference, which is in the public domain.
private struct MurmurHash3 {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count: UInt64 = 0

  private static let firstFactor: UInt64 = 0x87C3_7B91_1142_53D5
  private static let secondFactor: UInt64 = 0x4CF5_AD43_2745_937F

  /// All the bytes at once.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count / 16 * 16
    for place in stride(from: 0, to: whole, by: 16) {
      low ^= Self.mixedLow(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      low = Self.rotated(low, 27) &+ high
      low = low &* 5 &+ 0x52DC_E729
      high ^= Self.mixedHigh(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)))
      high = Self.rotated(high, 31) &+ low
      high = high &* 5 &+ 0x3849_5AB5
    }
    let rest = bytes[whole...]
    high ^= Self.mixedHigh(Self.number(rest.dropFirst(8)))
    low ^= Self.mixedLow(Self.number(rest.prefix(8)))
    count = UInt64(bytes.count)
  }

  func finished() -> (UInt64, UInt64) {
    var low = self.low ^ count
    var high = self.high ^ count
    low &+= high
    high &+= low
    low = Self.avalanche(low)
    high = Self.avalanche(high)
    low &+= high
    high &+= low
    return (low, high)
  }

  private static func number(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func mixedLow(_ word: UInt64) -> UInt64 { rotated(word &* firstFactor, 31) &* secondFactor }

  private static func mixedHigh(_ word: UInt64) -> UInt64 { rotated(word &* secondFactor, 33) &* firstFactor }

  private static func rotated(_ word: UInt64, _ places: UInt64) -> UInt64 {
    word << places | word >> (64 - places)
  }

  private static func avalanche(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
    word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return word ^ word >> 33
  }
}
