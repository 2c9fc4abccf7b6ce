/// Where every action has maximum priority, none comes first.
///
/// Plans of three actions or fewer are passed over, and so are actions without a priority.
struct AllAtMaximumPriority: PlanRule {
  private static let fewest = 4

  let name = MessageName.allAtMaximumPriority.rawValue
  let summary = Message(.ruleAllAtMaximumPriority, [:])
  let messages: [MessageName] = [.allAtMaximumPriority]

  func findings(in review: PlanReview) -> [Finding] {
    let priorities = review.plan.agreedActions.compactMap(\.action.priority).filter(\.isStated)
    guard priorities.count >= AllAtMaximumPriority.fewest, priorities.allSatisfy({ $0.code == .maximum }) else {
      return []
    }
    return [
      Finding(.warning, at: JSONPointer.root.appending("functions"), .allAtMaximumPriority(count: priorities.count))
    ]
  }
}

extension Message {
  /// All {count} actions have maximum priority, so none comes first. Give those that can wait a lower one.
  public static func allAtMaximumPriority(count: Int) -> Message {
    Message(.allAtMaximumPriority, ["count": String(count)])
  }
}
