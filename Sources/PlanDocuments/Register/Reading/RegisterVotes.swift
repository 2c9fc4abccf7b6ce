/// What the rows of a table say of values that several of them repeat, where the register knows what they were.
///
/// A value that was changed counts where no row of the table says any longer what it was. A row of its own, as a plan
/// has on the sheet of plans, is all rows; of the others one that differs is a slip as likely as a correction.
struct RegisterVotes {
  /// A value that is not what it was, with the first cell that says so.
  struct Vote {
    let field: RegisterField
    let text: String
    let cell: RegisterReadCell
    let place: String
    var cells = 1
  }

  enum Verdict<Problem> {
    case counts(Vote)
    /// No plan can have the value.
    case refused(Vote, Problem)
    /// Another one counts already.
    case differs(Vote, kept: String)
    /// Other rows say what it was.
    case alone(Vote, kept: String)
  }

  private struct Key: Hashable {
    let field: RegisterField
    let text: String
  }

  /// Of the table that is being read.
  private var rows = 0
  /// The fields of which a row says what was there.
  private var unchanged: UInt32 = 0
  private var votes: [Vote] = []
  private var indices: [Key: Int] = [:]
  /// What counts already.
  private(set) var settled: [RegisterField: String] = [:]

  /// Takes what a cell says of a value that was something before.
  ///
  /// - Parameter text: In the form that the original has.
  mutating func add(
    _ text: String, original: String, _ field: RegisterField, _ cell: RegisterReadCell,
    at place: @autoclosure () -> String
  ) {
    if text == original {
      unchanged |= field.bit
    } else if let index = indices[Key(field: field, text: text)] {
      votes[index].cells += 1
    } else {
      indices[Key(field: field, text: text)] = votes.count
      votes.append(Vote(field: field, text: text, cell: cell, place: place()))
    }
  }

  /// Takes that a row is about this, whatever its cells say: an empty cell agrees with a value that was empty.
  mutating func addRow() { rows += 1 }

  /// Lets a value count from now on.
  mutating func settle(_ field: RegisterField, _ text: String) { settled[field] = text }

  /// Decides when all rows of a table were read, and begins anew for the next.
  ///
  /// - Parameters:
  ///   - hasOwnRow: The table has a row for just what the values are of, so that of two that differ the first counts.
  ///   - problem: Why a value cannot be taken.
  mutating func endTable<Problem>(
    hasOwnRow: Bool, original: (RegisterField) -> String, problem: (Vote) -> Problem?
  ) -> [Verdict<Problem>] {
    defer { (rows, unchanged, votes, indices) = (0, 0, [], [:]) }
    guard !votes.isEmpty else { return [] }
    let problems = votes.map(problem)
    var choices: [RegisterField: Int] = [:]
    for (vote, problem) in zip(votes, problems) where problem == nil { choices[vote.field, default: 0] += 1 }
    let cells = votes.reduce(into: [RegisterField: Int]()) { $0[$1.field, default: 0] += $1.cells }
    return zip(votes, problems).compactMap { vote, problem in
      if let problem { return .refused(vote, problem) }
      if let known = settled[vote.field] { return known == vote.text ? nil : .differs(vote, kept: known) }
      let original = original(vote.field)
      let isSaidAsBefore =
        original.isEmpty ? cells[vote.field, default: 0] < rows : unchanged & vote.field.bit != 0
      if isSaidAsBefore || !hasOwnRow && choices[vote.field, default: 0] > 1 { return .alone(vote, kept: original) }
      settled[vote.field] = vote.text
      return .counts(vote)
    }
  }
}

extension RegisterField {
  /// One bit for each field that rows repeat.
  fileprivate var bit: UInt32 {
    let place: UInt32 =
      switch self {
      case .country: 0
      case .iso3: 1
      case .year: 2
      case .cluster: 3
      case .clusterCode: 4
      case .level: 5
      case .locality: 6
      case .language: 7
      case .ratingScale: 8
      case .surveyLaunched: 9
      case .reviewed: 10
      case .completed: 11
      case .functionNumber: 12
      case .function: 13
      case .score: 14
      case .rating: 15
      default: 16
      }
    return 1 << place
  }
}
