/// SHA-256 (FIPS 180-4, section 6.2).
///
/// The one cryptographic function of the program, so that anyone can check files with `sha256sum`. A library for it would
/// be larger than the program.
package struct SHA256 {
  private var state = State()

  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var count = 0

  package init() {}

  /// The digest of some bytes, as 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.add($0) }
    return hash.finished()
  }

  /// Takes the next bytes.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = bytes.prefix(64 - rest.count)
      rest += missing
      bytes = bytes.dropFirst(missing.count)
      guard rest.count == 64 else { return }
      addRest()
    }
    let whole = bytes.prefix(bytes.count / 64 * 64)
    add(blocks: UnsafeRawBufferPointer(rebasing: whole))
    rest = Array(bytes[whole.endIndex...])
  }

  /// The digest as 64 hexadecimal digits; nothing may be added afterwards.
  package mutating func finished() -> String {
    // A bit 1, and the number of bits in eight bytes at the end of a block (5.1.1).
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    withUnsafeBytes(of: UInt64(count * 8).bigEndian) { rest += $0 }
    addRest()
    return digits
  }

  private mutating func addRest() {
    let blocks = rest
    rest = []
    blocks.withUnsafeBytes { add(blocks: $0) }
  }

  private var digits: String {
    state.words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  private mutating func add(blocks: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      Self.constants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          Self.fill(schedule, from: blocks, at: start, constants)
          state.compress(schedule)
        }
      }
    }
  }

  /// 6.2.2, step 1, with the constants of step 3 added where nothing else is computed from a word any more.
  @inline(__always) private static func fill(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, from blocks: UnsafeRawBufferPointer, at start: Int,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
    }
    for index in 16..<64 {
      let early = schedule[index &- 15]
      let late = schedule[index &- 2]
      let first = early.turned(7) ^ early.turned(18) ^ early &>> 3
      let second = late.turned(17) ^ late.turned(19) ^ late &>> 10
      schedule[index] = schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second
      schedule[index &- 16] &+= constants[index &- 16]
    }
    for index in 48..<64 { schedule[index] &+= constants[index] }
  }

  /// 4.2.2: of the cube roots of the first 64 primes, the first 32 bits behind the point.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

/// The eight working variables. They are named and not counted, and eight rounds stand behind one another, so that the
/// compiler keeps all of them in registers and moves none.
private struct State {
  private var a: UInt32 = 0x6A09_E667
  private var b: UInt32 = 0xBB67_AE85
  private var c: UInt32 = 0x3C6E_F372
  private var d: UInt32 = 0xA54F_F53A
  private var e: UInt32 = 0x510E_527F
  private var f: UInt32 = 0x9B05_688C
  private var g: UInt32 = 0x1F83_D9AB
  private var h: UInt32 = 0x5BE0_CD19

  var words: [UInt32] { [a, b, c, d, e, f, g, h] }

  /// 6.2.2, steps 2 to 4.
  @inline(__always) mutating func compress(_ schedule: UnsafeMutableBufferPointer<UInt32>) {
    let before = self
    for index in stride(from: 0, to: 64, by: 8) {
      Self.round(a, b, c, &d, e, f, g, &h, schedule[index])
      Self.round(h, a, b, &c, d, e, f, &g, schedule[index &+ 1])
      Self.round(g, h, a, &b, c, d, e, &f, schedule[index &+ 2])
      Self.round(f, g, h, &a, b, c, d, &e, schedule[index &+ 3])
      Self.round(e, f, g, &h, a, b, c, &d, schedule[index &+ 4])
      Self.round(d, e, f, &g, h, a, b, &c, schedule[index &+ 5])
      Self.round(c, d, e, &f, g, h, a, &b, schedule[index &+ 6])
      Self.round(b, c, d, &e, f, g, h, &a, schedule[index &+ 7])
    }
    a &+= before.a
    b &+= before.b
    c &+= before.c
    d &+= before.d
    e &+= before.e
    f &+= before.f
    g &+= before.g
    h &+= before.h
  }

  @inline(__always) private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let chosen = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    h &+= (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ chosen &+ word
    d &+= h
    h &+= (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ majority
  }
}

extension UInt32 {
  @inline(__always) fileprivate func turned(_ places: UInt32) -> UInt32 { self &>> places | self &<< (32 &- places) }
}
