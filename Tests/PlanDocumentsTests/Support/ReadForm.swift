import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

/// The form as a reader of the file sees it, the same for both formats.
struct ReadForm {
  /// What stands above the table, empty cells and paragraphs left out. In a workbook a date is a number.
  let above: [String]
  let headings: [String]
  /// Nine cells each.
  let rows: [[String]]
  /// What stands below the table.
  let legend: [String]

  init(_ bytes: [UInt8], _ format: DocumentFormat) throws {
    let archive = try ZipArchive(bytes)
    switch format {
    case .docx: self = try ReadForm(document: archive)
    case .xlsx: self = try ReadForm(workbook: archive)
    }
  }

  init(above: [String], headings: [String], rows: [[String]], legend: [String]) {
    self.above = above
    self.headings = headings
    self.rows = rows
    self.legend = legend
  }

  /// The functions as printed: a merged cell has its text in the first row.
  var functions: [String] { rows.map { $0[0] }.filter { !$0.isEmpty } }
  /// The result of each function, the empty ones too.
  var results: [String] { rows.filter { !$0[0].isEmpty }.map { $0[1] } }

  /// The rows of the function with that place on the form, from 0.
  func rows(ofFunction index: Int) -> [[String]] {
    var current = -1
    return rows.filter { row in
      if !row[0].isEmpty { current += 1 }
      return current == index
    }
  }
}

extension ReadForm {
  private init(document archive: ZipArchive) throws {
    let body = try #require(try archive.xml("word/document.xml").child("w:body"))
    let table = try #require(body.children.firstIndex { $0.name == "w:tbl" })
    func paragraphs(_ blocks: some Sequence<Element>) -> [String] {
      blocks.filter { $0.name == "w:p" }.map(Self.text).filter { !$0.isEmpty }
    }
    let rows = body.children[table].children("w:tr").map { row in
      row.children("w:tc").map { $0.children("w:p").map(Self.text).joined(separator: "\n") }
    }
    self.init(
      above: paragraphs(body.children[..<table]), headings: rows.first ?? [], rows: Array(rows.dropFirst()),
      legend: paragraphs(body.children[(table + 1)...]))
  }

  /// A control that shows its prompt is empty (ECMA-376 Part 1, 17.5.2.39 showingPlcHdr).
  private static func text(of element: Element) -> String {
    switch element.name {
    case "w:t": element.text
    case "w:br": "\n"
    case "w:tab": "\t"
    case "w:pPr", "w:rPr", "w:sdtPr", "w:instrText": ""
    case "w:sdt" where element.child("w:sdtPr", "w:showingPlcHdr") != nil: ""
    default: element.children.map(text).joined()
    }
  }
}

extension ReadForm {
  private init(workbook archive: ZipArchive) throws {
    let sheet = try ReadSheet(archive, "xl/worksheets/sheet1.xml")
    // The range that is filtered is the table, headings included.
    let table = try #require(sheet.filter)
    func cells(_ rows: some Sequence<Int>) -> [[String]] { rows.map { row in (1...9).map { sheet.text(row, $0) } } }
    func texts(_ rows: some Sequence<Int>) -> [String] { cells(rows).flatMap { $0 }.filter { !$0.isEmpty } }
    self.init(
      above: texts(1..<table.lowerBound), headings: cells([table.lowerBound])[0], rows: cells(table.dropFirst()),
      legend: texts((table.upperBound + 1)..<max(sheet.lastRow + 1, table.upperBound + 1)))
  }
}
