/// What can be said of plans that are compared and merged. The sentences are the English ones.
extension Message {
  /// Changed in different ways: {values}. The first value was kept; correct the merged plan if another is right.
  public static func mergeConflict(values: [ConflictingValue]) -> Message {
    Message(.mergeConflict, ["values": Message.values(values)], ["values": .conflictingValues(values)])
  }

  /// Changed in different ways: {values}. All stand in the text between [[ and ]]; keep one and take out the rest.
  public static func mergeConflictMarked(values: [ConflictingValue]) -> Message {
    Message(.mergeConflictMarked, ["values": Message.values(values)], ["values": .conflictingValues(values)])
  }

  /// Deleted in {deleted}, changed in {changed}. It was kept as changed; delete it from the merged plan if it should go.
  public static func mergeDeletedAndChanged(deleted: [String], changed: [String]) -> Message {
    Message(.mergeDeletedAndChanged, ["deleted": list(deleted), "changed": list(changed)])
  }

  /// Moved to different places: {places}. It stands where the first put it; move it in the merged plan if another is
  /// right.
  public static func mergeMovedApart(places: [(copy: String, pointer: JSONPointer)]) -> Message {
    Message(.mergeMovedApart, ["places": Message.places(places)])
  }

  /// This is the plan of {plan}, the base that of {base}. Check that it is a copy of the base.
  public static func mergeOtherPlan(_ plan: String, base: String) -> Message {
    Message(.mergeOtherPlan, ["plan": short(plan), "base": short(base)])
  }

  /// No action of this file is one of the base's. Check that it is a copy of the base.
  public static let mergeNothingInCommon = Message(.mergeNothingInCommon, [:])

  /// {path} holds {count} plans; here one is needed. Give each plan a file of its own.
  public static func onePlanNeeded(_ path: String, count: Int) -> Message {
    Message(.onePlanNeeded, ["path": path, "count": String(count)])
  }

  /// A comparison needs two plans at least; found: {count}. Name another file.
  public static func twoPlansNeeded(count: Int) -> Message {
    Message(.twoPlansNeeded, ["count": String(count)])
  }

  static func places(_ places: [(copy: String, pointer: JSONPointer)]) -> String {
    places.map { "\($0.copy) \($0.pointer)" }.joined(separator: "; ")
  }

  static func values(_ values: [ConflictingValue]) -> String {
    values.map { entry in
      "\(entry.copy) \(short(String(decoding: entry.value.json.serialized(pretty: false), as: UTF8.self)))"
    }.joined(separator: "; ")
  }
}
