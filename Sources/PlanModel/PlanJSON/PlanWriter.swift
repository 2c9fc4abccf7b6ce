/// The plan's values as JSON, one function for each object, the members in the order of the form's contract.
extension JSONSerializer {
  mutating func append(_ plan: ActionPlan) {
    object(and: plan.other) { json in
      json.member("schema", PlanJSON.schema)
      json.member("language", plan.language)
      json.member("country") { $0.append(plan.country) }
      json.member("level", plan.level)
      json.member("locality", plan.locality)
      json.member("cluster", plan.cluster)
      json.member("clusterCode", plan.clusterCode)
      json.member("year") { $0.append(literal: String(plan.year)) }
      json.member("dates") { $0.append(plan.dates) }
      json.member("ratingScale", plan.ratingScale)
      json.member("functions") { json in json.array(plan.functions) { $0.append($1) } }
      json.member("abbreviations") { json in json.array(plan.abbreviations) { $0.append($1) } }
    }
  }

  private mutating func append(_ country: Country) {
    object(and: country.other) { json in
      json.member("iso3", country.iso3)
      json.member("name", country.name)
    }
  }

  private mutating func append(_ dates: ProcessDates) {
    object(and: dates.other) { json in
      json.member("surveyLaunched", dates.surveyLaunched?.description)
      json.member("reviewed", dates.reviewed?.description)
      json.member("completed", dates.completed?.description)
    }
  }

  private mutating func append(_ function: CoreFunction) {
    object(and: function.other) { json in
      json.member("key", function.key?.code)
      json.member("number", literal: function.number.map { String($0) })
      json.member("title", function.title)
      json.member("score", literal: function.score?.literal)
      json.member("rating", function.rating?.jsonText)
      json.member("actions") { json in json.array(function.actions) { $0.append($1) } }
    }
  }

  private mutating func append(_ action: Action) {
    object(and: action.other) { json in
      json.member("id", action.id)
      json.member("priority", action.priority?.jsonText)
      json.member("action", action.action.jsonText)
      json.member("timeframe", action.timeframe?.jsonText)
      json.member("responsible", action.responsible?.jsonText)
      json.member("constraints", action.constraints.jsonText)
      json.member("goodPractices", action.goodPractices.jsonText)
      json.member("comments", action.comments.jsonText)
    }
  }

  private mutating func append(_ abbreviation: Abbreviation) {
    object(and: abbreviation.other) { json in
      json.member("short", abbreviation.short)
      json.member("long", abbreviation.long)
    }
  }

  private mutating func member(_ key: StaticString, literal: String?) {
    member(key) { json in
      if let literal { json.append(literal: literal) } else { json.appendNull() }
    }
  }
}

extension CellText {
  /// As a plan's JSON has it; nil for null.
  package var jsonText: String? {
    switch self {
    case .empty: nil
    case .noComment: Self.noCommentCode
    case .text(let text): text
    }
  }
}

extension Term {
  /// As a plan's JSON has it.
  package var jsonText: String {
    switch self {
    case .code(let code): code.code
    case .noComment: CellText.noCommentCode
    case .text(let text): text
    }
  }
}
