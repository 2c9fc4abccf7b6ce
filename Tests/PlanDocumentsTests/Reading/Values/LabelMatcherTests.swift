import PlanDocuments
import PlanTemplates
import Testing

struct LabelMatcherTests {
  private let matcher = LabelMatcher(template: .standard)

  @Test(
    arguments: [
      ("País:", FormLabel.country, ""), ("País: Venezuela", .country, "Venezuela"),
      ("PAIS : Venezuela", .country, "Venezuela"), ("Pays\u{A0}: Mali", .country, "Mali"),
      ("Pays\u{202F}:\u{A0}Mali", .country, "Mali"), ("Country:Mali", .country, "Mali"),
      ("البلد: اليمن", .country, "اليمن"),
      ("País:\nVenezuela", .country, "Venezuela"), ("País:\r\nVenezuela", .country, "Venezuela"),
      ("País:  dos  espacios ", .country, " dos  espacios "), ("País", .country, ""),
      ("Country\u{FF1A}Mali", .country, "Mali"),
      ("Año: 2023", .year, "2023"), ("Année évaluée : 2023", .year, "2023"), ("Ano:", .year, ""),
      ("السنة: 2023", .year, "2023"),
      (
        "Fecha de lanzamiento del proceso de CCPM (cuando se compartió la encuesta online): 19 enero 2024",
        .surveyLaunched, "19 enero 2024"
      ),
      ("Fecha de lanzamiento del proceso de CCPM: 19 enero 2024", .surveyLaunched, "19 enero 2024"),
      ("Fecha de lanzamiento del proceso de CCPM (encuesta): 19 enero 2024", .surveyLaunched, "19 enero 2024"),
      ("Fecha de lanzamento del proceso de CCPM: 19 enero 2024", .surveyLaunched, "19 enero 2024"),
      ("Fecha de la revisión de los resultados: 10:30, 21 marzo 2024", .reviewed, "10:30, 21 marzo 2024"),
      (
        "Date de la revue des résultats et de l’élaboration du plan d’action\u{A0}: 21 mars 2024", .reviewed,
        "21 mars 2024"
      ),
      ("Completed on: 6 May 2024", .completed, "6 May 2024"),
      ("Data de conclusão do processo de CCPM: 6 de maio de 2024", .completed, "6 de maio de 2024"),
      ("تاريخ اختتام عملية CCPM: 6 أيار/مايو 2024", .completed, "6 أيار/مايو 2024"),
    ])
  func `a label is known with the exact text after it`(text: String, label: FormLabel, rest: String) {
    let match = matcher.match(text)
    #expect(match?.label == label)
    #expect(match?.rest.unicodeScalars.elementsEqual(rest.unicodeScalars) == true)
  }

  @Test(
    arguments: [
      "", ":", "::::::", "Venezuela", "SAG: Grupo Consultivo Estratégico", "S/C: sin comentarios", "País Venezuela",
      "Fecha:", "Nota: País: Venezuela", "El país: Venezuela", String(repeating: ":", count: 1_000_000),
      String(repeating: "País ", count: 200_000) + ":",
    ])
  func `other text is no label`(text: String) {
    #expect(matcher.match(text) == nil)
  }

  @Test func `every label of the template is itself`() throws {
    for language in PlanTemplate.standard.languages {
      let wording = try #require(PlanTemplate.standard.wording(for: language))
      for label in FormLabel.allCases {
        for text in wording.words(for: label) {
          let match = matcher.match(text + " x")
          #expect(match?.label == label, "\(text)")
          #expect(match?.rest == "x")
          #expect(match?.languages.contains(language) == true)
        }
      }
    }
  }

  @Test func `a huge value is kept whole`() {
    let value = String(repeating: "x:", count: 500_000)
    #expect(matcher.match("País: " + value)?.rest.utf8.count == 1_000_000)
  }
}
