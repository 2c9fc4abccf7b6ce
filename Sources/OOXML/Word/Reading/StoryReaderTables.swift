extension StoryReader {
  /// ECMA-376 Part 1, 17.4.37 tbl.
  func readTable(_ xml: inout XMLPullParser, into container: inout Container) throws(ReadingError) {
    try collector.count(xml)
    container.tableCount += 1
    var table = ReadTable(number: container.tableCount)
    let place = container.place
    try readRows(&xml, of: &table, in: place)
    container.blocks.append(.table(table))
  }

  /// Rows, through controls, changes and custom markup round them.
  private func readRows(
    _ xml: inout XMLPullParser, of table: inout ReadTable, in place: ReadPlace
  ) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      guard xml.namespace == .word else { return try readRows(&xml, of: &table, in: place) }
      switch xml.word {
      case .tr: try readRow(&xml, of: &table, in: place)
      case .tblPr: try readTableProperties(&xml, of: &table)
      case .tblGrid: table.gridColumnCount = try countColumns(&xml)
      case .sdt: try readControl(&xml) { (xml) throws(ReadingError) in try readRows(&xml, of: &table, in: place) }
      case .sdtPr, .sdtEndPr: try xml.skipElement()
      default: if try !readMark(xml) { try readRows(&xml, of: &table, in: place) }
      }
    }
  }

  private func readTableProperties(_ xml: inout XMLPullParser, of table: inout ReadTable) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .tblCaption { table.caption = xml.attribute(.val, .word) }
      if xml.word == .tblDescription { table.summary = xml.attribute(.val, .word) }
    }
  }

  private func countColumns(_ xml: inout XMLPullParser) throws(ReadingError) -> Int {
    var count = 0
    try xml.forEachChild { (xml) throws(ReadingError) in if xml.word == .gridCol { count += 1 } }
    return count
  }

  /// A row's state while its cells are read.
  private struct RowState {
    var row: ReadTableRow
    var place: ReadPlace
    var nextColumn = 1
  }

  /// ECMA-376 Part 1, 17.4.78 tr.
  private func readRow(
    _ xml: inout XMLPullParser, of table: inout ReadTable, in place: ReadPlace
  ) throws(ReadingError) {
    try collector.count(xml)
    let number = table.rows.count + 1
    var place = place
    place.cells.append(ReadPlace.Cell(table: table.number, row: number, column: 0))
    place.paragraph = 0
    var state = RowState(row: ReadTableRow(number: number), place: place)
    let wasInDeletedRow = isInDeletedRow
    try readCells(&xml, of: &state)
    isInDeletedRow = wasInDeletedRow
    table.rows.append(state.row)
  }

  private func readCells(_ xml: inout XMLPullParser, of state: inout RowState) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      guard xml.namespace == .word else { return try readCells(&xml, of: &state) }
      switch xml.word {
      case .tc: try readCell(&xml, of: &state)
      case .trPr: try readRowProperties(&xml, of: &state)
      case .tblPrEx, .sdtPr, .sdtEndPr: try xml.skipElement()
      case .sdt: try readControl(&xml) { (xml) throws(ReadingError) in try readCells(&xml, of: &state) }
      default: if try !readMark(xml) { try readCells(&xml, of: &state) }
      }
    }
  }

  /// ECMA-376 Part 1, 17.4.81 trPr. A repeated heading is judged by its value: Google writes it as false.
  private func readRowProperties(_ xml: inout XMLPullParser, of state: inout RowState) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .gridBefore:
        state.row.gridBefore = columns(xml, atLeast: 0)
        state.nextColumn = state.row.gridBefore + 1
      case .gridAfter: state.row.gridAfter = columns(xml, atLeast: 0)
      case .tblHeader: state.row.isHeader = xml.flag(.val, .word) ?? true
      case .ins: state.row.insertion = try addRevision(xml, .rowInsertion, at: state.place)
      case .del:
        state.row.deletion = try addRevision(xml, .rowDeletion, at: state.place)
        isInDeletedRow = true
      default: return
      }
    }
  }

  /// A count of columns; Word has 63 at most, and no more than a thousand are believed.
  private func columns(_ xml: borrowing XMLPullParser, atLeast minimum: Int) -> Int {
    min(max(xml.integer(.val, .word) ?? minimum, minimum), 1000)
  }

  /// ECMA-376 Part 1, 17.4.65 tc.
  private func readCell(_ xml: inout XMLPullParser, of state: inout RowState) throws(ReadingError) {
    try collector.count(xml)
    var place = state.place
    let depth = place.cells.count - 1
    place.cells[depth].column = state.row.cells.count + 1
    var cell = ReadTableCell(place: place, gridColumns: state.nextColumn...state.nextColumn)
    var span = 1
    var container = Container(place: place)
    try xml.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .tcPr, xml.namespace == .word {
        span = try readCellProperties(&xml, of: &cell)
      } else {
        try readBlock(&xml, into: &container)
      }
    }
    cell.gridColumns = state.nextColumn...(state.nextColumn + span - 1)
    cell.blocks = container.blocks
    state.nextColumn = min(state.nextColumn + span, 1_000_000)
    state.row.cells.append(cell)
  }

  /// ECMA-376 Part 1, 17.4.69 tcPr: returns how many columns the cell spans.
  private func readCellProperties(
    _ xml: inout XMLPullParser, of cell: inout ReadTableCell
  ) throws(ReadingError) -> Int {
    var span = 1
    let place = cell.place
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .gridSpan: span = columns(xml, atLeast: 1)
      case .vMerge: cell.merge = xml.attribute(.val, .word) == "restart" ? .start : .continued
      case .cellIns: cell.insertion = try addRevision(xml, .cellInsertion, at: place)
      case .cellDel: cell.deletion = try addRevision(xml, .cellDeletion, at: place)
      case .cellMerge: cell.mergeRevision = try addRevision(xml, .cellMerge, at: place)
      default: return
      }
    }
    return span
  }
}
