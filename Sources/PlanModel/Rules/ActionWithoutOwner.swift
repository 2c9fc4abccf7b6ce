/// Somebody must follow up each action.
///
/// Where no action of the plan has one, this is said once.
struct ActionWithoutOwner: PlanRule {
  let name = MessageName.actionWithoutOwner.rawValue
  let summary = Message(.ruleActionWithoutOwner, [:])
  let messages: [MessageName] = [.actionWithoutOwner, .noActionHasOwner]

  func findings(in review: PlanReview) -> [Finding] {
    MissingEntries(
      key: "responsible", isStated: { $0.responsible?.isStated ?? false }, one: Message.actionWithoutOwner,
      all: Message.noActionHasOwner
    ).findings(in: review.plan)
  }
}

extension Message {
  /// Nobody follows up the action “{action}”. Name who does.
  public static func actionWithoutOwner(_ action: String) -> Message {
    Message(.actionWithoutOwner, ["action": short(action)])
  }

  /// None of the {count} actions says who follows it up. Name somebody for each.
  public static func noActionHasOwner(count: Int) -> Message {
    Message(.noActionHasOwner, ["count": String(count)])
  }
}
