/// Score and rating are both what the cluster stated; where the scale that the plan names says otherwise, someone
/// should look. Neither is ever changed.
///
/// Functions with only one of the two, plans without a scale, and scores of which the scale says nothing are passed
/// over.
struct RatingDisagreesWithScale: PlanRule {
  let name = MessageName.ratingDisagreesWithScale.rawValue
  let summary = Message(.ruleRatingDisagreesWithScale, [:])
  let messages: [MessageName] = [.ratingDisagreesWithScale]

  func findings(in review: PlanReview) -> [Finding] {
    guard let name = review.plan.ratingScale, let scale = review.scales.first(where: { $0.name == name }) else {
      return []
    }
    return review.plan.functions.enumerated().compactMap { index, function in
      guard let score = function.score, let rating = function.rating?.code,
        case .disagrees(let expected) = scale.verdict(on: score, rated: rating)
      else { return nil }
      return Finding(
        .warning, at: ActionPlan.pointer(toFunction: index).appending("rating"),
        .ratingDisagreesWithScale(score: score, rating: rating, scale: name, expected: expected))
    }
  }
}

extension Message {
  /// By the scale {scale} a score of {score} is {expected}; the plan says {rating}. Both are left as they are. Correct
  /// the one that is wrong.
  public static func ratingDisagreesWithScale(
    score: Score, rating: Rating, scale: String, expected: [Rating]
  ) -> Message {
    Message(
      .ratingDisagreesWithScale,
      [
        "score": score.formatted(decimalSeparator: "."), "rating": rating.code, "scale": short(scale),
        "expected": list(expected.map(\.code)),
      ],
      ["score": .score, "rating": .ratings, "expected": .ratings])
  }
}
