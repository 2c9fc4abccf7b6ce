import PlanModel
import Testing

@Suite struct PlanJSONTests {
  @Test func `a plan is written as it was read, to the last byte`() throws {
    let reading = try PlanJSON.read(Array(samplePlan.utf8), vocabulary: Vocabulary())
    #expect(String(decoding: PlanJSON.write(reading.plan, pretty: true), as: UTF8.self) == samplePlan)
  }

  @Test func `every value of a plan is understood`() throws {
    let plan = try PlanJSON.read(Array(samplePlan.utf8), vocabulary: Vocabulary()).plan
    #expect(plan.country.iso3 == "VEN")
    #expect(plan.dates.reviewed == CalendarDate(year: 2024, month: 3, day: 21))
    #expect(plan.dates.completed == nil)
    let first = try #require(plan.functions.first)
    #expect(first.key == .serviceDelivery)
    #expect(first.score == Score(84))
    #expect(first.rating == .code(.strong))
    let action = try #require(first.actions.first)
    #expect(action.timeframe == .code(.from(month: 5)))
    #expect(action.responsible == .code(.nationalCoordination))
    #expect(action.action == .text("Fortalecer clústeres\n\tsubnacionales  activados. "))
    #expect(action.constraints == .noComment)
    #expect(action.goodPractices == .empty)
    #expect(action.comments == .text("N/A"))
    #expect(action.other["status"] == .string("done"))
    #expect(plan.functions.last?.rating == .text("Bueno en parte"))
    #expect(plan.other.members.map(\.key) == ["z", "a"])
  }

  @Test func `unknown words and members are noted with their places`() throws {
    let findings = try PlanJSON.read(Array(samplePlan.utf8), vocabulary: Vocabulary()).findings
    #expect(
      findings.map { "\($0.severity) \($0.place) \($0.message.name.rawValue)" } == [
        "note /country/hdx unknown-key", "note /dates/published unknown-key",
        "note /functions/0/actions/0/status unknown-key", "note /functions/0/weight unknown-key",
        "warning /functions/1/rating unknown-rating", "note /abbreviations/0/url unknown-key", "note /z unknown-key",
        "note /a unknown-key",
      ])
  }

  @Test func `language, country and year are enough`() throws {
    let text = #"{"language":"fr","country":{"name":"Tchad"},"year":2022}"#
    let reading = try PlanJSON.read(Array(text.utf8), vocabulary: Vocabulary())
    #expect(reading.plan == ActionPlan(language: "fr", country: Country(name: "Tchad"), year: 2022))
    #expect(reading.findings.isEmpty)
    #expect(
      String(decoding: PlanJSON.write(reading.plan, pretty: false), as: UTF8.self)
        == #"{"schema":"ccpm-action-plan/1","language":"fr","country":{"iso3":null,"name":"Tchad"},"level":null,"#
        + #""locality":null,"cluster":null,"clusterCode":null,"year":2022,"dates":{"surveyLaunched":null,"#
        + #""reviewed":null,"completed":null},"ratingScale":null,"functions":[],"abbreviations":[]}"#)
  }

  @Test func `labels of any language are codes`() throws {
    let text = """
      {"language":"es","country":{"name":"X"},"year":2023,"functions":[{"key":"SERVICE-delivery","rating":"FUERTE",
      "actions":[{"priority":"prioridad  maxima","timeframe":"Desde Mayo","responsible":"Coordinacion Nacional",
      "constraints":"s/c","comments":"بدون تَعليق","goodPractices":""},{"priority":"N/C","timeframe":"QUARTER:1",
      "comments":"no-comment"}]}]}
      """
    let reading = try PlanJSON.read(Array(text.utf8), vocabulary: sampleVocabulary())
    let function = try #require(reading.plan.functions.first)
    #expect(function.key == .serviceDelivery)
    #expect(function.rating == .code(.strong))
    #expect(
      function.actions == [
        Action(
          priority: .code(.maximum), action: .empty, timeframe: .code(.from(month: 5)),
          responsible: .code(.nationalCoordination), constraints: .text("s/c"), goodPractices: .empty,
          comments: .text("بدون تَعليق")),
        Action(priority: .noComment, action: .empty, timeframe: .code(.quarter(1)), comments: .noComment),
      ])
    #expect(reading.findings.isEmpty)
  }

  @Test func `a member with a known name does not stand twice`() {
    let plan = ActionPlan(
      language: "es", country: Country(name: "X", other: ["name": .null, "more": .null]), year: 2023,
      other: ["year": .null])
    let text = String(decoding: PlanJSON.write(plan, pretty: false), as: UTF8.self)
    #expect(text.contains(#""country":{"iso3":null,"name":"X","more":null}"#))
    #expect(text.hasSuffix(#""abbreviations":[]}"#))
  }
}
