/// Each action needs a time by which it can be checked.
///
/// Where no action of the plan has one, this is said once.
struct ActionWithoutTimeframe: PlanRule {
  let name = MessageName.actionWithoutTimeframe.rawValue
  let summary = Message(.ruleActionWithoutTimeframe, [:])
  let messages: [MessageName] = [.actionWithoutTimeframe, .noActionHasTimeframe]

  func findings(in review: PlanReview) -> [Finding] {
    MissingEntries(
      key: "timeframe", isStated: { $0.timeframe?.isStated ?? false }, one: Message.actionWithoutTimeframe,
      all: Message.noActionHasTimeframe
    ).findings(in: review.plan)
  }
}

extension Message {
  /// The action “{action}” has no timeframe. Say when it is to be done.
  public static func actionWithoutTimeframe(_ action: String) -> Message {
    Message(.actionWithoutTimeframe, ["action": short(action)])
  }

  /// None of the {count} actions has a timeframe. Say when each is to be done.
  public static func noActionHasTimeframe(count: Int) -> Message {
    Message(.noActionHasTimeframe, ["count": String(count)])
  }
}
