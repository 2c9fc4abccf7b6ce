internal import OOXML
internal import PlanTemplates

/// The rows of one function.
struct ExcelRowBand: Sendable {
  let heights: [Length]
  /// Whether a program may fit the rows anew when their text is edited: not where only their height makes room for what
  /// is merged over them.
  let growsWithText: Bool
}

/// The heights of the sheet's rows, from the text in them. Made once for a template and a language.
struct ExcelHeights: Sendable {
  private let columns: [ColumnWidth]
  private let innerWidths: [Length]
  private let styles: Styles

  /// Between the head, the table and the legend.
  static let spacer = Length.points(7.5)
  /// Room below the last line, since a cell has none of its own.
  private static let air = Length.points(3)

  enum Role { case label, value, date, heading, body, strong, legend }

  init(template: PlanTemplate, wording: Wording, columns: [ColumnWidth]) {
    self.columns = columns
    innerWidths = columns.map(\.innerWidth)
    styles = Styles(template: template, wording: wording)
  }

  /// The heights of a table's rows, by function.
  func bands(of table: PlanTable) -> [ExcelRowBand] {
    table.groups.map(band)
  }

  func height(of text: String, _ role: Role, columns range: ClosedRange<Int>) -> Length {
    height(of: text, role, width: ColumnWidth.innerWidth(of: Array(columns[(range.lowerBound - 1)..<range.upperBound])))
  }

  private func height(of text: String, _ role: Role, column: Int) -> Length {
    height(of: text, role, width: innerWidths[column - 1])
  }

  private func height(of text: String, _ role: Role, width: Length) -> Length {
    let style = styles.style(of: role)
    return Self.height(lines: style.lineCount(of: text, width: width), style)
  }

  private static func height(lines: Int, _ style: TextStyle) -> Length {
    min(style.rowHeight(lines: lines) + air, TextStyle.maximumRowHeight)
  }

  /// The rows of a function.
  ///
  /// Its title and result stand in cells merged over its rows; where those are not high enough for them, the rows share
  /// what is lacking.
  private func band(of group: PlanTable.Group) -> ExcelRowBand {
    var heights = group.rows.map(height)
    let merged = max(
      height(of: group.function.text, .strong, column: 1), height(of: group.result.text, .strong, column: 2))
    let total = heights.reduce(.zero, +)
    if merged > total {
      let share = Length.points(((merged - total).points / Double(heights.count) / 0.75).rounded(.up) * 0.75)
      for index in heights.indices { heights[index] = heights[index] + share }
    }
    // A program that fits the rows anew does so without the merged cells, and to lines lower than are reckoned with here.
    // Empty rows wait for text, which makes more room than a title takes.
    let isEmpty = group.rows.allSatisfy { $0.cells.allSatisfy(\.text.isEmpty) }
    let hasRoom = heights.count == 1 || merged.points * 1.5 < total.points
    return ExcelRowBand(heights: heights, growsWithText: isEmpty || hasRoom)
  }

  /// The height that a text in a column needs, where Excel allows no row so high.
  func excessHeight(of text: String, column: Int) -> Length? {
    // No column is so narrow that a shorter text fills a row of the greatest height.
    guard text.utf8.count > 30 else { return nil }
    let style = styles.body
    let lines = style.lineCount(of: text, width: innerWidths[column - 1])
    let needed = Length.points(style.sheetLineHeight.points * Double(lines))
    return needed > TextStyle.maximumRowHeight ? needed : nil
  }

  private func height(of row: PlanTable.Row) -> Length {
    let widths = innerWidths.suffix(row.cells.count)
    let lines = zip(row.cells, widths).reduce(1) { lines, cell in
      max(lines, styles.body.lineCount(of: cell.0.text, width: cell.1))
    }
    return Self.height(lines: lines, styles.body)
  }

  private struct Styles: Sendable {
    let label: TextStyle
    let value: TextStyle
    let date: TextStyle
    let heading: TextStyle
    let body: TextStyle
    let strong: TextStyle
    let legend: TextStyle

    init(template: PlanTemplate, wording: Wording) {
      let typeface = OOXML.Typeface(name: template.typeface.name(for: wording.direction))
      let sizes = template.typeface.sizes
      label = TextStyle(typeface, size: .points(sizes.label))
      value = TextStyle(typeface, size: .points(sizes.value), bold: true)
      date = TextStyle(typeface, size: .points(sizes.label), bold: true)
      heading = TextStyle(typeface, size: .points(sizes.heading), bold: true)
      body = TextStyle(typeface, size: .points(sizes.body))
      strong = TextStyle(typeface, size: .points(sizes.body), bold: true)
      legend = TextStyle(typeface, size: .points(sizes.legend))
    }

    func style(of role: Role) -> TextStyle {
      switch role {
      case .label: label
      case .value: value
      case .date: date
      case .heading: heading
      case .body: body
      case .strong: strong
      case .legend: legend
      }
    }
  }
}
