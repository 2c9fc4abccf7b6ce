import PlanDocuments
import PlanTemplates
import Testing

struct LegendParserTests {
  private let parser = LegendParser(template: .standard)

  @Test(
    arguments: [
      ("SAG: Grupo Consultivo Estratégico", "SAG", "Grupo Consultivo Estratégico"),
      ("SAG\u{A0}: Groupe consultatif stratégique", "SAG", "Groupe consultatif stratégique"),
      (" GT :Grupo de trabajo ", "GT", "Grupo de trabajo "), ("S/C: sin comentarios", "S/C", "sin comentarios"),
      ("AAP: a: b", "AAP", "a: b"), ("م.إ: المجموعة", "م.إ", "المجموعة"), ("ES/NFI WG: x", "ES/NFI WG", "x"),
    ])
  func `an abbreviation and its long form are read`(line: String, short: String, long: String) throws {
    let pair = try #require(parser.parse(line))
    #expect(pair.short == short)
    #expect(pair.long == long)
  }

  @Test(
    arguments: [
      "", ":", "SAG", "SAG:", "SAG: ", ": Grupo", "https://example.org", "Una frase de cuatro: palabras",
      "Abreviaturasmuylargas: no", String(repeating: "x", count: 1_000_000) + ": y",
      String(repeating: ":", count: 1_000_000),
      String(repeating: " ", count: 1_000_000) + "A: b",
    ])
  func `other lines are none`(line: String) {
    #expect(parser.parse(line) == nil)
  }

  @Test(
    arguments: [
      "S/C: sin comentarios", "S/C : sans commentaire", "s/c:  Sem Comentários.", "N/C: no comments", "ب/ت: بدون تعليق",
      "S.C.: sin comentarios",
    ])
  func `the line for no comment is known in any language`(line: String) {
    #expect(parser.isNoCommentLine(line))
  }

  @Test(arguments: ["", "S/C", "SAG: sin comentarios", "S/C: Santa Cruz", "sin comentarios", "N/A: no aplica"])
  func `other lines are not that line`(line: String) {
    #expect(!parser.isNoCommentLine(line))
  }

  @Test(
    arguments: [
      ("SAG", true), ("SitRep", true), ("ONGs", true), ("م.إ", true), ("4W", true), ("Nota", false), ("nota", false),
      ("Enviado el", false),
    ])
  func `an acronym is told from a word before a colon`(short: String, isAcronym: Bool) {
    #expect(LegendParser.isAcronym(short) == isAcronym)
  }

  @Test func `the template's own line is known`() {
    for language in PlanTemplate.standard.languages {
      guard let line = PlanTemplate.standard.wording(for: language)?.noCommentLegend else { continue }
      #expect(parser.isNoCommentLine(line))
    }
  }
}
