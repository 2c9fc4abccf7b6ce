package import PlanModel

/// A case that fails, made as small as it goes on failing: by the first of the simpler ones that fails too, over and
/// over. What a person has to look at is then a few lines, not a whole random plan.
package func smallest<Case>(
  _ failing: Case, simpler: (Case) -> [Case], fails: (Case) -> Bool
) -> Case {
  var smallest = failing
  // Each case is written and read; a test that fails need not take minutes to say so.
  var triesLeft = 400
  search: while true {
    for candidate in simpler(smallest) {
      triesLeft -= 1
      guard triesLeft > 0 else { break search }
      if fails(candidate) {
        smallest = candidate
        continue search
      }
    }
    break
  }
  return smallest
}

extension ActionPlan {
  /// The plan as a failing test prints it.
  package var printed: String { String(decoding: PlanJSON.write(self, pretty: true), as: UTF8.self) }

  /// The plan with one thing less, the large things first.
  package var simpler: [ActionPlan] {
    let size = printed.utf8.count
    let lists =
      functions.indices.map { index in with { $0.functions.remove(at: index) } }
      + functions.indices.flatMap { function in
        functions[function].actions.indices.map { index in with { $0.functions[function].actions.remove(at: index) } }
      }
      + abbreviations.indices.map { index in with { $0.abbreviations.remove(at: index) } }
    var records = reductions { plan, made in plan = made }
    records += country.reductions.map { made in with { $0.country = made } }
    records += dates.reductions.map { made in with { $0.dates = made } }
    for (index, function) in functions.enumerated() {
      records += function.reductions.map { made in with { $0.functions[index] = made } }
      for (place, action) in function.actions.enumerated() {
        records += action.reductions.map { made in with { $0.functions[index].actions[place] = made } }
      }
    }
    for (index, line) in abbreviations.enumerated() {
      records += line.reductions.map { made in with { $0.abbreviations[index] = made } }
    }
    return (lists + records).filter { $0.printed.utf8.count < size }
  }

  private func with(_ change: (inout ActionPlan) -> Void) -> ActionPlan {
    var plan = self
    change(&plan)
    return plan
  }

  private func reductions(_ set: (inout ActionPlan, ActionPlan) -> Void) -> [ActionPlan] {
    reductions.map { made in with { set(&$0, made) } }
  }
}

extension PlanRecord {
  /// The record with one field less, or shorter. A field that cannot be without a value stays as it is.
  fileprivate var reductions: [Self] {
    var bare = self
    bare.other = JSONObject()
    return [bare]
      + Field.allCases.flatMap { field in
        self[field].reductions.map { value in
          var record = self
          record[field] = value
          return record
        }
      }
  }
}

extension FieldValue {
  fileprivate var reductions: [FieldValue] {
    switch self {
    case .text(let text): [.text(nil)] + (text ?? "").shorter.map { .text($0) }
    case .cell(let cell): [.cell(.empty)] + (cell == .empty ? [] : words?.shorter ?? []).map { .cell(.text($0)) }
    case .number: [.number(nil)]
    case .score: [.score(nil)]
    case .date: [.date(nil)]
    case .rating: [.rating(nil)] + (words?.shorter ?? []).map { .rating(.text($0)) }
    case .priority: [.priority(nil)] + (words?.shorter ?? []).map { .priority(.text($0)) }
    case .timeframe: [.timeframe(nil)] + (words?.shorter ?? []).map { .timeframe(.text($0)) }
    case .responsible: [.responsible(nil)] + (words?.shorter ?? []).map { .responsible(.text($0)) }
    // Without its key a function is another case: it is known by its title or number.
    case .key, .json: []
    }
  }
}

extension String {
  /// The text without one of its code points. First and last stay, which keep it from being blank or a code.
  fileprivate var shorter: [String] {
    let scalars = Array(unicodeScalars)
    guard scalars.count > 2 else { return [] }
    return (1..<(scalars.count - 1)).map { index in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<index] + scalars[(index + 1)...])
      return String(view)
    }
  }
}
