/// The rules that are known.
public enum PlanRules {
  /// Every rule, in the order of a list to choose from.
  public static let all: [any PlanRule] = [
    DatesOutOfOrder(), UnknownScale(), RatingDisagreesWithScale(), FunctionWithoutAction(), ActionWithoutText(),
    ActionWithoutOwner(), ActionWithoutTimeframe(), ActionWithoutPriority(), RepeatedAction(), OpenAlternatives(),
    TimeframeNearlyOver(), AllAtMaximumPriority(), LoadOnOneParty(), AcronymNotInLegend(),
    FoundOnReading.unknownVocabulary,
    FoundOnReading.unknownKey, FoundOnReading.listedTwice, DoubleSpaces(), MixedFinalStops(),
  ]

  /// The rules about what a plan says, without those about typing.
  public static let usual: [any PlanRule] = all.filter { !$0.isAboutTyping }

  /// The rule that exporting a plan asks too.
  public static let ratingDisagreesWithScale: any PlanRule = RatingDisagreesWithScale()

  /// The messages of the rule with a name, or the one message of a rule with a name; nil when there is none.
  public static func messages(named name: String) -> [MessageName]? {
    if let rule = all.first(where: { $0.name == name }) { return rule.messages }
    return MessageName(rawValue: name).flatMap { message in
      all.contains { $0.messages.contains(message) } ? [message] : nil
    }
  }
}
