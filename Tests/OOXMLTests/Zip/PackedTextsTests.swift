import OOXML
import Testing

struct PackedTextsTests {
  @Test(arguments: [0, 1, 3, 5_000]) func `come back in their order`(count: Int) throws {
    var source = RandomText(seed: UInt64(count))
    let texts = (0..<count).map { _ in Array(source.next().utf8) }
    var packed = PackedTexts()
    for text in texts { packed.append(text) }
    // Twice: what was read is still there.
    for _ in 0..<2 {
      var read: [[UInt8]] = []
      try packed.forEach { read.append(Array($0)) }
      #expect(read == texts)
    }
  }

  @Test func `may be longer than what is packed at once`() throws {
    let texts = [[UInt8](repeating: 7, count: 1 << 20), [], [1, 2, 3]]
    var packed = PackedTexts()
    for text in texts { packed.append(text) }
    var read: [[UInt8]] = []
    try packed.forEach { read.append(Array($0)) }
    #expect(read == texts)
  }
}
