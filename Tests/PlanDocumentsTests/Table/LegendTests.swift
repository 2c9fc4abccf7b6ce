import PlanDocuments
import PlanModel
import Testing

@Suite struct `The legend below the table` {
  private static let sag = Abbreviation(short: "SAG", long: "Grupo Consultivo Estratégico")

  @Test(arguments: DocumentFormat.allCases)
  func `explains the mark and then the plan's abbreviations`(format: DocumentFormat) throws {
    var plan = plan(actions: [Action(action: .text("a"), comments: .noComment)])
    plan.abbreviations = [Self.sag, Abbreviation(short: "GT", long: "Grupo de trabajo")]
    #expect(
      try form(plan, format).legend == [
        "S/C: sin comentarios", "SAG: Grupo Consultivo Estratégico", "GT: Grupo de trabajo",
      ])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `does not explain a mark that nobody used`(format: DocumentFormat) throws {
    var plan = plan(actions: [Action(action: .text("a"), comments: .text("N/A"))])
    #expect(try form(plan, format).legend == [])
    plan.abbreviations = [Self.sag]
    #expect(try form(plan, format).legend == ["SAG: Grupo Consultivo Estratégico"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `explains the mark of a rating and of a priority`(format: DocumentFormat) throws {
    let rated = plan(functions: [CoreFunction(key: .advocacy, rating: .noComment)])
    #expect(try form(rated, format).legend == ["S/C: sin comentarios"])
    let prioritised = plan(actions: [Action(priority: .noComment, action: .text("a"))])
    #expect(try form(prioritised, format).legend == ["S/C: sin comentarios"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `says once what the plan says itself`(format: DocumentFormat) throws {
    var plan = plan(actions: [Action(action: .text("a"), comments: .noComment)])
    plan.abbreviations = [Self.sag, Abbreviation(short: "S/C", long: "sin comentarios")]
    #expect(try form(plan, format).legend == ["SAG: Grupo Consultivo Estratégico", "S/C: sin comentarios"])
  }

  @Test(arguments: [
    ("es", "S/C: sin comentarios"), ("en", "N/C: no comments"), ("fr", "S/C\u{A0}: sans commentaire"),
    ("pt", "S/C: sem comentários"),
  ])
  func `explains the mark in the form's language`(language: String, line: String) throws {
    let plan = plan(actions: [Action(action: .noComment)])
    for format in DocumentFormat.allCases {
      #expect(try form(plan, format, in: language).legend == [line])
    }
  }

  @Test(arguments: DocumentFormat.allCases)
  func `has no line for the Arabic mark, which is plain words`(format: DocumentFormat) throws {
    #expect(try form(plan(actions: [Action(action: .noComment)]), format, in: "ar").legend == [])
  }
}
