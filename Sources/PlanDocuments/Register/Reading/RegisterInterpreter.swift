internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Makes plans of the rows of a register, and keeps account of the cells.
///
/// A cell that says what the register said when it was written keeps the plan's own value; only what was changed is read
/// anew. What several rows repeat is taken from the first that differs: of the sheet of plans, then of functions, then
/// of actions.
struct RegisterInterpreter {
  let template: PlanTemplate
  let wording: Wording
  let values: RegisterValueReader
  private(set) var drafts: [RegisterDraft] = []
  private(set) var findings: [Finding] = []
  /// The identity that each finished plan had before the edits.
  private(set) var origins: [String] = []
  private(set) var readCount = 0
  private(set) var reportedCount = 0
  private var byKey: [String: RegisterDraft] = [:]
  private var byPlace: [RegisterPlace: RegisterDraft] = [:]
  let dates: DateParser

  init(template: PlanTemplate, wording: Wording, remainders: [(key: String, remainder: RegisterRemainder)]) {
    self.template = template
    self.wording = wording
    values = RegisterValueReader(wording: wording, vocabulary: template.vocabulary)
    dates = DateParser(template: template)
    for (key, remainder) in remainders where byKey[key] == nil {
      add(RegisterDraft(remainder: remainder, plan: remainder.plan), key: key)
    }
  }

