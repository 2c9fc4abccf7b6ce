import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

@Suite struct `The cells of an action` {
  private func cells(_ action: Action, _ format: DocumentFormat, in language: String? = nil) throws -> [String] {
    try form(plan(actions: [action]), format, in: language).rows[0]
  }

  @Test(arguments: DocumentFormat.allCases)
  func `tell an empty text, the mark and words apart`(format: DocumentFormat) throws {
    let action = Action(
      action: .text("Actuar"), constraints: .empty, goodPractices: .noComment, comments: .text("No aplica"))
    #expect(try cells(action, format)[3...] == ["Actuar", "", "", "", "S/C", "No aplica"])
  }

  @Test(arguments: [("es", "S/C"), ("pt", "S/C"), ("fr", "S/C"), ("en", "N/C"), ("ar", "بدون تعليق")])
  func `bear the mark of the form's language`(language: String, mark: String) throws {
    let action = Action(
      priority: .noComment, action: .noComment, timeframe: .noComment, responsible: .noComment,
      constraints: .noComment, goodPractices: .noComment, comments: .noComment)
    for format in DocumentFormat.allCases {
      #expect(try cells(action, format, in: language)[2...] == ArraySlice(repeating: mark, count: 7))
    }
  }

  @Test(arguments: [
    ("es", ["Prioridad máxima", "Actuar", "Primer semestre", "Coordinación nacional"]),
    ("ar", ["أولوية قصوى", "Actuar", "النصف الأول من السنة", "فريق التنسيق الوطني"]),
  ])
  func `say the vocabularies in the form's language and keep free text`(language: String, words: [String]) throws {
    let action = Action(
      priority: .code(.maximum), action: .text("Actuar"), timeframe: .code(.firstHalf),
      responsible: .code(.nationalCoordination))
    for format in DocumentFormat.allCases {
      #expect(try cells(action, format, in: language)[2...5] == words[...])
    }
  }

  @Test(arguments: [
    (Timeframe.from(month: 5), "Desde mayo"), (.by(month: 6), "Para junio"), (.quarter(1), "Primer trimestre"),
    (.quarterly, "Trimestral"),
  ])
  func `say a timeframe in words`(timeframe: Timeframe, words: String) throws {
    #expect(try cells(Action(action: .empty, timeframe: .code(timeframe)), .xlsx)[4] == words)
  }

  @Test(arguments: ["es", "en", "fr", "ar", "pt"], DocumentFormat.allCases)
  func `keep words outside the vocabularies in every language`(language: String, format: DocumentFormat) throws {
    let action = Action(
      priority: .text("Urgente"), action: .text("Actuar"), timeframe: .text("Cuando llueva"),
      responsible: .text("Las comunidades"))
    #expect(
      try cells(action, format, in: language)[2...5] == ["Urgente", "Actuar", "Cuando llueva", "Las comunidades"])
  }

  @Test(arguments: [
    "una línea\notra", "\n\ndos vacías antes", "dos  espacios   y\tuna tabulación", "  al margen  ", "=1+1", "+58",
    "-3",
    "@todos", "<w:t>&amp;]]>", "1. uno\n2. dos\n",
  ])
  func `keep a text as it was typed`(text: String) throws {
    for format in DocumentFormat.allCases {
      #expect(try cells(Action(action: .text(text), comments: .text(text)), format)[3] == text)
    }
  }

  @Test func `below a head of country, year and dates`() throws {
    let dates = ProcessDates(
      surveyLaunched: CalendarDate(year: 2024, month: 1, day: 19), reviewed: nil,
      completed: CalendarDate(year: 2024, month: 5, day: 6))
    #expect(
      try form(plan(dates: dates), .docx).above == [
        "País:", "Venezuela", "Año:", "2023",
        "Fecha de lanzamiento del proceso de CCPM (cuando se compartió la encuesta online): 19 enero 2024",
        "Fecha de la revisión de los resultados y de la elaboración del plan de acción: ",
        "Fecha de finalización del proceso de CCPM (cuando se compartió el plan de acción con el GSC): 06 mayo 2024",
      ])
    // 1 January 1900 is day 1; with the 29 February 1900 that Excel believes in, 19 January 2024 is day 45310.
    let numbers = try form(plan(dates: dates), .xlsx).above.filter { Int($0) != nil }
    #expect(numbers == ["2023", "45310", "45418"])
  }
}
