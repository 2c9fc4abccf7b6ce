import PlanDocuments
import PlanModel
import PlanTemplates
import TestSupport

/// What the form shows of a plan, and so all that a file without the plan can give back.
struct ShownPlan {
  private let plan: ActionPlan
  private let language: String
  private let format: DocumentFormat

  init(of plan: ActionPlan, in language: String, _ format: DocumentFormat) {
    self.plan = plan.assigningIDs()
    self.language = language
    self.format = format
  }

  /// What a plan that was read has otherwise; nil where it has all that is shown and nothing else.
  func difference(to read: ActionPlan) -> String? {
    let expected = ActionPlan(
      language: language, country: Country(name: plan.country.name), year: plan.year,
      dates: ProcessDates(
        surveyLaunched: plan.dates.surveyLaunched, reviewed: plan.dates.reviewed, completed: plan.dates.completed),
      functions: functions(read: read.functions),
      abbreviations: plan.abbreviations.map { Abbreviation(short: $0.short, long: $0.long) })
    return expected.printed.hasBytes(of: read.printed) ? nil : "shown is\n\(expected.printed)\nread is\n\(read.printed)"
  }

  /// All seven in the order of the form, though the plan lacks some.
  private func functions(read: [CoreFunction]) -> [CoreFunction] {
    let order: [FunctionKey] = [
      .serviceDelivery, .strategicDecisions, .strategyPlanning, .monitoring, .preparedness, .advocacy, .accountability,
    ]
    return order.enumerated().map { place, key in
      let known = plan.functions.first { $0.key == key } ?? CoreFunction(key: key)
      return function(known, read: place < read.count ? read[place] : CoreFunction())
    }
  }

  private func function(_ known: CoreFunction, read: CoreFunction) -> CoreFunction {
    let ownTitle = plan.language == language ? known.title : nil
    let formTitle = PlanTemplate.standard.wording(for: language).flatMap { wording in known.key.map(wording.title(of:))
    }
    return CoreFunction(
      // Which function is meant by words of somebody's own, no file says; a number is given where there is none.
      key: ownTitle == nil ? known.key : read.key, number: known.number ?? read.number, title: ownTitle ?? formTitle,
      score: known.score.flatMap { Score($0.formatted(decimalSeparator: ".")) }, rating: known.rating,
      actions: known.actions.filter(\.isShown).map(action))
  }

  /// An action with its id, but for one that is too long or of too many letters for the name of a bookmark.
  private func action(_ known: Action) -> Action {
    var shown = known
    shown.other = JSONObject()
    if format == .docx, known.id?.unicodeScalars.contains("#") == true { shown.id = nil }
    return shown
  }
}

extension Action {
  /// Without the plan an empty row is one to be filled in.
  fileprivate var isShown: Bool { Field.allCases.contains { $0 != .id && !self[$0].isEmpty } }
}
