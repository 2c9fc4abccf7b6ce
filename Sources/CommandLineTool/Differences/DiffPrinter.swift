import CCPM

/// Tells the differences between two plans in lines: the plan itself, then function by function and action by action,
/// each with what changed in it; then the abbreviations; at the end, the count.
///
/// `+` stands before what was added, `-` before what was removed, `>` before what moved, `~` before what changed. Ids
/// are not told: nobody sees them on the form.
struct DiffPrinter {
  let old: ActionPlan
  let new: ActionPlan
  let diff: PlanDiff
  let wording: Wording
  let style: TerminalStyle
  /// By the place of their function in the old plan.
  private let removedActions: [Int: [RemovedItem<Action, ActionPlace>]]
  private typealias State = (style: TerminalStyle.Style, text: String)
  /// The numbers of the functions, as the form prints them.
  private let numbers: (old: [Int], new: [Int])
  private var lines: [String] = []
  private var words: DifferenceWording { wording.differences }
  private var values: ChangedValue { ChangedValue(wording: wording, style: style) }

  init(from old: ActionPlan, to new: ActionPlan, wording: Wording, style: TerminalStyle) {
    self.old = old
    self.new = new
    self.wording = wording
    self.style = style
    diff = PlanDiff(from: old, to: new).ignoringIDs()
    numbers = (old.functions.formNumbers, new.functions.formNumbers)
    removedActions = Dictionary(grouping: diff.removedActions, by: \.place.function)
  }

  /// The lines, each with its line feed.
  static func text(from old: ActionPlan, to new: ActionPlan, wording: Wording, style: TerminalStyle) -> String {
    var printer = DiffPrinter(from: old, to: new, wording: wording, style: style)
    return printer.text()
  }

  private mutating func text() -> String {
    guard !diff.isEmpty else { return words.none + "\n" }
    add(diff.country, indent: "") { [wording] in wording.name(of: $0) }
    add(diff.plan, indent: "") { [wording] in wording.name(of: $0) }
    add(diff.dates, indent: "") { [wording] in wording.name(of: $0) }
    for index in diff.functions.indices { addFunction(index) }
    for function in diff.removedFunctions { addRemoved(function) }
    addAbbreviations()
    addSummary()
    return lines.joined(separator: "\n") + "\n"
  }

  // Functions

  private mutating func addFunction(_ index: Int) {
    let entry = diff.functions[index]
    let removed = entry.function.oldPlace.flatMap { removedActions[$0] } ?? []
    guard !entry.isEmpty || !removed.isEmpty else { return }
    addHeading(
      wording.functionLine(of: new.functions[index], number: numbers.new[index]),
      states(of: entry.function, from: nil).filter { $0.style != .changed })
    addResult(of: entry.function)
    add(entry.function.changes, indent: "  ", without: [.score, .rating]) { [wording] in wording.name(of: $0) }
    var waiting = removed[...]
    for (number, action) in entry.actions.enumerated() {
      // What was removed stands where it stood: before the first action that came after it and stayed.
      if let place = action.oldPlace, !action.isMoved {
        let before = waiting.prefix { $0.place.index < place.index }
        for action in before { addRemoved(action) }
        waiting = waiting.dropFirst(before.count)
      }
      addAction(action, number: number + 1, home: entry.function.oldPlace)
    }
    for action in waiting { addRemoved(action) }
  }

  private mutating func addRemoved(_ function: RemovedItem<CoreFunction, Int>) {
    addHeading(
      wording.functionLine(of: function.item, number: numbers.old[function.place]), [(.removed, words.removed)])
    addResult(of: function.item, style: .removed)
    for action in removedActions[function.place] ?? [] { addRemoved(action) }
  }

  /// Score and rating as they stand in their cell.
  private mutating func addResult(of function: ItemDiff<CoreFunction, Int>) {
    guard let place = function.oldPlace else { return addResult(of: function.item, style: .added) }
    guard function.changes.fields.contains(where: { $0.field == .score || $0.field == .rating }) else { return }
    let results = [old.functions[place], function.item].map(result).map { $0.isEmpty ? words.nothing : $0 }
    lines.append("  " + words.field(wording.heading(for: .result), values.line(from: results[0], to: results[1])))
  }

  /// What a function that came or went had for a result.
  private mutating func addResult(of function: CoreFunction, style colour: TerminalStyle.Style) {
    let result = result(of: function)
    guard !result.isEmpty else { return }
    lines.append("  " + words.field(wording.heading(for: .result), style.styled(result, colour)))
  }

  private func result(of function: CoreFunction) -> String {
    PlainLine.shown(wording.result(score: function.score, rating: wording.text(of: function[.rating])))
  }

  // Actions

