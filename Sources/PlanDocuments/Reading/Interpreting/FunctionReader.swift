internal import PlanModel
internal import PlanTemplates

/// Reads functions and their actions from the rows of the form.
struct FunctionReader {
  private var rows: [FoundForm.Row]
  private let base: KnownPlan

  init(rows: FormRows, printed: PlanTable?, base: ActionPlan?) {
    self.rows = rows.rows
    self.base = KnownPlan(base, printed: printed)
  }

  mutating func functions(_ interpreter: inout PlanInterpreter) -> [CoreFunction] {
    if base.isKnown { rows = RowMarks(base: base, rows: rows).corrected(&interpreter) }
    let groups = groups(&interpreter)
    let actions = ActionMatcher(base: base, groups: groups).matches(&interpreter)
    var read: [(group: FunctionGroup, function: CoreFunction, rows: [FoundForm.Row])] = []
    for (group, matches) in zip(groups, actions) {
      guard let function = function(of: group, matches, &interpreter) else { continue }
      read.append((group, function, matches.map(\.row)))
    }
    reportGone(actions, &interpreter)
    reportGone(Set(read.compactMap(\.group.baseIndex)), &interpreter)
    takeLoneMarks(&interpreter)
    // The form has an order of its own; the plan keeps the one it had, and what is new comes after it.
    let known = read.filter { $0.group.baseIndex != nil }
      .sorted { ($0.group.baseIndex ?? 0) < ($1.group.baseIndex ?? 0) }
    read = known + read.filter { $0.group.baseIndex == nil }
    interpreter.places.functions = read.map { FormPlaces.Function(group: $0.group, rows: $0.rows) }
    return keyed(read.map { ($0.group, $0.function) }, &interpreter)
  }

  /// The functions, those with words that were not understood known by their numbers, as in a plan's JSON.
  private func keyed(
    _ read: [(group: FunctionGroup, function: CoreFunction)], _ interpreter: inout PlanInterpreter
  ) -> [CoreFunction] {
    var functions = read.map(\.function)
    for index in functions.fillKeysFromNumbers() {
      let function = functions[index]
      guard let key = function.key, let number = function.number, let title = function.title else { continue }
      let place = read[index].group.cell?.item?.place ?? ""
      interpreter.report(.warning, at: place, .functionFromNumber(key, number: number, title: title))
    }
    return functions
  }

  // Groups

  private func groups(_ interpreter: inout PlanInterpreter) -> [FunctionGroup] {
    let parser = interpreter.parsers.functions
    let known = functionIndices(parser)
    var groups = FunctionGroups()
    /// The group of the row above, which need not be the last: a function can stand in several places.
    var current: Int?
    var seen: Set<String> = []
    for (number, row) in rows.enumerated() {
      let cell = row.cells[.function]
      let isCopy = !row.actionIDs(base).allSatisfy { seen.insert($0).inserted }
      if base.isKnown, interpreter.reportedUnknown(cell) {
        interpreter.take(cell?.item)
        current = place(row, in: &groups, after: current, isMerged: false, isCopy: isCopy, &interpreter)
      } else if let cell, let item = cell.item {
        let baseIndex = known[number]
        guard baseIndex != nil || !isAlone(item, at: number, parser) else { continue }
        interpreter.take(item)
        current = groups.add(row, of: cell, baseIndex: baseIndex)
      } else if !row.isEmpty || row.cells[.result]?.item != nil || base.wasEmpty(row) {
        current = place(
          row, in: &groups, after: current, isMerged: cell?.continuesAbove ?? false, isCopy: isCopy, &interpreter)
      }
    }
    return groups.all
  }

