internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The scores of a comparison as columns, one colour a plan, the later the darker.
struct ComparisonChart {
  let template: PlanTemplate
  let texts: ComparisonTexts

  /// The columns of more plans than these are no longer told from one another, by place or by colour.
  private static let mostPlans = 12

  /// Nil where no plan has a score, or there are too many.
  var chart: Chart? {
    let (plans, wording) = (texts.comparison.plans, texts.wording)
    guard plans.count <= Self.mostPlans else { return nil }
    // A function that no plan scores would be an empty place.
    let functions = texts.comparison.functions.filter { function in
      plans.indices.contains { score(of: function, in: $0) != nil }
    }
    guard !functions.isEmpty else { return nil }
    var chart = Chart(.columns(.clustered), categories: functions.map { texts.title(of: $0).carriedByXML })
    chart.series = plans.indices.map { plan in
      Chart.Series(
        texts.labels[plan].carriedByXML, values: functions.map { score(of: $0, in: plan) }, colour: colour(of: plan))
    }
    chart.valueAxis.minimum = 0
    chart.valueAxis.maximum = 100
    chart.valueAxis.step = 25
    chart.valueAxis.numberFormat = numberFormat
    chart.legend = .top
    // More of them, or longer ones, would stand upon each other; they are in the table.
    let isWhole = chart.series.allSatisfy { $0.values.allSatisfy { $0.map { $0 == $0.rounded() } ?? true } }
    chart.showsValues = plans.count <= (isWhole ? 3 : 2)
    chart.isRightToLeft = wording.direction == .rightToLeft
    chart.textSize = .points(8)
    chart.textColour = Colour(template.palette.text)
    chart.lineColour = Colour(template.palette.rule)
    chart.fontName = template.typeface.name(for: wording.direction)
    chart.language = wording.locale
    return chart
  }

  private func score(of function: ComparedFunction, in plan: Int) -> Double? {
    function.places[plan].flatMap { texts.comparison.plans[plan].plan.functions[$0].score?.doubleValue }
  }

  /// The language's percentage with the number's own decimals.
  private var numberFormat: String {
    let sample = Score(0).map { texts.wording.percentage($0) } ?? "0"
    let sides = sample.split(separator: "0", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\"\($0)\"" }
    return sides.joined(separator: "General")
  }

  /// Between a tint of the headings' ground and that ground itself.
  private func colour(of plan: Int) -> Colour {
    let last = texts.comparison.plans.count - 1
    let share = last == 0 ? 1 : 0.38 + 0.62 * Double(plan) / Double(last)
    let ground = template.palette.headingGround
    func mixed(_ part: UInt8) -> UInt8 { UInt8((255 - (255 - Double(part)) * share).rounded()) }
    return Colour(red: mixed(ground.red), green: mixed(ground.green), blue: mixed(ground.blue))
  }
}
