internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Makes plans of the rows of a register, and keeps account of the cells.
///
/// A cell that says what the register said when it was written keeps the plan's own value; only what was changed is read
/// anew, and what the register does not show stays as it was. What several rows repeat is decided by ``RegisterVotes``:
/// of the sheet of plans, then of functions, then of actions.
struct RegisterInterpreter {
  let template: PlanTemplate
  let wording: Wording
  let values: RegisterValueReader
  let dates: DateParser
  private(set) var drafts: [RegisterDraft] = []
  private(set) var findings: [Finding] = []
  /// The identity that each finished plan had before the edits.
  private(set) var origins: [String] = []
  private(set) var readCount = 0
  private(set) var reportedCount = 0
  var byKey: [String: RegisterDraft] = [:]
  var byPlace: [RegisterPlace: RegisterDraft] = [:]
  /// The plans of a year and a country, by its code and by its name, and by the cluster too.
  var byCluster: [YearOfCluster: [RegisterDraft]] = [:]
  /// Those that are another country's, year's or the like than when they were added.
  private(set) var moved: [RegisterDraft] = []
  /// Rows of which the others of their table tell what they are.
  var deferred: [DeferredRow] = []
  /// What actions are without, because their sheet has no column of it.
  private var columnsMissed: [MissingColumn: Int] = [:]
  /// Whether the hidden sheet is there, and whole as far as it can be read.
  private(set) var knowsAllPlans: Bool
  /// The plans of which the register has lost what its tables do not show.
  private var lostKeys: (ordered: [String], all: Set<String>) = ([], [])
  /// Figures of plans that the register did not know, and where the first stands.
  private var figures: (count: Int, place: String) = (0, "")

  private struct MissingColumn: Hashable {
    let place: String
    let field: RegisterField
  }

  /// - Parameters:
  ///   - known: What is known of plans beside the tables.
  ///   - lost: The plans of which the hidden sheet tells something that cannot be read; nil where there is no such sheet.
  init(template: PlanTemplate, wording: Wording, known: [RegisterKnownPlan], lost: [String]?) {
    knowsAllPlans = lost?.isEmpty ?? false
    self.template = template
    self.wording = wording
    values = RegisterValueReader(wording: wording, vocabulary: template.vocabulary)
    dates = DateParser(template: template)
    for plan in known where byKey[plan.key] == nil { add(RegisterDraft(plan), key: plan.key) }
    for key in lost ?? [] where byKey[key] == nil { lose(key) }
  }

  /// Notes that nothing tells what the tables do not show of a plan.
  mutating func lose(_ key: String) {
    knowsAllPlans = false
    if lostKeys.all.insert(key).inserted { lostKeys.ordered.append(key) }
  }

  /// Says once of which plans the register has lost what its tables do not show.
  mutating func reportLost() {
    for key in lostKeys.ordered { report(.warning, at: "", .registerRemainderDamaged(plan: key)) }
  }

  mutating func add(_ draft: RegisterDraft, key: String?) {
    drafts.append(draft)
    if let key { byKey[key] = draft }
    let place = draft.place(in: wording)
    if byPlace[place] == nil { byPlace[place] = draft }
    addToCluster(draft)
  }

  /// Lets a plan be found by what it says now.
  mutating func move(_ draft: RegisterDraft) {
    addToCluster(draft)
    if !draft.hasMoved { moved.append(draft) }
    draft.hasMoved = true
  }

  // Account

  /// Counts cells that were read and are the register's own, or of a plan.
  mutating func count(_ cells: Int) { readCount += cells }

  mutating func report(_ severity: Finding.Severity, at place: String, _ message: Message) {
    findings.append(Finding(severity, at: place, message))
  }

  /// Says that cells, which were counted, are in no plan.
  mutating func leave(_ cells: Int, at place: String, _ message: Message) {
    reportedCount += cells
    report(.warning, at: place, message)
  }

  mutating func leaveRow(_ row: RegisterRow) {
    guard !row.cells.isEmpty else { return }
    leave(row.cells.count, at: row.place, .registerRowWithoutPlan(text: row.cells[0].cell.text))
  }

  mutating func miss(_ field: RegisterField, in row: RegisterRow, _ columns: RegisterColumns) {
    columnsMissed[MissingColumn(place: "\(row.sheet)!A\(columns.headingRow)", field: field), default: 0] += 1
  }

  // Rows

  mutating func read(_ row: RegisterRow, of columns: RegisterColumns) {
    readCount += row.cells.count
    let row = leavingFormulas(row)
    guard !row.cells.isEmpty else { return }
    switch plan(of: row) {
    case .found(let draft):
      draft.rowsRead += 1
      read(row, columns, of: draft)
    case .unclear(let marked): deferred.append(DeferredRow(row: row, columns: columns, marked: marked))
    }
  }

