import PlanDocuments
import PlanTemplates
import Testing

struct HeadingMatcherTests {
  private let matcher = HeadingMatcher(template: .standard)

  @Test(
    arguments: [
      ("es", "Funciones básicas", PlanField.function), ("es", "Resultado de la evaluación del desempeño", .result),
      ("es", "Priorización", .priority), ("es", "Acciones acordadas", .action),
      ("es", "Periodo de tiempo acordado", .timeframe), ("es", "Responsable para el seguimiento", .responsible),
      ("es", "Limitaciones y desafíos", .constraints),
      ("es", "Buenas prácticas y lecciones aprendidas", .goodPractices), ("es", "Comentarios", .comments),
      ("en", "Core functions", .function), ("en", "Agreed actions", .action), ("en", "Agreed timeframe", .timeframe),
      ("fr", "Calendrier convenu", .timeframe), ("fr", "Responsable du suivi", .responsible),
      ("fr", "Contraintes et défis", .constraints), ("pt", "Ações acordadas", .action),
      ("pt", "Boas práticas e lições aprendidas", .goodPractices), ("ar", "الوظائف الأساسية", .function),
      ("ar", "الإجراءات المتفق عليها", .action), ("ar", "الجهة المسؤولة عن المتابعة", .responsible),
      ("ar", "القيود والتحديات", .constraints), ("ar", "التعليقات", .comments),
    ])
  func `a printed heading is known in its language`(language: String, text: String, field: PlanField) {
    let match = matcher.match(text)
    #expect(match?.field == field)
    #expect(match?.language == language)
    #expect(match?.isExact == true)
  }

  @Test(
    arguments: [
      ("ACCIONES ACORDADAS", PlanField.action), ("  acciones\u{A0} \nacordadas *", .action),
      ("Acciones acordadas:", .action),
      ("4. Acciones acordadas", .action), ("(4) Acciones acordadas (1)", .action),
      ("٤- الاجراءات المتفق عليها", .action),
      ("Limitaciones y desafi\u{301}os", .constraints), ("Priori\u{AD}zación", .priority),
      ("Accoes acordadas", .action),
      ("Responsible for follow‑up", .responsible), ("Résultat de l’évaluation de la performance", .result),
      ("Leçons apprises", .goodPractices), ("Resultado 2023", .result), ("Remarks", .comments),
    ])
  func `case, accents, spacing, signs and numbers do not count`(text: String, field: PlanField) {
    #expect(matcher.match(text)?.field == field)
    #expect(matcher.match(text)?.isExact == true)
  }

  @Test(
    arguments: [
      ("Acciones acordada", PlanField.action), ("Aciones acordadas", .action), ("Responsble", .responsible),
      ("Prioritisaton", .priority), ("Coments", .comments), ("Calender convenu", .timeframe),
      ("Acciones acordadas por los socios", .action), ("Nuevas acciones acordadas", .action),
      ("Prioridad (alta, media, baja)", .priority), ("Comentarios adicionales", .comments),
      ("Responsable de la acción", .responsible), ("Responsible for the action", .responsible),
      ("Resultado de la evaluación del", .result), ("Respons.", .responsible), ("Lecciones", .goodPractices),
      ("Limitaciones y desafíos de las acciones", .constraints), ("الإجراءات المتفق عليه", .action),
    ])
  func `a heading that was retyped is known, but not exactly`(text: String, field: PlanField) {
    #expect(matcher.match(text)?.field == field)
    #expect(matcher.match(text)?.isExact == false)
  }

  @Test(
    arguments: [
      "", " ", "*", "4.", "N.º", "Ref.", "Estado", "Status", "Presupuesto", "Estado de la acción", "Priority actions",
      "Acciones y responsables", "Actions / timeframe", "Agreed", "Commitments", "Functional area", "Secciones",
      "Indicadores", "Fecha", "País:", "Venezuela", "Fortalecer clústeres subnacionales activados.", "备注", "🙂",
    ])
  func `other words, and words of two columns, are no heading`(text: String) {
    #expect(matcher.match(text) == nil)
  }

  @Test func `every word of the template leads to its own column`() throws {
    for language in PlanTemplate.standard.languages {
      let wording = try #require(PlanTemplate.standard.wording(for: language))
      for field in PlanField.allCases {
        for text in wording.words(for: field) {
          let match = matcher.match(text)
          #expect(match?.field == field, "\(language) \(text)")
          #expect(match?.languages.contains(language) == true, "\(language) \(text)")
        }
      }
    }
  }

  @Test(arguments: ["ar", "en", "es", "fr", "pt"])
  func `the language of a row of headings is the one that has most of them`(language: String) throws {
    let wording = try #require(PlanTemplate.standard.wording(for: language))
    var headings = PlanField.allCases.map { wording.heading(for: $0) }
    headings[0] = "Ref."
    headings[5] = "Owner"
    let languages = matcher.languages(of: headings)
    #expect(languages.first?.language == language)
    #expect(languages.first?.count == 7)
    #expect(matcher.languages(of: ["", "x"]).isEmpty)
  }

  @Test(
    arguments: [
      String(repeating: "acciones acordadas ", count: 200_000), String(repeating: "a\u{301}", count: 500_000),
      String(repeating: "\u{200B}", count: 300), "\u{0}\u{FFFF}\u{10FFFF}", "अनुमत कार्य", "行动",
    ])
  func `a text made to do harm is no heading`(text: String) {
    #expect(matcher.match(text) == nil)
  }
}
