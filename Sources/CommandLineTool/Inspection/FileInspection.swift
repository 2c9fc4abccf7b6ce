import OOXML
import PlanDocuments

/// One thing that a file holds.
enum InspectionItem {
  /// A sheet, a story or a table, and how much is in it.
  case count(place: String, numbers: [(name: String, value: Int)], remarks: [String])
  /// A text: of a cell, a paragraph, a note, a change.
  case text(place: String, kind: String, text: String, author: String?)
}

/// Walks through a file and hands out what it holds, in the file's order.
struct FileInspection {
  typealias Body = (InspectionItem) throws -> Void

  private let package: PackageReader
  let withTexts: Bool

  init(_ package: PackageReader, withTexts: Bool) {
    self.package = package
    self.withTexts = withTexts
  }

  func run(_ body: Body) throws {
    switch package.kind {
    case .workbook: try inspect(try WorkbookReader(package), body)
    case .document: try inspect(try DocumentReader(package).read(), body)
    }
    if withTexts { try inspectProperties(body) }
  }

  private func inspectProperties(_ body: Body) throws {
    let properties = package.properties()
    for entry in properties.core + properties.extended + properties.custom where !entry.value.isEmpty {
      try body(.text(place: entry.name, kind: "property", text: entry.value, author: nil))
    }
    for data in package.customXML() {
      try body(.text(place: data.part, kind: "data", text: data.namespace, author: nil))
    }
  }

  // Workbooks

  private func inspect(_ workbook: WorkbookReader, _ body: Body) throws {
    let budget = workbook.sharedTextBudget()
    for sheet in workbook.sheets { try inspect(sheet, of: workbook, budget, body) }
    guard withTexts else { return }
    for name in workbook.definedNames {
      try body(.text(place: name.name, kind: "name", text: name.formula, author: nil))
    }
  }

  private func inspect(
    _ sheet: ReadSheet, of workbook: WorkbookReader, _ budget: SharedTextBudget, _ body: Body
  ) throws {
    var cellCount = 0
    var rowCount = 0
    let extras = try workbook.readRows(of: sheet) { row in
      let count = row.cells.count { workbook.holdsValue($0) }
      cellCount += count
      rowCount += count > 0 ? 1 : 0
      if withTexts {
        try inspect(try workbook.collected(row, within: budget), of: sheet, body)
      }
    }
    let marks = SheetMarks(
      notes: try workbook.notes(of: sheet), links: try workbook.links(of: sheet, extras),
      drawings: try workbook.drawings(of: sheet))
    let numbers = [
      ("cells with a value", cellCount), ("rows", rowCount), ("merged ranges", extras.merges.count),
      ("hidden rows", extras.hiddenRowCount),
      ("hidden columns", extras.hiddenColumns.reduce(0) { $0 + $1.count }), ("notes", marks.notes.count),
      ("links", marks.links.count), ("pictures", marks.drawings.pictures.count),
      ("cells to look at", extras.findings.count),
    ]
    try body(.count(place: sheet.name, numbers: numbers, remarks: Self.remarks(on: sheet)))
    if withTexts { try inspect(marks, of: sheet, body) }
  }

  /// What hangs on the cells of a sheet, or lies over them.
  private struct SheetMarks {
    var notes: [ReadNote]
    var links: [ReadCellLink]
    var drawings: ReadDrawings
  }

  private func inspect(_ marks: SheetMarks, of sheet: ReadSheet, _ body: Body) throws {
    for note in marks.notes {
      try body(.text(place: "\(sheet.name)!\(note.cell)", kind: "note", text: note.text, author: note.author))
    }
    for text in marks.drawings.texts {
      try body(.text(place: sheet.name, kind: "shape", text: text, author: nil))
    }
    for link in marks.links {
      try body(.text(place: "\(sheet.name)!\(link.cell)", kind: "link", text: link.address, author: nil))
    }
    for picture in marks.drawings.pictures {
      let place = picture.cell.map { "\(sheet.name)!\($0)" } ?? sheet.name
      try body(.text(place: place, kind: "picture", text: picture.name, author: nil))
    }
  }

  private func inspect(_ row: ReadRow, of sheet: ReadSheet, _ body: Body) throws {
    for cell in row.cells {
      let text = ExcelCellContent(of: cell).text
      if text.isEmpty { continue }
      try body(.text(place: "\(sheet.name)!\(cell.reference)", kind: "cell", text: text, author: nil))
    }
  }

  private static func remarks(on sheet: ReadSheet) -> [String] {
    var remarks: [String] = []
    switch sheet.visibility {
    case .visible: break
    case .hidden: remarks.append("hidden")
    case .veryHidden: remarks.append("very hidden")
    }
    switch sheet.kind {
    case .worksheet: break
    case .chart: remarks.append("chart")
    case .dialog: remarks.append("dialog")
    case .macro: remarks.append("macros")
    case .missing: remarks.append("missing")
    }
    return remarks
  }
}

extension WorkbookReader {
  /// Whether a cell holds something a person would see, or a formula.
  fileprivate func holdsValue(_ cell: StreamedCell) -> Bool {
    switch cell.value {
    case .empty: cell.formula != nil
    case .sharedText(let index): strings.byteCount(at: Int(index)) > 0 || cell.formula != nil
    case .text(let range): range.count > 0 || cell.formula != nil
    case .number, .date, .boolean, .error, .notCalculated: true
    }
  }
}
