internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The results of a comparison as a table of Word: a row a function, and behind each plan what changed on the way to it.
struct ComparisonResults {
  let template: PlanTemplate
  let texts: ComparisonTexts
  /// From margin to margin.
  let width: Length

  private var comparison: PlanComparison { texts.comparison }

  /// For each plan the step that leads to it.
  private var steps: [ComparisonStep?] {
    comparison.plans.indices.map { plan in comparison.steps.first { $0.to == plan } }
  }

  var table: Table {
    let steps = steps
    let headings =
      [texts.wording.heading(for: .function)]
      + steps.enumerated().flatMap { plan, step in
        [texts.labels[plan]] + (step.map { [texts.changeHeading(of: $0)] } ?? [])
      }
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
    let summaries = comparison.steps.compactMap { step in
      texts.summary(of: step).map { summary in
        comparison.steps.count == 1 ? summary : texts.wording.differences.field(texts.name(of: step), summary)
      }
    }
    return ([texts.scaleNote].compactMap { $0 } + summaries).map(\.carriedByXML)
  }

  private func widths(_ steps: [ComparisonStep?]) -> [Length] {
    let changes = steps.count { $0 != nil }
    let (all, change) = (width.inches * 2.54, changes > 1 ? 1.6 : 2.5)
    let function = max(3.6, all - Double(steps.count) * 4.2 - Double(changes) * change)
    let plan = (all - function - Double(changes) * change) / Double(steps.count)
    return ([function] + steps.flatMap { [plan] + ($0 == nil ? [] : [change]) }).map { .centimetres($0) }
  }

  // Cells

  private func heading(_ text: String) -> TableCell {
    TableCell(
      shading: Colour(template.palette.headingGround), verticalAlignment: .centre,
      paragraphs: [Paragraph(text.carriedByXML, style: ComparisonLooks.heading)])
  }

  private func row(of index: Int, _ steps: [ComparisonStep?]) -> TableRow {
    let function = comparison.functions[index]
    let title = TableCell(
      shading: Colour(template.palette.functionGround),
      paragraphs: [Paragraph(texts.title(of: function).carriedByXML, style: ComparisonLooks.strong)])
    let results = steps.enumerated().flatMap { plan, step in
      [result(of: function, in: plan)] + (step.map { [change($0.results[index])] } ?? [])
    }
    return TableRow(cannotSplit: true, cells: [title] + results)
  }

  private func result(of function: ComparedFunction, in plan: Int) -> TableCell {
    let rating = function.places[plan].flatMap { comparison.plans[plan].plan.functions[$0].rating?.code }
    return TableCell(
      shading: rating.flatMap { template.palette.ground(for: $0) }.map { Colour($0) },
      paragraphs: [paragraph(texts.result(of: function, in: plan))])
  }

  private func change(_ change: ResultChange) -> TableCell {
    var paragraph = paragraph(texts.change(change))
    paragraph.style = ComparisonLooks.strong
    if change.score != nil, texts.wording.direction == .rightToLeft {
      // In a paragraph from the right the sign would stand behind its number.
      paragraph.direction = .leftToRight
      paragraph.alignment = .end
    }
    return TableCell(paragraphs: [paragraph])
  }

  private func scaleRow(_ names: [String], _ steps: [ComparisonStep?]) -> TableRow {
    let title = TableCell(paragraphs: [
      Paragraph(texts.wording.name(of: ActionPlan.Field.ratingScale), style: ComparisonLooks.note)
    ])
    let cells = steps.enumerated().flatMap { plan, step in
      [TableCell(paragraphs: [Paragraph(names[plan].carriedByXML, style: ComparisonLooks.note)])]
        + (step == nil ? [] : [TableCell()])
    }
    return TableRow(cannotSplit: true, cells: [title] + cells)
  }

  private func paragraph(_ text: String) -> Paragraph {
    Paragraph(text.isEmpty ? "–" : text.carriedByXML, style: ComparisonLooks.cell)
  }
}
