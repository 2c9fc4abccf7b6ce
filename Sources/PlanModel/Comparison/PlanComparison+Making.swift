extension PlanComparison {
  /// Puts plans side by side. One plan alone, or none, has nothing to be compared with, and gives no steps.
  public init(of given: [ComparedPlan]) {
    let plans = Self.ordered(given)
    let functions = FunctionRows(plans.map(\.plan)).rows
    func steps(_ ends: [(Int, Int)]) -> [ComparisonStep] {
      ends.map { ComparisonStep(from: $0, to: $1, plans: plans, functions: functions) }
    }
    let isOfOneCluster = plans.dropFirst().allSatisfy { plans[0].plan.isOfSameCluster(as: $0.plan) }
    let neighbours = plans.indices.dropFirst().filter { index in
      plans.count == 2 || plans[index - 1].plan.isOfSameCluster(as: plans[index].plan)
    }
    self.init(
      plans: plans, functions: functions,
      steps: steps(neighbours.map { ($0 - 1, $0) }), overall: steps(Self.ends(of: plans)),
      isOfOneCluster: isOfOneCluster, scales: ScaleRelation(of: plans.map(\.plan.ratingScale)))
  }

  /// Clusters stay in the order in which they came; within one, years go up and equal years stay as they came.
  private static func ordered(_ given: [ComparedPlan]) -> [ComparedPlan] {
    var clusters: [[ComparedPlan]] = []
    for plan in given {
      if let known = clusters.firstIndex(where: { $0[0].plan.isOfSameCluster(as: plan.plan) }) {
        let place = clusters[known].firstIndex { $0.plan.year > plan.plan.year } ?? clusters[known].endIndex
        clusters[known].insert(plan, at: place)
      } else {
        clusters.append([plan])
      }
    }
    return clusters.flatMap { $0 }
  }

  /// The first and the last plan of each cluster of three and more.
  private static func ends(of plans: [ComparedPlan]) -> [(Int, Int)] {
    let firsts = plans.indices.filter { $0 == 0 || !plans[$0 - 1].plan.isOfSameCluster(as: plans[$0].plan) }
    let lasts = firsts.dropFirst().map { $0 - 1 } + [plans.count - 1]
    return zip(firsts, lasts).filter { $1 - $0 > 1 }
  }
}

/// Which functions of the plans are one.
private struct FunctionRows {
  private(set) var rows: [ComparedFunction] = []

  init(_ plans: [ActionPlan]) {
    rows = FunctionKey.allCases.flatMap { key in
      // A function that a plan lists twice has a second row, so that nothing of it is hidden.
      let places = plans.map { plan in plan.functions.indices.filter { plan.functions[$0].key == key } }
      return (0..<max(1, places.map(\.count).max() ?? 1)).map { number in
        ComparedFunction(key: key, title: nil, places: places.map { number < $0.count ? $0[number] : nil })
      }
    }
    rows += Self.ownRows(plans)
  }

  /// The functions of clusters' own: those of one title, the first of each plan in one row, the second in the next.
  private static func ownRows(_ plans: [ActionPlan]) -> [ComparedFunction] {
    var own: [(title: String, places: [Int?])] = []
    var rowsOfTitle: [String: [Int]] = [:]
    for (plan, functions) in plans.map(\.functions).enumerated() {
      var counts: [String: Int] = [:]
      for (place, function) in functions.enumerated() where function.key == nil {
        let title = function.title ?? function.number.map(String.init) ?? ""
        let folded = TextFolding.folded(title)
        let number = counts[folded, default: 0]
        counts[folded] = number + 1
        if number == rowsOfTitle[folded, default: []].count {
          rowsOfTitle[folded, default: []].append(own.count)
          own.append((title, plans.map { _ in nil }))
        }
        if let row = rowsOfTitle[folded]?[number] { own[row].places[plan] = place }
      }
    }
    return own.map { ComparedFunction(key: nil, title: $0.title, places: $0.places) }
  }
}

extension ComparisonStep {
  fileprivate init(from: Int, to: Int, plans: [ComparedPlan], functions: [ComparedFunction]) {
    let (old, new) = (plans[from].plan, plans[to].plan)
    let scales = ScaleRelation(of: [old.ratingScale, new.ratingScale])
    let results = functions.map { function in
      ResultChange(
        from: function.places[from].map { old.functions[$0] }, to: function.places[to].map { new.functions[$0] },
        scales)
    }
    self.init(
      from: from, to: to, scales: scales, results: results,
      actions: ActionRows(old, new, from: from, to: to, functions: functions).rows)
  }
}

extension ResultChange {
  fileprivate init(from old: CoreFunction?, to new: CoreFunction?, _ scales: ScaleRelation) {
    var score: ScoreChange?
    if let old = old?.score, let new = new?.score { score = ScoreChange(from: old, to: new) }
    var rating: Trend?
    let order = Rating.allCases
    if scales.ratingsAreComparable, let old = old?.rating?.code.flatMap(order.firstIndex),
      let new = new?.rating?.code.flatMap(order.firstIndex)
    {
      rating = new < old ? .better : new > old ? .worse : .same
    }
    self.init(score: score, rating: rating)
  }
}

/// What became of the actions from one plan to another.
private struct ActionRows {
  private(set) var rows: [ComparedAction] = []

  init(_ old: ActionPlan, _ new: ActionPlan, from: Int, to: Int, functions: [ComparedFunction]) {
    let ids = SharedIDs(old, new)
    let diff = PlanDiff(from: ids.keeping(in: old), to: ids.keeping(in: new)).ignoringIDs()
    let oldRows = Self.rows(of: old, plan: from, functions)
    let newRows = Self.rows(of: new, plan: to, functions)
    var byFunction: [[ComparedAction]] = functions.map { _ in [] }
    for (place, entry) in diff.functions.enumerated() {
      let row = newRows[place]
      byFunction[row] += entry.actions.enumerated().map { index, item in
        let oldRow = item.oldPlace.map { oldRows[$0.function] }
        let newPlace = ActionPlace(function: place, index: index)
        return ComparedAction(
          function: row, action: new.functions[place].actions[index], oldPlace: item.oldPlace, newPlace: newPlace,
          match: item.match, oldFunction: oldRow == row ? nil : oldRow, changes: item.changes)
      }
    }
    for removed in diff.removedActions {
      let row = oldRows[removed.place.function]
      let action = old.functions[removed.place.function].actions[removed.place.index]
      byFunction[row].append(
        ComparedAction(
          function: row, action: action, oldPlace: removed.place, newPlace: nil, match: nil, oldFunction: nil,
          changes: RecordDiff(from: action, to: action)))
    }
    rows = byFunction.flatMap { $0 }
  }

  /// For each function of a plan its row.
  private static func rows(of plan: ActionPlan, plan number: Int, _ functions: [ComparedFunction]) -> [Int] {
    var rows = plan.functions.map { _ in 0 }
    for (row, function) in functions.enumerated() {
      if let place = function.places[number] { rows[place] = row }
    }
    return rows
  }
}
