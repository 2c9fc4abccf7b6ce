/// What tells texts apart in names and ids that are made of them: FNV-1a with 64 bits, the same in every process, machine
/// and version, unlike `Hasher`.
struct NameHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ parts: [String]) {
    for part in parts {
      for byte in part.utf8 { add(byte) }
      // UTF-8 has no such byte, so that no two lists of parts read the same.
      add(0xFF)
    }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// At most eight digits in base 36.
  var shortText: String {
    String(value % 2_821_109_907_456, radix: 36)
  }

  /// Eight characters in base 32, the first a letter.
  var identifier: String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var rest = value
    var bytes = [alphabet[Int(rest % 26)]]
    rest /= 26
    for _ in 0..<7 {
      bytes.append(alphabet[Int(rest % 32)])
      rest /= 32
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
