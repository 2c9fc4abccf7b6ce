/// Whether the words of several plans' ratings mean the same.
public enum ScaleRelation: String, CaseIterable, Sendable {
  /// All plans name one scale.
  case same
  /// No plan names a scale: nothing says that the words mean different things.
  case unnamed
  /// Some plans name a scale, and others none.
  case partlyNamed = "partly-named"
  /// The plans name different scales.
  case different

  /// The relation of scales by their names, nil where a plan names none.
  public init(of names: [String?]) {
    let named = Set(names.compactMap { $0 })
    if named.count > 1 {
      self = .different
    } else if named.isEmpty {
      self = .unnamed
    } else {
      self = names.contains(nil) ? .partlyNamed : .same
    }
  }

  /// Whether a rating of one plan may be held against that of another.
  public var ratingsAreComparable: Bool {
    switch self {
    case .same, .unnamed: true
    case .partlyNamed, .different: false
    }
  }
}
