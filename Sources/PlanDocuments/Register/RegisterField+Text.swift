internal import PlanModel
internal import PlanTemplates

// What a register shows, as text.

extension RegisterField {
  /// What a row says of its plan; nil for what a plan does not tell.
  func text(of plan: ActionPlan, in wording: Wording) -> String? {
    switch self {
    case .country: plan.country.name
    case .iso3: plan.country.iso3 ?? ""
    case .year: String(plan.year)
    case .cluster: plan.cluster ?? ""
    case .clusterCode: plan.clusterCode ?? ""
    case .level: plan.level.map { wording.register.label(forLevel: $0) } ?? ""
    case .locality: plan.locality ?? ""
    case .language: plan.language
    case .ratingScale: plan.ratingScale ?? ""
    case .surveyLaunched: plan.dates.surveyLaunched?.description ?? ""
    case .reviewed: plan.dates.reviewed?.description ?? ""
    case .completed: plan.dates.completed?.description ?? ""
    case .plan: plan.identity
    default: nil
    }
  }

  /// What a row says of its function; nil for what a function does not tell.
  func text(of function: CoreFunction, planLanguage: String, in wording: Wording) -> String? {
    switch self {
    case .functionNumber: function.number.map { String($0) } ?? ""
    case .function: function.printedTitle(planLanguage: planLanguage, in: wording)
    case .functionKey: function.key?.code ?? ""
    case .score: function.score?.formatted(decimalSeparator: ".") ?? ""
    case .rating: function.rating.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    default: nil
    }
  }

  /// What a row says of its action; nil for what an action does not tell.
  func text(of action: Action, in wording: Wording) -> String? {
    switch self {
    case .priority: action.priority.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    case .action: wording.text(of: action.action)
    case .timeframe: action.timeframe.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    case .responsible: action.responsible.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    case .constraints: wording.text(of: action.constraints)
    case .goodPractices: wording.text(of: action.goodPractices)
    case .comments: wording.text(of: action.comments)
    case .actionID: action.id ?? ""
    default: nil
    }
  }
}

extension Wording {
  /// A free text as it stands in a cell.
  func text(of value: CellText) -> String {
    switch value {
    case .empty: ""
    case .noComment: noCommentMark
    case .text(let text): text
    }
  }
}
