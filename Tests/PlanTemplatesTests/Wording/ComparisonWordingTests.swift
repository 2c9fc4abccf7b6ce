import PlanModel
import PlanTemplates
import Testing

@Suite struct `The words for comparisons` {
  private func wording(_ language: String) throws -> Wording {
    try #require(PlanTemplate.standard.wording(for: language))
  }

  @Test(arguments: TemplateFiles.languages)
  func `the functions have short titles, no two alike`(language: String) throws {
    let wording = try wording(language)
    let titles = FunctionKey.allCases.map { wording.shortTitle(of: $0) }
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty && $0.unicodeScalars.count <= 25 })
  }

  @Test(arguments: TemplateFiles.languages)
  func `what became of an action has a word of its own, for one cluster and for two`(language: String) throws {
    let words = try wording(language).comparison
    for isOfOneCluster in [true, false] {
      let headings = ComparedAction.Fate.allCases.map {
        words.heading(for: $0, isOfOneCluster: isOfOneCluster, plan: "\($0)")
      }
      #expect(Set(headings).count == headings.count)
    }
    #expect(Set(Trend.allCases.map { words.word(for: $0) }).count == 3)
  }

  @Test(arguments: TemplateFiles.languages)
  func `only one scale that all plans name needs no note`(language: String) throws {
    let words = try wording(language).comparison
    let notes = ScaleRelation.allCases.map { words.note(on: $0) }
    #expect(Set(notes).count == notes.count)
    #expect(words.note(on: .same) == nil)
  }

  @Test func `an office's wording from before they were needed borrows them`() throws {
    let whole = try TemplateFiles.wording("es")
    let old = whole.replacing(/(?s)"(comparison|collection|shortTitles)": \{.*?\n  \},/, with: "")
    let template = try PlanTemplate(files: [("es.json", Array(old.utf8))])
    let wording = try #require(template.wording(for: "es"))
    #expect(wording.shortTitle(of: .advocacy) == "Incidencia")
    #expect(wording.comparison.change == "Cambio")
    #expect(wording.collection.state("conflicting") == "en conflicto")
  }
}
