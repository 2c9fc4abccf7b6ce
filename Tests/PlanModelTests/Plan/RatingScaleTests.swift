import PlanModel
import Testing

@Suite struct RatingScaleTests {
  private let iasc = RatingScale(
    name: "iasc",
    bands: [
      RatingScale.Band(above: Score(75), ratings: [.strong]),
      RatingScale.Band(above: Score(50), upTo: Score(75), ratings: [.satisfactory]),
      RatingScale.Band(above: Score(25), upTo: Score(50), ratings: [.unsatisfactory]),
      RatingScale.Band(upTo: Score(25), ratings: [.weak]),
    ])
  private let gsc80 = RatingScale(
    name: "gsc-80",
    bands: [
      RatingScale.Band(above: Score(80), ratings: [.strong]),
      RatingScale.Band(below: Score(80), ratings: [.satisfactory, .unsatisfactory, .weak]),
    ])

  @Test(arguments: [
    ("0", Rating.weak), ("25", .weak), ("25.01", .unsatisfactory), ("50", .unsatisfactory), ("75", .satisfactory),
    ("75.0000000000000000000001", .strong), ("100", .strong),
  ])
  func `upper bounds belong to their band`(score: String, rating: Rating) throws {
    let score = try #require(Score(score))
    #expect(iasc.suggestion(for: score) == rating)
    #expect(iasc.verdict(on: score, rated: rating) == .agrees)
    for other in Rating.allCases where other != rating {
      #expect(iasc.verdict(on: score, rated: other) == .disagrees(expected: [rating]))
    }
  }

  @Test func `a scale says no more than it knows`() throws {
    let (below, cut, above) = try (#require(Score("78")), #require(Score("80")), #require(Score("81")))
    #expect(gsc80.verdict(on: above, rated: .strong) == .agrees)
    #expect(gsc80.verdict(on: above, rated: .satisfactory) == .disagrees(expected: [.strong]))
    #expect(gsc80.verdict(on: below, rated: .strong) == .disagrees(expected: [.satisfactory, .unsatisfactory, .weak]))
    #expect(gsc80.verdict(on: below, rated: .weak) == .agrees)
    #expect(gsc80.verdict(on: cut, rated: .strong) == .unknown)
    #expect(gsc80.suggestion(for: below) == nil)
    #expect(gsc80.suggestion(for: cut) == nil)
  }
}
