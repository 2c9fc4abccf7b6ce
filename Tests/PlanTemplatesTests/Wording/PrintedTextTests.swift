import PlanModel
import PlanTemplates
import Testing

@Suite struct `Printed text` {
  private func wording(_ language: String) throws -> Wording {
    try #require(PlanTemplate.standard.wording(for: language))
  }

  @Test func `the Spanish headings are those of the official form`() throws {
    let wording = try wording("es")
    #expect(
      PlanField.allCases.map { wording.heading(for: $0) } == [
        "Funciones básicas", "Resultado de la evaluación del desempeño", "Priorización", "Acciones acordadas",
        "Periodo de tiempo acordado", "Responsable para el seguimiento", "Limitaciones y desafíos",
        "Buenas prácticas y lecciones aprendidas", "Comentarios",
      ])
  }

  @Test func `the Spanish functions are those of the official form`() throws {
    let wording = try wording("es")
    let lines = PlanTemplate.standard.functions.map {
      wording.functionLine(number: $0.number, title: wording.title(of: $0.key))
    }
    #expect(
      lines == [
        "1. Apoyar la prestación de servicios", "2. Informar la toma de decisiones estratégicas",
        "3. Planificación y desarrollo de la estrategia", "4. Monitorear y reportar",
        "5. Desarrollar y reforzar la capacidad nacional en medidas de preparación y planes de contingencia",
        "6. Contribuir a un plan de incidencia sólido",
        "7. Promover la rendición de cuentas ante las poblaciones afectadas",
      ])
  }

  @Test func `the Spanish labels are those of the official form`() throws {
    let wording = try wording("es")
    #expect(
      FormLabel.allCases.map { wording.label(for: $0) } == [
        "País:", "Año:",
        "Fecha de lanzamiento del proceso de CCPM (cuando se compartió la encuesta online):",
        "Fecha de la revisión de los resultados y de la elaboración del plan de acción:",
        "Fecha de finalización del proceso de CCPM (cuando se compartió el plan de acción con el GSC):",
      ])
    #expect(wording.noCommentMark == "S/C")
    #expect(wording.noCommentLegend == "S/C: sin comentarios")
    #expect(
      wording.legendLine(short: "SAG", long: "Grupo Consultivo Estratégico") == "SAG: Grupo Consultivo Estratégico")
  }

  @Test func `the Spanish values are those of the official form`() throws {
    let wording = try wording("es")
    #expect(wording.label(for: Rating.strong) == "Fuerte")
    #expect(wording.label(for: Rating.satisfactory) == "Satisfactorio")
    #expect(wording.label(for: Priority.maximum) == "Prioridad máxima")
    #expect(wording.label(for: Priority.medium) == "Prioridad media")
    #expect(
      [Timeframe.firstHalf, .secondHalf, .continuous, .quarterly, .from(month: 5)].map { wording.label(for: $0) } == [
        "Primer semestre", "Segundo semestre", "Continuo", "Trimestral", "Desde mayo",
      ])
    #expect(
      [Responsible.nationalCoordination, .strategicAdvisoryGroup, .informationManagement].map {
        wording.label(for: $0)
      } == ["Coordinación nacional", "SAG", "Manejo de información"])
  }

  @Test(arguments: [
    ("es", "2024-01-19", "19 enero 2024"), ("es", "2024-03-21", "21 marzo 2024"), ("es", "2024-05-06", "06 mayo 2024"),
    ("en", "2024-05-06", "6 May 2024"), ("fr", "2024-05-06", "6 mai 2024"), ("fr", "2024-05-01", "1er mai 2024"),
    ("fr", "2024-05-11", "11 mai 2024"), ("pt", "2024-05-06", "6 de maio de 2024"),
    ("ar", "2024-05-06", "6 أيار/مايو 2024"), ("ar", "2024-12-31", "31 كانون الأول/ديسمبر 2024"),
    ("en", "0999-12-01", "1 December 999"),
  ])
  func `a date stands in the language's customary form`(language: String, date: String, text: String) throws {
    let date = try #require(CalendarDate(iso8601: date))
    #expect(try wording(language).text(of: date) == text)
  }

  @Test(arguments: [
    ("es", "84", "Fuerte", "84% Fuerte"), ("en", "79.38", "Satisfactory", "79.38% Satisfactory"),
    ("es", "79.38", "Satisfactorio", "79,38% Satisfactorio"), ("fr", "84", "Fort", "84\u{A0}% Fort"),
    ("ar", "84", "قوي", "84% قوي"), ("es", "84", nil, "84%"), ("fr", "84.0", nil, "84\u{A0}%"),
    ("es", nil, "Fuerte", "Fuerte"), ("es", nil, nil, ""), ("en", "84", "{number}", "84% {number}"),
  ])
  func `a result shows the part that there is`(
    language: String, score: String?, rating: String?, text: String
  ) throws {
    #expect(try wording(language).result(score: score.flatMap { Score($0) }, rating: rating) == text)
  }

  @Test func `the page's header and footer and the subject are filled in`() throws {
    let spanish = try wording("es")
    #expect(spanish.pageHeader(country: "Venezuela", year: "2023") == "Plan de acción del CCPM · Venezuela · 2023")
    #expect(spanish.pageFooter == [.text("Página "), .page, .text(" de "), .pages])
    #expect(spanish.subject(country: "Venezuela", year: "2023", cluster: nil) == "Venezuela, 2023")
    #expect(spanish.subject(country: "Mali", year: "2023", cluster: "Abris/AME") == "Abris/AME, Mali, 2023")
  }

  @Test func `a country in braces is printed as it stands`() throws {
    #expect(try wording("en").pageHeader(country: "{year}", year: "2023") == "CCPM action plan · {year} · 2023")
  }

  @Test(arguments: [
    ("es", "La clave «pallete» de la plantilla no se conoce. Probablemente se quiso decir «palette»; corríjala."),
    ("en", "The template's key “pallete” is not known. “palette” was probably meant; correct it."),
  ])
  func `a message speaks the language`(language: String, text: String) throws {
    #expect(try wording(language).text(of: .templateUnknownKey("pallete", nearest: "palette")) == text)
  }

  @Test func `only Arabic runs from right to left`() throws {
    let directions = try TemplateFiles.languages.map { try wording($0).direction }
    #expect(directions == [.rightToLeft, .leftToRight, .leftToRight, .leftToRight, .leftToRight])
  }
}
