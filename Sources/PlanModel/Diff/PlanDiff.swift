/// What changed from one plan to another.
///
/// Functions are recognised by key, title or number, actions by id, text or likeness, abbreviations by themselves or by
/// what they stand for. Texts are compared byte by byte. Elements that did not move are as many as possible. Made of
/// the same plans, a diff is always the same.
public struct PlanDiff: Equatable, Sendable {
  /// Fields of the plan itself.
  public let plan: RecordDiff<ActionPlan>
  /// The country.
  public let country: RecordDiff<Country>
  /// The dates of the process.
  public let dates: RecordDiff<ProcessDates>
  /// Every function of the new plan, in its order.
  public let functions: [FunctionDiff]
  /// The functions that the new plan lacks, in the old order. Their actions are listed apart.
  public let removedFunctions: [RemovedItem<CoreFunction, Int>]
  /// The actions that the new plan lacks, in the old order.
  public let removedActions: [RemovedItem<Action, ActionPlace>]
  /// Every abbreviation of the new plan, in its order.
  public let abbreviations: [ItemDiff<Abbreviation, Int>]
  /// The abbreviations that the new plan lacks, in the old order.
  public let removedAbbreviations: [RemovedItem<Abbreviation, Int>]

  /// Whether the plans are the same.
  public var isEmpty: Bool {
    plan.isEmpty && country.isEmpty && dates.isEmpty && removedFunctions.isEmpty && removedActions.isEmpty
      && removedAbbreviations.isEmpty && functions.allSatisfy(\.isEmpty)
      && abbreviations.allSatisfy { $0.isUnchanged }
  }
}

/// A function of the new plan: what became of it and of its actions.
public struct FunctionDiff: Equatable, Sendable {
  /// The function itself, without its actions.
  public let function: ItemDiff<CoreFunction, Int>
  /// Every action of the function in the new plan, in its order.
  public let actions: [ItemDiff<Action, ActionPlace>]

  /// Whether neither the function nor any of its actions changed.
  public var isEmpty: Bool { function.isUnchanged && actions.allSatisfy { $0.isUnchanged } }
}

/// An element of a list of the new plan, and where it came from.
public struct ItemDiff<Item: PlanRecord & Equatable, Place: Hashable & Sendable>: Equatable, Sendable {
  /// Where an element came from.
  public enum Origin: Hashable, Sendable {
    /// The old plan has no such element.
    case added
    /// It stood at a place in the old plan. It moved when it stands in another function, or when it is one of the
    /// fewest elements that have to change places within their list.
    case kept(from: Place, by: Match, isMoved: Bool)
  }

  /// The element as it is in the new plan.
  public let item: Item
  /// Where it came from.
  public let origin: Origin
  /// What changed in it; nothing for an element that was added.
  public let changes: RecordDiff<Item>

  /// Whether it was there before, as it is, where it is.
  public var isUnchanged: Bool { !isAdded && !isMoved && changes.isEmpty }

  /// Whether the old plan has no such element.
  public var isAdded: Bool { origin == .added }

  /// Whether it changed places.
  public var isMoved: Bool {
    switch origin {
    case .added: false
    case .kept(_, _, let isMoved): isMoved
    }
  }

  /// Its place in the old plan; nil when it was added.
  public var oldPlace: Place? {
    switch origin {
    case .added: nil
    case .kept(let place, _, _): place
    }
  }

  /// How it was recognised; nil when it was added.
  public var match: Match? {
    switch origin {
    case .added: nil
    case .kept(_, let match, _): match
    }
  }
}

/// An element that the new plan lacks.
public struct RemovedItem<Item: PlanRecord & Equatable, Place: Hashable & Sendable>: Equatable, Sendable {
  /// The element as it was.
  public let item: Item
  /// Its place in the old plan.
  public let place: Place
}
