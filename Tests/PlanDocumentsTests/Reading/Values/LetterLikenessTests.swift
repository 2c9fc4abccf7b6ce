import PlanDocuments
import Testing

struct LetterLikenessTests {
  @Test(
    arguments: [
      ("", "", 0), ("a", "", 0), ("Acción", "ACCION", 1), ("kitten", "sitting", 1 - 3.0 / 7), ("abcd", "abce", 0.75),
      ("abc", "xyz", 0), ("a b", "a  b.", 1),
    ])
  func `likeness is the share of letters that stay`(one: String, other: String, likeness: Double) {
    #expect(abs(LetterLikeness.similarity(one, other) - likeness) < 1e-12)
    #expect(LetterLikeness.similarity(one, other) == LetterLikeness.similarity(other, one))
  }

  @Test func `long texts are compared in linear time`() {
    let long = String(repeating: "palabra ", count: 100_000)
    #expect(LetterLikeness.similarity(long, long) == 1)
    #expect(LetterLikeness.similarity(long, long + "x") < 0.01)
    #expect(LetterLikeness.similarity(long, "palabra") < 0.01)
  }
}
