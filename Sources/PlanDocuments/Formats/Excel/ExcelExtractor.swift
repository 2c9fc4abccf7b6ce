internal import OOXML

/// Finds what a workbook holds: its cells, notes and text boxes.
///
/// Hidden sheets, rows and columns are read like all others. Sheets without cells, such as charts, are left out.
struct ExcelExtractor {
  private let workbook: WorkbookReader
  private var document = SourceDocument()
  private var counter = SourceItemCounter()

  /// Throws when a sheet is broken or over the limits.
  static func document(of workbook: WorkbookReader) throws(ReadingError) -> SourceDocument {
    var extractor = ExcelExtractor(workbook: workbook)
    for sheet in workbook.sheets where sheet.kind == .worksheet { try extractor.read(sheet) }
    return extractor.document
  }

  private init(workbook: WorkbookReader) {
    self.workbook = workbook
  }

  private mutating func read(_ sheet: ReadSheet) throws(ReadingError) {
    var content = try content(of: sheet)
    if let plan = ExcelPlanSheet.takePlan(from: &content) { document.embedded.append(plan) }
    let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
    var grid = SourceGrid(name: sheet.name, isHidden: sheet.visibility != .visible)
    grid.rows = rows(of: content, named: name)
    document.grids.append(grid)
    for (index, text) in content.drawings.texts.enumerated() {
      document.asides.append(counter.item(text, at: "\(name) text box \(index + 1)"))
    }
    for margin in content.headersAndFooters {
      document.asides.append(counter.item(margin.text, at: "\(name) \(margin.kind.rawValue)"))
    }
    for note in content.notes {
      document.remarks.append(
        SourceRemark(kind: .comment, author: note.author, item: counter.item(note.text, at: "\(name)!\(note.cell)")))
    }
    note(content.drawings.pictures, named: name)
    note(links(in: content), named: name)
  }

  private mutating func note(_ pictures: [ReadSheetPicture], named name: String) {
    for picture in pictures {
      let item = counter.item(picture.name, at: picture.cell.map { "\(name)!\($0)" } ?? name)
      document.remarks.append(SourceRemark(kind: .picture, author: "", item: item))
    }
  }

  private mutating func note(_ links: [(cell: CellReference, text: String, address: String)], named name: String) {
    for link in links where !LinkText.says(link.text, link.address) {
      let item = counter.item(link.text, at: "\(name)!\(link.cell)")
      document.remarks.append(SourceRemark(kind: .link, author: "", item: item, address: link.address))
    }
  }

  /// The cells that lead somewhere, by a link or by the function HYPERLINK.
  private func links(in content: ReadSheetContent) -> [(cell: CellReference, text: String, address: String)] {
    let addresses = content.links.addresses
    var links: [(cell: CellReference, text: String, address: String)] = []
    for cell in content.rows.lazy.flatMap(\.cells) {
      guard let address = addresses[cell.reference] ?? cell.formula.flatMap(LinkText.address) else { continue }
      let text = ExcelCellContent(of: cell).text
      if !Blank.isBlank(text) { links.append((cell.reference, text, address)) }
    }
    return links
  }

  /// The sheet in memory. Its reader throws nothing else, though its signature leaves that open.
  private func content(of sheet: ReadSheet) throws(ReadingError) -> ReadSheetContent {
    do {
      return try workbook.content(of: sheet)
    } catch {
      throw error as? ReadingError ?? ReadingError(.damagedData, part: sheet.part)
    }
  }

  // Rows

  private mutating func rows(of content: ReadSheetContent, named name: String) -> [SourceRow] {
    var cellsByRow: [Int: [ReadCell]] = [:]
    // A damaged file may hold a row twice or out of order.
    for row in content.rows { cellsByRow[row.number, default: []] += row.cells }
    let merges = ExcelMerges(content.merges, lastRow: cellsByRow.keys.max() ?? 0)
    let numbers = Set(cellsByRow.keys).union(merges.rowsOfVerticalMerges)
    var rows: [SourceRow] = []
    for number in numbers.sorted() {
      let merged = merges[row: number]
      var cells: [SourceCell] = []
      for cell in cellsByRow[number] ?? [] {
        if let found = self.cell(cell, among: merged, named: name) { cells.append(found) }
      }
      cells += blanks(in: merged, row: number, beside: cells)
      cells.sort { ($0.columns.lowerBound, $0.item?.id ?? -1) < ($1.columns.lowerBound, $1.item?.id ?? -1) }
      if !cells.isEmpty { rows.append(SourceRow(number: number, cells: cells)) }
    }
    return rows
  }

  /// A cell that holds something; nil where people see nothing.
  private mutating func cell(_ cell: ReadCell, among merges: [CellRange], named name: String) -> SourceCell? {
    let content = ExcelCellContent(of: cell)
    guard !Blank.isBlank(content.text) else { return nil }
    let item = counter.item(content.text, at: "\(name)!\(cell.reference)")
    if cell.isStruck {
      document.remarks.append(SourceRemark(kind: .struck, author: "", item: counter.item(content.text, at: item.place)))
    }
    let column = cell.reference.column
    guard let merge = ExcelMerges.merge(over: column, among: merges) else {
      return SourceCell(item: item, columns: column...column, value: content.value)
    }
    // Content in the first column of a lower row stands for the whole width, as the blank in its place would.
    let columns = column == merge.first.column ? merge.columns : column...column
    return SourceCell(
      item: item, columns: columns, value: content.value, continuesAbove: cell.reference.row > merge.first.row,
      isCovered: cell.reference != merge.first)
  }

  /// The cells of vertical merges that hold nothing, so that a band is told from a blank.
  private func blanks(in merges: [CellRange], row: Int, beside cells: [SourceCell]) -> [SourceCell] {
    let filled = Set(cells.map(\.columns))
    return merges.compactMap { merge in
      guard merge.last.row > merge.first.row, !filled.contains(merge.columns) else { return nil }
      return SourceCell(columns: merge.columns, continuesAbove: row > merge.first.row)
    }
  }
}
