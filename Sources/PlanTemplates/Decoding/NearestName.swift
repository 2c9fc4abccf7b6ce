internal import PlanModel

/// Finds the name that was probably meant.
package enum NearestName {
  /// The candidate with the fewest edits from `name`, if no more than a third of its letters differ; of equal ones
  /// the first.
  package static func of(_ name: String, among candidates: [String]) -> String? {
    let own = letters(of: name)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = letters(of: candidate)
      let limit = max(1, max(own.count, other.count) / 3)
      // The lengths alone tell of long keys that they are too far apart, before any table is filled.
      guard abs(own.count - other.count) <= limit else { continue }
      let distance = EditDistance.between(own[...], other[...])
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func letters(of name: String) -> [UInt32] { name.lowercased().unicodeScalars.map(\.value) }
}
