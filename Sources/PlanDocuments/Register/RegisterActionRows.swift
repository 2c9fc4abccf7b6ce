internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Writes the rows of the sheet of actions while the plans go by.
struct RegisterActionRows: ~Copyable {
  private let wording: Wording
  private let looks: RegisterLooks
  private let heights: RegisterHeights
  private let tally: RegisterTally
  private let reader: RegisterValueReader
  private var priorities: RegisterLabels<Priority>
  private var timeframes: RegisterLabels<Timeframe>
  private var responsibles: RegisterLabels<Responsible>
  private var ratings: RegisterLabels<Rating>
  private var noComment: RegisterCell?

  init(
    wording: Wording, vocabulary: Vocabulary, looks: RegisterLooks, heights: RegisterHeights, tally: RegisterTally
  ) {
    self.wording = wording
    self.looks = looks
    self.heights = heights
    self.tally = tally
    reader = RegisterValueReader(wording: wording, vocabulary: vocabulary)
    let mark = wording.noCommentMark
    priorities = RegisterLabels(noComment: mark) { wording.label(for: $0) }
    timeframes = RegisterLabels(noComment: mark) { wording.label(for: $0) }
    responsibles = RegisterLabels(noComment: mark) { wording.label(for: $0) }
    ratings = RegisterLabels(noComment: mark) { wording.label(for: $0) }
  }

  /// - Parameter plan: All its actions have ids.
  mutating func write(_ plan: ActionPlan, to rows: inout SheetRows) {
    let key = rows.cell(plan.identity)
    let place = [
      rows.cell(plan.country.name), rows.cell(plan.country.iso3), .number(plan.year), rows.cell(plan.cluster),
      rows.cell(plan.level.map { wording.register.label(forLevel: $0) }), rows.cell(plan.locality),
    ]
    let lines = heights.lines(of: plan)
    var functions: [RegisterTally.Function] = []
    functions.reserveCapacity(plan.functions.count)
    for function in plan.functions {
      let record = record(of: function, planLanguage: plan.language, lines: lines, in: &rows)
      functions.append(record)
      for action in function.actions { write(action, place: place, function: record, plan: key, to: &rows) }
    }
    add(plan, place: place, key: key, functions: functions, lines: lines, in: &rows)
  }

  private mutating func write(
    _ action: Action, place: [RegisterCell], function: RegisterTally.Function, plan: RegisterCell,
    to rows: inout SheetRows
  ) {
    let (timeframe, responsible) = (
      timeframes.cell(action.timeframe, in: &rows), responsibles.cell(action.responsible, in: &rows)
    )
    let priority = priorities.cell(action.priority, in: &rows)
    rows.beginRow(height: heights.height(of: action, lines: Int(function.lines)))
    for cell in place { rows.write(cell, looks) }
    rows.write(function.number, looks)
    rows.write(function.title, looks)
    rows.write(function.score, looks)
    rows.write(function.rating, looks)
    rows.write(priority, looks)
    write(action.action, to: &rows)
    rows.write(timeframe, looks)
    rows.write(responsible, looks)
    write(action.constraints, to: &rows)
    write(action.goodPractices, to: &rows)
    write(action.comments, to: &rows)
    rows.write(function.key, looks)
    rows.text(action.id ?? "", style: looks.text)
    rows.write(plan, looks)
  }

  private mutating func write(_ text: CellText, to rows: inout SheetRows) {
    switch text {
    case .empty: rows.blank(style: looks.text)
    case .noComment:
      let cell = noComment ?? rows.cell(wording.noCommentMark)
      noComment = cell
      rows.write(cell, looks)
    case .text(let text):
      let runsAlong = wording.direction.direction(of: text) == wording.direction
      rows.text(text, style: runsAlong ? looks.text : looks.counterText)
    }
  }

  // What the other sheets will show

  private mutating func record(
    of function: CoreFunction, planLanguage: String, lines: Int, in rows: inout SheetRows
  ) -> RegisterTally.Function {
    let title = function.printedTitle(planLanguage: planLanguage, in: wording)
    return RegisterTally.Function(
      number: function.number.map { .number($0) } ?? .blank,
      title: rows.cell(title),
      score: function.score.map { .decimal($0.doubleValue) } ?? .blank,
      rating: ratings.cell(function.rating, in: &rows), key: rows.cell(function.key?.code),
      lines: Int32(max(lines, heights.lines(of: title, .function))))
  }

  private func add(
    _ plan: ActionPlan, place: [RegisterCell], key: RegisterCell, functions: [RegisterTally.Function], lines: Int,
    in rows: inout SheetRows
  ) {
    var ratings = Array(repeating: Int32(0), count: Rating.allCases.count)
    var mean = RegisterSummary.Mean()
    for function in plan.functions {
      if let rating = function.rating?.code { ratings[rating.place] += 1 }
      if let score = function.score { mean.add(score.doubleValue) }
    }
    let meanCell = mean.value.map { RegisterCell.decimal(($0 * 10).rounded() / 10) } ?? .blank
    let record = RegisterTally.Plan(
      place: place, clusterCode: rows.cell(plan.clusterCode),
      details: [rows.cell(plan.language), rows.cell(plan.ratingScale)] + plan.dates.cells + [meanCell],
      ratings: ratings, functions: functions,
      priorities: plan.functions.flatMap { $0.priorityCounts.map(Int32.init) }, key: key, lines: lines)
    tally.add(record, of: plan, remainder: RegisterRemainder(of: plan, reader: reader))
  }
}

extension ProcessDates {
  /// The three dates, the days between them, and in all.
  fileprivate var cells: [RegisterCell] {
    func days(_ first: CalendarDate?, _ last: CalendarDate?) -> RegisterCell {
      guard let first, let last else { return .blank }
      return .number(first.days(until: last))
    }
    return [surveyLaunched, reviewed, completed].map { $0?.excelSerial.map { .date($0) } ?? .blank }
      + [days(surveyLaunched, reviewed), days(reviewed, completed), days(surveyLaunched, completed)]
  }
}

extension CoreFunction {
  /// A title as it stands in the plan's own language; in another one the form's.
  func printedTitle(planLanguage: String, in wording: Wording) -> String {
    if let title, planLanguage == wording.language || key == nil { return title }
    return key.map { wording.title(of: $0) } ?? ""
  }
}
