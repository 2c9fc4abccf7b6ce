/// What can be said of copies that come back to a library. The sentences are the English ones.
extension Message {
  /// This file does not say which plan it is of; it may be any of these: {plans}. Import it with --base PLAN, and
  /// collect the plan in JSON.
  public static func copyOfSeveral(_ plans: [String]) -> Message {
    Message(.copyOfSeveral, ["plans": list(plans)])
  }

  /// This file was made of {base} and is now {plan}; neither was changed. Correct its country and year, or import it as
  /// a plan of its own and collect the plan in JSON.
  public static func copyOfOther(_ plan: String, base: String) -> Message {
    Message(.copyOfOther, ["plan": short(plan), "base": short(base)])
  }

  /// This file does not carry the plan as it was sent: all that differs from the library's plan counts as changed.
  public static let copyWithoutPlan = Message(.copyWithoutPlan, [:])

  /// This file was changed while the copies were being read, and was left as it is. Collect the copies again.
  public static let libraryChanged = Message(.libraryChanged, [:])

  /// A file of this name is there already and is not this plan. Move it away, or give the plan another cluster or
  /// locality.
  public static let libraryFileTaken = Message(.libraryFileTaken, [:])

  /// {first} and {second} hold the same plan, so neither was changed. Take one of them away and collect the copies again.
  public static func libraryPlanTwice(first: String, second: String) -> Message {
    Message(.libraryPlanTwice, ["first": first, "second": second])
  }

  /// Changed in different ways: {values}. The plan was left as it is: correct a copy or the library, or choose with
  /// --ours or --alternatives.
  public static func openConflict(values: [ConflictingValue]) -> Message {
    Message(.openConflict, ["values": Message.values(values)], ["values": .conflictingValues(values)])
  }

  /// Deleted in {deleted}, changed in {changed}. The plan was left as it is: correct a copy or the library, or keep what
  /// was changed with --ours.
  public static func openDeletedAndChanged(deleted: [String], changed: [String]) -> Message {
    Message(.openDeletedAndChanged, ["deleted": list(deleted), "changed": list(changed)])
  }

  /// Moved to different places: {places}. The plan was left as it is: correct a copy or the library, or take the first
  /// place with --ours.
  public static func openMovedApart(places: [(copy: String, pointer: JSONPointer)]) -> Message {
    Message(.openMovedApart, ["places": Message.places(places)])
  }
}
