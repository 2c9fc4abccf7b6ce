import PlanDocuments
import PlanLibrary
import PlanModel
import Testing

@Suite struct PlanClaimsTests {
  private let plan = ActionPlan(
    language: "es", country: Country(iso3: "VEN", name: "Venezuela"), cluster: "Protección", year: 2023,
    functions: [CoreFunction(key: .advocacy, actions: [Action(action: .text("Hablar con las autoridades."))])])

  /// The plan with other words under the same identity.
  private var changed: ActionPlan {
    var changed = plan
    changed.functions[0].actions[0].comments = .text("Otra vez.")
    return changed
  }

  @Test func `equal contents under one identity count once`() {
    var claims = PlanClaims()
    #expect(claims.claim(plan, by: "a.json") == .new)
    #expect(claims.claim(plan, by: "b.json") == .repeated(first: "a.json"))
    #expect(!claims.isContested(plan.identity))
  }

  @Test(arguments: DocumentFormat.allCases, ["es", "en", "ar"])
  func `a file made of a plan holds the same plan`(format: DocumentFormat, language: String) throws {
    var claims = PlanClaims()
    #expect(claims.claim(plan, by: "plan.json") == .new)
    let file = try PlanExporter().export(plan, as: format, language: language)
    let copy = try PlanInputReader().read(file.bytes).plan
    #expect(claims.claim(copy, by: "copy") == .repeated(first: "plan.json"))
  }

  @Test func `contents that differ under one identity are not used, whichever came first`() {
    var claims = PlanClaims()
    #expect(claims.claim(plan, by: "a.json") == .new)
    let outcome = claims.claim(changed, by: "b.json")
    #expect(outcome == .conflicting(first: "a.json"))
    #expect(claims.isContested(plan.identity))
    #expect(claims.claim(plan, by: "c.json") == .conflicting(first: "b.json"))
    #expect(claims.claim(changed, by: "d.json") == .conflicting(first: "a.json"))
    #expect(claims.isContested(plan.identity))
    let finding = outcome.finding(on: plan.identity, in: "b.json")
    #expect(finding?.severity == .error)
    #expect(finding?.message == .differingPlans("VEN-2023-proteccion", first: "a.json", second: "b.json"))
  }

  @Test func `a source is named as it was, whatever its name is like`() {
    let names = [
      "plans.ndjson:1", "plans.ndjson:2", "-:17", "a:b", "a:007", "a:+7", "a:0", "a:-1", "a:", ":5", "", "a:1:2",
      "plans.ndjson:99999999999", "plans.ndjson:3", "caf\u{E9}:1", "cafe\u{301}:2", "a:٣", "a:7\u{301}", "a\u{301}:8",
    ]
    var claims = PlanClaims()
    let plans = names.indices.map { index in
      var other = plan
      other.locality = "Zone \(index)"
      return other
    }
    for (plan, name) in zip(plans, names) { #expect(claims.claim(plan, by: name) == .new) }
    for (plan, name) in zip(plans, names) {
      guard case .repeated(let first) = claims.claim(plan, by: "again") else {
        Issue.record("\(name) was not met")
        continue
      }
      #expect(Array(first.utf8) == Array(name.utf8))
    }
  }

  @Test func `a plan that counts once is a note, and a new one is nothing to speak of`() {
    #expect(PlanClaims.Outcome.new.finding(on: "x", in: "a") == nil)
    #expect(
      PlanClaims.Outcome.repeated(first: "a").finding(on: "x", in: "b")
        == Finding(.note, at: "", .samePlanAgain(first: "a")))
  }

  @Test func `other years, clusters and localities are other plans`() {
    var claims = PlanClaims()
    for (year, cluster, locality) in [
      (2023, "Protección", nil), (2024, "Protección", nil), (2023, "Salud", nil), (2023, "Protección", "Zulia"),
    ] as [(Int, String, String?)] {
      var other = plan
      (other.year, other.cluster, other.locality) = (year, cluster, locality)
      #expect(claims.claim(other, by: "source") == .new)
    }
  }
}
