extension ActionPlan {
  /// The plan with an id for each action that has none.
  ///
  /// An id is made of the plan's country, year, cluster and locality, the function, the action's text and how often
  /// the function has had that text before. The same plan always gets the same ids, and an action keeps its id when
  /// others are added around it before ids are given. An id is eight characters a-z and 2-7, the first a letter; it
  /// differs from every other in the plan. Ids that are there stay, even where two are equal.
  public func assigningIDs() -> ActionPlan {
    // Plans that have been exported before have all their ids.
    guard functions.contains(where: { $0.actions.contains { $0.id == nil } }) else { return self }
    var taken = Set(functions.flatMap(\.actions).compactMap(\.id))
    let plan = [country.iso3 ?? country.name, String(year), cluster ?? "", locality ?? ""]
    var result = self
    for index in functions.indices {
      let function = functions[index]
      result.functions[index].actions = ActionPlan.assigningIDs(
        to: function.actions, of: plan + [function.key?.code ?? function.title ?? ""], taken: &taken)
    }
    return result
  }

  /// The plan with an id for each action, the same one as in an older plan for an action that is there already.
  ///
  /// An action that lost its id on the way is recognised as ``PlanDiff`` does.
  package func assigningIDs(as old: ActionPlan) -> ActionPlan {
    guard functions.contains(where: { $0.actions.contains { $0.id == nil } }) else { return self }
    let old = old.assigningIDs()
    let matching = PlanMatching(old, self)
    var result = self
    for (index, placed) in matching.newActions.enumerated() where placed.action.id == nil {
      guard let known = matching.actions.oldIndex[index]?.index else { continue }
      result.functions[placed.place.function].actions[placed.place.index].id = matching.oldActions[known].action.id
    }
    return result.assigningIDs()
  }

  private static func assigningIDs(
    to actions: [Action], of function: [String], taken: inout Set<String>
  ) -> [Action] {
    var occurrences: [CellText: Int] = [:]
    return actions.map { action in
      let occurrence = occurrences[action.action, default: 0]
      occurrences[action.action] = occurrence + 1
      guard action.id == nil else { return action }
      var identified = action
      identified.id = freeID(function + [words(of: action.action), String(occurrence)], taken: &taken)
      return identified
    }
  }

  private static func freeID(_ parts: [String], taken: inout Set<String>) -> String {
    var attempt = 0
    while true {
      let id = NameHash(attempt == 0 ? parts : parts + [String(attempt)]).identifier
      if taken.insert(id).inserted { return id }
      attempt += 1
    }
  }

  private static func words(of text: CellText) -> String {
    switch text {
    case .empty: ""
    case .noComment: CellText.noCommentCode
    case .text(let text): text
    }
  }
}
