public import PlanModel

extension PlanTemplate {
  /// What the rules say of a plan, with the scales and the mark for "no comment" that this template has.
  public func findings(in plan: ActionPlan, by rules: [any PlanRule] = PlanRules.usual) -> [Finding] {
    let mark = wording(for: plan.language)?.noCommentMark
    return PlanReview(plan: plan, scales: ratingScales, explained: mark.map { [$0] } ?? []).findings(by: rules)
  }
}
