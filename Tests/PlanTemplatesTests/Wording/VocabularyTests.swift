import PlanModel
import PlanTemplates
import Testing

@Suite struct `The vocabulary of all languages` {
  private let vocabulary = PlanTemplate.standard.vocabulary

  @Test(arguments: TemplateFiles.languages)
  func `finds the value of every word`(language: String) throws {
    let wording = try #require(PlanTemplate.standard.wording(for: language))
    for key in FunctionKey.allCases {
      for word in wording.words(for: key) { #expect(vocabulary.function(word) == key, "\(word)") }
    }
    for rating in Rating.allCases {
      for word in wording.words(for: rating) { #expect(vocabulary.rating(word) == rating, "\(word)") }
    }
    for priority in Priority.allCases {
      for word in wording.words(for: priority) { #expect(vocabulary.priority(word) == priority, "\(word)") }
    }
    for timeframe in Timeframe.listed + Timeframe.dated {
      for word in wording.words(for: timeframe) { #expect(vocabulary.timeframe(word) == timeframe, "\(word)") }
    }
    for responsible in Responsible.allCases {
      for word in wording.words(for: responsible) { #expect(vocabulary.responsible(word) == responsible, "\(word)") }
    }
  }

  @Test(arguments: [
    ("Informing Strategic Decision-Making of the HC/HCT", FunctionKey.strategicDecisions),
    ("Support to Service Delivery", .serviceDelivery),
    ("Preparedness for Recurrent Disasters", .preparedness),
    ("Accountability to Affected Populations", .accountability),
    ("Monitoring and Reporting on Implementation of Cluster Strategy and Results", .monitoring),
    ("Communication sur les Decisions Strategiques du HC/HCT", .strategicDecisions),
    ("Surveillance et Rapports", .monitoring),
    ("Plaidoyer", .advocacy),
    ("Responsabilité envers les Populations Affectées", .accountability),
    ("6. Contribuir a un plan de incidencia sólido", .advocacy),
    ("تقديم الخدمات", .serviceDelivery),
  ])
  func `knows the functions by the names of other surveys`(title: String, key: FunctionKey) {
    #expect(vocabulary.function(title) == key)
  }

  @Test(arguments: [
    ("primer  SEMESTRE", Timeframe.firstHalf), ("Second half of the year", .secondHalf), ("Trimestriel", .quarterly),
    ("Semestral", .halfYearly), ("Desde mayo", .from(month: 5)), ("Hasta junio", .by(month: 6)),
    ("D’ici juin", .by(month: 6)), ("À partir d'août", .from(month: 8)), ("A partir de março", .from(month: 3)),
    ("اعتبارا من أيار", .from(month: 5)), ("بحلول يونيو", .by(month: 6)), ("Q1", .quarter(1)), ("T4", .quarter(4)),
  ])
  func `knows timeframes in any case, with or without accents`(text: String, timeframe: Timeframe) {
    #expect(vocabulary.timeframe(text) == timeframe)
  }

  @Test(arguments: ["bimestral", "Bimensuel", "GSC", "N/A", "No aplica", "N.A.", "Autoridades"])
  func `claims none of the words that mean something else`(text: String) {
    #expect(vocabulary.timeframe(text) == nil)
    #expect(vocabulary.responsible(text) == nil)
    #expect(!vocabulary.isNoComment(text))
  }

  @Test(arguments: ["S/C", "s/c", "S.C.", "SC", "N/C", "—", "-", "Sin comentarios", "بدون تعليق", "ب/ت", "no comments"])
  func `knows the mark for no comment`(text: String) {
    #expect(vocabulary.isNoComment(text))
  }
}
