/// A 64-bit hash of bytes that is the same on every machine and in every run: FNV-1a.
///
/// It tells one version of a plan from another. It is no protection against forgery.
struct StableHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
