internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The overview of a register: charts, a heat map of the countries, and the tables that the charts follow.
struct RegisterOverview {
  private typealias Layout = RegisterOverviewLayout

  private let wording: Wording
  private let words: RegisterWording
  private let template: PlanTemplate
  private let looks: RegisterLooks
  private let heights: RegisterHeights
  private let summary: RegisterSummary
  private let countries: [RegisterSummary.CountryScores]
  private let years: [(key: Int, value: RegisterSummary.Mean)]
  private let counts: (plans: Int, actions: Int)
  private let layout: RegisterOverviewLayout

  init(
    of tally: RegisterTally, template: PlanTemplate, wording: Wording, looks: RegisterLooks, heights: RegisterHeights
  ) {
    self.wording = wording
    words = wording.register
    self.template = template
    self.looks = looks
    self.heights = heights
    summary = tally.summary
    countries = summary.countries
    years = summary.years.sorted { $0.key < $1.key }
    counts = (tally.plans.count, tally.actionCount)
    layout = RegisterOverviewLayout(countries: countries.count, years: years.count)
  }

  /// Every word that the overview of some plans has, but for its line of figures.
  static func words(in wording: Wording, _ plans: [ActionPlan]) -> Set<String> {
    let words = wording.register
    let own: [RegisterKey] = [
      .title, .heatMap, .heatMapNote, .ratingsByFunction, .prioritiesByFunction, .scoreByYear, .meanScore, .plans,
      .function, .notRated, .withoutPriority,
    ]
    return Set(own.map { words.text($0) })
      .union(FunctionKey.allCases.map { wording.shortTitle(of: $0) })
      .union(Rating.allCases.map { wording.label(for: $0) })
      .union(Priority.allCases.map { wording.label(for: $0) })
      .union([wording.name(of: Country.Field.name), wording.name(of: ActionPlan.Field.year)])
      .union(plans.map(\.country.name))
  }

  // Rows

  func write(to rows: inout SheetRows) {
    rows.beginRow(height: .points(30))
    rows.text(words.text(.title), style: looks.title)
    rows.beginRow(height: .points(18))
    rows.text(summaryLine, style: looks.summary)
    writeHeatMap(to: &rows)
    write(summary.ratings, .ratingsByFunction, headings: ratingNames, in: layout.ratings, to: &rows)
    write(summary.priorities, .prioritiesByFunction, headings: priorityNames, in: layout.priorities, to: &rows)
    writeYears(to: &rows)
  }

  private var summaryLine: String {
    let first = years.first.map { String($0.key) } ?? ""
    let last = years.last.map { String($0.key) } ?? ""
    return words.summary(
      plans: counts.plans, countries: countries.count, actions: counts.actions,
      years: first == last ? first : "\(first)–\(last)")
  }

  private var functionNames: [String] { FunctionKey.allCases.map { wording.shortTitle(of: $0) } }
  private var ratingNames: [String] { Rating.allCases.map { wording.label(for: $0) } + [words.text(.notRated)] }
  private var priorityNames: [String] {
    Priority.allCases.map { wording.label(for: $0) } + [words.text(.withoutPriority)]
  }

  private func begin(
    _ section: RegisterOverviewLayout.Section, _ title: RegisterKey, headings: [String], note: RegisterKey? = nil,
    to rows: inout SheetRows
  ) {
    rows.beginRow(at: section.titleRow, height: .points(24))
    rows.text(words.text(title), style: looks.section)
    if let note {
      rows.beginRow(height: .points(16))
      rows.text(words.text(note), style: looks.summary)
    }
    rows.beginRow(at: section.headingRow, height: heights.headingHeight(of: Array(zip(headings, Layout.widths))))
    for (place, heading) in headings.enumerated() {
      rows.text(heading, style: place == 0 ? looks.heading : looks.centredHeading)
    }
  }

