/// Several plans side by side: years of one cluster, or different clusters and countries.
///
/// Functions are the same by their key, whatever number is printed before them. Scores are compared wherever there are
/// two; ratings only where ``ScaleRelation/ratingsAreComparable`` allows it.
public struct PlanComparison: Sendable {
  /// The plans: those of one cluster next to each other in the order of their years, clusters in the order given.
  public let plans: [ComparedPlan]
  /// The seven functions in the order of the form, then those of the clusters' own.
  public let functions: [ComparedFunction]
  /// From each plan to the next one of its cluster; of two plans also from one cluster to the other.
  public let steps: [ComparisonStep]
  /// From the first plan of each cluster to its last, where others stand between them.
  public let overall: [ComparisonStep]
  /// Whether all plans are of one cluster.
  public let isOfOneCluster: Bool
  /// Whether the words of the ratings mean the same in all plans.
  public let scales: ScaleRelation

  /// What leads to a plan: from the one before it, then from the first of its cluster.
  ///
  /// - Parameter plan: The index of the plan.
  public func changes(leadingTo plan: Int) -> [ComparisonStep] { (steps + overall).filter { $0.to == plan } }
}

/// One of the plans that are compared.
public struct ComparedPlan: Sendable {
  /// Where it came from, as people know it.
  public let name: String
  /// The plan.
  public let plan: ActionPlan

  /// A plan and the name of its file.
  public init(name: String, plan: ActionPlan) {
    self.name = name
    self.plan = plan
  }
}

/// One function through all plans; what a plan lists once more has a second one of the same key.
public struct ComparedFunction: Sendable {
  /// Which of the seven it is; nil for one of a cluster's own.
  public let key: FunctionKey?
  /// The title of a cluster's own function.
  public let title: String?
  /// For each plan its index among the plan's functions; nil where the plan lacks the function.
  public let places: [Int?]
}

/// From one plan to another.
public struct ComparisonStep: Sendable {
  /// The index of the earlier plan.
  public let from: Int
  /// The index of the later plan.
  public let to: Int
  /// Whether the words of the ratings mean the same in both.
  public let scales: ScaleRelation
  /// For each function what became of its result.
  public let results: [ResultChange]
  /// What became of the actions: by function, within one those of the later plan in their order, then those dropped.
  public let actions: [ComparedAction]

  /// The number of actions of a fate.
  public func count(of fate: ComparedAction.Fate) -> Int { actions.count { $0.fate == fate } }

  /// The number of functions whose results went some way; nil counts those that cannot be compared.
  public func count(of trend: Trend?) -> Int { results.count { $0.trend == trend } }
}

/// What became of the result of a function.
public struct ResultChange: Hashable, Sendable {
  /// The change of the score; nil where one is missing.
  public let score: ScoreChange?
  /// Which way the rating went; nil where one is missing or none of the form's words, or where scales forbid it.
  public let rating: Trend?

  /// By the score where there is one, else by the rating; nil where neither can be compared.
  public var trend: Trend? { score?.trend ?? rating }
}

/// An action in one of two plans, or in both.
public struct ComparedAction: Sendable {
  /// What became of it.
  public enum Fate: String, CaseIterable, Sendable {
    /// Both plans have it.
    case carriedOver = "carried-over"
    /// Only the later plan has it.
    case new
    /// Only the earlier plan has it.
    case dropped
  }

  /// The function, as an index among those compared; of the later plan where it has the action.
  public let function: Int
  /// The action as the later plan has it, or as the earlier one had it.
  public let action: Action
  /// The place in the earlier plan.
  public let oldPlace: ActionPlace?
  /// The place in the later plan.
  public let newPlace: ActionPlace?
  /// How it was recognised, where both have it.
  public let match: Match?
  /// The function that it stood under before, where that was another one.
  public let oldFunction: Int?
  /// What changed in it, its id aside.
  public let changes: RecordDiff<Action>

  /// What became of it.
  public var fate: Fate { newPlace == nil ? .dropped : oldPlace == nil ? .new : .carriedOver }
}
