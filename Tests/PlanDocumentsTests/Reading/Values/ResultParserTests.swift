import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

struct ResultParserTests {
  private let parser = ResultParser(template: .standard)

  @Test(
    arguments: [
      ("84% Fuerte", "84", Rating.strong), ("84\u{A0}% Strong", "84", .strong), ("Fuerte (84%)", "84", .strong),
      ("Fuerte 84 %", "84", .strong), ("84 Fuerte", "84", .strong), ("84% – Fuerte", "84", .strong),
      ("Fuerte: 84%", "84", .strong), ("84% (Fuerte)", "84", .strong), ("84%\nFUERTE", "84", .strong),
      ("79,38 % Satisfaisant", "79.38", .satisfactory), ("79.38% Satisfatório", "79.38", .satisfactory),
      ("84% قوي", "84", .strong), ("٨٤٪ قوي", "84", .strong), ("قوي ٪٨٤", "84", .strong),
      ("٧٩٫٣٨٪ مُرضٍ", "79.38", .satisfactory),
      ("60% Unsatisfactory (needs major improvement)", "60", .unsatisfactory),
      ("Satisfactory (75%, needs minor improvement)", "75", .satisfactory), ("0% Débil", "0", .weak),
      ("100% Forte", "100", .strong), ("084% Fort", "84", .strong), ("0,84 % Faible", "0.84", .weak),
    ])
  func `a score with its rating is read in any order`(text: String, score: String, rating: Rating) {
    let reading = parser.parse(text)
    #expect(reading.score == Score(score))
    #expect(reading.rating == .code(rating))
    #expect(reading.isSure)
  }

  @Test(
    arguments: [
      ("84%", "84", true), ("84 %", "84", true), ("84", "84", true), ("٨٤", "84", true), ("79,38 %", "79.38", true),
      ("79,38", "79.38", true), (" 84 ", "84", true), ("0", "0", true), ("0.84", "84", false), ("0,84", "84", false),
      ("٠٫٨٤", "84", false), ("1", "100", false), ("0.5%", "0.5", true),
    ])
  func `a score alone is read`(text: String, score: String, isSure: Bool) {
    let reading = parser.parse(text)
    #expect(reading.score == Score(score))
    #expect(reading.rating == nil)
    #expect(reading.isSure == isSure)
  }

  @Test(
    arguments: [
      (0.84, true, "84", true), (0.84, false, "84", false), (84.0, false, "84", true), (0.7938, true, "79.38", true),
      (0.8400000000000001, true, "84", true), (1.0, true, "100", true), (0.0, false, "0", true),
      (66.7, false, "66.7", true),
      (1.0, false, "100", false), (0.005, true, "0.5", true),
    ])
  func `a number is read by its format`(number: Double, isPercentage: Bool, score: String, isSure: Bool) {
    let reading = parser.parse("", number: number, isPercentage: isPercentage)
    #expect(reading.score?.literal == score)
    #expect(reading.rating == nil)
    #expect(reading.isSure == isSure)
  }

  @Test(arguments: [-1, 101, 1e300, -.infinity, .infinity, .nan] as [Double])
  func `a number that is no percentage is kept as text`(number: Double) {
    let reading = parser.parse("\(number)", number: number, isPercentage: false)
    #expect(reading.score == nil)
    #expect(reading.isSure == false)
    #expect(reading.rating == .text("\(number)"))
  }

  @Test func `words that a number's format adds count`() {
    let reading = parser.parse("84% Fuerte", number: 0.84, isPercentage: true)
    #expect(reading.score == Score(84))
    #expect(reading.rating == .code(.strong))
    #expect(parser.parse("", number: -1).rating == .text("-1.0"))
    #expect(parser.parse("1e-05", number: 1e-05, isPercentage: true).score == Score("0.001"))
  }

  @Test func `words are kept word for word`() {
    #expect(parser.parse("Fuerte").rating == .code(.strong))
    #expect(parser.parse("غير مُرضٍ").rating == .code(.unsatisfactory))
    #expect(parser.parse("Muy  bueno (provisional)").rating == .text("Muy  bueno (provisional)"))
    #expect(parser.parse("84% Muy  bueno (provisional)").rating == .text("Muy  bueno (provisional)"))
    #expect(parser.parse("84% Muy  bueno (provisional)").score == Score(84))
    #expect(parser.parse("84% Fuerte (2020)").score == Score(84))
    #expect(parser.parse("84% Fuerte (2020)").rating == .text("Fuerte (2020)"))
    #expect(parser.parse("S/C").rating == .noComment)
    #expect(parser.parse("84% S/C").rating == .noComment)
    #expect(parser.parse("—").rating == .noComment)
  }

  @Test(arguments: ["", " ", "\n\t", "\u{A0}", "\u{200F}"])
  func `an empty cell has neither`(text: String) {
    let reading = parser.parse(text)
    #expect(reading.score == nil && reading.rating == nil && reading.isSure)
  }

  @Test(
    arguments: [
      "75-84%", "84/100", "84% Fuerte (78% en 2020)", "184%", "-5%", "1.234,5%", "Nivel 3", "84..5",
      "12345678901234567890%",
      "84% 79%", "2020: 84%",
    ])
  func `numbers that are no score stay text and are unsure`(text: String) {
    let reading = parser.parse(text)
    #expect(reading.score == nil)
    #expect(reading.rating == .text(text))
    #expect(!reading.isSure)
  }

  @Test(arguments: ["8", "8.", "%", "(", "8% ", "Fuerte ", "\u{301}", "a8"])
  func `a huge text is kept`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000)
    let reading = parser.parse(text)
    #expect(reading.score == nil)
    #expect(reading.rating == .text(text))
  }
}
