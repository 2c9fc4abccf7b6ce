package import PlanModel
package import PlanTemplates

/// What a comparison says in words, wherever it is shown.
package struct ComparisonTexts {
  package let comparison: PlanComparison
  package let wording: Wording
  /// For each plan what it is called: as little as tells it from the others.
  package let labels: [String]

  package var words: ComparisonWording { wording.comparison }

  package init(_ comparison: PlanComparison, wording: Wording) {
    self.comparison = comparison
    self.wording = wording
    labels = Self.labels(of: comparison, in: wording)
  }

  /// What tells plans of different clusters from one another.
  private enum Part: CaseIterable {
    case country, cluster, locality

    /// Alike in plans that have the part in common.
    func key(of plan: ActionPlan) -> String {
      switch self {
      case .country: plan.country.iso3 ?? plan.country.name
      case .cluster: plan.cluster ?? plan.clusterCode ?? ""
      case .locality: plan.locality ?? ""
      }
    }

    func name(of plan: ActionPlan, in wording: Wording) -> String {
      switch self {
      case .country: plan.country.name
      case .cluster: key(of: plan)
      // A national plan beside one of a region.
      case .locality: plan.locality ?? plan.level.map { wording.register.label(forLevel: $0) } ?? ""
      }
    }

    func differs(in plans: [ComparedPlan]) -> Bool { Set(plans.map { key(of: $0.plan) }).count > 1 }
  }

  private static func labels(of comparison: PlanComparison, in wording: Wording) -> [String] {
    let plans = comparison.plans
    // What the plans of one cluster are called may differ from year to year.
    let telling = comparison.isOfOneCluster ? [] : Part.allCases.filter { $0.differs(in: plans) }
    let showsYear = telling.isEmpty || Set(plans.map(\.plan.year)).count > 1
    let labels = plans.map { plan in
      let names = telling.map { $0.name(of: plan.plan, in: wording) }
      return (names + (showsYear ? [String(plan.plan.year)] : [])).filter { !$0.isEmpty }.joined(separator: " ")
    }
    return zip(labels, plans).map { label, plan in
      labels.count { $0 == label } > 1 ? "\(label) (\(plan.name))" : label
    }
  }

  /// What the plans are of: the cluster, the country and the years, or the plans' labels behind what they have in common.
  package var subject: String {
    guard let last = comparison.plans.last?.plan else { return "" }
    guard comparison.isOfOneCluster else {
      let common = [Part.cluster, .country, .locality].filter { !$0.differs(in: comparison.plans) }
        .map { $0.name(of: last, in: wording) }.filter { !$0.isEmpty }
      let labels = labels.joined(separator: " · ")
      return common.isEmpty ? labels : wording.differences.field(common.joined(separator: ", "), labels)
    }
    let years = comparison.plans.map(\.plan.year)
    let period = years[0] == years[years.count - 1] ? String(years[0]) : "\(years[0])–\(years[years.count - 1])"
    let cluster = [last.cluster ?? last.clusterCode, last.locality].compactMap { $0 }.joined(separator: ", ")
    return wording.subject(country: last.country.name, year: period, cluster: cluster.isEmpty ? nil : cluster)
  }

  // Functions

  /// The short title of a function, or a cluster's own.
  package func title(of function: ComparedFunction) -> String {
    function.key.map { wording.shortTitle(of: $0) } ?? function.title ?? ""
  }

  /// The result of a function in a plan: `84% Strong`; nothing where it has none.
  package func result(of function: ComparedFunction, in plan: Int) -> String {
    guard let place = function.places[plan] else { return "" }
    let function = comparison.plans[plan].plan.functions[place]
    return wording.result(score: function.score, rating: wording.text(of: function[.rating]))
  }

  /// The change of a result: of the score in points, else of the rating in a word; nothing where neither can be told.
  package func change(_ change: ResultChange) -> String {
    if let score = change.score { return score.formatted(decimalSeparator: wording.decimalSeparator) }
    return change.rating.map { words.word(for: $0) } ?? ""
  }

  /// The heading over the changes of a step: which plans it leads from and to where they are no neighbours.
  package func changeHeading(of step: ComparisonStep) -> String {
    guard step.to - step.from > 1 else { return isOfOneCluster(step) ? words.change : words.difference }
    let years = [step.from, step.to].map { comparison.plans[$0].plan.year }
    // The cluster stands over the plans themselves.
    return years[0] == years[1]
      ? name(of: step) : wording.differences.change(from: String(years[0]), to: String(years[1]))
  }

  private func isOfOneCluster(_ step: ComparisonStep) -> Bool {
    comparison.plans[step.from].plan.isOfSameCluster(as: comparison.plans[step.to].plan)
  }

  /// How many functions did better in a step, and so on; nil where that cannot be said of different clusters.
  private func summary(of step: ComparisonStep) -> String? {
    guard isOfOneCluster(step) else { return nil }
    return words.results(
      better: step.count(of: .better), worse: step.count(of: .worse), same: step.count(of: .same),
      unknown: step.count(of: nil))
  }

  /// The summaries of all steps, each with its plans where there are several.
  package var summaries: [String] {
    comparison.plans.indices.flatMap { comparison.changes(leadingTo: $0) }.compactMap { step in
      summary(of: step).map { comparison.steps.count == 1 ? $0 : wording.differences.field(name(of: step), $0) }
    }
  }

  // Scales

  /// What is to be minded when ratings are read; nil where there are none, or where all plans name one scale.
  package var scaleNote: String? {
    let hasRatings = comparison.plans.contains { $0.plan.functions.contains { $0.rating != nil } }
    return hasRatings ? words.note(on: comparison.scales) : nil
  }

  /// For each plan its scale, where they are not the same.
  package var scaleNames: [String]? {
    switch comparison.scales {
    case .same, .unnamed: nil
    case .partlyNamed, .different: comparison.plans.map { $0.plan.ratingScale ?? words.noScale }
    }
  }

  // Actions

  /// The heading over the actions of a step.
  package func heading(of step: ComparisonStep) -> String {
    words.actions(from: labels[step.from], to: labels[step.to])
  }

  /// The heading over the actions of one fate, with their number.
  package func heading(of fate: ComparedAction.Fate, in step: ComparisonStep) -> String {
    words.counted(name(of: fate, in: step), step.count(of: fate))
  }

  /// What is said of the actions of one fate.
  package func name(of fate: ComparedAction.Fate, in step: ComparisonStep) -> String {
    words.heading(
      for: fate, isOfOneCluster: isOfOneCluster(step),
      plan: labels[fate == .dropped ? step.from : step.to])
  }

  /// The text of an action.
  package func text(of action: ComparedAction) -> String {
    wording.text(of: action.action[.action]) ?? wording.differences.nothing
  }

  /// A step by the labels of its plans.
  private func name(of step: ComparisonStep) -> String {
    wording.differences.change(from: labels[step.from], to: labels[step.to])
  }

  /// What there is to say of an action that was carried over: that it stood elsewhere, or has other words.
  package func remarks(on action: ComparedAction) -> [String] {
    guard action.fate == .carriedOver else { return [] }
    let origin = action.oldFunction.map { wording.differences.moved(from: title(of: comparison.functions[$0])) }
    let isReworded = action.changes.fields.contains { $0.field == .action }
    return [origin, isReworded ? words.reworded : nil].compactMap { $0 }
  }
}
