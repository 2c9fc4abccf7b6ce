internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Writes the rows of the form's sheet with their heights.
///
/// Excel computes no height for a row whose text stands in merged cells, and other programs compute others, so each row
/// states its own; those that need no more than their own text go on growing with it.
struct ExcelRowWriter {
  let form: ExcelForm
  let table: PlanTable
  let layout: ExcelSheetLayout
  /// The heights of the table's rows, by function.
  let bands: [ExcelRowBand]

  private var heights: ExcelHeights { form.heights }
  private var looks: ExcelLooks { form.looks }
  private var wording: Wording { form.wording }

  func write(to rows: inout SheetRows) {
    for line in table.head { write(line, to: &rows) }
    rows.beginRow(height: ExcelHeights.spacer)
    writeHeadings(to: &rows)
    for (group, band) in zip(table.groups, bands) { write(group, band, to: &rows) }
    guard !table.legend.isEmpty else { return }
    rows.beginRow(height: ExcelHeights.spacer)
    for line in table.legend { writeLegend(line, to: &rows) }
  }

  private func write(_ line: PlanTable.HeadLine, to rows: inout SheetRows) {
    let label = line.isOnOneLine ? ExcelSheetLayout.longLabel : ExcelSheetLayout.shortLabel
    let values = ExcelSheetLayout.valueColumns(afterLongLabel: line.isOnOneLine, of: form.columns.count)
    let style = line.isOnOneLine ? looks.date : looks.value
    rows.beginRow(
      height: max(
        heights.height(of: line.label, .label, columns: label),
        heights.height(of: line.value.text(in: wording), line.isOnOneLine ? .date : .value, columns: values)))
    rows.text(line.label, style: looks.label)
    rows.blanks(label.count - 1, style: looks.label)
    write(line.value, style: style, to: &rows)
    rows.blanks(values.count - 1, style: style)
  }

  private func write(_ value: PlanTable.HeadValue, style: CellStyle, to rows: inout SheetRows) {
    switch value {
    case .text(let text): rows.text(text, style: style)
    case .year(let year): rows.number(year, style: looks.year)
    case .date(let date):
      // Before 1900 Excel has no dates.
      if let serial = date.excelSerial {
        rows.number(serial, style: style)
      } else {
        rows.text(wording.text(of: date), style: style)
      }
    case .empty: rows.blank(style: style)
    }
  }

  private func writeHeadings(to rows: inout SheetRows) {
    let height = table.headings.enumerated()
      .map { heights.height(of: $1, .heading, columns: ($0 + 1)...($0 + 1)) }
      .max()
    rows.beginRow(height: height)
    for heading in table.headings { rows.text(heading, style: looks.heading) }
    // The heading of the hidden column, by which an edited copy is matched.
    rows.text(PlanIdentity.idHeading, style: looks.heading)
  }

  private func write(_ group: PlanTable.Group, _ band: ExcelRowBand, to rows: inout SheetRows) {
    for (index, row) in group.rows.enumerated() {
      rows.beginRow(height: band.heights[index], growsWithText: band.growsWithText)
      if index == 0 {
        write(group.function, style: looks.function(group.function.direction), to: &rows)
        write(group.result, style: looks.result(for: group.rating), to: &rows)
      } else {
        rows.blank(style: looks.function(group.function.direction))
        rows.blank(style: looks.result(for: group.rating))
      }
      for cell in row.cells {
        write(cell, style: style(of: cell, in: row), to: &rows)
      }
      if let id = row.actionID { rows.text(id, style: looks.plain) }
    }
  }

  private func style(of cell: PlanTable.Cell, in row: PlanTable.Row) -> CellStyle {
    cell.field == .priority && row.priority != nil
      ? looks.priority(for: row.priority) : looks.body(cell.direction)
  }

  private func write(_ cell: PlanTable.Cell, style: CellStyle, to rows: inout SheetRows) {
    if cell.text.isEmpty { rows.blank(style: style) } else { rows.text(cell.text, style: style) }
  }

  private func writeLegend(_ line: String, to rows: inout SheetRows) {
    let columns = 1...form.columns.count
    rows.beginRow(height: heights.height(of: line, .legend, columns: columns))
    rows.text(line, style: looks.legend)
    rows.blanks(columns.count - 1, style: looks.legend)
  }
}