  /// - Parameter home: The place that the function had in the old plan.
  private mutating func addAction(_ action: ItemDiff<Action, ActionPlace>, number: Int, home: Int?) {
    guard !action.isUnchanged else { return }
    let origin = action.oldPlace.flatMap { place in
      place.function == home
        ? nil : wording.functionLine(of: old.functions[place.function], number: numbers.old[place.function])
    }
    var states = states(of: action, from: origin)
    if action.match == .likeness { states.append((.changed, words.likeness)) }
    addAction(action.item, number: number, states)
    if action.isAdded {
      addFields(of: action.item, style: .added)
    } else {
      add(action.changes, indent: "      ") { [wording] in wording.name(of: $0) }
    }
  }

  private mutating func addRemoved(_ action: RemovedItem<Action, ActionPlace>) {
    addAction(action.item, number: action.place.index + 1, [(.removed, words.removed)])
    addFields(of: action.item, style: .removed)
  }

  private mutating func addAction(
    _ action: Action, number: Int, _ states: [State]
  ) {
    let text = wording.text(of: action[.action]).map(PlainLine.shortened) ?? words.nothing
    lines.append("  " + marked("\(number). \(text)", states))
  }

  /// What an action says, but for its own text, which stands above.
  private mutating func addFields(of action: Action, style colour: TerminalStyle.Style) {
    for field in Action.Field.allCases where field != .action && field != .id {
      guard let value = wording.text(of: action[field]) else { continue }
      let text = PlainLine.shown(value)
      lines.append("      " + words.field(wording.name(of: field), style.styled(text, colour)))
    }
  }

  // Abbreviations and the end

  private mutating func addAbbreviations() {
    let changed = diff.abbreviations.filter { !$0.isUnchanged }
    guard !changed.isEmpty || !diff.removedAbbreviations.isEmpty else { return }
    addHeading(words.abbreviations)
    for entry in changed {
      lines.append("  " + marked(line(entry.item), states(of: entry, from: nil)))
      add(entry.changes, indent: "      ") { [wording] in wording.name(of: $0) }
    }
    for entry in diff.removedAbbreviations {
      lines.append("  " + marked(line(entry.item), [(.removed, words.removed)]))
    }
  }

  private func line(_ entry: Abbreviation) -> String {
    PlainLine.shown(wording.legendLine(short: entry.short, long: entry.long))
  }

  private mutating func addSummary() {
    let actions = diff.functions.flatMap(\.actions)
    lines += [
      "",
      words.summary(
        added: actions.count { $0.isAdded }, removed: diff.removedActions.count, moved: actions.count { $0.isMoved },
        changed: actions.count { !$0.changes.isEmpty }),
    ]
  }

  // Parts of lines

  private mutating func addHeading(_ text: String, _ states: [State] = []) {
    if !lines.isEmpty { lines.append("") }
    lines.append(style.styled(PlainLine.shown(text), .heading) + inBrackets(states))
  }

  private func states<Item, Place>(
    of item: ItemDiff<Item, Place>, from origin: String?
  ) -> [State] {
    if item.isAdded { return [(.added, words.added)] }
    var states: [State] = []
    if item.isMoved { states.append((.moved, origin.map { words.moved(from: PlainLine.shown($0)) } ?? words.moved)) }
    if !item.changes.isEmpty { states.append((.changed, words.changed)) }
    return states
  }

  /// A line with the sign of its first state before it and all states in words behind it.
  private func marked(_ text: String, _ states: [State]) -> String {
    guard let first = states.first else { return text }
    return style.styled(first.style.sign, first.style) + " " + text + inBrackets(states)
  }

  private func inBrackets(_ states: [State]) -> String {
    states.isEmpty ? "" : " (" + states.map { style.styled($0.text, $0.style) }.joined(separator: ", ") + ")"
  }

  private mutating func add<Record>(
    _ changes: RecordDiff<Record>, indent: String, without hidden: Set<Record.Field> = [],
    name: (Record.Field) -> String
  ) {
    for change in changes.fields where !hidden.contains(change.field) {
      lines.append(indent + words.field(name(change.field), values.line(from: change.old, to: change.new, change.text)))
    }
    for change in changes.members {
      let name = words.member(PlainLine.shown(change.key))
      lines.append(indent + words.field(name, values.line(from: change.old, to: change.new, nil)))
    }
  }
}

extension Wording {
  /// A function as people know it: its number and title, in the words of the plan or else of the form.
  fileprivate func functionLine(of function: CoreFunction, number: Int) -> String {
    functionLine(number: number, title: function.title ?? function.key.map { title(of: $0) } ?? "–")
  }
}

extension [CoreFunction] {
  fileprivate var formNumbers: [Int] {
    printedNumbers(usual: \.formNumber, firstOfOwn: FunctionKey.allCases.count + 1)
  }
}
