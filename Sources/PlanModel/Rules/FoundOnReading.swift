/// What reading a plan says already, under names by which it can be switched on and off like a rule.
///
/// - `unknown-vocabulary`: words that are no code, nor a label of one in any language, are kept but are not translated
///   and get no colour.
/// - `unknown-key`: members that are not known are kept, but the form does not show them.
/// - `listed-twice`: a function that stands in the plan twice, or an id that two actions have.
struct FoundOnReading: PlanRule {
  let name: String
  let summary: Message
  let messages: [MessageName]

  static let unknownVocabulary = FoundOnReading(
    name: "unknown-vocabulary", summary: Message(.ruleUnknownVocabulary, [:]),
    messages: [
      .unknownRating, .unknownPriority, .unknownTimeframe, .unknownResponsible, .unknownLevel, .unknownFunctionKey,
      .functionFromNumber,
    ])
  static let unknownKey = FoundOnReading(
    name: MessageName.unknownKey.rawValue, summary: Message(.ruleUnknownKey, [:]), messages: [.unknownKey])
  static let listedTwice = FoundOnReading(
    name: "listed-twice", summary: Message(.ruleListedTwice, [:]), messages: [.duplicateFunction, .duplicateActionID])

  /// Nothing more: a plan that has been read no longer shows what was unusual in its file.
  func findings(in review: PlanReview) -> [Finding] { [] }
}
