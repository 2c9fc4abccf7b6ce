import PlanDocuments
import PlanModel
import PlanTemplates

/// Tells a comparison in lines: the results of each function with their changes, then what became of the actions.
///
/// `=` stands before an action that was carried over, `~` before one of those whose words or fields changed, `+`
/// before a new one, `-` before one that was dropped.
struct ComparisonPrinter {
  private let comparison: PlanComparison
  private let texts: ComparisonTexts
  private let style: TerminalStyle
  private var lines: [String] = []

  init(_ comparison: PlanComparison, wording: Wording, style: TerminalStyle) {
    self.comparison = comparison
    self.style = style
    texts = ComparisonTexts(comparison, wording: wording)
  }

  /// The lines, each with its line feed.
  static func text(of comparison: PlanComparison, wording: Wording, style: TerminalStyle) -> String {
    var printer = ComparisonPrinter(comparison, wording: wording, style: style)
    printer.addResults()
    for step in comparison.steps { printer.add(step) }
    return printer.lines.joined(separator: "\n") + "\n"
  }

  // Results

  private mutating func addResults() {
    let title = texts.wording.differences.field(texts.words.title, texts.subject)
    lines = [style.styled(PlainLine.shown(title), .heading), ""]
    lines += grid.lines
    if let note = texts.scaleNote { lines += ["", style.styled("! " + note, .changed)] }
    let summaries = texts.summaries
    if !summaries.isEmpty { lines += [""] + summaries.map(PlainLine.shown) }
  }

  /// Behind each plan to which steps lead stands what changed on the way.
  private var grid: TextGrid {
    let plans = comparison.plans.indices
    let steps = plans.map(comparison.changes)
    var grid = TextGrid([.start] + plans.flatMap { [.start] + steps[$0].map { _ in TextGrid.Side.end } })
    func row(_ title: String, _ cell: (Int) -> String, _ change: (ComparisonStep) -> String) -> [String] {
      ([title] + plans.flatMap { plan in [cell(plan)] + steps[plan].map(change) })
        .map(PlainLine.shown)
    }
    grid.add(row(texts.wording.heading(for: .function), { texts.labels[$0] }, { texts.changeHeading(of: $0) })) {
      [style] in style.styled($1, .heading)
    }
    for (index, function) in comparison.functions.enumerated() {
      let cells = row(
        texts.title(of: function), { shownOrDash(texts.result(of: function, in: $0)) },
        { shownOrDash(texts.change($0.results[index])) })
      let trends = [nil] + plans.flatMap { [nil] + steps[$0].map { $0.results[index].trend } }
      grid.add(cells) { [style] in style.styled($1, trends[$0]) }
    }
    if let scales = texts.scaleNames {
      grid.add(row(texts.wording.name(of: ActionPlan.Field.ratingScale), { scales[$0] }, { _ in "" }))
    }
    return grid
  }

  private func shownOrDash(_ text: String) -> String { text.isEmpty ? "–" : text }

  // Actions

  private mutating func add(_ step: ComparisonStep) {
    let counts = ComparedAction.Fate.allCases.map { texts.heading(of: $0, in: step) }
    lines += ["", style.styled(PlainLine.shown(texts.heading(of: step)), .heading)]
    lines.append(PlainLine.shown(counts.joined(separator: " · ")))
    let actionsOfFunction = Dictionary(grouping: step.actions, by: \.function)
    for (index, function) in comparison.functions.enumerated() {
      guard let actions = actionsOfFunction[index] else { continue }
      lines += ["", PlainLine.shown(texts.title(of: function))]
      for action in actions { add(action, in: step) }
    }
  }

  private mutating func add(_ action: ComparedAction, in step: ComparisonStep) {
    let text = PlainLine.shown(texts.text(of: action))
    switch action.fate {
    case .new: lines.append("  " + style.styled("+ " + text, .added))
    case .dropped: lines.append("  " + style.styled("- " + text, .removed))
    case .carriedOver:
      let isChanged = !action.changes.fields.isEmpty || action.oldFunction != nil
      lines.append("  " + (isChanged ? style.styled("~", .changed) : "=") + " " + text)
      if let function = action.oldFunction {
        let title = texts.title(of: comparison.functions[function])
        lines.append("      " + PlainLine.shown(texts.wording.differences.moved(from: title)))
      }
      for change in action.changes.fields {
        let value = ChangedValue(wording: texts.wording, style: style).line(
          from: change.old, to: change.new, change.text)
        lines.append("      " + texts.wording.differences.field(texts.wording.name(of: change.field), value))
      }
    }
  }
}

extension TerminalStyle {
  fileprivate func styled(_ text: String, _ trend: Trend?) -> String {
    switch trend {
    case .better: styled(text, .added)
    case .worse: styled(text, .removed)
    case .same, nil: text
    }
  }
}
