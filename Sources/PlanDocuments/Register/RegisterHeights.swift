internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The heights of a register's rows, from the texts in them.
struct RegisterHeights: Sendable {
  private let body: TextStyle
  private let strong: TextStyle

  /// Room below the last line, since a cell has none of its own.
  private static let air = Length.points(3)

  init(template: PlanTemplate, wording: Wording) {
    let typeface = OOXML.Typeface(name: template.typeface.name(for: wording.direction))
    body = TextStyle(typeface, size: .points(template.typeface.sizes.body))
    strong = TextStyle(typeface, size: .points(template.typeface.sizes.heading), bold: true)
  }

  /// The lines that a text takes in a column.
  func lines(of text: String, _ field: RegisterField) -> Int {
    lines(of: text, width: ColumnWidth(characters: field.width).innerWidth)
  }

  func lines(of text: String, width: Length) -> Int { body.lineCount(of: text, width: width) }

  /// The lines that country, cluster and locality take.
  func lines(of plan: ActionPlan) -> Int {
    max(
      lines(of: plan.country.name, .country), lines(of: plan.cluster ?? "", .cluster),
      lines(of: plan.locality ?? "", .locality))
  }

  /// - Parameter lines: What the other cells of the row take.
  func height(of action: Action, lines: Int) -> Length {
    let texts: [(CellText, RegisterField)] = [
      (action.action, .action), (action.constraints, .constraints), (action.goodPractices, .goodPractices),
      (action.comments, .comments),
    ]
    var lines = lines
    for (text, field) in texts {
      guard case .text(let text) = text else { continue }
      lines = max(lines, self.lines(of: text, field))
    }
    return height(lines: lines)
  }

  func height(lines: Int) -> Length { min(body.rowHeight(lines: lines) + Self.air, TextStyle.maximumRowHeight) }

  /// The height of a row of headings, each over a width in characters.
  func headingHeight(of headings: [(text: String, width: Double)], hasButtons: Bool = false) -> Length {
    // A table's button takes the last two characters of the line.
    let button = hasButtons ? 2.5 : 0
    let lines = headings.reduce(1) { lines, heading in
      let width = ColumnWidth(characters: max(2, heading.width - button)).innerWidth
      return max(lines, strong.lineCount(of: heading.text, width: width))
    }
    return min(strong.rowHeight(lines: lines) + .points(6), TextStyle.maximumRowHeight)
  }
}
