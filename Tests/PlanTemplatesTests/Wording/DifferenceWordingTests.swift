import PlanModel
import PlanTemplates
import Testing

@Suite struct `The words for differences` {
  private func wording(_ language: String) throws -> Wording {
    try #require(PlanTemplate.standard.wording(for: language))
  }

  @Test(arguments: TemplateFiles.languages)
  func `every word is there, no two states are alike and nothing stays in braces`(language: String) throws {
    let wording = try wording(language)
    let words = wording.differences
    let states = [words.added, words.removed, words.moved, words.changed, words.likeness, words.nothing]
    #expect(Set(states).count == states.count)
    let texts =
      states + [
        words.none, words.abbreviations, words.summary(added: 1, removed: 2, moved: 3, changed: 4),
        words.moved(from: "X"), words.field("X", "Y"), words.change(from: "X", to: "Y"), words.member("X"),
      ]
    #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("{") })
    #expect(Set(states).isDisjoint(with: ["added", "removed", "moved", "changed"]) == (language != "en"))
    for number in 1...4 {
      #expect(words.summary(added: 1, removed: 2, moved: 3, changed: 4).contains(String(number)))
    }
  }

  @Test(arguments: TemplateFiles.languages)
  func `the fields of one kind have names of their own, without a colon`(language: String) throws {
    let wording = try wording(language)
    let kinds: [[String]] = [
      ActionPlan.Field.allCases.map { wording.name(of: $0) } + Country.Field.allCases.map { wording.name(of: $0) }
        + ProcessDates.Field.allCases.map { wording.name(of: $0) },
      Action.Field.allCases.map { wording.name(of: $0) }, Abbreviation.Field.allCases.map { wording.name(of: $0) },
      CoreFunction.Field.allCases.filter { $0 != .rating }.map { wording.name(of: $0) },
    ]
    for names in kinds {
      #expect(Set(names).count == names.count, "\(names)")
      #expect(names.allSatisfy { !$0.isEmpty && $0.last != ":" && $0.last != "\u{A0}" })
    }
  }

  @Test func `the names are those of the form where it has them`() throws {
    let spanish = try wording("es")
    #expect(spanish.name(of: Action.Field.timeframe) == "Periodo de tiempo acordado")
    #expect(spanish.name(of: Country.Field.name) == "País")
    #expect(try wording("fr").differences.field("Pays", "Mali") == "Pays\u{A0}: Mali")
  }

  @Test func `values are shown as on the form`() throws {
    let spanish = try wording("es")
    #expect(spanish.text(of: .score(Score("79.5"))) == "79,5%")
    #expect(spanish.text(of: .date(CalendarDate(year: 2024, month: 5, day: 6))) == "06 mayo 2024")
    #expect(spanish.text(of: .rating(.code(.strong))) == "Fuerte")
    #expect(spanish.text(of: .cell(.noComment)) == "S/C")
    #expect(spanish.text(of: .priority(.text("Urgente"))) == "Urgente")
    #expect(spanish.text(of: .cell(.empty)) == nil)
    #expect(spanish.text(of: .json(.array([.null]))) == "[null]")
    #expect(spanish.text(of: .json(nil)) == nil)
  }

  @Test func `an office's wording from before they were needed borrows them`() throws {
    let whole = try TemplateFiles.wording("es")
    let old = whole.replacing(/(?s)"differences": \{.*?\n  \},/, with: "")
    #expect(old != whole)
    let template = try PlanTemplate(files: [("es.json", Array(old.utf8))])
    #expect(template.wording(for: "es")?.differences.added == "añadida")
    let galician = old.replacing("\"code\": \"es\"", with: "\"code\": \"gl\"")
    let other = try PlanTemplate(files: [("gl.json", Array(galician.utf8))])
    #expect(other.wording(for: "gl")?.differences.added == "added")
  }

  @Test func `a misspelt name in an office's words is an error`() throws {
    let text = try TemplateFiles.wording("es").replacing("{old} → {new}", with: "{old} → {neu}")
    #expect(throws: TemplateErrors.self) { try PlanTemplate(files: [("es.json", Array(text.utf8))]) }
  }
}
