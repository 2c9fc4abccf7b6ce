import PlanModel
import PlanTemplates
import Testing

@Suite struct `The layout` {
  private let template = PlanTemplate.standard

  @Test func `the page is A4 in landscape with margins of 1.5 cm`() {
    #expect(template.page.widthCentimetres == 29.7)
    #expect(template.page.heightCentimetres == 21)
    #expect(template.page.isLandscape)
    #expect(abs(template.page.textWidthCentimetres - 26.7) < 0.001)
  }

  @Test func `the nine columns stand in the official order and fill the page`() {
    #expect(template.columns.map(\.field) == PlanField.allCases)
    let width = template.columns.reduce(0) { $0 + $1.wordWidthCentimetres }
    #expect(abs(width - 26.7) < 0.001)
    // In Excel they stay a little below the page, so that whole pixels do not make it shrink the print.
    let sheetWidth = template.columns.reduce(0) { $0 + $1.excelWidthCentimetres }
    #expect((26.2...26.7).contains(sheetWidth))
  }

  @Test func `the seven functions have the numbers of the official form`() {
    #expect(template.functions.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    #expect(
      template.functions.map(\.key) == [
        .serviceDelivery, .strategicDecisions, .strategyPlanning, .monitoring, .preparedness, .advocacy,
        .accountability,
      ])
  }

  @Test(arguments: [
    ("iasc", "75.01", Rating.strong), ("iasc", "75", .satisfactory), ("iasc", "51", .satisfactory),
    ("iasc", "50", .unsatisfactory), ("iasc", "25", .weak), ("iasc", "0", .weak), ("iasc", "100", .strong),
    ("gsc-80", "81", .strong), ("gsc-80", "80", nil), ("gsc-80", "78", nil), ("gsc-80", "10", nil),
  ])
  func `a scale suggests a rating where it is known`(scale: String, score: String, rating: Rating?) throws {
    let scale = try #require(template.ratingScale(named: scale))
    #expect(scale.suggestion(for: try #require(Score(score))) == rating)
  }

  @Test(arguments: [
    ("81", Rating.strong), ("83", .strong), ("84", .strong), ("72", .satisfactory), ("73", .satisfactory),
    ("76", .satisfactory), ("78", .satisfactory),
  ])
  func `the scale of the shelter clusters agrees with the plan that is known`(score: String, rating: Rating) throws {
    let scale = try #require(template.ratingScale(named: "gsc-80"))
    #expect(scale.verdict(on: try #require(Score(score)), rated: rating) == .agrees)
  }

  @Test func `the scale of the shelter clusters says nothing of 80 and excludes strong below it`() throws {
    let scale = try #require(template.ratingScale(named: "gsc-80"))
    #expect(scale.verdict(on: try #require(Score("80")), rated: .weak) == .unknown)
    #expect(
      scale.verdict(on: try #require(Score("79.9")), rated: .strong)
        == .disagrees(expected: [.satisfactory, .unsatisfactory, .weak]))
  }

  @Test func `there is no scale of another name`() {
    #expect(template.ratingScale(named: "who") == nil)
  }

  @Test func `only the list of priorities is closed`() {
    #expect(template.dropDowns.priority.values == [.maximum, .high, .medium, .low])
    #expect(!template.dropDowns.priority.otherTextAllowed)
    #expect(template.dropDowns.timeframe.otherTextAllowed)
    #expect(template.dropDowns.responsible.otherTextAllowed)
    #expect(template.dropDowns.timeframe.values == Timeframe.listed)
    #expect(template.dropDowns.responsible.values == Responsible.allCases)
  }
}
