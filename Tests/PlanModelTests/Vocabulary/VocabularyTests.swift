import PlanModel
import Testing

@Suite struct VocabularyTests {
  @Test func `the codes are those of the contract`() {
    #expect(
      FunctionKey.allCases.map(\.code) == [
        "service-delivery", "strategic-decisions", "strategy-planning", "monitoring", "preparedness", "advocacy",
        "accountability",
      ])
    #expect(Rating.allCases.map(\.code) == ["strong", "satisfactory", "unsatisfactory", "weak"])
    #expect(Priority.allCases.map(\.code) == ["maximum", "high", "medium", "low"])
    #expect(
      Timeframe.listed.map(\.code) == [
        "first-half", "second-half", "continuous", "monthly", "quarterly", "half-yearly", "yearly",
      ])
    #expect(
      Responsible.allCases.map(\.code) == [
        "national-coordination", "subnational-coordination", "information-management", "strategic-advisory-group",
        "cluster-lead-agency", "partners", "national-authorities",
      ])
  }

  @Test func `every code is read as itself`() {
    let vocabulary = Vocabulary()
    for key in FunctionKey.allCases { #expect(vocabulary.function(key.code) == key) }
    for rating in Rating.allCases { #expect(vocabulary.rating(rating.code.uppercased()) == rating) }
    for priority in Priority.allCases { #expect(vocabulary.priority(" \(priority.code) ") == priority) }
    for timeframe in Timeframe.listed + Timeframe.dated { #expect(vocabulary.timeframe(timeframe.code) == timeframe) }
    for responsible in Responsible.allCases { #expect(vocabulary.responsible(responsible.code) == responsible) }
    #expect(vocabulary.isNoComment("no-comment"))
  }

  @Test(arguments: [
    "from:00", "from:13", "from:5", "by:", "by:6x", "quarter:0", "quarter:5", "quarter:01", "", "from:٠٥", "x",
  ])
  func `a date that is not in the calendar is no timeframe`(code: String) {
    #expect(Timeframe(code: code) == nil)
  }

  @Test(arguments: ["Fuerte", "STRONG", "fort", "قَوي", " forte\u{A0}"])
  func `a label of any language is the code`(label: String) {
    #expect(sampleVocabulary().rating(label) == .strong)
  }

  @Test(arguments: ["S/C", "s/c ", "N/C", "بدون تَعليق"])
  func `the mark is known in every language`(mark: String) {
    #expect(sampleVocabulary().isNoComment(mark))
  }

  @Test(arguments: ["N/A", "No aplica", "SC", "S/C.", ""])
  func `other words are not the mark`(text: String) {
    #expect(!sampleVocabulary().isNoComment(text))
  }

  @Test func `a label stays with the first that claims it`() {
    var vocabulary = Vocabulary()
    let claims: [(String, Timeframe)] = [
      ("Semestral", .halfYearly), ("semestral", .halfYearly), ("SEMESTRAL", .firstHalf), ("monthly", .yearly),
      (" ", .yearly),
    ]
    let answers = claims.map { vocabulary.add(label: $0.0, for: $0.1) }
    #expect(answers == [true, true, false, false, false])
    #expect(vocabulary.timeframe("Semestral") == .halfYearly)
    #expect(vocabulary.timeframe("Monthly") == .monthly)
  }
}