  private mutating func add(_ draft: RegisterDraft, key: String?) {
    drafts.append(draft)
    if let key { byKey[key] = draft }
    let place = RegisterPlace(of: draft.plan, in: wording)
    if byPlace[place] == nil { byPlace[place] = draft }
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

  // Rows

  mutating func read(_ row: RegisterRow, of columns: RegisterColumns) {
    readCount += row.cells.count
    switch columns.table {
    case .plans: readPlan(row, columns)
    case .functions: readFunction(row, columns)
    case .actions: readAction(row)
    }
  }

  private mutating func readPlan(_ row: RegisterRow, _ columns: RegisterColumns) {
    guard let draft = draft(of: row) else { return leaveRow(row) }
    for (field, cell) in row.cells where !field.isComputed { take(cell, field, of: draft, in: row) }
    for field in columns.table.fields where columns.has(field) && row[field] == nil { clear(field, of: draft) }
    checkComputed(row, draft) { field in draft.remainder?.computedText(field) }
  }

  private mutating func readFunction(_ row: RegisterRow, _ columns: RegisterColumns) {
    guard let draft = draft(of: row) else { return leaveRow(row) }
    let place = function(of: row, in: draft)
    place.draft.isSeen = true
    for (field, cell) in row.cells where !field.isComputed {
      if !take(cell, field, of: place.draft, planLanguage: draft.plan.language, in: row) {
        take(cell, field, of: draft, in: row)
      }
    }
    if columns.has(.score), row[.score] == nil { place.draft.function.score = nil }
    if columns.has(.rating), row[.rating] == nil { place.draft.function.rating = nil }
    checkComputed(row, draft) { field in place.index.flatMap { draft.remainder?.computedText(field, function: $0) } }
  }

  private mutating func readAction(_ row: RegisterRow) {
    guard let draft = draft(of: row) else { return leaveRow(row) }
    let place = function(of: row, in: draft)
    for (field, cell) in row.cells {
      if field == .actionID || field.actionKey != nil { continue }
      if take(cell, field, of: place.draft, planLanguage: draft.plan.language, in: row) { continue }
      take(cell, field, of: draft, in: row)
    }
    var action = Action(action: values.cellText(row.text(.action)))
    action.priority = values.priority(row.text(.priority))
    action.timeframe = values.timeframe(row.text(.timeframe))
    action.responsible = values.responsible(row.text(.responsible))
    action.constraints = values.cellText(row.text(.constraints))
    action.goodPractices = values.cellText(row.text(.goodPractices))
    action.comments = values.cellText(row.text(.comments))
    var original: Int?
    if let id = row[.actionID] {
      if let known = draft.takePlace(of: id.text) {
        action.id = id.text
        restore(&action, from: draft.remainder?.actions[known.function][known.index].values, row)
        original = known.function == place.index ? known.index : nil
      } else {
        leave(1, at: row.place(of: id), .registerCopiedRow(id: id.text))
      }
    }
    guard action != Action(action: .empty) else { return }
    place.draft.add(action, at: original)
  }

  /// Gives back what the row's words would not, where nobody changed them.
  private func restore(_ action: inout Action, from values: JSONObject?, _ row: RegisterRow) {
    for member in values?.members ?? [] {
      guard let field = RegisterField.ofAction[member.key] else {
        action.other[member.key] = member.value
        continue
      }
      guard case .string(let words) = member.value, row.text(field) == words else { continue }
      switch field {
      case .priority: action.priority = .text(words)
      case .timeframe: action.timeframe = .text(words)
      case .responsible: action.responsible = .text(words)
      case .action: action.action = .text(words)
      case .constraints: action.constraints = .text(words)
      case .goodPractices: action.goodPractices = .text(words)
      case .comments: action.comments = .text(words)
      default: break
      }
    }
  }

  private mutating func leaveRow(_ row: RegisterRow) {
    guard !row.cells.isEmpty else { return }
    leave(row.cells.count, at: row.place, .registerRowWithoutPlan(text: row.cells[0].cell.text))
  }

  // Which plan, which function

  /// The plan of a row: by what people see in it, then by the mark that they do not see. A copied row takes the mark
  /// along, whatever is typed into it then.
  private mutating func draft(of row: RegisterRow) -> RegisterDraft? {
    let marked = byKey[row.text(.plan)]
    let place = RegisterPlace(of: row)
    if let marked, place.isWithin(RegisterPlace(of: marked.remainder?.plan ?? marked.plan, in: wording)) {
      marked.isSeen = true
      return marked
    }
    if let draft = byPlace[place] {
      draft.isSeen = true
      return draft
    }
    if let draft = marked ?? onlyDraft(within: place) {
      if marked == nil { byPlace[place] = draft }
      draft.isSeen = true
      return draft
    }
    return added(row, place)
  }

  /// The one plan that a row can mean in which somebody has not filled in everything.
  private func onlyDraft(within place: RegisterPlace) -> RegisterDraft? {
    guard !place.year.isEmpty, !(place.country.isEmpty && place.iso3.isEmpty) else { return nil }
    let meant = drafts.filter { place.isWithin(RegisterPlace(of: $0.plan, in: wording)) }
    return meant.count == 1 ? meant[0] : nil
  }

  private mutating func added(_ row: RegisterRow, _ place: RegisterPlace) -> RegisterDraft? {
    guard !place.country.isEmpty, let year = YearParser.year(place.year), ActionPlan.years.contains(year) else {
      return nil
    }
    let iso3 = Country.isISO3(place.iso3) ? place.iso3 : nil
    var plan = ActionPlan(
      language: wording.language, country: Country(iso3: iso3, name: place.country), year: year)
    plan.cluster = place.cluster.isEmpty ? nil : place.cluster
    plan.level = place.level.isEmpty ? nil : wording.register.level(place.level)
    plan.locality = place.locality.isEmpty ? nil : place.locality
    let draft = RegisterDraft(remainder: nil, plan: plan)
    draft.isSeen = true
    add(draft, key: row.text(.plan).isEmpty ? nil : row.text(.plan))
    report(.note, at: row.place, .registerPlanAdded(plan.identity))
    return draft
  }

  /// The function of a row: by its title, then by its key, then by its number.
  private func function(
    of row: RegisterRow, in draft: RegisterDraft
  ) -> (draft: RegisterFunctionDraft, index: Int?) {
    func index(where isMeant: (RegisterFunctionDraft) -> Bool) -> Int? { draft.functions.firstIndex(where: isMeant) }
    let (title, language) = (row.text(.function), draft.plan.language)
    let key = FunctionKey(code: row.text(.functionKey))
    func isTitled(_ function: RegisterFunctionDraft) -> Bool {
      (function.original ?? function.function).printedTitle(planLanguage: language, in: wording) == title
    }
    let meant = title.isEmpty ? nil : template.vocabulary.function(title)
    let alike = draft.functions.indices.filter { index in
      draft.functions[index].function.key == key && isTitled(draft.functions[index])
    }
    let found =
      chosen(among: alike, by: row, in: draft) ?? index { !title.isEmpty && isTitled($0) }
      ?? meant.flatMap { meant in index { $0.function.key == meant } }
      ?? key.flatMap { key in meant == nil ? index { $0.function.key == key } : nil }
    if let found { return (draft.functions[found], draft.remainder == nil ? nil : found) }
    var function = CoreFunction(key: meant ?? key)
    if function.key == nil || function.printedTitle(planLanguage: language, in: wording) != title {
      function.title = title.isEmpty ? nil : title
    }
    return (draft.add(function), nil)
  }

  /// The function that a row means where a plan has several of one key: the one whose action it is, then one of its
  /// number; of those the first whose own row has not been read.
  private func chosen(among alike: [Int], by row: RegisterRow, in draft: RegisterDraft) -> Int? {
    guard alike.count > 1 else { return alike.first }
    if let place = draft.place(of: row.text(.actionID)), alike.contains(place.function) { return place.function }
    let number = row.text(.functionNumber)
    let numbered = alike.filter { draft.functions[$0].original?.number.map { String($0) } ?? "" == number }
    let meant = numbered.isEmpty ? alike : numbered
    return meant.first { !draft.functions[$0].isSeen } ?? meant.first
  }

  // The end

  /// The plans, and what is missing of them.
  mutating func finish() -> [ActionPlan] {
    var plans: [ActionPlan] = []
    plans.reserveCapacity(drafts.count)
    // Each draft goes when its plan is made: the rows of a large register are not in memory twice.
    (byKey, byPlace) = ([:], [:])
    drafts.reverse()
    while let draft = drafts.popLast() {
      let name = (draft.remainder?.plan ?? draft.plan).identity
      guard draft.isSeen else {
        report(.note, at: "", .registerPlanGone(name))
        continue
      }
      let gone = draft.idsLeft
      if !gone.isEmpty { report(.warning, at: "", .registerActionsGone(plan: name, ids: gone)) }
      origins.append(name)
      plans.append(draft.finished())
    }
    return plans
  }
}
