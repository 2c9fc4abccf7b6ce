/// The plan's values as JSON, one function for each object, the members in the order of the form's contract.
enum PlanWriter {
  static func document(_ plan: ActionPlan) -> JSONValue {
    object(
      [
        ("schema", .string(PlanJSON.schema)), ("language", .string(plan.language)), ("country", country(plan.country)),
        ("level", string(plan.level)), ("locality", string(plan.locality)), ("cluster", string(plan.cluster)),
        ("clusterCode", string(plan.clusterCode)), ("year", .number(JSONNumber(plan.year))),
        ("dates", dates(plan.dates)), ("ratingScale", string(plan.ratingScale)),
        ("functions", .array(plan.functions.map(function))),
        ("abbreviations", .array(plan.abbreviations.map(abbreviation))),
      ], plan.other)
  }

  private static func country(_ country: Country) -> JSONValue {
    object([("iso3", string(country.iso3)), ("name", .string(country.name))], country.other)
  }

  private static func dates(_ dates: ProcessDates) -> JSONValue {
    object(
      [
        ("surveyLaunched", string(dates.surveyLaunched?.description)),
        ("reviewed", string(dates.reviewed?.description)),
        ("completed", string(dates.completed?.description)),
      ], dates.other)
  }

  static func function(_ function: CoreFunction) -> JSONValue {
    object(
      [
        ("key", string(function.key?.code)), ("number", function.number.map { .number(JSONNumber($0)) } ?? .null),
        ("title", string(function.title)),
        ("score", function.score.map { .number(JSONNumber(checked: $0.literal)) } ?? .null),
        ("rating", term(function.rating)), ("actions", .array(function.actions.map(action))),
      ], function.other)
  }

  static func action(_ action: Action) -> JSONValue {
    object(
      [
        ("id", string(action.id)), ("priority", term(action.priority)), ("action", text(action.action)),
        ("timeframe", term(action.timeframe)), ("responsible", term(action.responsible)),
        ("constraints", text(action.constraints)), ("goodPractices", text(action.goodPractices)),
        ("comments", text(action.comments)),
      ], action.other)
  }

  static func abbreviation(_ abbreviation: Abbreviation) -> JSONValue {
    object([("short", .string(abbreviation.short)), ("long", .string(abbreviation.long))], abbreviation.other)
  }

  static func text(_ text: CellText) -> JSONValue {
    switch text {
    case .empty: .null
    case .noComment: .string(CellText.noCommentCode)
    case .text(let text): .string(text)
    }
  }

  static func term<Code>(_ term: Term<Code>?) -> JSONValue {
    switch term {
    case nil: .null
    case .code(let code): .string(code.code)
    case .noComment: .string(CellText.noCommentCode)
    case .text(let text): .string(text)
    }
  }

  static func string(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The known members, then the others. Of the others those with a known name are left out: no key stands twice.
  private static func object(_ known: [(String, JSONValue)], _ other: JSONObject) -> JSONValue {
    let others = other.members.filter { member in !known.contains { member.hasKey($0.0) } }
    return .object(JSONObject(unique: known.map { JSONObject.Member(key: $0.0, value: $0.1) } + others))
  }
}
