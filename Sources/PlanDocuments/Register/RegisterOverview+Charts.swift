internal import OOXML
internal import PlanModel
internal import PlanTemplates

// The charts of the overview, which follow its tables.

extension RegisterOverview {
  func ratingsChart(sheet: String) -> Chart {
    let palette = template.palette
    return chart(
      .bars(.stacked), .ratingsByFunction, summary.ratings, names: ratingNames,
      colours: Rating.allCases.map { palette.ground(for: $0).map { Colour($0).strengthened } ?? .other },
      from: layout.ratings, of: sheet)
  }

  func prioritiesChart(sheet: String) -> Chart {
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

  func yearsChart(sheet: String) -> Chart {
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
