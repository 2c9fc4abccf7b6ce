/// Each action needs a priority: what comes first must be known where means are short.
///
/// Where no action of the plan has one, this is said once.
struct ActionWithoutPriority: PlanRule {
  let name = MessageName.actionWithoutPriority.rawValue
  let summary = Message(.ruleActionWithoutPriority, [:])
  let messages: [MessageName] = [.actionWithoutPriority, .noActionHasPriority]

  func findings(in review: PlanReview) -> [Finding] {
    MissingEntries(
      key: "priority", isStated: { $0.priority?.isStated ?? false }, one: Message.actionWithoutPriority,
      all: Message.noActionHasPriority
    ).findings(in: review.plan)
  }
}

extension Message {
  /// The action “{action}” has no priority. Say how urgent it is.
  public static func actionWithoutPriority(_ action: String) -> Message {
    Message(.actionWithoutPriority, ["action": short(action)])
  }

  /// None of the {count} actions has a priority. Say how urgent each is.
  public static func noActionHasPriority(count: Int) -> Message {
    Message(.noActionHasPriority, ["count": String(count)])
  }
}
