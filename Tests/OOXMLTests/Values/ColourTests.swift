import OOXML
import Testing

struct ColourTests {
  @Test(arguments: [
    ("1F3A4D", Colour(red: 0x1F, green: 0x3A, blue: 0x4D)), ("ffffff", .white), ("000000", .black),
    ("aBcDeF", Colour(red: 0xAB, green: 0xCD, blue: 0xEF)),
  ])
  func `six digits are a colour`(hex: String, colour: Colour) {
    #expect(Colour(hex: hex) == colour)
  }

  @Test(arguments: [
    "", "FFF", "#1F3A4D", "1F3A4", "1F3A4DD", "+F3A4D", "-00001", "GGGGGG", " F3A4D", "１２", "1F3A4é", "0x1F3A",
  ])
  func `anything else is none`(hex: String) {
    #expect(Colour(hex: hex) == nil)
  }
}
