internal import PlanModel
internal import PlanTemplates

/// A column of one of a register's tables.
enum RegisterField: Hashable, Sendable {
  case country, iso3, year, cluster, clusterCode, level, locality, language, ratingScale
  case surveyLaunched, reviewed, completed, daysToReview, daysToCompletion, daysInAll
  case functionNumber, function, functionKey, score, rating, meanScore
  case priority, action, timeframe, responsible, constraints, goodPractices, comments, actionID
  case plan, actionCount
  case ratingCount(Rating)
  /// Nil counts the actions whose priority is none of the form's.
  case priorityCount(Priority?)

  /// What is known of a plan, before what the row is about.
  private static let place: [RegisterField] = [.country, .iso3, .year, .cluster, .level, .locality]
  private static let priorityCounts = Priority.allCases.map { priorityCount($0) } + [.priorityCount(nil)]

  /// One row an action.
  static let ofActions: [RegisterField] =
    place + [
      .functionNumber, .function, .score, .rating, .priority, .action, .timeframe, .responsible, .constraints,
      .goodPractices, .comments, .functionKey, .actionID, .plan,
    ]
  /// One row a function of a plan.
  static let ofFunctions: [RegisterField] =
    place + [.functionNumber, .function, .score, .rating, .actionCount] + priorityCounts + [.functionKey, .plan]
  /// One row a plan.
  static let ofPlans: [RegisterField] =
    [.country, .iso3, .year, .cluster, .clusterCode, .level, .locality, .language, .ratingScale]
    + [.surveyLaunched, .reviewed, .completed, .daysToReview, .daysToCompletion, .daysInAll, .meanScore]
    + Rating.allCases.map { ratingCount($0) } + [.actionCount] + priorityCounts + [.plan]

  /// What programs need and people do not: it stands behind the others, in hidden columns.
  var isHidden: Bool { self == .functionKey || self == .actionID || self == .plan }

  /// What the register works out; a plan has no place for it.
  var isComputed: Bool {
    switch self {
    case .daysToReview, .daysToCompletion, .daysInAll, .meanScore, .actionCount, .ratingCount, .priorityCount: true
    default: false
    }
  }
}

extension RegisterField {
  /// The words above the column.
  func heading(in wording: Wording) -> String {
    let register = wording.register
    return switch self {
    case .country: wording.name(of: Country.Field.name)
    case .iso3: "ISO3"
    case .year: wording.name(of: ActionPlan.Field.year)
    case .cluster: wording.name(of: ActionPlan.Field.cluster)
    case .clusterCode: wording.name(of: ActionPlan.Field.clusterCode)
    case .level: wording.name(of: ActionPlan.Field.level)
    case .locality: wording.name(of: ActionPlan.Field.locality)
    case .language: wording.name(of: ActionPlan.Field.language)
    case .ratingScale: wording.name(of: ActionPlan.Field.ratingScale)
    case .surveyLaunched: register.text(.surveyLaunched)
    case .reviewed: register.text(.reviewed)
    case .completed: register.text(.completed)
    case .daysToReview: register.text(.daysToReview)
    case .daysToCompletion: register.text(.daysToCompletion)
    case .daysInAll: register.text(.daysInAll)
    case .functionNumber: register.text(.functionNumber)
    case .function: register.text(.function)
    case .functionKey: register.text(.functionKey)
    case .score: register.text(.score)
    case .rating: register.text(.rating)
    case .meanScore: register.text(.meanScore)
    case .priority: wording.heading(for: .priority)
    case .action: wording.heading(for: .action)
    case .timeframe: wording.heading(for: .timeframe)
    case .responsible: wording.heading(for: .responsible)
    case .constraints: wording.heading(for: .constraints)
    case .goodPractices: wording.heading(for: .goodPractices)
    case .comments: wording.heading(for: .comments)
    case .actionID: wording.name(of: Action.Field.id)
    case .plan: register.text(.plan)
    case .actionCount: register.text(.actions)
    case .ratingCount(let rating): wording.label(for: rating)
    case .priorityCount(let priority): priority.map { wording.label(for: $0) } ?? register.text(.withoutPriority)
    }
  }

  /// The headings of a table. Excel reports damage where two are alike, so an office's words that are get a number.
  static func headings(of fields: [RegisterField], in wording: Wording) -> [String] {
    var taken: Set<String> = []
    return fields.map { field in
      let heading = field.heading(in: wording)
      var (unique, number) = (heading, 2)
      while !taken.insert(unique.lowercased()).inserted {
        unique = "\(heading) (\(number))"
        number += 1
      }
      return unique
    }
  }

  /// The tag by which programs know the column, of the Humanitarian Exchange Language (HXL 1.1).
  var tag: String {
    switch self {
    case .country: "#country+name"
    case .iso3: "#country+code"
    case .year: "#date+year"
    case .cluster: "#sector+name"
    case .clusterCode: "#sector+code"
    case .level: "#meta+level"
    case .locality: "#loc+name"
    case .language: "#meta+lang"
    case .ratingScale: "#meta+scale"
    case .surveyLaunched: "#date+survey"
    case .reviewed: "#date+review"
    case .completed: "#date+completed"
    case .daysToReview: "#indicator+days+review"
    case .daysToCompletion: "#indicator+days+completion"
    case .daysInAll: "#indicator+days+total"
    case .functionNumber: "#service+function+num"
    case .function: "#service+function+name"
    case .functionKey: "#service+function+code"
    case .score: "#indicator+score+pct"
    case .rating: "#status+rating"
    case .meanScore: "#indicator+score+mean+pct"
    case .priority: "#severity+priority"
    case .action: "#activity+name"
    case .timeframe: "#date+timeframe"
    case .responsible: "#org+responsible"
    case .constraints: "#description+constraints"
    case .goodPractices: "#description+practices"
    case .comments: "#description+comments"
    case .actionID: "#activity+id"
    case .plan: "#meta+plan+id"
    case .actionCount: "#activity+num"
    case .ratingCount(let rating): "#indicator+functions+\(rating.code)+num"
    case .priorityCount(let priority): "#activity+\(priority?.code ?? "other")+num"
    }
  }

  /// In characters of the workbook's font. In each language the longest word of the heading fits beside the table's
  /// button: a word too wide is broken in the middle.
  var width: Double {
    switch self {
    case .country, .locality: 14
    case .iso3, .functionNumber: 6.5
    case .year: 8
    case .cluster: 17
    case .clusterCode: 9
    case .language: 10
    case .level: 11
    case .ratingScale, .surveyLaunched, .reviewed, .completed: 12
    case .daysToReview, .daysToCompletion, .daysInAll, .priorityCount: 11
    case .function: 24
    case .score, .meanScore: 11.5
    case .rating, .priority: 13
    case .ratingCount: 13.5
    case .action: 36
    case .timeframe: 14
    case .responsible: 17
    case .constraints, .goodPractices, .comments: 30
    case .actionCount: 9.5
    case .functionKey, .actionID, .plan: 16
    }
  }
}
