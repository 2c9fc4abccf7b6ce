/// Several edited copies of a plan put together, field by field.
///
/// The result is that of merging the copies one after the other, each with the base. What only one copy changed, or
/// several in the same way, is changed. What they changed in different ways is a conflict: the first copy that changed
/// it wins, and the conflict lists all values. What one deleted and another changed is kept, and is a conflict too.
/// Elements that were put in by different copies at one place stand in the order of the copies; one that several put
/// in, with the same id or text, stands once. An action that lost its id in a copy keeps that of the base.
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
  ///   - marks: How to write all values of a conflict into the plan; nil to leave the first.
  public static func merge(
    base: ActionPlan, ours: ActionPlan, theirs: [ActionPlan], marks: MergeMarks? = nil
  ) -> PlanMerge {
    var merger = PlanMerger(base: base, copies: [ours] + theirs, marks: marks)
    let plan = merger.plan()
    return PlanMerge(plan: plan, conflicts: merger.conflicts)
  }
}

/// How the values of a conflict about a free text, or a cell with a vocabulary, are written into the plan: each in a
/// line of its own, `[[name: value]]`. Other fields can hold no such text. Where ours is such a text of an earlier merge,
/// values that it does not hold yet are added to it.
public struct MergeMarks {
  /// Names for the copies, ours first.
  public let names: [String]
  /// The words for a value.
  public let words: (FieldValue) -> String

  /// Marks with names for the copies; without words of a language, codes stand as in JSON.
  public init(names: [String], words: @escaping (FieldValue) -> String = \.plainText) {
    self.names = names
    self.words = words
  }

  func text(_ alternatives: [MergeConflict.Alternative]) -> String {
    let values = alternatives.map { alternative in
      (name: names.element(alternative.copy) ?? String(alternative.copy + 1), words: words(alternative.value))
    }
    if alternatives.first?.copy == 0, let earlier = MarkedText(alternatives.first?.value.words) {
      return earlier.adding(Array(values.dropFirst()))
    }
    return values.map { MarkedText.line(of: $0.words, by: $0.name) }.joined(separator: "\n")
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
