package import PlanModel

/// Where what a conflict is about stands in each copy: who has to settle it has the copies of Word and Excel before them,
/// not the merged plan.
package struct ConflictPlaces {
  /// A copy that takes part in a merge.
  package struct Copy {
    let plan: ActionPlan
    let placed: ([Finding]) -> [Finding]

    /// - Parameter placed: Gives findings about the plan their places in the copy; those of JSON stay as they are.
    package init(plan: ActionPlan, placed: @escaping ([Finding]) -> [Finding]) {
      self.plan = plan
      self.placed = placed
    }
  }

  private let merged: ActionPlan

  package init(in merged: ActionPlan) {
    self.merged = merged
  }

  /// The names by which a conflict tells copies apart, with the place in those of Word and Excel:
  /// `bolivar.docx (table 1 row 9 column 3)`.
  ///
  /// - Parameter copies: Nil for those that do not take part, and for the library's own plan.
  package func names(_ names: [String], of copies: [Copy?], for conflict: MergeConflict) -> [String] {
    // Places are what such a conflict is about, and its message names them.
    if case .movedApart = conflict.kind { return names }
    return zip(names, copies).map { name, copy in
      copy.flatMap { place(of: conflict.pointer, in: $0) }.map { "\(name) (\($0))" } ?? name
    }
  }

  /// Nil where the copy has it nowhere, does not show it, or is JSON, in which the conflict's own place is as good.
  private func place(of pointer: JSONPointer, in copy: Copy) -> String? {
    guard let own = counterpart(of: pointer.description, in: copy.plan) else { return nil }
    // Findings have places, whatever they say.
    let place = copy.placed([Finding(.error, at: own, .noPlans)]).first?.place ?? ""
    return place.isEmpty || place.hasPrefix("/") ? nil : place
  }

  /// The place in a copy of what has a place in the merged plan: functions may stand in another order there, and actions
  /// too.
  private func counterpart(of pointer: String, in copy: ActionPlan) -> String? {
    let parts = pointer.split(separator: "/").map { String($0) }
    guard parts.count > 1, parts[0] == "functions", let index = Int(parts[1]), merged.functions.indices.contains(index)
    else { return pointer }
    let function = merged.functions[index]
    guard parts.count > 3, parts[2] == "actions", let action = Int(parts[3]), function.actions.indices.contains(action)
    else {
      let own = copy.functions.firstIndex { $0.key == function.key && ($0.key != nil || $0.title == function.title) }
      return own.map { joined(["functions", String($0)] + parts.dropFirst(2)) }
    }
    guard let id = function.actions[action].id else { return nil }
    for (index, function) in copy.functions.enumerated() {
      guard let own = function.actions.firstIndex(where: { $0.id == id }) else { continue }
      return joined(["functions", String(index), "actions", String(own)] + parts.dropFirst(4))
    }
    return nil
  }

  private func joined(_ parts: [String]) -> String { parts.map { "/" + $0 }.joined() }
}
