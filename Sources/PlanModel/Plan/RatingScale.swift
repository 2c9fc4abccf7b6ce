/// How an office relates scores and ratings.
///
/// A scale may know less than all: where no band holds a score nothing is said about it, and a band may allow several
/// ratings. Nothing is ever computed from a scale unasked.
public struct RatingScale: Hashable, Sendable {
  /// Scores between two bounds and the ratings that may go with them.
  public struct Band: Hashable, Sendable {
    /// The score must be more than this.
    public var above: Score?
    /// The score must be at most this.
    public var upTo: Score?
    /// The score must be less than this.
    public var below: Score?
    /// The ratings that agree with such a score.
    public var ratings: [Rating]

    /// A band; a bound that is nil does not count.
    public init(above: Score? = nil, upTo: Score? = nil, below: Score? = nil, ratings: [Rating]) {
      self.above = above
      self.upTo = upTo
      self.below = below
      self.ratings = ratings
    }

    /// Whether the score lies between the bounds.
    public func contains(_ score: Score) -> Bool {
      if let above, score <= above { return false }
      if let upTo, score > upTo { return false }
      if let below, score >= below { return false }
      return true
    }
  }

  /// What a scale says of a score and a rating.
  public enum Verdict: Hashable, Sendable {
    /// They go together.
    case agrees
    /// They do not; these ratings would.
    case disagrees(expected: [Rating])
    /// The scale does not say.
    case unknown
  }

  /// The name that a plan gives.
  public var name: String
  /// The bands; the first that holds a score counts.
  public var bands: [Band]

  /// A scale with its bands.
  public init(name: String, bands: [Band]) {
    self.name = name
    self.bands = bands
  }

  /// Whether a score and a rating go together.
  public func verdict(on score: Score, rated rating: Rating) -> Verdict {
    guard let band = bands.first(where: { $0.contains(score) }) else { return .unknown }
    return band.ratings.contains(rating) ? .agrees : .disagrees(expected: band.ratings)
  }

  /// The one rating that goes with a score; nil where the scale allows several or does not say.
  public func suggestion(for score: Score) -> Rating? {
    guard let band = bands.first(where: { $0.contains(score) }), band.ratings.count == 1 else { return nil }
    return band.ratings.first
  }
}
