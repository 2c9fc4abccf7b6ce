internal import PlanModel

/// The closed lists of codes that a template's files use, each code with its value.
enum VocabularyCodes {
  static let functions = pairs(FunctionKey.allCases)
  static let ratings = pairs(Rating.allCases)
  static let priorities = pairs(Priority.allCases)
  static let responsibles = pairs(Responsible.allCases)
  static let undatedTimeframes = pairs(Timeframe.listed)
  static let timeframes = pairs(Timeframe.listed + Timeframe.dated)
  static let fields = PlanField.allCases.map { (code: $0.rawValue, value: $0) }
  static let labels = FormLabel.allCases.map { (code: $0.rawValue, value: $0) }
  static let directions = Wording.Direction.allCases.map { (code: $0.rawValue, value: $0) }

  private static func pairs<Code: VocabularyCode>(_ values: [Code]) -> [(code: String, value: Code)] {
    values.map { (code: $0.code, value: $0) }
  }
}
