/// The least number of elements to take out and put in (E. Myers, An O(ND) Difference Algorithm and Its Variations,
/// Algorithmica 1, 1986).
enum ShortestEdit {
  /// One element of either list; removed ones come before the added ones that stand in their place.
  enum Step: Equatable {
    /// The element of the old list at this index, which the new one has too.
    case same(Int)
    /// The element of the old list at this index.
    case removed(Int)
    /// The element of the new list at this index.
    case added(Int)
  }

  /// The steps from one list to the other. When more than `limit` are needed, all of the old is removed and all of the
  /// new added.
  static func steps<Element: Equatable>(from old: [Element], to new: [Element], limit: Int) -> [Step] {
    guard !old.isEmpty, !new.isEmpty, let trace = trace(from: old, to: new, limit: limit) else {
      return old.indices.map(Step.removed) + new.indices.map(Step.added)
    }
    return steps(along: trace, to: (old.count, new.count))
  }

  /// For each number of edits, the furthest index in the old list on each diagonal from -edits to edits.
  private static func trace<Element: Equatable>(from old: [Element], to new: [Element], limit: Int) -> [[Int]]? {
    var trace: [[Int]] = []
    for edits in 0...min(limit, old.count + new.count) {
      var row = [Int](repeating: 0, count: 2 * edits + 1)
      for slot in stride(from: 0, through: 2 * edits, by: 2) {
        let diagonal = slot - edits
        var x = trace.last.map { start(in: $0, diagonal: diagonal, edits: edits).x } ?? 0
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        row[slot] = x
        if x >= old.count, x - diagonal >= new.count { return trace + [row] }
      }
      trace.append(row)
    }
    return nil
  }

  /// Where a diagonal begins after one more edit, and whether that edit puts an element in.
  ///
  /// A point outside either list can be reached, and none leads back inside: such a path never ends in the corner.
  private static func start(in row: [Int], diagonal: Int, edits: Int) -> (x: Int, isAdded: Bool) {
    let above = diagonal + 1 + edits - 1
    let below = diagonal - 1 + edits - 1
    if diagonal == -edits || (diagonal != edits && row[below] < row[above]) { return (row[above], true) }
    return (row[below] + 1, false)
  }

  private static func steps(along trace: [[Int]], to end: (x: Int, y: Int)) -> [Step] {
    var steps: [Step] = []
    var (x, y) = end
    for edits in stride(from: trace.count - 1, to: 0, by: -1) {
      let begin = start(in: trace[edits - 1], diagonal: x - y, edits: edits)
      let diagonal = x - y
      while x > begin.x {
        x -= 1
        steps.append(.same(x))
      }
      y = x - diagonal
      if begin.isAdded {
        y -= 1
        steps.append(.added(y))
      } else {
        x -= 1
        steps.append(.removed(x))
      }
    }
    while x > 0 {
      x -= 1
      steps.append(.same(x))
    }
    return steps.reversed()
  }
}
