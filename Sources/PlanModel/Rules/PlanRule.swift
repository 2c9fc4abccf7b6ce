/// Something that a plan should be, checked before it is shared.
///
/// The comment of each rule is its documentation for those who use the program.
public protocol PlanRule: Sendable {
  /// The stable name by which the rule is switched on and off: small letters and hyphens.
  var name: String { get }
  /// What the rule looks for, in a sentence.
  var summary: Message { get }
  /// The messages that the rule sends.
  var messages: [MessageName] { get }
  /// Whether the rule is about typing only, and so is not asked unless someone wants it.
  var isAboutTyping: Bool { get }
  /// What there is to say of a plan, with JSON pointers as places.
  func findings(in review: PlanReview) -> [Finding]
}

extension PlanRule {
  /// Most rules are about what the plan says.
  public var isAboutTyping: Bool { false }
}

/// A plan, with what the rules must know beside it.
public struct PlanReview: Sendable {
  /// The plan.
  public let plan: ActionPlan
  /// The scales that a plan can name.
  public let scales: [RatingScale]
  /// What the form explains beside the plan's own legend, such as its mark for "no comment".
  public let explained: [String]

  /// A plan to look at.
  public init(plan: ActionPlan, scales: [RatingScale] = [], explained: [String] = []) {
    self.plan = plan
    self.scales = scales
    self.explained = explained
  }

  /// What the rules say, in the order of the plan.
  public func findings(by rules: [any PlanRule] = PlanRules.usual) -> [Finding] {
    PlanOrder.sorted(rules.flatMap { $0.findings(in: self) })
  }
}
