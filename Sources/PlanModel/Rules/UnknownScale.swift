/// A plan may name the scale by which its scores became ratings; a scale that is not known cannot be compared with.
///
/// A scale of the office's own is no mistake: it can be added to the office's template.
struct UnknownScale: PlanRule {
  let name = MessageName.unknownScale.rawValue
  let summary = Message(.ruleUnknownScale, [:])
  let messages: [MessageName] = [.unknownScale]

  func findings(in review: PlanReview) -> [Finding] {
    guard let name = review.plan.ratingScale, !review.scales.contains(where: { $0.name == name }) else { return [] }
    let message = Message.unknownScale(name, known: review.scales.map(\.name).sorted())
    return [Finding(.warning, at: JSONPointer.root.appending("ratingScale"), message)]
  }
}

extension Message {
  /// The rating scale “{scale}” is not known, so scores and ratings are not compared. Known scales: {known}.
  public static func unknownScale(_ scale: String, known: [String]) -> Message {
    Message(.unknownScale, ["scale": short(scale), "known": list(known)])
  }
}
