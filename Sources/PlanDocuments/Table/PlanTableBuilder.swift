internal import PlanModel
internal import PlanTemplates

/// Puts a plan into the words of a language.
final class PlanTableBuilder: Sendable {
  let template: PlanTemplate
  let wording: Wording
  /// The columns that each action has of its own.
  private let actionFields: [PlanField]

  init(template: PlanTemplate, wording: Wording) {
    self.template = template
    self.wording = wording
    actionFields = template.columns.map(\.field).filter { $0 != .function && $0 != .result }
  }

  /// The form filled in with a plan.
  func table(of plan: ActionPlan) -> PlanTable {
    let functions = orderedFunctions(of: plan)
    let numbers = printedNumbers(of: functions.map(\.function))
    let groups = zip(functions, numbers).map { entry, number in
      group(entry.function, number: number, index: entry.index, planLanguage: plan.language)
    }
    return PlanTable(
      wording: wording, isBlank: false,
      title: wording.title,
      subject: wording.subject(country: plan.country.name, year: String(plan.year), cluster: plan.cluster),
      pageHeader: wording.pageHeader(country: plan.country.name, year: String(plan.year)),
      head: head(country: .text(plan.country.name), year: .year(plan.year), dates: plan.dates),
      headings: template.columns.map { wording.heading(for: $0.field) },
      groups: groups,
      legend: legend(of: plan))
  }

  /// The form with nothing filled in.
  func blankTable() -> PlanTable {
    let nowhere = PlanTable.Place(function: nil, action: nil)
    let rows = Array(repeating: emptyRow(nowhere), count: max(1, template.blankRows))
    let groups = template.functions.map { function in
      PlanTable.Group(
        key: function.key, number: function.number,
        function: cell(
          .function, wording.functionLine(number: function.number, title: wording.title(of: function.key)), nowhere),
        result: cell(.result, "", nowhere), rating: nil, rows: rows)
    }
    return PlanTable(
      wording: wording, isBlank: true, title: wording.title, subject: wording.title, pageHeader: wording.title,
      head: head(country: .empty, year: .empty, dates: ProcessDates()),
      headings: template.columns.map { wording.heading(for: $0.field) }, groups: groups,
      legend: wording.noCommentLegend.map { [$0] } ?? [])
  }

  // Above and below the table

  private func head(
    country: PlanTable.HeadValue, year: PlanTable.HeadValue, dates: ProcessDates
  ) -> [PlanTable.HeadLine] {
    func line(_ label: FormLabel, _ date: CalendarDate?) -> PlanTable.HeadLine {
      PlanTable.HeadLine(label: wording.label(for: label), value: date.map { .date($0) } ?? .empty, isOnOneLine: true)
    }
    return [
      PlanTable.HeadLine(label: wording.label(for: FormLabel.country), value: country, isOnOneLine: false),
      PlanTable.HeadLine(label: wording.label(for: FormLabel.year), value: year, isOnOneLine: false),
      line(.surveyLaunched, dates.surveyLaunched),
      line(.reviewed, dates.reviewed),
      line(.completed, dates.completed),
    ]
  }

  /// The line for the mark wherever the mark is used, then the plan's own abbreviations.
  private func legend(of plan: ActionPlan) -> [String] {
    let own = plan.abbreviations.map { wording.legendLine(short: $0.short, long: $0.long) }
    guard plan.usesNoComment, let mark = wording.noCommentLegend, !own.contains(mark) else { return own }
    return [mark] + own
  }

  // Functions

  private struct Entry {
    let function: CoreFunction
    /// Its place in the plan; nil where the plan lacks it.
    let index: Int?
  }

  /// The seven functions in the template's order, those the plan lacks without actions, then any others.
  private func orderedFunctions(of plan: ActionPlan) -> [Entry] {
    var entries: [Entry] = []
    for layout in template.functions {
      let found = plan.functions.indices.filter { plan.functions[$0].key == layout.key }
      entries += found.map { Entry(function: plan.functions[$0], index: $0) }
      if found.isEmpty { entries.append(Entry(function: CoreFunction(key: layout.key), index: nil)) }
    }
    let keys = template.functions.map(\.key)
    let others = plan.functions.indices.filter { plan.functions[$0].key.map { !keys.contains($0) } ?? true }
    return entries + others.map { Entry(function: plan.functions[$0], index: $0) }
  }

  private func printedNumbers(of functions: [CoreFunction]) -> [Int] {
    let usual = Dictionary(template.functions.map { ($0.key, $0.number) }) { first, _ in first }
    return functions.printedNumbers(usual: { usual[$0] }, firstOfOwn: (usual.values.max() ?? 0) + 1)
  }

  private func group(
    _ function: CoreFunction, number: Int, index: Int?, planLanguage: String
  ) -> PlanTable.Group {
    let place = PlanTable.Place(function: index, action: nil)
    let rows = function.actions.enumerated().map { row(of: $1, place: PlanTable.Place(function: index, action: $0)) }
    return PlanTable.Group(
      key: function.key, number: number,
      function: cell(
        .function,
        wording.functionLine(number: number, title: function.printedTitle(planLanguage: planLanguage, in: wording)),
        place),
      result: cell(
        .result, wording.result(score: function.score, rating: ratingLabel(of: function)), place),
      rating: function.rating?.code,
      rows: rows.isEmpty ? [emptyRow(place)] : rows)
  }

  private func ratingLabel(of function: CoreFunction) -> String? {
    function.rating.map { wording.text(of: $0) { wording.label(for: $0) } }
  }

  // Actions

  private func row(of action: Action, place: PlanTable.Place) -> PlanTable.Row {
    PlanTable.Row(
      actionID: action.id, priority: action.priority?.code,
      cells: cells(place) { text(of: $0, in: action) })
  }

  private func emptyRow(_ place: PlanTable.Place) -> PlanTable.Row {
    PlanTable.Row(actionID: nil, priority: nil, cells: cells(place) { _ in "" })
  }

  private func text(of field: PlanField, in action: Action) -> String {
    switch field {
    case .function, .result: ""
    case .priority: action.priority.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    case .action: wording.text(of: action.action)
    case .timeframe: action.timeframe.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    case .responsible: action.responsible.map { wording.text(of: $0) { wording.label(for: $0) } } ?? ""
    case .constraints: wording.text(of: action.constraints)
    case .goodPractices: wording.text(of: action.goodPractices)
    case .comments: wording.text(of: action.comments)
    }
  }

  private func cells(_ place: PlanTable.Place, text: (PlanField) -> String) -> [PlanTable.Cell] {
    actionFields.map { cell($0, text($0), place) }
  }

  private func cell(_ field: PlanField, _ text: String, _ place: PlanTable.Place) -> PlanTable.Cell {
    PlanTable.Cell(field: field, text: text, direction: wording.direction.direction(of: text), place: place)
  }
}

extension ActionPlan {
  /// Whether a cell bears the mark for "no comment".
  fileprivate var usesNoComment: Bool {
    functions.contains { function in
      function.rating == .noComment || function.actions.contains(where: \.usesNoComment)
    }
  }
}

extension Action {
  fileprivate var usesNoComment: Bool {
    [action, constraints, goodPractices, comments].contains(.noComment)
      || priority == .noComment || timeframe == .noComment || responsible == .noComment
  }
}
