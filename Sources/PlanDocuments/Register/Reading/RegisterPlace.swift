internal import PlanModel
internal import PlanTemplates

/// What people see of the plan in a row.
struct RegisterPlace: Hashable {
  let country: String
  let iso3: String
  let year: String
  let cluster: String
  let level: String
  let locality: String

  init(of plan: ActionPlan, in wording: Wording) {
    func text(_ field: RegisterField) -> String { field.text(of: plan, in: wording) ?? "" }
    country = text(.country)
    iso3 = text(.iso3)
    year = text(.year)
    cluster = text(.cluster)
    level = text(.level)
    locality = text(.locality)
  }

  init(of row: RegisterRow) {
    country = row.text(.country)
    iso3 = row.text(.iso3)
    year = row.text(.year)
    cluster = row.text(.cluster)
    level = row.text(.level)
    locality = row.text(.locality)
  }

  /// Whether it leaves nothing open.
  var isComplete: Bool { ![country, iso3, year, cluster, level, locality].contains("") }

  /// Whether nothing contradicts another place; what is left empty says nothing.
  func isWithin(_ other: RegisterPlace) -> Bool {
    func agrees(_ own: String, _ other: String) -> Bool { own.isEmpty || own == other }
    return agrees(country, other.country) && agrees(iso3, other.iso3) && agrees(year, other.year)
      && agrees(cluster, other.cluster) && agrees(level, other.level) && agrees(locality, other.locality)
  }
}

extension RegisterField {
  /// The fields of an action by their keys in a plan's JSON.
  static let ofAction = Dictionary(
    uniqueKeysWithValues: ofActions.compactMap { field in field.actionKey.map { ($0, field) } })

  /// The key in a plan's JSON of what an action says; nil for all else.
  var actionKey: String? {
    switch self {
    case .priority: "priority"
    case .action: "action"
    case .timeframe: "timeframe"
    case .responsible: "responsible"
    case .constraints: "constraints"
    case .goodPractices: "goodPractices"
    case .comments: "comments"
    default: nil
    }
  }
}

extension RegisterReadCell {
  /// The score that the cell holds, with or without a percent sign.
  var score: Score? {
    switch value {
    case .number(let number, let isPercentage): ScoreNumber.score(number, isFraction: isPercentage)
    case .text, .date, .notCalculated, .failed:
      // A text with more than a number is no score.
      wholeNumber?.score
    }
  }

  /// Whether it holds nothing but a number, of whatever size.
  fileprivate var isNumber: Bool {
    if case .number = value { return true }
    return wholeNumber != nil
  }

  private var wholeNumber: ScoreNumber? {
    guard text.utf8.count <= ResultParser.longest else { return nil }
    return ScoreNumber.numbers(in: text).first { $0.range == text.startIndex..<text.endIndex }
  }

  fileprivate func date(_ parser: DateParser) -> CalendarDate? {
    if case .date(let year, let month, let day) = value {
      return CalendarDate(year: year, month: month, day: day)
    }
    if case .date(let date) = parser.parse(text) { return date }
    return nil
  }
}

extension ActionPlan {
  /// Takes a value that was typed; answers why it cannot be taken.
  mutating func set(
    _ field: RegisterField, to cell: RegisterReadCell, in wording: Wording, _ parser: DateParser
  ) -> Message? {
    let text = cell.text
    switch field {
    case .country: country.name = text
    case .iso3:
      guard Country.isISO3(text) else { return .invalidISO3(text) }
      country.iso3 = text
    case .year:
      guard let year = YearParser.year(text) else { return .yearUnreadable(text: text) }
      guard Self.years.contains(year) else { return .yearOutOfRange(text) }
      self.year = year
    case .cluster: cluster = text
    case .clusterCode: clusterCode = text
    case .level: level = wording.register.level(text)
    case .locality: locality = text
    case .language:
      guard Self.isLanguageTag(text) else { return .invalidLanguage(text) }
      language = text
    case .ratingScale: ratingScale = text
    case .surveyLaunched, .reviewed, .completed:
      guard let date = cell.date(parser) else { return .registerDateUnreadable(text: text) }
      switch field {
      case .surveyLaunched: dates.surveyLaunched = date
      case .reviewed: dates.reviewed = date
      default: dates.completed = date
      }
    default: return .leftOver(text: text)
    }
    return nil
  }
}

extension CoreFunction {
  /// Takes a value that was typed; answers why it cannot be taken.
  mutating func set(_ field: RegisterField, to cell: RegisterReadCell, _ values: RegisterValueReader) -> Message? {
    switch field {
    case .functionNumber:
      guard let number = Int(cell.text), 1...99 ~= number else { return .numberOutOfRange(cell.text) }
      self.number = number
    case .function: title = cell.text
    case .score:
      guard let score = cell.score else {
        return cell.isNumber ? .scoreOutOfRange(cell.text) : .registerScoreUnreadable(text: cell.text)
      }
      self.score = score
    case .rating: rating = values.rating(cell.text)
    default: return .leftOver(text: cell.text)
    }
    return nil
  }
}

extension RegisterRemainder {
  /// What the row of the plan said of what is worked out.
  func computedText(_ field: RegisterField) -> String? {
    func days(_ first: CalendarDate?, _ last: CalendarDate?) -> String? {
      guard let first, let last else { return nil }
      return String(first.days(until: last))
    }
    switch field {
    case .daysToReview: return days(plan.dates.surveyLaunched, plan.dates.reviewed)
    case .daysToCompletion: return days(plan.dates.reviewed, plan.dates.completed)
    case .daysInAll: return days(plan.dates.surveyLaunched, plan.dates.completed)
    case .meanScore:
      var mean = RegisterSummary.Mean()
      for function in plan.functions { if let score = function.score { mean.add(score.doubleValue) } }
      return mean.value.map { DecimalNumber.text(of: ($0 * 10).rounded() / 10) }
    case .ratingCount(let rating): return String(plan.functions.count { $0.rating?.code == rating })
    case .actionCount: return String(counts.joined().reduce(0, +))
    case .priorityCount(let priority):
      let place = priority?.place ?? Priority.allCases.count
      return String(counts.reduce(0) { $0 + ($1.indices.contains(place) ? $1[place] : 0) })
    default: return nil
    }
  }

  /// What the row of a function said of what is worked out.
  func computedText(_ field: RegisterField, function index: Int) -> String? {
    guard counts.indices.contains(index) else { return nil }
    let counts = counts[index]
    switch field {
    case .actionCount: return String(counts.reduce(0, +))
    case .priorityCount(let priority):
      let place = priority?.place ?? Priority.allCases.count
      return counts.indices.contains(place) ? String(counts[place]) : nil
    default: return nil
    }
  }
}
