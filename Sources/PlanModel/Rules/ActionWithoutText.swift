/// A row that does not say what is to be done is no action: it is wrong, even where its other cells are filled in.
struct ActionWithoutText: PlanRule {
  let name = MessageName.actionWithoutText.rawValue
  let summary = Message(.ruleActionWithoutText, [:])
  let messages: [MessageName] = [.actionWithoutText]

  func findings(in review: PlanReview) -> [Finding] {
    review.plan.placedActions.filter { $0.text == nil }.map {
      Finding(.error, at: $0.pointer.appending("action"), .actionWithoutText)
    }
  }
}

extension Message {
  /// This row does not say what is to be done. Write the action, or take the row out.
  public static let actionWithoutText = Message(.actionWithoutText, [:])
}
