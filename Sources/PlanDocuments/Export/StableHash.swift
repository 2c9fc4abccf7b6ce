/// A 64-bit hash of bytes that is the same on every machine and in every run: FNV-1a, with eight bytes at a time, the
/// first in the lowest place, and the last few one by one.
///
/// It tells one version of a plan from another. It is no protection against forgery.
struct StableHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count / 8 * 8
      for place in stride(from: 0, to: whole, by: 8) {
        add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      for byte in bytes[whole...] { add(UInt64(byte)) }
    }
  }

  /// A product takes bits upwards only; the shift brings those of the last bytes of a word down again.
  private mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01B3
    value ^= value >> 32
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
