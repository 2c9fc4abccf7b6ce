internal import PlanModel
internal import PlanTemplates

/// The rows of the form, told apart: actions, and below them the lines of the legend.
struct FormRows {
  let form: FoundForm
  let template: PlanTemplate
  let source: SourceDocument
  private(set) var rows: [FoundForm.Row] = []
  /// Lines such as `SAG: …`, in the table's sheet below it or after it in the text.
  private(set) var legend: [SourceItem] = []
  /// Lines that explain the mark for "no comment".
  private(set) var noCommentLines: [SourceItem] = []

  init(form: FoundForm, template: PlanTemplate, source: SourceDocument) {
    self.form = form
    self.template = template
    self.source = source
  }

  mutating func split() {
    let parser = LegendParser(template: template)
    for row in form.rows {
      if let line = legendLine(row, parser) { add(line, parser) } else { rows.append(row) }
    }
    for line in source.lines where parser.isNoCommentLine(line.text) || parser.parse(line.text) != nil {
      // A label above the table looks like a line of the legend.
      if LabelMatcher(template: template).match(line.text) == nil { add(line, parser) }
    }
  }

  private mutating func add(_ line: SourceItem, _ parser: LegendParser) {
    if parser.isNoCommentLine(line.text) { noCommentLines.append(line) } else { legend.append(line) }
  }

  /// A row with one text, in its first column, that reads like a line of the legend and names no function.
  private func legendLine(_ row: FoundForm.Row, _ parser: LegendParser) -> SourceItem? {
    let items = row.source.cells.compactMap(\.item)
    guard items.count == 1, let first = row.cells[.function]?.item ?? items.first, first == items[0],
      row.source.anchors.isEmpty
    else { return nil }
    if parser.isNoCommentLine(first.text) { return first }
    guard parser.parse(first.text) != nil, FunctionParser(template: template).parse(first.text).key == nil
    else { return nil }
    return first
  }
}
