internal import OOXML
internal import PlanModel

/// What the later sheets of a register need of the plans that went by. There may be a million functions, so each takes a
/// few dozen bytes: its cells, but none of their texts.
final class RegisterTally {
  /// A row of the sheet of plans.
  struct Plan {
    /// Country, code, year, cluster, level and locality, as they begin each row of the other sheets.
    let place: [RegisterCell]
    let clusterCode: RegisterCell
    /// From the language to the mean score.
    let details: [RegisterCell]
    /// How many functions have each rating of the form's.
    let ratings: [Int32]
    let functions: [Function]
    /// By function, then by priority; the last of each are those without one of the form's.
    let priorities: [Int32]
    let key: RegisterCell
    /// The lines that the row takes.
    let lines: Int

    /// The counts of a function.
    func priorities(of function: Int) -> ArraySlice<Int32> {
      priorities[(function * Self.priorityCount)..<((function + 1) * Self.priorityCount)]
    }

    /// The counts of all functions together.
    var allPriorities: [Int32] {
      var sums = Array(repeating: Int32(0), count: Self.priorityCount)
      for (place, count) in priorities.enumerated() { sums[place % Self.priorityCount] += count }
      return sums
    }

    private static let priorityCount = Priority.allCases.count + 1
  }

  /// A row of the sheet of functions.
  struct Function {
    let number: RegisterCell
    let title: RegisterCell
    let score: RegisterCell
    let rating: RegisterCell
    let key: RegisterCell
    /// The lines that the row takes.
    let lines: Int32
  }

  private(set) var plans: [Plan] = []
  /// What else there is to keep of each plan, in their order.
  private(set) var remainders = PackedTexts()
  private(set) var actionCount = 0
  private(set) var summary = RegisterSummary()

  func add(_ plan: Plan, of source: ActionPlan, remainder: RegisterRemainder) {
    plans.append(plan)
    actionCount += plan.priorities.reduce(0) { $0 + Int($1) }
    remainders.append(remainder.json())
    summary.add(source)
  }
}

extension CoreFunction {
  /// How many actions have each priority; the last are those without one of the form's.
  var priorityCounts: [Int] {
    var counts = Array(repeating: 0, count: Priority.allCases.count + 1)
    for action in actions { counts[action.priority?.code.map(\.place) ?? Priority.allCases.count] += 1 }
    return counts
  }
}

extension Priority {
  /// The place in the list of all, from 0.
  var place: Int {
    switch self {
    case .maximum: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    }
  }
}

extension Rating {
  /// The place in the list of all, from 0.
  var place: Int {
    switch self {
    case .strong: 0
    case .satisfactory: 1
    case .unsatisfactory: 2
    case .weak: 3
    }
  }
}
