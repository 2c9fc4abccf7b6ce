internal import OOXML
internal import PlanTemplates

/// The heights of the sheet's rows, from the text in them.
struct ExcelHeights {
  let form: ExcelForm

  /// Between the head, the table and the legend.
  static let spacer = Length.points(7.5)
  /// Room below the last line, since a cell has none of its own.
  private static let air = Length.points(3)

  enum Role { case label, value, heading, body, strong, legend }

  func height(of text: String, _ role: Role, columns: ClosedRange<Int>) -> Length {
    let style = style(of: role)
    let width = ColumnWidth.innerWidth(of: Array(form.columns[(columns.lowerBound - 1)..<columns.upperBound]))
    let lines = style.lineCount(of: text, width: width)
    return min(style.rowHeight(lines: lines) + Self.air, TextStyle.maximumRowHeight)
  }

  /// The height of each row of a function.
  ///
  /// Its title and result stand in cells merged over its rows; where those are not high enough for them, the rows share
  /// what is lacking.
  func heights(of group: PlanTable.Group) -> [Length] {
    var heights = group.rows.map(height)
    let merged = max(
      height(of: group.function.text, .strong, columns: 1...1), height(of: group.result.text, .strong, columns: 2...2))
    let total = heights.reduce(.zero, +)
    guard merged > total else { return heights }
    let share = Length.points(((merged - total).points / Double(heights.count) / 0.75).rounded(.up) * 0.75)
    for index in heights.indices { heights[index] = heights[index] + share }
    return heights
  }

  /// The height that a cell's text needs, where Excel allows no row so high.
  func excessHeight(of cell: PlanTable.Cell) -> Length? {
    // No column is so narrow that a shorter text fills a row of the greatest height.
    guard cell.text.utf8.count > 30 else { return nil }
    let style = style(of: .body)
    let column = form.template.columnNumber(of: cell.field)
    let lines = style.lineCount(of: cell.text, width: form.columns[column - 1].innerWidth)
    let needed = Length.points(style.sheetLineHeight.points * Double(lines))
    return needed > TextStyle.maximumRowHeight ? needed : nil
  }

  private func height(of row: PlanTable.Row) -> Length {
    let first = form.columns.count - row.cells.count + 1
    return row.cells.enumerated()
      .map { height(of: $1.text, .body, columns: (first + $0)...(first + $0)) }
      .max() ?? .zero
  }

  private func style(of role: Role) -> TextStyle {
    let typeface = OOXML.Typeface(name: form.template.typeface.name(for: form.wording.direction))
    let sizes = form.template.typeface.sizes
    return switch role {
    case .label: TextStyle(typeface, size: .points(sizes.label))
    case .value: TextStyle(typeface, size: .points(sizes.value), bold: true)
    case .heading: TextStyle(typeface, size: .points(sizes.heading), bold: true)
    case .body: TextStyle(typeface, size: .points(sizes.body))
    case .strong: TextStyle(typeface, size: .points(sizes.body), bold: true)
    case .legend: TextStyle(typeface, size: .points(sizes.legend))
    }
  }
}
