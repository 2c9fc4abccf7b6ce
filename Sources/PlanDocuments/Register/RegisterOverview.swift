internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The overview of a register: charts, a heat map of the countries, and the tables that the charts follow.
struct RegisterOverview {
  private typealias Layout = RegisterOverviewLayout

  let wording: Wording
  let words: RegisterWording
  let template: PlanTemplate
  private let looks: RegisterLooks
  private let heights: RegisterHeights
  let summary: RegisterSummary
  let countries: [RegisterSummary.CountryScores]
  let years: [(key: Int, value: RegisterSummary.Mean)]
  private let counts: (plans: Int, actions: Int)
  let layout: RegisterOverviewLayout

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

  /// Whether a text is the line of figures, whatever the figures are.
  static func isSummary(_ text: String, in wording: Wording) -> Bool {
    func words(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !("0"..."9" ~= $0) && $0 != Self.yearSeparator }
    }
    return words(text) == words(wording.register.summary(plans: 0, countries: 0, actions: 0, years: ""))
  }

  /// Between the first year and the last.
  private static let yearSeparator: Unicode.Scalar = "–"

  // Rows

  func write(to rows: inout SheetRows) {
    rows.beginRow(height: .points(30))
    rows.text(words.text(.title), style: looks.title)
    rows.beginRow(height: .points(18))
    rows.text(summaryLine, style: looks.summary)
    write(summary.ratings, of: ratingsTable, to: &rows)
    write(summary.priorities, of: prioritiesTable, to: &rows)
    writeYears(to: &rows)
    writeHeatMap(to: &rows)
  }

  private var summaryLine: String {
    let first = years.first.map { String($0.key) } ?? ""
    let last = years.last.map { String($0.key) } ?? ""
    return words.summary(
      plans: counts.plans, countries: countries.count, actions: counts.actions,
      years: first == last ? first : "\(first)\(Self.yearSeparator)\(last)")
  }

  private func begin(_ table: RegisterOverviewTable, to rows: inout SheetRows) {
    rows.beginRow(at: table.section.titleRow, height: RegisterOverviewTable.titleHeight)
    rows.text(words.text(table.title), style: looks.section)
    if let note = table.note {
      rows.beginRow(height: RegisterOverviewTable.noteHeight)
      rows.text(words.text(note), style: looks.summary)
    }
    rows.beginRow(at: table.section.headingRow, height: headingHeight(of: table))
    for (place, heading) in table.headings.enumerated() {
      rows.text(heading, style: place == 0 ? looks.heading : looks.centredHeading)
    }
  }

  func headingHeight(of table: RegisterOverviewTable) -> Length {
    heights.headingHeight(of: Array(zip(table.headings, Layout.widths)))
  }

  /// Begins a row with what it is about.
  private func beginRow(_ name: String, to rows: inout SheetRows) {
    rows.beginRow(height: rowHeight(of: name))
    rows.text(name, style: looks.name)
  }

  private func writeHeatMap(to rows: inout SheetRows) {
    begin(heatMapTable, to: &rows)
    for country in countries {
      beginRow(country.name, to: &rows)
      for score in country.functions.map(\.value) { write(score, style: looks.heat, to: &rows) }
      write(country.all.value, style: looks.heatMean, to: &rows)
      rows.number(country.year, style: looks.data)
      rows.number(country.plans, style: looks.data)
    }
  }

  func rowHeight(of name: String) -> Length {
    let width = ColumnWidth(characters: Layout.widths[0]).innerWidth
    return heights.height(lines: heights.lines(of: name, width: width))
  }

  private func write(_ value: Double?, style: CellStyle, to rows: inout SheetRows) {
    if let value { rows.number((value * 100).rounded() / 100, style: style) } else { rows.blank(style: style) }
  }

  /// Counts by function.
  private func write(_ counts: [[Int]], of table: RegisterOverviewTable, to rows: inout SheetRows) {
    begin(table, to: &rows)
    for (name, counts) in zip(table.names, counts) {
      beginRow(name, to: &rows)
      for count in counts { rows.number(count, style: looks.data) }
    }
  }

  private func writeYears(to rows: inout SheetRows) {
    begin(yearsTable, to: &rows)
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
    if let print = sheet.print { sheet.print?.pageStarts = pageStarts(on: print) }
    sheet.print?.repeatedRows = layout.heatMap.headingRow...layout.heatMap.headingRow
  }
}

extension RegisterWorkbook {
  func overviewSheet(_ tally: RegisterTally) -> Worksheet {
    typealias Layout = RegisterOverviewLayout
    // Made twice, when its rows are written and when they have been: the tally is complete only then.
    func overview() -> RegisterOverview {
      RegisterOverview(of: tally, template: template, wording: wording, looks: looks, heights: heights)
    }
    var sheet = Worksheet(name: wording.register.text(.overviewSheet)) { overview().write(to: &$0) }
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
