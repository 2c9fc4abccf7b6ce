import OOXML
import PlanDocuments
import PlanModel

/// A register as rows of cells, to be edited and saved as another program would.
struct RegisterCopy {
  struct Sheet {
    let name: String
    var rows: [[ReadValue]]

    /// The rows below the headings whose cell of a heading is a text or a whole number.
    func rows(where heading: String, is value: String) -> [Int] {
      guard let column = column(heading) else { return [] }
      return rows.indices.dropFirst().filter { rows[$0].indices.contains(column) && rows[$0][column].words == value }
    }

    func column(_ heading: String) -> Int? { rows[0].firstIndex { $0.words == heading } }

    mutating func set(_ heading: String, _ row: Int, _ value: ReadValue) {
      guard let column = column(heading) else { return }
      while rows[row].count <= column { rows[row].append(.empty) }
      rows[row][column] = value
    }

    mutating func remove(_ column: Int) {
      for row in rows.indices where rows[row].indices.contains(column) { rows[row].remove(at: column) }
    }
  }

  static let (overview, actions, functions, plans) = (0, 1, 2, 3)
  var sheets: [Sheet]

  init(_ bytes: [UInt8]) throws {
    let workbook = try WorkbookReader(PackageReader(bytes: bytes))
    sheets = try workbook.sheets.map { sheet in
      var rows: [[ReadValue]] = []
      try workbook.readRows(of: sheet) { row throws(ReadingError) in
        while rows.count < row.number { rows.append([]) }
        for cell in try workbook.collected(row, within: workbook.sharedTextBudget()).cells {
          while rows[row.number - 1].count < cell.reference.column { rows[row.number - 1].append(.empty) }
          rows[row.number - 1][cell.reference.column - 1] = cell.value
        }
      }
      return Sheet(name: sheet.name, rows: rows)
    }
  }

  func bytes() throws -> [UInt8] {
    var workbook = Workbook(styles: StyleSheet(normal: Font(name: "Calibri", size: .points(11))))
    workbook.sheets = sheets.map { sheet in
      Worksheet(name: sheet.name) { rows in
        for row in sheet.rows {
          rows.beginRow()
          for value in row {
            switch value {
            case .number(let number): rows.number(number)
            case .empty, .error, .notCalculated: rows.skip()
            case .text, .boolean, .date: rows.text(value.words)
            }
          }
        }
      }
    }
    return try workbook.bytes()
  }
}

extension ReadValue {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map { String($0) } ?? "\(number)"
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .date(let date): date.day?.description ?? ""
    case .empty, .error, .notCalculated: ""
    }
  }
}
