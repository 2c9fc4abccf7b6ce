internal import PlanModel

/// What an exported file says of the plan in it.
package struct EmbeddedPlan: Sendable {
  /// Country, year, cluster and locality.
  package let identity: String?
  /// What the plan's JSON hashes to.
  package let baseline: String?
  /// The language of the form, which may differ from the plan's.
  package let language: String?
  /// The plan's JSON as exported.
  package let json: [UInt8]
  /// The JSON of the plan before the tracked changes with which the file was written.
  package let before: [UInt8]?

  /// Nil where the JSON is damaged, also where it is a plan and not the one that was exported.
  func plan(_ vocabulary: Vocabulary) -> ActionPlan? {
    guard let plan = try? PlanJSON.read(json, vocabulary: vocabulary).plan else { return nil }
    // Programs that lay JSON out anew do not change what it says.
    let isIntact = { baseline == nil || StableHash(of: $0).hexadecimal == baseline }
    return isIntact(json) || isIntact(IdentifiedPlan(plan).json) ? plan : nil
  }
}