  /// For each row the function of the base that its cell names.
  ///
  /// Of functions that are printed alike it is the one whose action stands in the row, else the next of them. A title that
  /// says nothing known is another one for the function whose action stands in its row, unless that function still
  /// stands under its own.
  private func functionIndices(_ parser: FunctionParser) -> [Int?] {
    let texts = rows.map { $0.cells[.function]?.item?.text }
    var taken: Set<Int> = []
    var indices = zip(rows, texts).map { row, text -> Int? in
      guard let text else { return nil }
      let alike = base.functions(printedAs: text)
      let index =
        alike.count > 1
        ? functionIndex(ofActionIn: row, among: alike) ?? alike.first { !taken.contains($0) } ?? alike[0]
        : base.functionIndex(ofText: text, parser)
      if let index { taken.insert(index) }
      return index
    }
    var retitled: [String: Int] = [:]
    for (number, row) in rows.enumerated() where indices[number] == nil {
      guard let text = texts[number] else { continue }
      let function = functionIndex(ofActionIn: row)
      if let function, taken.insert(function).inserted { retitled[text] = function }
      indices[number] = retitled[text]
    }
    return indices
  }

  private func functionIndex(ofActionIn row: FoundForm.Row, among indices: [Int]? = nil) -> Int? {
    let function = row.actionIDs(base).lazy.compactMap { base.place(ofID: $0)?.function }.first
    return function.flatMap { indices?.contains($0) ?? true ? $0 : nil }
  }

  /// A text below or between the rows that names no function and has nothing beside or below it: a remark of
  /// somebody's own, which is left and reported.
  private func isAlone(_ item: SourceItem, at number: Int, _ parser: FunctionParser) -> Bool {
    guard rows[number].source.cells.allSatisfy({ $0.item == nil || $0.item == item }) else { return false }
    let reading = parser.parse(item.text)
    guard reading.key == nil, reading.number == nil else { return false }
    let next = number + 1 < rows.count ? rows[number + 1] : nil
    return next.map { !($0.cells[.function]?.continuesAbove ?? false) } ?? true
  }

  /// Puts a row without a function of its own into the group of the row above where it is merged with that, else into
  /// the one that its id tells, else again into that of the row above; returns the group's index. The id of a copied row
  /// tells where the row was that it was made of.
  private func place(
    _ row: FoundForm.Row, in groups: inout FunctionGroups, after current: Int?, isMerged: Bool, isCopy: Bool,
    _ interpreter: inout PlanInterpreter
  ) -> Int {
    let known = isMerged || isCopy ? nil : row.actionIDs(base).lazy.compactMap { base.place(ofID: $0)?.function }.first
    // In sorted rows the function stands with one of its actions only, which may come later.
    let index = groups.add(row, baseIndex: known, after: current)
    if !isMerged, known == nil || index != current {
      let function = groups.all[index].cell?.item?.text ?? known.flatMap { base.printedFunction($0)?.function.text }
      reportAssumed(row, function, &interpreter)
    }
    return index
  }

  private func reportAssumed(_ row: FoundForm.Row, _ function: String?, _ interpreter: inout PlanInterpreter) {
    guard let item = row.firstItem, let function else { return }
    interpreter.report(.warning, at: item.place, .functionAssumed(function: function))
  }

  // A function

  private func function(
    of group: FunctionGroup, _ matches: [ActionMatcher.Match], _ interpreter: inout PlanInterpreter
  ) -> CoreFunction? {
    var function = group.baseIndex.map { base.functions[$0] } ?? CoreFunction()
    let printed = group.baseIndex.flatMap { base.printedFunction($0) }
    if let text = group.cell?.item?.text, printed?.function.text.hasSameBytes(as: text) != true {
      let parsed = interpreter.parsers.functions.parse(text)
      // A plan without a number has one on the form all the same; it is the plan's when somebody writes another.
      if let number = parsed.number, number != printed?.number { function.number = number }
      // A title taken away is none: a plan's JSON has no empty ones.
      function.title = parsed.title.isEmpty ? nil : parsed.title
      function.key = parsed.key ?? function.key
    }
    readResult(of: group, printed: printed, into: &function, &interpreter)
    function.actions = matches.map { action(of: $0, &interpreter) }
    // The form prints all functions; one that the plan did not have and that nobody filled in is none of its own.
    let isUntouched = base.isKnown && group.baseIndex == nil && base.isPrinted(group.cell?.item?.text)
    if isUntouched, function.actions.isEmpty, function.score == nil, function.rating == nil { return nil }
    return function
  }