  private func writeHeatMap(to rows: inout SheetRows) {
    let headings =
      [wording.name(of: Country.Field.name)] + functionNames
      + [words.text(.meanScore), wording.name(of: ActionPlan.Field.year), words.text(.plans)]
    begin(layout.heatMap, .heatMap, headings: headings, note: .heatMapNote, to: &rows)
    for country in countries {
      rows.beginRow(height: rowHeight(of: country.name))
      rows.text(country.name, style: looks.name)
      for score in country.functions.map(\.value) { write(score, style: looks.heat, to: &rows) }
      write(country.all.value, style: looks.heatMean, to: &rows)
      rows.number(country.year, style: looks.data)
      rows.number(country.plans, style: looks.data)
    }
  }

  private func rowHeight(of name: String) -> Length {
    let width = ColumnWidth(characters: Layout.widths[0]).innerWidth
    return heights.height(lines: heights.lines(of: name, width: width))
  }

  private func write(_ value: Double?, style: CellStyle, to rows: inout SheetRows) {
    if let value { rows.number((value * 100).rounded() / 100, style: style) } else { rows.blank(style: style) }
  }

  /// Counts by function.
  private func write(
    _ counts: [[Int]], _ title: RegisterKey, headings: [String], in section: RegisterOverviewLayout.Section,
    to rows: inout SheetRows
  ) {
    begin(section, title, headings: [words.text(.function)] + headings, to: &rows)
    for (name, counts) in zip(functionNames, counts) {
      rows.beginRow(height: rowHeight(of: name))
      rows.text(name, style: looks.name)
      for count in counts { rows.number(count, style: looks.data) }
    }
  }

  private func writeYears(to rows: inout SheetRows) {
    begin(
      layout.years, .scoreByYear, headings: [wording.name(of: ActionPlan.Field.year), words.text(.meanScore)], to: &rows
    )
    for (year, mean) in years {
      rows.beginRow(height: rowHeight(of: ""))
      rows.number(year, style: looks.name)
      write(mean.value, style: looks.data, to: &rows)
    }
  }

  // Behind the rows

  /// Puts in what depends on where the rows came to stand.
  func complete(_ sheet: inout Worksheet) {
    if !countries.isEmpty {
      let (rows, palette) = (layout.heatMap.rows, template.palette)
      let range = CellRange(rows: rows.lowerBound...(rows.upperBound - 1), columns: Layout.scoreColumns)
      let stops = [(30.0, Rating.weak), (60, .satisfactory), (85, .strong)].compactMap { score, rating in
        palette.ground(for: rating).map { ColourScale.Stop(score, Colour($0)) }
      }
      sheet.colourScales = [ColourScale(range, stops: stops)]
    }
    let charts = [ratingsChart, prioritiesChart, yearsChart]
    for (index, chart) in charts.enumerated() { sheet.charts[index].chart = chart(sheet.name) }
    sheet.charts[2].range = Layout.yearsChart(years: years.count)
  }

  private func ratingsChart(sheet: String) -> Chart {
    let palette = template.palette
    return chart(
      .bars(.stacked), .ratingsByFunction, summary.ratings, names: ratingNames,
      colours: Rating.allCases.map { palette.ground(for: $0).map { Colour($0).strengthened } ?? .other },
      from: layout.ratings, of: sheet)
  }

  private func prioritiesChart(sheet: String) -> Chart {
    // The form's grounds are too much alike for a legend.
    let colour = Colour(template.palette.headingGround)
    return chart(
      .bars(.stacked), .prioritiesByFunction, summary.priorities, names: priorityNames,
      colours: [1, 0.7, 0.45, 0.25].map(colour.mixed), from: layout.priorities, of: sheet)
  }

  /// - Parameter colours: Of all series but the last.
  private func chart(
    _ kind: Chart.Kind, _ title: RegisterKey, _ counts: [[Int]], names: [String], colours: [Colour],
    from section: RegisterOverviewLayout.Section, of sheet: String
  ) -> Chart {
    var chart = Chart(kind, categories: functionNames)
    dress(&chart, title, from: section, of: sheet)
    chart.series = zip(names, colours + [.other]).enumerated().map { place, look in
      Chart.Series(look.0, values: counts.map { Double($0[place]) }, colour: look.1)
    }
    chart.valueAxis.minimum = 0
    chart.valueAxis.numberFormat = "0"
    chart.valueAxis.step = Self.step(upTo: counts.map { $0.reduce(0, +) }.max() ?? 0)
    return chart
  }

