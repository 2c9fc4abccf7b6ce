/// Findings in the order in which a reader of the plan meets their places.
enum PlanOrder {
  /// The head of the form stands above the functions, the legend under them.
  private static let members = ["dates", "ratingScale", "functions", "abbreviations"]

  /// Findings at one place stay as they are.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().map { (key: key($0.element.place), index: $0.offset, finding: $0.element) }
      .sorted { ($0.key.0, $0.key.1, $0.key.2, $0.index) < ($1.key.0, $1.key.1, $1.key.2, $1.index) }
      .map(\.finding)
  }

  /// The member of the plan, the function and the action; -1 for what is about the whole of them.
  private static func key(_ place: String) -> (Int, Int, Int) {
    let parts = place.split(separator: "/")
    func index(_ position: Int) -> Int { parts.indices.contains(position) ? Int(parts[position]) ?? -1 : -1 }
    return (parts.first.flatMap { members.firstIndex(of: String($0)) } ?? -1, index(1), index(3))
  }
}