  private func readResult(
    of group: FunctionGroup, printed: PlanTable.Group?, into function: inout CoreFunction,
    _ interpreter: inout PlanInterpreter
  ) {
    guard interpreter.form.fields.contains(.result) else { return }
    let cells = group.rows.compactMap { $0.cells[.result] }.filter { $0.item != nil }
    guard let cell = cells.first, let item = cell.item else {
      // Where the row with function and result is gone, nobody said that there is no result.
      let wasBlank = printed.map { Blank.isBlank($0.result.text) } ?? false
      if group.cell != nil, !wasBlank { (function.score, function.rating) = (nil, nil) }
      return
    }
    interpreter.take(item)
    // A result that is repeated in each row says the same; one that differs is left and reported.
    for other in cells.dropFirst() where other.item?.text == item.text { interpreter.take(other.item) }
    if let printed, printed.result.text.hasSameBytes(as: item.text) { return }
    if interpreter.reportedUnknown(cell) { return }
    var (number, isPercentage): (Double?, Bool) = (nil, false)
    if case .number(let value, let percentage) = cell.value { (number, isPercentage) = (value, percentage) }
    let parsed = interpreter.parsers.results.parse(item.text, number: number, isPercentage: isPercentage)
    // A score that is the same keeps the digits it was written with.
    if function.score != parsed.score { function.score = parsed.score }
    function.rating = parsed.rating
    if !parsed.isSure, let score = parsed.score {
      let shown = score.formatted(decimalSeparator: interpreter.wording.decimalSeparator)
      interpreter.report(.warning, at: item.place, .resultUnsure(text: item.text, score: shown))
    }
    if case .text(let words) = parsed.rating {
      interpreter.report(.warning, at: item.place, .unknownRating(words, known: Rating.allCases.map(\.code)))
    }
  }

  // An action

  private func action(of match: ActionMatcher.Match, _ interpreter: inout PlanInterpreter) -> Action {
    let known = match.place.map { base.action(at: $0) }
    var action = known ?? Action(action: .empty)
    action.id = match.id ?? known?.id
    let reader = FieldReader(
      row: match.row, printed: match.place.flatMap { base.printedRow(at: $0) }, fields: interpreter.form.fields)
    reader.read(into: &action, &interpreter)
    return action
  }

  /// Where all that people see of a row was emptied, its mark is still there, which nobody sees and which is no text.
  private func takeLoneMarks(_ interpreter: inout PlanInterpreter) {
    for row in rows where row.isEmpty {
      if let id = row.id, base.place(ofID: id.text) != nil { interpreter.take(id) }
    }
  }

  /// Functions that stand nowhere in the file; the form itself printed those that the plan has.
  private func reportGone(_ found: Set<Int>, _ interpreter: inout PlanInterpreter) {
    for index in base.functions.indices where !found.contains(index) {
      guard let printed = base.printedFunction(index) else { continue }
      let result = Blank.isBlank(printed.result.text) ? interpreter.wording.differences.nothing : printed.result.text
      interpreter.report(
        .note, at: interpreter.form.rows.first?.source.place ?? "",
        .functionGone(function: printed.function.text, result: result))
    }
  }

  private func reportGone(_ matches: [[ActionMatcher.Match]], _ interpreter: inout PlanInterpreter) {
    let found = Set(matches.joined().compactMap(\.place))
    for place in base.places where !found.contains(place) {
      guard case .text(let text) = base.action(at: place).action else { continue }
      interpreter.report(.note, at: interpreter.form.rows.first?.source.place ?? "", .actionGone(action: text))
    }
  }
}

extension FoundForm.Row {
  /// None of the columns of an action holds anything.
  var isEmpty: Bool { firstItem == nil }

  /// The first text of the action's own columns.
  var firstItem: SourceItem? {
    PlanField.ofActions.lazy.compactMap { cells[$0]?.item }.first
  }

  /// The ids that the hidden column or the bookmarks of the row name, or that are known better.
  func actionIDs(_ base: KnownPlan) -> [String] {
    knownIDs ?? (id.map { [$0.text] } ?? []) + source.anchors.compactMap { base.id(ofBookmark: $0) }
  }
}

extension SourceRow {
  fileprivate var place: String { cells.lazy.compactMap(\.item).first?.place ?? "" }
}
