import OOXML
import PlanModel

/// Rows of ten cells with the sample's texts, streamed.
func writeRegister(of plan: ActionPlan, rows: Int, path: String) throws {
  let texts = plan.functions.map { function in (title: function.title ?? "", actions: function.actions.map(\.texts)) }
  var workbook = Workbook(
    styles: StyleSheet(normal: Font(name: "Calibri", size: .points(11))), theme: .plain,
    properties: DocumentProperties(application: "ccpm", applicationVersion: "1.0"))
  workbook.sheets = [
    Worksheet(name: "R") { sheet in
      for row in 0..<rows {
        let function = texts[row % texts.count]
        sheet.beginRow()
        sheet.number(2000 + row % 25)
        sheet.text(function.title)
        sheet.number(0.5 + Double(row % 50) / 100)
        for text in function.actions[row % function.actions.count] { sheet.text(text) }
      }
    }
  ]
  try workbook.write(to: try FileSink(path), level: .bulk)
}

/// A register with all of its cells in memory, each with its type, by column.
private struct RegisterTable {
  enum Cell {
    case empty
    case number(Double)
    case date(Double)
    case boolean(Bool)
    /// A place among the workbook's shared strings.
    case sharedText(Int32)
    case text(String)
    case error(String)
  }

  var columns: [[Cell]] = []

  mutating func append(_ row: borrowing StreamedRow) {
    for cell in row.cells {
      let column = Int(cell.column) - 1
      while columns.count <= column { columns.append([]) }
      while columns[column].count < row.number - 1 { columns[column].append(.empty) }
      columns[column].append(Self.typed(cell.value, in: row))
    }
  }

  private static func typed(_ value: StreamedValue, in row: borrowing StreamedRow) -> Cell {
    switch value {
    case .empty, .notCalculated: .empty
    case .number(let number): .number(number)
    case .date(let serial): .date(serial)
    case .boolean(let isTrue): .boolean(isTrue)
    case .sharedText(let index): .sharedText(index)
    case .text(let range): .text(row.string(range))
    case .error(let range): .error(row.string(range))
    }
  }
}

/// Reads the first sheet of a workbook, whoever wrote it, from the file into typed cells.
func readRegister(_ path: String, rows: Int) throws {
  let workbook = try WorkbookReader(bytes: try readFile(path))
  var table = RegisterTable()
  try workbook.readRows(of: workbook.sheets[0]) { table.append($0) }
  guard table.columns.count == 10, table.columns.allSatisfy({ $0.count == rows }) else { throw FileError(path: path) }
}

extension Action {
  /// The seven cells of the action, as texts.
  fileprivate var texts: [String] {
    [
      priority?.code?.code, action.words, timeframe?.code?.code, responsible?.code?.code, constraints.words,
      goodPractices.words, comments.words,
    ].map { $0 ?? "" }
  }
}

extension CellText {
  fileprivate var words: String {
    switch self {
    case .empty: ""
    case .noComment: "S/C"
    case .text(let text): text
    }
  }
}
