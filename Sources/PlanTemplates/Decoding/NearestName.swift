/// Finds the name that was probably meant.
enum NearestName {
  /// The candidate with the fewest edits from `name`, if no more than a third of its letters differ; of equal ones
  /// the first.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let scalars = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      let limit = max(1, max(scalars.count, other.count) / 3)
      // The lengths alone tell of long keys that they are too far apart, before any table is filled.
      guard abs(scalars.count - other.count) <= limit else { continue }
      let distance = distance(scalars, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions and replacements that turn one into the other (Levenshtein).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
