internal import OOXML

/// The merged ranges of a sheet by row.
struct ExcelMerges {
  private var ranges: [Int: [CellRange]] = [:]
  /// The rows that a merge over several rows covers, its first row among them.
  private(set) var rowsOfVerticalMerges: Set<Int> = []
  /// A file can state a million merges over a million rows each. Those beyond are not followed; their content is.
  private static let rowBudget = 250_000

  /// - Parameter lastRow: The last row with content; merges are followed no further.
  init(_ merges: [CellRange], lastRow: Int) {
    var budget = Self.rowBudget
    let sorted = merges.sorted {
      ($0.first.row, $0.first.column, $0.last.row) < ($1.first.row, $1.first.column, $1.last.row)
    }
    for merge in sorted where !merge.isSingleCell && merge.first.row <= lastRow {
      let rows = merge.first.row...min(merge.last.row, lastRow)
      if rows.count > budget { continue }
      budget -= rows.count
      for row in rows { ranges[row, default: []].append(merge) }
      if merge.last.row > merge.first.row { rowsOfVerticalMerges.formUnion(rows) }
    }
    for (row, merges) in ranges { ranges[row] = Self.disjoint(merges) }
  }

  /// The merges over a row from left to right, none over another.
  subscript(row row: Int) -> [CellRange] { ranges[row] ?? [] }

  /// Programs refuse merges that overlap; of those in a damaged file the leftmost counts.
  private static func disjoint(_ merges: [CellRange]) -> [CellRange] {
    var kept: [CellRange] = []
    for merge in merges.sorted(by: { ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row) }) {
      if let last = kept.last, merge.first.column <= last.last.column { continue }
      kept.append(merge)
    }
    return kept
  }

  /// The merge over a column, among those of one row, found by halving.
  static func merge(over column: Int, among merges: [CellRange]) -> CellRange? {
    var (low, high) = (0, merges.count)
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].last.column < column { low = middle + 1 } else { high = middle }
    }
    guard low < merges.count, merges[low].columns.contains(column) else { return nil }
    return merges[low]
  }
}

extension CellRange {
  var columns: ClosedRange<Int> { first.column...last.column }
}
