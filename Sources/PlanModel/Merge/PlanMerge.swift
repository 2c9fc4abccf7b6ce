/// Several edited copies of a plan put together, field by field.
///
/// The result is that of merging the copies one after the other, each with the base. What only one copy changed, or
/// several in the same way, is changed. What they changed in different ways is a conflict: the first copy that changed
/// it wins, and the conflict lists all values. What one deleted and another changed is kept, and is a conflict too.
/// Elements that were put in by different copies at one place stand in the order of the copies; one that several put
/// in, with the same id or text, stands once.
public struct PlanMerge: Equatable, Sendable {
  /// The merged plan.
  public let plan: ActionPlan
  /// What could not be settled, in the order of the merged plan.
  public let conflicts: [MergeConflict]

  /// Puts copies of a plan together.
  ///
  /// - Parameters:
  ///   - base: The plan that all copies were made of.
  ///   - ours: The copy whose values and order win.
  ///   - theirs: The other copies, in the order in which they count.
  ///   - labels: Names for the copies, ours first. Where they are given, a conflict about a free text or a cell with a
  ///     vocabulary is written into the plan with all its values, each in a line of its own: `[[name: value]]`.
  public static func merge(
    base: ActionPlan, ours: ActionPlan, theirs: [ActionPlan], markingWith labels: [String]? = nil
  ) -> PlanMerge {
    var merger = PlanMerger(base: base, copies: [ours] + theirs, labels: labels)
    let plan = merger.plan()
    return PlanMerge(plan: plan, conflicts: merger.conflicts)
  }
}

/// What several copies did with the same thing and cannot both have.
public struct MergeConflict: Equatable, Sendable {
  /// What they did.
  public enum Kind: Equatable, Sendable {
    /// They changed a field in different ways.
    ///
    /// - base: The value before; nil for a field of something that several copies put in.
    /// - alternatives: The values of the copies that changed it, ours first. The first stands in the plan, unless the
    ///   values are marked.
    /// - isMarked: Whether all values stand in the plan, marked with the names of the copies.
    case values(base: FieldValue?, alternatives: [Alternative], isMarked: Bool)
    /// Some deleted it and others changed it; it was kept as changed. Copies are counted from 0, ours.
    case deletedAndChanged(deletedIn: [Int], changedIn: [Int])
    /// They moved it to different places, which are given as in each copy; it stands where the first has it.
    case movedApart([Place])
  }

  /// The value of one copy.
  public struct Alternative: Equatable, Sendable {
    /// Which copy, from 0, ours.
    public let copy: Int
    /// The value there.
    public let value: FieldValue
  }

  /// Where one copy has something.
  public struct Place: Equatable, Sendable {
    /// Which copy, from 0, ours.
    public let copy: Int
    /// The place there.
    public let pointer: JSONPointer
  }

  /// The place in the merged plan.
  public let pointer: JSONPointer
  /// What the copies did.
  public let kind: Kind
}
