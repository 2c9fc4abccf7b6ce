/// A text in which a merge wrote all values of a conflict is no text of the plan yet: somebody has to choose.
///
/// One value that is left in its brackets counts too.
struct OpenAlternatives: PlanRule {
  let name = MessageName.openAlternatives.rawValue
  let summary = Message(.ruleOpenAlternatives, [:])
  let messages: [MessageName] = [.openAlternatives]

  func findings(in review: PlanReview) -> [Finding] {
    review.plan.placedTexts.filter { MarkedText.isIn($0.text) }
      .map { Finding(.warning, at: $0.pointer, .openAlternatives) }
  }
}

extension Message {
  /// Values of several copies stand here in double brackets: [[copy: value]]. Keep one, without the brackets, and take
  /// out the rest.
  public static let openAlternatives = Message(.openAlternatives, [:])
}
