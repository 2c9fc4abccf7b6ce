/// The ids by which actions of two plans are one.
///
/// In another year's plan an action gets another id, so that an id alone says nothing; and where somebody wrote this
/// year's actions over last year's file, the ids of what stood there before are still in it. So an id counts where
/// both plans have it and the two texts have something in common; all other actions are known by their texts.
/// Versions of one plan keep all their ids.
struct SharedIDs {
  private let ids: Set<String>?
  /// The likeness from which on two texts with one id are one action.
  private static let threshold = 0.25

  init(_ old: ActionPlan, _ new: ActionPlan) {
    if old.year == new.year, old.isOfSameCluster(as: new) {
      ids = nil
      return
    }
    let oldActions = Dictionary(
      old.functions.flatMap(\.actions).compactMap { action in action.id.map { ($0, action) } }
    ) { first, _ in first }
    ids = Set(
      new.functions.flatMap(\.actions).compactMap { action in
        guard let id = action.id, let before = oldActions[id],
          Likeness.likeness(of: Self.text(before), Self.text(action)) >= Self.threshold
        else { return nil }
        return id
      })
  }

  private static func text(_ action: Action) -> String {
    if case .text(let text) = action.action { text } else { "" }
  }

  /// The plan without the ids that say nothing.
  func keeping(in plan: ActionPlan) -> ActionPlan {
    guard let ids else { return plan }
    var plan = plan
    for function in plan.functions.indices {
      for index in plan.functions[function].actions.indices {
        if let id = plan.functions[function].actions[index].id, !ids.contains(id) {
          plan.functions[function].actions[index].id = nil
        }
      }
    }
    return plan
  }
}
