import OOXML
import Testing

struct LengthTests {
  // 1 inch = 2.54 cm = 72 points = 1,440 twips = 96 pixels of the screen.
  @Test func `units are those of print`() {
    let inch = Length.centimetres(2.54)
    #expect(inch == .points(72) && inch == .twips(1440))
    #expect(inch.inches == 1 && inch.points == 72 && inch.twips == 1440 && inch.pixels == 96)
    #expect(inch.halfPoints == 144 && inch.eighthPoints == 576)
  }

  @Test(arguments: [0.25, 0.5, 9.5, 11, 14.25, 409])
  func `points come back as they were given`(points: Double) {
    #expect(Length.points(points).points == points)
  }

  @Test func `what is no length on paper is none, or the longest`() {
    #expect(Length.points(.nan) == .zero)
    #expect(Length.points(.infinity) > .centimetres(1e6) && Length.twips(.min) < .zero)
    #expect(Length.points(.infinity) + .points(.infinity) == .points(.infinity))
  }

  @Test func `lengths add, subtract and compare`() {
    #expect(Length.points(10) + .points(2.5) == .points(12.5))
    #expect(Length.points(10) - .points(12) == .points(-2))
    #expect(Length.points(10) < .centimetres(1) && .zero < Length.twips(1))
  }
}
