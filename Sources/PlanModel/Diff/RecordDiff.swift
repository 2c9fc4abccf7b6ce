/// What changed in one record: its fields, and the members that this version does not know.
public struct RecordDiff<Record: PlanRecord>: Equatable, Sendable {
  /// The fields that changed, in the order of the plan's JSON.
  public let fields: [FieldChange<Record.Field>]
  /// The unknown members that were added, taken out or changed: the old ones in their order, then the new ones.
  public let members: [MemberChange]
  /// The unknown members' keys in the new order; nil when taking out and adding at the end leads to it.
  public let memberOrder: [String]?

  /// What leads from one record to the other.
  public init(from old: Record, to new: Record) {
    fields = Record.Field.allCases.compactMap { field in
      let change = FieldChange(field: field, old: old[field], new: new[field])
      return change.old == change.new ? nil : change
    }
    members = MemberChange.changes(from: old.other, to: new.other)
    let reached = MemberChange.apply(members, to: old.other).members
    let isReached = zip(reached, new.other.members).allSatisfy { $0.hasKey($1.key) }
    memberOrder = isReached ? nil : new.other.members.map(\.key)
  }

  private init(
    fields: [FieldChange<Record.Field>], members: [MemberChange], memberOrder: [String]?
  ) {
    self.fields = fields
    self.members = members
    self.memberOrder = memberOrder
  }

  /// The same without the changes of one field.
  func ignoring(_ field: Record.Field) -> RecordDiff {
    RecordDiff(fields: fields.filter { $0.field != field }, members: members, memberOrder: memberOrder)
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { fields.isEmpty && members.isEmpty && memberOrder == nil }

  /// The record with the changes made.
  public func applied(to old: Record) -> Record {
    var record = old
    for change in fields { record[change.field] = change.new }
    record.other = MemberChange.apply(members, to: old.other)
    if let memberOrder {
      let reached = record.other
      record.other = memberOrder.reduce(into: JSONObject()) { $0[$1] = reached[$1] }
    }
    return record
  }
}

/// A field that changed.
public struct FieldChange<Field: Hashable & Sendable>: Equatable, Sendable {
  /// Which field.
  public let field: Field
  /// The value before.
  public let old: FieldValue
  /// The value after.
  public let new: FieldValue

  /// A field with two values.
  public init(field: Field, old: FieldValue, new: FieldValue) {
    self.field = field
    self.old = old
    self.new = new
  }

  /// The change word by word, where both values are texts of a person's own.
  public var text: TextDiff? {
    guard let old = old.words, let new = new.words else { return nil }
    return TextDiff(from: old, to: new)
  }
}

/// A member that this version does not know, and that changed.
public struct MemberChange: Equatable, Sendable {
  /// The name of the member.
  public let key: String
  /// The value before, as ``FieldValue/json(_:)``; nil inside for a member that was added.
  public let old: FieldValue
  /// The value after; nil inside for a member that was taken out.
  public let new: FieldValue

  static func changes(from old: JSONObject, to new: JSONObject) -> [MemberChange] {
    let added = new.members.filter { old[$0.key] == nil }.map(\.key)
    return (old.members.map(\.key) + added).compactMap { key in
      let change = MemberChange(key: key, old: .json(old[key]), new: .json(new[key]))
      return change.old == change.new ? nil : change
    }
  }

  static func apply(_ changes: [MemberChange], to old: JSONObject) -> JSONObject {
    // All at once: each by itself would look at all other members.
    let gone = Set(changes.filter { $0.new == .json(nil) }.map { Array($0.key.utf8) })
    let stayed = gone.isEmpty ? old : JSONObject(unique: old.members.filter { !gone.contains(Array($0.key.utf8)) })
    return changes.reduce(into: stayed) { object, change in
      if case .json(let value?) = change.new { object[change.key] = value }
    }
  }
}
