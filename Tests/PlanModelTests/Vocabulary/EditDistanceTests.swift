import PlanModel
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("colours", "colors", 1), ("ab", "ba", 2),
    ("عربي", "عربية", 1),
  ])
  func `the distance is the least number of letters to change, both ways`(one: String, other: String, distance: Int) {
    let (one, other) = (letters(one), letters(other))
    #expect(EditDistance.between(one, other) == distance)
    #expect(EditDistance.between(other, one) == distance)
  }

  @Test func `of slices only their own letters count`() {
    #expect(EditDistance.between(letters("xxabc").dropFirst(2), letters("abcxx").prefix(3)) == 0)
  }

  private func letters(_ text: String) -> ArraySlice<UInt32> { ArraySlice(text.unicodeScalars.map(\.value)) }
}
