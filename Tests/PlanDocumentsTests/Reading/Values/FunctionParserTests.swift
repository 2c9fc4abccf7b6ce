import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

struct FunctionParserTests {
  private let parser = FunctionParser(template: .standard)

  @Test(
    arguments: [
      ("1. Apoyar la prestación de servicios", 1, "Apoyar la prestación de servicios", FunctionKey.serviceDelivery),
      ("1) Support service delivery", 1, "Support service delivery", .serviceDelivery),
      ("(1) Support service delivery", 1, "Support service delivery", .serviceDelivery),
      ("١. دعم تقديم الخدمات", 1, "دعم تقديم الخدمات", .serviceDelivery),
      ("\u{200F}7- تعزيز المساءلة أمام السكان المتضررين", 7, "تعزيز المساءلة أمام السكان المتضررين", .accountability),
      ("4. Plaidoyer", 4, "Plaidoyer", .advocacy), ("4 Monitorar e reportar", 4, "Monitorar e reportar", .monitoring),
      (
        "2.-  INFORMAR LA TOMA DE DECISIONES ESTRATEGICAS ", 2, "INFORMAR LA TOMA DE DECISIONES ESTRATEGICAS ",
        .strategicDecisions
      ),
      ("5.\u{A0}Preparedness", 5, "Preparedness", .preparedness), ("6 .Advocacy", 6, "Advocacy", .advocacy),
    ])
  func `number, exact title and meaning are read`(text: String, number: Int, title: String, key: FunctionKey) {
    let reading = parser.parse(text)
    #expect(reading.title == title)
    #expect(reading.key == key)
    #expect(reading.number == number)
    #expect(reading.isExact)
  }

  @Test func `the words decide, not the number`() {
    #expect(parser.parse("4. Advocacy").key == .advocacy)
    #expect(parser.parse("6. Desarrollo comunitario").key == nil)
    #expect(parser.parse("6. Desarrollo comunitario").number == 6)
    #expect(parser.parse("3.").key == nil)
    #expect(parser.parse("3.").number == 3)
    #expect(parser.parse("3.").title.isEmpty)
  }

  @Test func `a title without a number is whole`() {
    #expect(parser.parse("Advocacy").number == nil)
    #expect(parser.parse("Advocacy").key == .advocacy)
    for text in [
      "2024. Un plan", "2 talleres", "1.1 Talleres", "0. Talleres", "00", "", " ", "Función propia", "3er taller",
    ] {
      #expect(parser.parse(text).number == nil, "\(text)")
      #expect(parser.parse(text).title == text)
      #expect(parser.parse(text).key == nil)
    }
  }

  @Test func `a mistyped title is known, but not exactly`() {
    let reading = parser.parse("1. Apoyar la prestacion de servcios")
    #expect(reading.key == .serviceDelivery)
    #expect(reading.title == "Apoyar la prestacion de servcios")
    #expect(!reading.isExact)
  }

  @Test func `every title of the template is known`() throws {
    for language in PlanTemplate.standard.languages {
      let wording = try #require(PlanTemplate.standard.wording(for: language))
      for key in FunctionKey.allCases {
        for text in wording.words(for: key) {
          let reading = parser.parse(wording.functionLine(number: 9, title: text))
          #expect(reading.key == key)
          #expect(reading.number == 9)
          #expect(reading.title == text)
        }
      }
    }
  }

  @Test(arguments: ["1", "1. ", "(", ". ", "\u{200F}", "Apoyar ", "\u{301}"])
  func `a huge text is a title`(piece: String) {
    let text = String(repeating: piece, count: 500_000)
    let reading = parser.parse(text)
    #expect(reading.key == nil)
    #expect(reading.title.utf8.count >= text.utf8.count - 8)
  }
}