  /// What a formula without a result says, nobody knows.
  private mutating func leavingFormulas(_ row: RegisterRow) -> RegisterRow {
    guard row.cells.contains(where: { $0.cell.value.isUnknown }) else { return row }
    for (_, cell) in row.cells where cell.value.isUnknown {
      leave(1, at: row.place(of: cell), .registerNotCalculated(formula: cell.text))
    }
    return RegisterRow(
      sheet: row.sheet, number: row.number, cells: row.cells.filter { !$0.cell.value.isUnknown },
      notCalculated: Set(row.cells.filter { $0.cell.value.isUnknown }.map(\.field)))
  }

  mutating func read(_ row: RegisterRow, _ columns: RegisterColumns, of draft: RegisterDraft) {
    draft.isSeen = true
    draft.votes.addRow()
    switch columns.table {
    case .plans: readPlan(row, columns, of: draft)
    case .functions: readFunction(row, columns, of: draft)
    case .actions: readAction(row, columns, of: draft)
    }
  }

  private mutating func readPlan(_ row: RegisterRow, _ columns: RegisterColumns, of draft: RegisterDraft) {
    for (field, cell) in row.cells where !field.isComputed { take(cell, field, of: draft, in: row) }
    for field in columns.table.fields where row[field] == nil && columns.shows(field, in: row) {
      clear(field, of: draft, in: row, columns)
    }
    checkComputed(row, draft) { field in draft.remainder?.computedText(field) }
  }

  private mutating func readFunction(_ row: RegisterRow, _ columns: RegisterColumns, of draft: RegisterDraft) {
    let place = ownFunction(of: row, in: draft)
    place.draft.isSeen = true
    place.draft.votes.addRow()
    for (field, cell) in row.cells where !field.isComputed {
      if !take(cell, field, of: place.draft, of: draft, in: row) {
        take(cell, field, of: draft, in: row)
      }
    }
    if row[.score] == nil, columns.shows(.score, in: row) { place.draft.function.score = nil }
    if row[.rating] == nil, columns.shows(.rating, in: row) { place.draft.function.rating = nil }
    checkComputed(row, draft) { field in place.index.flatMap { draft.remainder?.computedText(field, function: $0) } }
  }

  /// What the register worked out is not a plan's; somebody who changed it is told so.
  private mutating func checkComputed(
    _ row: RegisterRow, _ draft: RegisterDraft, original: (RegisterField) -> String?
  ) {
    for (field, cell) in row.cells where field.isComputed {
      if draft.remainder == nil {
        // A plan of which nothing else is known has no figures to compare them with.
        figures = (figures.count + 1, figures.count == 0 ? row.place(of: cell) : figures.place)
      } else if original(field) != cell.text {
        leave(1, at: row.place(of: cell), .registerComputed(text: cell.text))
      }
    }
  }

  // The end

  /// Ends the reading of the sheets of a table.
  mutating func endTable(_ table: RegisterColumns.Table) {
    readDeferred(table)
    settle(table)
    for draft in drafts { draft.rowsRead = 0 }
  }

  /// The plans, and what is missing of them.
  mutating func finish() -> [ActionPlan] {
    var plans: [ActionPlan] = []
    plans.reserveCapacity(drafts.count)
    // Each draft goes when its plan is made: the rows of a large register are not in memory twice.
    (byKey, byPlace, byCluster) = ([:], [:], [:])
    drafts.reverse()
    while let draft = drafts.popLast() {
      let name = draft.name
      guard draft.isSeen else {
        report(.note, at: "", .registerPlanGone(name))
        continue
      }
      recognise(draft, name)
      reportGone(draft, name)
      let plan = draft.finished()
      if draft.remainder != nil, plan.identity != name {
        report(.note, at: "", .registerPlanRenamed(from: name, to: plan.identity))
      }
      origins.append(name)
      plans.append(plan)
    }
    reportMissing()
    return plans
  }

  private mutating func reportGone(_ draft: RegisterDraft, _ name: String) {
    guard draft.hasIDsLeft else { return }
    let rows = draft.functions.reduce(0) { $0 + $1.entries.count { $0.action.id == nil } }
    report(
      .warning, at: "",
      rows == 0
        ? .registerActionsGone(plan: name, ids: draft.idsLeft)
        : .registerIdentifiersGone(plan: name, ids: draft.idsLeft, rows: rows))
  }

  private mutating func reportMissing() {
    for field in RegisterField.ofActions {
      for (column, count) in columnsMissed.sorted(by: { $0.key.place < $1.key.place }) where column.field == field {
        // An action is little without its text.
        report(
          field == .action ? .error : .warning, at: column.place,
          .registerColumnMissing(heading: field.heading(in: wording), count: count))
      }
    }
    if figures.count > 0 {
      reportedCount += figures.count
      report(.note, at: figures.place, .registerFiguresLeft(count: figures.count))
    }
  }
}
