/// An action that stands in the plan twice, word for word apart from case, accents, spacing and a full stop, is one
/// too many, or lacks what tells the two apart.
struct RepeatedAction: PlanRule {
  let name = MessageName.repeatedAction.rawValue
  let summary = Message(.ruleRepeatedAction, [:])
  let messages: [MessageName] = [.repeatedAction]

  func findings(in review: PlanReview) -> [Finding] {
    var places: [String: JSONPointer] = [:]
    return review.plan.agreedActions.compactMap { placed in
      guard let text = placed.text else { return nil }
      let pointer = placed.pointer.appending("action")
      guard let first = places[folded(text)] else {
        places[folded(text)] = pointer
        return nil
      }
      return Finding(.warning, at: pointer, .repeatedAction(text, first: first.description))
    }
  }

  private func folded(_ text: String) -> String {
    var folded = TextFolding.folded(text)
    while folded.last == "." { folded.removeLast() }
    return folded
  }
}

extension Message {
  /// The action “{action}” stands in the plan already, at {first}. Take one of the two out, or say what tells them
  /// apart.
  public static func repeatedAction(_ action: String, first: String) -> Message {
    Message(.repeatedAction, ["action": short(action), "first": first])
  }
}
