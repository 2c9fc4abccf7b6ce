internal import OOXML
internal import PlanModel

/// What the later sheets of a register need of the plans that went by: a few dozen bytes a function.
final class RegisterTally {
  /// A row of the sheet of plans.
  struct Plan {
    /// Country, code, year, cluster, level and locality, as they begin each row of the other sheets.
    let place: [RegisterCell]
    let clusterCode: RegisterCell
    let language: RegisterCell
    let ratingScale: RegisterCell
    let dates: ProcessDates
    let meanScore: Double?
    let ratings: [Int]
    let priorities: [Int]
    let key: RegisterCell
    let functions: Range<Int>
    /// The lines that the row takes.
    let lines: Int
    let remainder: Range<Int>
  }

  /// A row of the sheet of functions.
  struct Function {
    let number: RegisterCell
    let title: RegisterCell
    let score: RegisterCell
    let rating: RegisterCell
    let key: RegisterCell
    let actionCount: Int
    /// By priority; the last are those without one of the form's.
    let priorities: [Int]
    /// The lines that the row takes.
    let lines: Int
  }

  private(set) var plans: [Plan] = []
  /// The remainders of the plans, end to end.
  private(set) var remainders: [UInt8] = []
  private(set) var functions: [Function] = []
  private(set) var actionCount = 0
  private(set) var summary = RegisterSummary()

  /// Keeps a remainder; answers where it is.
  func keep(_ remainder: RegisterRemainder) -> Range<Int> {
    let start = remainders.count
    remainders += remainder.json()
    return start..<remainders.count
  }

  func add(_ function: Function) {
    functions.append(function)
    actionCount += function.actionCount
  }

  func add(_ plan: Plan, of source: ActionPlan) {
    plans.append(plan)
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
