/// The words in which the collecting of copies is told.
package struct CollectionWording: Sendable {
  let phrases: Phrases<CollectionKey>

  /// The heading over the plans and their copies.
  package var plan: String { phrases.text(.plan) }
  /// The heading over what became of each.
  package var state: String { phrases.text(.state) }
  /// The heading over the number of changes.
  package var changes: String { phrases.text(.changes) }
  /// That nothing was written.
  package var dryRun: String { phrases.text(.dryRun) }

  /// How many plans were new, and so on, and how many files are no plans.
  package func summary(
    new: Int, changed: Int, unchanged: Int, conflicting: Int, failed: Int, skipped: Int
  ) -> String {
    let counts = [
      "new": new, "changed": changed, "unchanged": unchanged, "conflicting": conflicting, "failed": failed,
      "skipped": skipped,
    ]
    return phrases.text(.summary, counts.mapValues { String($0) })
  }

  /// The word for what became of a plan or a copy, by its code in a report.
  package func state(_ code: String) -> String { CollectionKey(rawValue: code).map { phrases.text($0) } ?? code }
}

/// The keys of the object `collection` of a wording file.
enum CollectionKey: String, PhraseKey {
  case plan
  case state
  case changes
  case new
  case changed
  case unchanged
  case conflicting
  case repeated
  case skipped
  case failed
  case summary
  case dryRun

  static let object = "collection"

  var argumentNames: [String] {
    switch self {
    case .summary: ["new", "changed", "unchanged", "conflicting", "failed", "skipped"]
    case .plan, .state, .changes, .new, .changed, .unchanged, .conflicting, .repeated, .skipped, .failed, .dryRun: []
    }
  }
}

extension Wording {
  /// The words in which the collecting of copies is told. What the language lacks is said as the template as shipped
  /// says it.
  package var collection: CollectionWording { CollectionWording(phrases: collectionPhrases) }
}
