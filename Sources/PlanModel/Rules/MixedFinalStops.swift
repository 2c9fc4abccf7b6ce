/// Some actions end with a full stop and some do not. Texts are never changed; this is only said when asked for.
struct MixedFinalStops: PlanRule {
  let name = MessageName.mixedFinalStops.rawValue
  let summary = Message(.ruleMixedFinalStops, [:])
  let messages: [MessageName] = [.mixedFinalStops]
  let isAboutTyping = true

  func findings(in review: PlanReview) -> [Finding] {
    let actions = review.plan.agreedActions
    let stopped = actions.filter { ($0.text ?? "").last { !$0.isWhitespace } == "." }
    guard let first = actions.first, !stopped.isEmpty, stopped.count < actions.count else { return [] }
    return [
      Finding(
        .note, at: first.pointer.appending("action"),
        .mixedFinalStops(with: stopped.count, without: actions.count - stopped.count))
    ]
  }
}

extension Message {
  /// Actions that end with a full stop: {with}; without one: {without}. Choose one way for all.
  public static func mixedFinalStops(with: Int, without: Int) -> Message {
    Message(.mixedFinalStops, ["with": String(with), "without": String(without)])
  }
}
