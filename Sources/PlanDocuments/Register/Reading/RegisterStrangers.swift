internal import OOXML
internal import PlanModel

/// Columns that no table of a register has: one finding each, however many cells they have.
struct RegisterStrangers {
  private var columns: [Int: (heading: RegisterReadCell?, first: RegisterReadCell?, count: Int)] = [:]

  init(_ columns: RegisterColumns) {
    for heading in columns.unknown { self.columns[heading.reference.column] = (heading, nil, 1) }
  }

  mutating func add(_ cell: RegisterReadCell) {
    var column = columns[cell.reference.column] ?? (nil, nil, 0)
    column.first = column.first ?? cell
    column.count += 1
    columns[cell.reference.column] = column
  }

  func report(of sheet: String, to interpreter: inout RegisterInterpreter) {
    for (_, column) in columns.sorted(by: { $0.key < $1.key }) {
      guard let first = column.heading ?? column.first else { continue }
      // The headings were counted with their row.
      interpreter.count(column.count - (column.heading == nil ? 0 : 1))
      interpreter.leave(
        column.count, at: "\(sheet)!\(first.reference)", .registerColumnLeft(heading: first.text, count: column.count))
    }
  }
}
