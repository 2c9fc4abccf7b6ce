internal import OOXML

/// Which row of the sheet holds what, counted from 1.
struct ExcelSheetLayout: Sendable {
  let headingRow: Int
  let firstBodyRow: Int
  let lastBodyRow: Int
  let firstLegendRow: Int
  let lastRow: Int
  let merges: [CellRange]
  /// The cells of the dates, the first of each merged range.
  let dates: CellRange?

  /// The columns over which a short label, a long one, and the value behind each run.
  static let shortLabel = 1...2
  static let longLabel = 1...6

  static func valueColumns(afterLongLabel: Bool, of columns: Int) -> ClosedRange<Int> {
    afterLongLabel ? (longLabel.upperBound + 1)...columns : (shortLabel.upperBound + 1)...longLabel.upperBound
  }

  init(of table: PlanTable, columns: Int) {
    let spacer = 1
    headingRow = table.head.count + spacer + 1
    firstBodyRow = headingRow + 1
    var merges: [CellRange] = []
    for (index, line) in table.head.enumerated() {
      let row = (index + 1)...(index + 1)
      let label = line.isOnOneLine ? Self.longLabel : Self.shortLabel
      merges.append(CellRange(rows: row, columns: label))
      merges.append(
        CellRange(rows: row, columns: Self.valueColumns(afterLongLabel: line.isOnOneLine, of: columns)))
    }
    let dateRows = table.head.indices.filter { table.head[$0].isOnOneLine }.map { $0 + 1 }
    let dateColumn = Self.longLabel.upperBound + 1
    dates = dateRows.first.map { CellRange(rows: $0...($0 + dateRows.count - 1), columns: dateColumn...dateColumn) }
    var row = firstBodyRow
    for group in table.groups {
      let rows = row...(row + group.rows.count - 1)
      merges.append(CellRange(rows: rows, columns: 1...1))
      merges.append(CellRange(rows: rows, columns: 2...2))
      row += group.rows.count
    }
    lastBodyRow = max(row - 1, firstBodyRow)
    firstLegendRow = lastBodyRow + 1 + spacer
    for index in table.legend.indices {
      let row = firstLegendRow + index
      merges.append(CellRange(rows: row...row, columns: 1...columns))
    }
    lastRow = table.legend.isEmpty ? lastBodyRow : firstLegendRow + table.legend.count - 1
    self.merges = merges
  }
}
