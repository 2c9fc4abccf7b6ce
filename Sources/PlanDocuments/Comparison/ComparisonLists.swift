internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// What became of the actions of a step, as columns of a table of Word: carried over, new, dropped.
struct ComparisonLists {
  let template: PlanTemplate
  let texts: ComparisonTexts
  let step: ComparisonStep
  /// From margin to margin.
  let width: Length

  /// Whether the lists would take more lines than that in type of the usual size.
  func isLongerThan(lines limit: Int) -> Bool {
    let fates = fates
    return zip(fates, widths(fates)).contains { lines(of: $0, in: $1) > limit }
  }

  /// About how many lines a list takes: a letter is half as wide as the type is high.
  private func lines(of fate: ComparedAction.Fate, in width: Length) -> Int {
    let letters = max(1, Int(width.points / (0.5 * (template.typeface.sizes.body - 0.5))))
    let actions = step.actions.filter { $0.fate == fate }
    let lines = actions.reduce(0) { $0 + (texts.text(of: $1).unicodeScalars.count + letters - 1) / letters }
    return lines + Set(actions.map(\.function)).count
  }

  /// The heading and the table.
  ///
  /// - Parameter remark: The look of what is said about an action.
  func blocks(remark: TextFormat) -> [Block] {
    let heading = Block.paragraph(Paragraph(texts.heading(of: step).carriedByXML, style: ComparisonLooks.section))
    return [heading, .table(table(remark: remark))]
  }

  /// The fates with actions; all where there is no action at all.
  private var fates: [ComparedAction.Fate] {
    let found = ComparedAction.Fate.allCases.filter { step.count(of: $0) > 0 }
    return found.isEmpty ? ComparedAction.Fate.allCases : found
  }

  private func table(remark: TextFormat) -> Table {
    let fates = fates
    let headings = fates.map { fate in
      TableCell(
        shading: Colour(template.palette.headingGround),
        paragraphs: [Paragraph(texts.heading(of: fate, in: step).carriedByXML, style: ComparisonLooks.heading)])
    }
    return Table(
      style: ComparisonLooks.lists, columnWidths: widths(fates), caption: texts.heading(of: step).carriedByXML,
      rows: [
        TableRow(isHeader: true, cannotSplit: true, cells: headings),
        TableRow(cells: fates.map { TableCell(paragraphs: paragraphs(of: $0, remark: remark)) }),
      ])
  }

  /// In proportion to the texts, so that the columns end at about one height; none narrower than a fifth of the page.
  private func widths(_ fates: [ComparedAction.Fate]) -> [Length] {
    let weights = fates.map { fate in
      step.actions.reduce(1) { $0 + ($1.fate == fate ? texts.text(of: $1).unicodeScalars.count + 30 : 0) }
    }
    let total = weights.reduce(0, +)
    let shares = weights.map { max(0.2, Double($0) / Double(total)) }
    let sum = shares.reduce(0, +)
    return shares.map { .centimetres($0 / sum * width.inches * 2.54) }
  }

  private func paragraphs(of fate: ComparedAction.Fate, remark: TextFormat) -> [Paragraph] {
    var function: Int?
    return step.actions.filter { $0.fate == fate }.flatMap { action -> [Paragraph] in
      defer { function = action.function }
      let title = texts.title(of: texts.comparison.functions[action.function]).carriedByXML
      let heading = Paragraph(title, style: ComparisonLooks.listHeading)
      return (function == action.function ? [] : [heading]) + [paragraph(of: action, remark: remark)]
    }
  }

  private func paragraph(of action: ComparedAction, remark: TextFormat) -> Paragraph {
    let text = texts.text(of: action).carriedByXML
    var inlines = [Inline.text(text)]
    let remarks = texts.remarks(on: action)
    if !remarks.isEmpty {
      inlines.append(.text(" (\(remarks.joined(separator: "; ")))".carriedByXML, RunFormat(text: remark)))
    }
    let page = texts.wording.direction
    let direction = page.direction(of: text)
    return Paragraph(
      style: ComparisonLooks.listItem, direction: direction == page ? nil : TextDirection(direction), inlines: inlines)
  }
}
