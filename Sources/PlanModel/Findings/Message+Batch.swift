/// What can be said of many plans at once. The sentences are the English ones.
extension Message {
  /// This is not a plan, and was left out.
  public static let foreignFile = Message(.foreignFile, [:])

  /// This is the same plan as {first}; it counts once.
  public static func samePlanAgain(first: String) -> Message {
    Message(.samePlanAgain, ["first": first])
  }

  /// {first} and {second} are both the plan {plan}, and they differ. Neither was used: keep one of them, or give one
  /// another cluster or locality.
  public static func differingPlans(_ identity: String, first: String, second: String) -> Message {
    Message(.differingPlans, ["plan": identity, "first": first, "second": second])
  }
}
