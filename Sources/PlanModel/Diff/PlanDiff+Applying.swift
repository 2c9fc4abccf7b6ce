extension PlanDiff {
  /// The new plan, made of the old one.
  ///
  /// - Returns: Nil for a plan that has not the places of which the diff speaks. Scores whose digits alone changed keep
  ///   the old digits.
  public func applied(to old: ActionPlan) -> ActionPlan? {
    var new = plan.applied(to: old)
    new.country = country.applied(to: old.country)
    new.dates = dates.applied(to: old.dates)
    new.functions = []
    for entry in functions {
      guard var function = entry.function.applied(at: { old.functions.element($0) }) else { return nil }
      function.actions = []
      for action in entry.actions {
        let made = action.applied { old.functions.element($0.function)?.actions.element($0.index) }
        guard let made else { return nil }
        function.actions.append(made)
      }
      new.functions.append(function)
    }
    let abbreviations = abbreviations.compactMap { $0.applied { old.abbreviations.element($0) } }
    guard abbreviations.count == self.abbreviations.count else { return nil }
    new.abbreviations = abbreviations
    return new
  }
}

extension ItemDiff {
  fileprivate func applied(at place: (Place) -> Item?) -> Item? {
    switch origin {
    case .added: item
    case .kept(let from, _, _): place(from).map(changes.applied)
    }
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  func element(_ index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
