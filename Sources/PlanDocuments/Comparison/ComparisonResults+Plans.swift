internal import OOXML
internal import PlanModel
internal import PlanTemplates

extension ComparisonResults {
  /// So many plans stand beside one another before their ratings no longer fit a line; of more, each is a row.
  private static let mostColumns = 6

  var isByPlan: Bool { comparison.plans.count > Self.mostColumns }

  /// So many functions stand beside one another before their ratings are broken up; of more there are several tables.
  private static let mostFunctions = 10

  /// A row a plan and a column a function, with what changed, if anything did, below each result; behind the last plan of
  /// a cluster also what changed from the first.
  var tablesByPlan: [Table] {
    let count = comparison.functions.count
    let tableCount = max(1, (count + Self.mostFunctions - 1) / Self.mostFunctions)
    return (0..<tableCount).map { table(of: count * $0 / tableCount..<count * ($0 + 1) / tableCount) }
  }

  private func table(of functions: Range<Int>) -> Table {
    let first =
      comparison.isOfOneCluster
      ? texts.wording.name(of: ActionPlan.Field.year) : texts.wording.register.text(.plan)
    let headings = [first] + comparison.functions[functions].map(texts.title)
    var rows = [TableRow(isHeader: true, cannotSplit: true, cells: headings.map(heading))]
    for plan in comparison.plans.indices {
      let steps = comparison.changes(leadingTo: plan)
      rows.append(row(of: plan, steps.first { $0.to - $0.from == 1 }, functions))
      rows += steps.filter { $0.to - $0.from > 1 }.map { row(of: $0, functions) }
    }
    return Table(
      style: ComparisonLooks.table, columnWidths: widths(of: functions), caption: texts.words.title,
      description: texts.subject.carriedByXML, rows: rows)
  }

  private func widths(of functions: Range<Int>) -> [Length] {
    let label = comparison.isOfOneCluster ? 2.6 : 3.8
    let function = (width.inches * 2.54 - label) / Double(max(1, functions.count))
    return ([label] + functions.map { _ in function }).map { .centimetres($0) }
  }

  private func row(of plan: Int, _ step: ComparisonStep?, _ functions: Range<Int>) -> TableRow {
    var label = [Paragraph(texts.labels[plan].carriedByXML, style: ComparisonLooks.strong)]
    if let names = texts.scaleNames { label.append(Paragraph(names[plan].carriedByXML, style: ComparisonLooks.note)) }
    let results = functions.map { index in
      var cell = result(of: comparison.functions[index], in: plan)
      if let changed = step?.results[index], changed.trend != nil, changed.trend != .same {
        cell.paragraphs.append(change(changed, style: ComparisonLooks.note))
      }
      return cell
    }
    return TableRow(cannotSplit: true, cells: [labelCell(label)] + results)
  }

  /// What changed over more than one step.
  private func row(of step: ComparisonStep, _ functions: Range<Int>) -> TableRow {
    let label = Paragraph(texts.changeHeading(of: step).carriedByXML, style: ComparisonLooks.strong)
    let changes = functions.map { index in
      TableCell(paragraphs: [change(step.results[index], style: ComparisonLooks.strong)])
    }
    return TableRow(cannotSplit: true, cells: [labelCell([label])] + changes)
  }

  private func labelCell(_ paragraphs: [Paragraph]) -> TableCell {
    TableCell(shading: Colour(template.palette.functionGround), paragraphs: paragraphs)
  }
}