  /// A whole number that divides an axis into about five: 1, 2 or 5, times a power of ten.
  private static func step(upTo maximum: Int) -> Double {
    var power = 1
    while true {
      for factor in [1, 2, 5] where maximum <= 5 * factor * power { return Double(factor * power) }
      power *= 10
    }
  }

  private func yearsChart(sheet: String) -> Chart {
    var chart = Chart(.columns(.clustered), categories: years.map { String($0.key) })
    dress(&chart, .scoreByYear, from: layout.years, of: sheet)
    let values = years.map { $0.value.value.map { ($0 * 100).rounded() / 100 } }
    chart.series = [
      Chart.Series(words.text(.meanScore), values: values, colour: Colour(template.palette.headingGround))
    ]
    chart.legend = nil
    chart.showsValues = true
    chart.valueAxis.minimum = 0
    chart.valueAxis.maximum = 100
    chart.valueAxis.step = 25
    chart.valueAxis.numberFormat = "0"
    return chart
  }

  private func dress(
    _ chart: inout Chart, _ title: RegisterKey, from section: RegisterOverviewLayout.Section, of sheet: String
  ) {
    chart.title = words.text(title)
    chart.isRightToLeft = wording.direction == .rightToLeft
    chart.textSize = .points(8)
    chart.textColour = Colour(template.palette.text)
    chart.fontName = template.typeface.name(for: wording.direction)
    chart.language = wording.locale
    chart.source = Chart.Source(sheet: sheet, corner: CellReference(row: section.headingRow, column: 1))
  }
}

extension Colour {
  /// Of what has no value of its own.
  fileprivate static let other = Colour(red: 0xE3, green: 0xE6, blue: 0xEA)

  /// With white, of which the rest is made.
  fileprivate func mixed(_ share: Double) -> Colour {
    func part(_ value: UInt8) -> UInt8 { UInt8((255 - Double(255 - value) * share).rounded()) }
    return Colour(red: part(red), green: part(green), blue: part(blue))
  }

  /// Twice as far from white: the ground of a cell is too pale for a bar.
  fileprivate var strengthened: Colour {
    func part(_ value: UInt8) -> UInt8 { UInt8(max(0, 255 - 2 * Int(255 - value))) }
    return Colour(red: part(red), green: part(green), blue: part(blue))
  }
}

extension RegisterWorkbook {
  func overviewSheet(_ tally: RegisterTally) -> Worksheet {
    typealias Layout = RegisterOverviewLayout
    // Made twice, when its rows are written and when they have been: the tally is complete only then.
    func overview() -> RegisterOverview {
      RegisterOverview(of: tally, template: template, wording: wording, looks: looks, heights: heights)
    }
    var sheet = Worksheet(name: wording.register.sheetName(.overviewSheet)) { overview().write(to: &$0) }
    sheet.completion = { overview().complete(&$0) }
    sheet.isRightToLeft = wording.direction == .rightToLeft
    sheet.showsGridLines = false
    sheet.tabColour = Colour(template.palette.label)
    sheet.defaultRowHeight = Layout.chartRowHeight
    sheet.columns = Layout.widths.map { Worksheet.Column(width: $0) }
    let words = wording.register
    sheet.charts = [
      (Layout.ratingsChart, RegisterKey.ratingsByFunction), (Layout.prioritiesChart, .prioritiesByFunction),
      (Layout.yearsChart(years: 0), .scoreByYear),
    ].map { SheetChart(Chart(.line, categories: []), over: $0.0, description: words.text($0.1)) }
    sheet.print = printSetup(title: sheet.name, repeating: nil)
    return sheet
  }
}
