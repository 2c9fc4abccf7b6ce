internal import PlanModel

/// What came of returned copies: the plans that they are of, and the files that are none.
package struct CopyCollection: Sendable {
  /// In the order in which their first copies were met.
  package internal(set) var plans: [CollectedPlan] = []
  /// The files that are no copies of a plan, or could not be told apart.
  package internal(set) var others: [CollectedCopy] = []
  /// The language of the first copy, to speak of them all.
  package internal(set) var language: String?
  /// What there is to say, in the order in which it was found.
  package internal(set) var findings: [FileFinding] = []

  /// The number of plans of which something is so.
  package func count(of state: CollectedState) -> Int { plans.count { $0.state == state } }
}

/// What became of a plan or of a copy.
package enum CollectedState: String, CaseIterable, Sendable {
  /// The library had no such plan.
  case new
  /// It brings something that the library did not have.
  case changed
  /// It brings nothing.
  case unchanged
  /// It says something else than another copy or the library.
  case conflicting
  /// It is the same as a copy before it.
  case repeated
  /// It is no plan.
  case skipped
  /// It cannot be read, told apart or written.
  case failed
}

/// A plan and its copies.
package struct CollectedPlan: Sendable {
  /// What tells the plan from others.
  package let identity: String
  /// Its file in the library; nil where it has no place there.
  package let path: String?
  /// What became of it.
  package internal(set) var state: CollectedState
  /// How many changes all copies together bring, beside the conflicts; of a new plan, since it was sent.
  package let changes: Int
  /// How many conflicts there are.
  package let conflicts: Int
  /// Whether its file was written.
  package internal(set) var isWritten = false
  /// In the order in which they were met.
  package let copies: [CollectedCopy]
}

/// A file that came back.
package struct CollectedCopy: Sendable {
  /// Where it came from, as people know it.
  package let name: String
  /// What became of it.
  package let state: CollectedState
  /// How many changes it brings: fields, and actions that were added, removed or moved.
  package var changes = 0
}
