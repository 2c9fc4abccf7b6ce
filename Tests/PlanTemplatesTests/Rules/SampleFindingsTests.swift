import PlanModel
import PlanTemplates
import Testing

@Suite struct `The rules and the sample plan` {
  private static func sample() throws -> ActionPlan {
    let text = try TemplateFiles.text("../Examples/venezuela-2023.es.json")
    return try PlanJSON.read(Array(text.utf8), vocabulary: PlanTemplate.standard.vocabulary).plan
  }

  /// Counted by hand in the document as published.
  @Test func `the sample's acronyms outside the legend are those that it uses without a word`() throws {
    let findings = PlanTemplate.standard.findings(in: try Self.sample())
    let uses = findings.filter { $0.message.name == .acronymNotInLegend }.map {
      "\($0.message.arguments["acronym"] ?? "") \($0.message.arguments["count"] ?? "")"
    }
    #expect(uses == ["SitRep 1", "HRP 3", "AEE 1", "GT 3", "SNU 1", "AAP 5", "EHP 2"])
  }

  @Test func `eight of its actions were to be done in the 55 days after 6 May 2024`() throws {
    let findings = PlanTemplate.standard.findings(in: try Self.sample())
    let finding = try #require(findings.first { $0.message.name == .timeframeNearlyOver })
    #expect(
      finding.message.arguments == [
        "timeframe": "first-half", "end": "2024-06-30", "date": "2024-05-06", "days": "55", "count": "8",
      ])
  }

  @Test func `17 of its 21 actions are with the national coordination, and nothing else is found`() throws {
    let findings = PlanTemplate.standard.findings(in: try Self.sample())
    #expect(findings.first?.message == .loadOnOneParty("national-coordination", count: 17, total: 21))
    #expect(findings.count == 9)
    #expect(!findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    ("es", "«Primer semestre» termina el 30 junio 2024. Días que quedaban el 06 mayo 2024, fecha del plan: 55."),
    ("en", "“First half of the year” ends on 30 June 2024. Days left on 6 May 2024, the date of the plan: 55."),
    (
      "fr",
      "«\u{A0}Premier semestre\u{A0}» se termine le 30 juin 2024. Jours restants le 6 mai 2024, date du plan\u{A0}: 55."
    ),
    ("ar", "«النصف الأول من السنة» ينتهي في 30 حزيران/يونيو 2024."),
  ])
  func `codes and dates are said in the words of the language`(language: String, beginning: String) throws {
    let findings = PlanTemplate.standard.findings(in: try Self.sample())
    let finding = try #require(findings.first { $0.message.name == .timeframeNearlyOver })
    let text = try #require(PlanTemplate.standard.wording(for: language)).text(of: finding.message)
    #expect(text.hasPrefix(beginning), "\(text)")
  }

  @Test(arguments: [("es", "78,5", "Fuerte", "Satisfactorio"), ("en", "78.5", "Strong", "Satisfactory")])
  func `scores and ratings are said in the words of the language`(
    language: String, score: String, expected: String, rating: String
  ) throws {
    var plan = try Self.sample()
    plan.ratingScale = "iasc"
    plan.functions = [plan.functions[1]]
    plan.functions[0].score = Score("78.5")
    let findings = PlanTemplate.standard.findings(in: plan).filter { $0.message.name == .ratingDisagreesWithScale }
    let text = try #require(PlanTemplate.standard.wording(for: language)).text(of: try #require(findings.first).message)
    for words in [score, expected, rating, "iasc"] { #expect(text.contains(words), "\(text)") }
  }
}
