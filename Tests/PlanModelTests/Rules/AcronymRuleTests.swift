import PlanModel
import Testing

@Suite struct `The rule about acronyms` {
  private static func acronyms(
    _ text: String, language: String = "es", legend: [String] = [], comments: String? = nil
  ) -> [String] {
    said(of: plan(in: language, actions: [action(text, comments: comments)], legend: legend))
      .only(.acronymNotInLegend).compactMap { $0.message.arguments["acronym"] }
  }

  @Test(arguments: [
    ("es", "Revisar el HRP y el GT/SNU", ["HRP", "GT", "SNU"]),
    ("es", "Difundir reportes (SitRep)", ["SitRep"]),
    ("en", "Meet the AoR’s leads, CwC focal points and IDPs", ["AoR", "CwC", "IDP"]),
    ("fr", "Réunion de l'EHA, d'OCHA et du GTT", ["EHA", "OCHA", "GTT"]),
    ("ar", "تحديث خطة HRP مع الـOCHA", ["HRP", "OCHA"]),
    ("pt", "Partilhar o 3RP, versão 2", ["3RP"]),
  ])
  func `words with two capitals or more are acronyms`(language: String, text: String, found: [String]) {
    #expect(Self.acronyms(text, language: language) == found)
  }

  @Test(arguments: [
    ("es", "Activar clústeres en Bolívar y Sucre"),
    ("es", "REVISAR Y ACTUALIZAR LA ESTRATEGIA"),
    ("es", "URGENTE: revisar la estrategia"),
    ("es", "No se debe usar. Esto NO vale, y no se discute"),
    ("es", "Con las ONG y el CCPM, N/A, S/C"),
    ("es", "Plan de los EE.UU., escribir a HRP@example.org o https://HRP.example.org"),
    ("es", "Capítulos II, IV y XV"),
    ("es", "Activar el Grupo de Trabajo (GT) y reunir al GT"),
    ("en", "Share the Humanitarian Response Plan (HRP). The HRP is public."),
    ("en", "A WhatsApp group for the 5W matrix, see annex A"),
    ("ar", "زيارة الشركاء خلال 30 يوما"),
    ("fr", "À l'école, É. Dupont"),
    ("es", "Revisar el plan de VEN"),
  ])
  func `other words are not`(language: String, text: String) {
    #expect(Self.acronyms(text, language: language) == [])
  }

  @Test(arguments: [["HRP"], ["hrp"], ["Hrp "], ["PRH/HRP"], ["GT", "HRP"]])
  func `what the legend explains is not said`(legend: [String]) {
    #expect(Self.acronyms("Revisar el HRP", legend: legend) == [])
  }

  @Test func `another line of the legend explains nothing`() {
    #expect(Self.acronyms("Revisar el HRP", legend: ["HRPs de otros", "GT"]) == [])
    #expect(Self.acronyms("Revisar el HRP", legend: ["HR", "GT", ""]) == ["HRP"])
  }

  @Test func `an acronym is said once, with its first place and how often it is used`() {
    let rows = [action("Ir", comments: "El HRP, y HRP otra vez"), action("Revisar HRP")]
    let findings = said(of: plan(actions: rows))
    #expect(
      findings == [
        Finding(.warning, at: "/functions/0/actions/0/comments", .acronymNotInLegend("HRP", count: 3))
      ])
  }

  @Test func `every text is searched, and codes and marks are not`() {
    var plan = plan(actions: [
      Action(
        priority: .text("AA"), action: .text("BB"), timeframe: .text("CC"), responsible: .text("DD"),
        constraints: .text("EE"), goodPractices: .text("FF"), comments: .text("GG")),
      Action(
        priority: .code(.high), action: .text("ir"), timeframe: .code(.from(month: 5)),
        responsible: .code(.strategicAdvisoryGroup), constraints: .noComment),
    ])
    plan.cluster = "HH"
    plan.locality = "JJ"
    plan.functions[0].title = "KK"
    plan.functions[0].rating = .text("LL")
    let found = said(of: plan).only(.acronymNotInLegend).compactMap { $0.message.arguments["acronym"] }
    #expect(Set(found) == ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH", "JJ", "KK", "LL"])
  }

  @Test func `what the form explains is not said`() {
    let review = PlanReview(plan: plan(actions: [action("Marcar NTR")]), explained: ["NTR"])
    #expect(review.findings() == [])
  }
}
