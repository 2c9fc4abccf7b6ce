/// The rules that are known.
public enum PlanRules {
  /// Every rule, in the order of a list to choose from.
  public static let all: [any PlanRule] = [
    DatesOutOfOrder(), UnknownScale(), RatingDisagreesWithScale(), FunctionWithoutAction(), ActionWithoutText(),
    ActionWithoutOwner(), ActionWithoutTimeframe(), ActionWithoutPriority(), RepeatedAction(), TimeframeNearlyOver(),
    AllAtMaximumPriority(), LoadOnOneParty(), AcronymNotInLegend(), DoubleSpaces(), MixedFinalStops(),
  ]

  /// The rules about what a plan says, without those about typing.
  public static let usual: [any PlanRule] = all.filter { !$0.isAboutTyping }

  /// The rule of a name, or the one that sends the message of a name; nil when there is none.
  public static func named(_ name: String) -> (any PlanRule)? {
    all.first { $0.name == name } ?? all.first { $0.messages.contains { $0.rawValue == name } }
  }
}
