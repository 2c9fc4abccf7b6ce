import PlanModel
import PlanTemplates
import Testing

@Suite struct `Why a file is refused` {
  private func text(_ refusal: Refusal, in language: String = "es") throws -> String {
    try #require(PlanTemplate.standard.wording(for: language)).text(of: .cannotRead("a.json", reason: refusal))
  }

  @Test func `is said in the words of the language`() throws {
    let reason = "el disco está lleno"
    #expect(try text(.known(.diskFull)) == "No se puede leer a.json: \(reason). Revise el nombre y los permisos.")
  }

  @Test(arguments: TemplateFiles.languages)
  func `has words of its own for each reason`(language: String) throws {
    let texts = try Refusal.Reason.allCases.map { try text(.known($0), in: language) }
    #expect(Set(texts).count == texts.count)
    for (text, reason) in zip(texts, Refusal.Reason.allCases) {
      #expect(!text.contains(": \(reason.rawValue)."))
    }
  }

  @Test(arguments: ["xl/styles.xml line 3: </a> is expected", "(x) (", ""])
  func `is followed by the place in a damaged file`(detail: String) throws {
    let shown = try text(.known(.damaged, detail: detail))
    #expect(shown.contains("está dañado"))
    #expect(shown.contains("(\(detail)). Revise"))
  }

  @Test(arguments: ["Structure needs cleaning", "damaged (by hand", "damaged goods", ""])
  func `is said in the system's words where there are no others`(words: String) throws {
    #expect(try text(.other(words)).contains("a.json: \(words)."))
  }

  @Test func `a detail that is long is cut, and its end still seen`() throws {
    let shown = try text(.known(.damaged, detail: String(repeating: "x", count: 500)))
    #expect(shown.contains("x…). Revise"))
    #expect(shown.count < 300)
  }
}
