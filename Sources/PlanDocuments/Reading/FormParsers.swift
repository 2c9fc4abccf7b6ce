internal import PlanModel
internal import PlanTemplates

/// What reads the texts of a form in all languages of a template.
///
/// Each parser learns its words when the first text needs it, and once, however many files are read.
final class FormParsers: Sendable {
  private let headingMatcher: OnDemand<HeadingMatcher>
  private let labelMatcher: OnDemand<LabelMatcher>
  private let legendParser: OnDemand<LegendParser>
  private let dateParser: OnDemand<DateParser>
  private let listedWords: OnDemand<Set<String>>

  let functions: FunctionParser
  let results: ResultParser

  init(template: PlanTemplate) {
    headingMatcher = OnDemand { HeadingMatcher(template: template) }
    labelMatcher = OnDemand { LabelMatcher(template: template) }
    legendParser = OnDemand { LegendParser(template: template) }
    dateParser = OnDemand { DateParser(template: template) }
    listedWords = OnDemand { FormWords.listed(in: template) }
    functions = FunctionParser(template: template)
    results = ResultParser(template: template)
  }

  var headings: HeadingMatcher { headingMatcher.value }
  var labels: LabelMatcher { labelMatcher.value }
  var legend: LegendParser { legendParser.value }
  var dates: DateParser { dateParser.value }
  /// The words on the hidden sheet of lists.
  var listed: Set<String> { listedWords.value }
}
