internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The results of a comparison as a table of Word: a row a function, and behind each plan what changed on the way to it,
/// behind the last of a cluster also from the first.
struct ComparisonResults {
  let template: PlanTemplate
  let texts: ComparisonTexts
  /// From margin to margin.
  let width: Length

  var comparison: PlanComparison { texts.comparison }

  /// For each plan the steps that lead to it.
  private var steps: [[ComparisonStep]] { comparison.plans.indices.map(comparison.changes) }

  /// One; several where there are more functions than a table has room for.
  var tables: [Table] { isByPlan ? tablesByPlan : [tableByFunction] }

  private var tableByFunction: Table {
    let steps = steps
    let headings =
      [texts.wording.heading(for: .function)]
      + steps.enumerated().flatMap { plan, steps in [texts.labels[plan]] + steps.map(texts.changeHeading) }
    var rows = [TableRow(isHeader: true, cannotSplit: true, cells: headings.map(heading))]
    rows += comparison.functions.indices.map { row(of: $0, steps) }
    if let names = texts.scaleNames { rows.append(scaleRow(names, steps)) }
    return Table(
      style: ComparisonLooks.table, columnWidths: widths(steps), caption: texts.words.title,
      description: texts.subject.carriedByXML,
      rows: rows)
  }

  /// What is to be said below the table.
  var notes: [String] {
    ([texts.scaleNote].compactMap { $0 } + texts.summaries).map(\.carriedByXML)
  }

  private func widths(_ steps: [[ComparisonStep]]) -> [Length] {
    let changes = steps.map { $0.map(width) }
    let left = width.inches * 2.54 - changes.joined().reduce(0, +)
    let function = max(3.6, left - Double(steps.count) * 4.2)
    let plan = (left - function) / Double(steps.count)
    return ([function] + changes.flatMap { [plan] + $0 }).map { .centimetres($0) }
  }

  /// Of the column of a step, in centimetres; two years stand in one line.
  private func width(of step: ComparisonStep) -> Double {
    step.to - step.from > 1 ? 2 : comparison.steps.count > 1 ? 1.6 : 2.5
  }

  // Cells

  func heading(_ text: String) -> TableCell {
    TableCell(
      shading: Colour(template.palette.headingGround), verticalAlignment: .centre,
      paragraphs: [Paragraph(text.carriedByXML, style: ComparisonLooks.heading)])
  }

  private func row(of index: Int, _ steps: [[ComparisonStep]]) -> TableRow {
    let function = comparison.functions[index]
    let title = TableCell(
      shading: Colour(template.palette.functionGround),
      paragraphs: [Paragraph(texts.title(of: function).carriedByXML, style: ComparisonLooks.strong)])
    let results = steps.enumerated().flatMap { plan, steps in
      [result(of: function, in: plan)]
        + steps.map { TableCell(paragraphs: [change($0.results[index], style: ComparisonLooks.strong)]) }
    }
    return TableRow(cannotSplit: true, cells: [title] + results)
  }

  func result(of function: ComparedFunction, in plan: Int) -> TableCell {
    let rating = function.places[plan].flatMap { comparison.plans[plan].plan.functions[$0].rating?.code }
    return TableCell(
      shading: rating.flatMap { template.palette.ground(for: $0) }.map { Colour($0) },
      paragraphs: [paragraph(texts.result(of: function, in: plan))])
  }

  func change(_ change: ResultChange, style: StyleID) -> Paragraph {
    var paragraph = paragraph(texts.change(change))
    paragraph.style = style
    if change.score != nil, texts.wording.direction == .rightToLeft {
      // In a paragraph from the right the sign would stand behind its number.
      paragraph.direction = .leftToRight
      paragraph.alignment = .end
    }
    return paragraph
  }

  private func scaleRow(_ names: [String], _ steps: [[ComparisonStep]]) -> TableRow {
    let title = TableCell(paragraphs: [
      Paragraph(texts.wording.name(of: ActionPlan.Field.ratingScale), style: ComparisonLooks.note)
    ])
    let cells = steps.enumerated().flatMap { plan, steps in
      [TableCell(paragraphs: [Paragraph(names[plan].carriedByXML, style: ComparisonLooks.note)])]
        + steps.map { _ in TableCell() }
    }
    return TableRow(cannotSplit: true, cells: [title] + cells)
  }

  private func paragraph(_ text: String) -> Paragraph {
    Paragraph(text.isEmpty ? "–" : text.carriedByXML, style: ComparisonLooks.cell)
  }
}
