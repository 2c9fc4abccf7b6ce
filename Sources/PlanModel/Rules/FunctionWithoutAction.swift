/// A function rated weak or unsatisfactory needs at least one action: the plan is agreed to improve it.
///
/// Rows without a text of the action do not count. Functions without a rating are passed over, whatever their score.
struct FunctionWithoutAction: PlanRule {
  let name = MessageName.functionWithoutAction.rawValue
  let summary = Message(.ruleFunctionWithoutAction, [:])
  let messages: [MessageName] = [.functionWithoutAction]

  func findings(in review: PlanReview) -> [Finding] {
    review.plan.functions.enumerated().compactMap { index, function in
      guard let rating = function.rating?.code, needsAction(rating),
        function.actions.allSatisfy({ $0.action.words == nil })
      else { return nil }
      return Finding(
        .warning, at: ActionPlan.pointer(toFunction: index), .functionWithoutAction(name(of: function), rating: rating))
    }
  }

  private func needsAction(_ rating: Rating) -> Bool {
    switch rating {
    case .strong, .satisfactory: false
    case .unsatisfactory, .weak: true
    }
  }

  private func name(of function: CoreFunction) -> String {
    function.title ?? function.key?.code ?? function.number.map(String.init) ?? "–"
  }
}

extension Message {
  /// “{function}” is rated {rating} and has no action. Agree on at least one.
  public static func functionWithoutAction(_ function: String, rating: Rating) -> Message {
    Message(
      .functionWithoutAction, ["function": short(function), "rating": rating.code],
      ["function": .function, "rating": .ratings])
  }
}
