import PlanModel
import Testing

@Suite struct ScoreTests {
  @Test(arguments: [
    ("84", "84"), ("84.0", "84"), ("79.38", "79,38"), ("79.380", "79,38"), ("0", "0"), ("-0", "0"), ("100.00", "100"),
    ("0.05", "0,05"), ("8.4e1", "84"), ("7938E-2", "79,38"), ("1e-3", "0,001"), ("1E+2", "100"), ("0e99", "0"),
    ("33.333333333333336", "33,333333333333336"),
  ])
  func `a score shows its digits`(literal: String, shown: String) throws {
    let score = try #require(Score(literal))
    #expect(score.formatted(decimalSeparator: ",") == shown)
    #expect(score.literal == literal)
    #expect(score.doubleValue == Double(literal))
  }

  @Test(arguments: [
    "100.0000000000000000000001", "101", "1000", "-1", "-0.1", "1e3", "1e99999999999999999999", "84%", "79,38", "",
    "084", "NaN", "inf", " 84",
  ])
  func `what is no percentage is no score`(literal: String) {
    #expect(Score(literal) == nil)
  }

  @Test func `scores are compared by value`() {
    #expect(Score("84") == Score("84.00"))
    #expect(Set([Score("84"), Score("8.4e1")]).count == 1)
    let sorted = ["100", "9", "80.1", "80.09", "80", "80.10000000000000000001"].compactMap { Score($0) }.sorted()
    #expect(sorted.map(\.literal) == ["9", "80", "80.09", "80.1", "80.10000000000000000001", "100"])
  }
}
