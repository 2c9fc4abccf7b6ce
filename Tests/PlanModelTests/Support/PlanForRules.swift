import PlanModel

/// A plan with some actions of one function, and nothing that any rule would speak of beside what is given.
func plan(
  in language: String = "es", actions: [Action] = [], rating: Rating? = nil, dates: ProcessDates = ProcessDates(),
  legend: [String] = []
) -> ActionPlan {
  ActionPlan(
    language: language, country: Country(iso3: "VEN", name: "Venezuela"), year: 2023, dates: dates,
    functions: [CoreFunction(key: .advocacy, rating: rating.map { .code($0) }, actions: actions)],
    abbreviations: legend.map { Abbreviation(short: $0, long: "…") })
}

/// An action with an entry in each column that should have one.
func action(
  _ text: String, priority: Term<Priority>? = .code(.medium), timeframe: Term<Timeframe>? = .code(.continuous),
  responsible: Term<Responsible>? = .code(.partners), comments: String? = nil
) -> Action {
  Action(
    priority: priority, action: text.isEmpty ? .empty : .text(text), timeframe: timeframe, responsible: responsible,
    comments: comments.map { .text($0) } ?? .empty)
}

/// The dates of the process as `2024-01-19`; an empty text is none.
func dates(_ launched: String = "", _ reviewed: String = "", _ completed: String = "") -> ProcessDates {
  ProcessDates(
    surveyLaunched: CalendarDate(iso8601: launched), reviewed: CalendarDate(iso8601: reviewed),
    completed: CalendarDate(iso8601: completed))
}

/// What all rules say of a plan, those about typing included.
func said(of plan: ActionPlan, scales: [RatingScale] = []) -> [Finding] {
  PlanReview(plan: plan, scales: scales).findings(by: PlanRules.all)
}

extension [Finding] {
  /// Only one message's.
  func only(_ names: MessageName...) -> [Finding] {
    filter { names.contains($0.message.name) }
  }
}
