/// One record put together of what the copies made of it.
struct RecordMerge<Record: PlanRecord> {
  /// A field or member that several copies changed in different ways.
  struct Clash {
    let key: String
    let kind: MergeConflict.Kind
  }

  private(set) var record: Record
  private(set) var clashes: [Clash] = []
  private let base: Record?
  private let copies: [(copy: Int, record: Record)]
  private let marks: MergeMarks?

  /// - Parameters:
  ///   - base: The record before; nil when several copies put it in.
  ///   - copies: The copies that have it; the first stands in where there is no base.
  init(base: Record?, copies: [(copy: Int, record: Record)], marks: MergeMarks?, empty: Record) {
    self.base = base
    self.copies = copies
    self.marks = marks
    record = base ?? copies.first?.record ?? empty
    let united = Set(Record.units.joined())
    for field in Record.Field.allCases where !united.contains(field) { merge(field) }
    for unit in Record.units { merge(unit) }
    mergeMembers()
  }

  private mutating func merge(_ field: Record.Field) {
    let values = copies.map { MergeConflict.Alternative(copy: $0.copy, value: $0.record[field]) }
    if let value = merged(values, base: base?[field], key: field.rawValue) { record[field] = value }
  }

  /// Fields that belong together are those of one copy. Where several copies changed any of them in different ways, each
  /// field in which they differ is a conflict.
  private mutating func merge(_ unit: [Record.Field]) {
    let changed = copies.filter { copy in
      unit.contains { field in base.map { $0[field] != copy.record[field] } ?? !copy.record[field].isEmpty }
    }
    guard let first = changed.first else { return }
    for field in unit {
      record[field] = first.record[field]
      let values = changed.map { MergeConflict.Alternative(copy: $0.copy, value: $0.record[field]) }
      if values.contains(where: { $0.value != values[0].value }) {
        record[field] = clash(of: values, base: base?[field], key: field.rawValue)
      }
    }
  }

  private mutating func mergeMembers() {
    let plans = [base?.other ?? JSONObject()] + copies.map(\.record.other)
    var keys = JSONObject()
    for member in plans.flatMap(\.members) where keys[member.key] == nil {
      keys[member.key] = .number(JSONNumber(keys.members.count))
    }
    var members = JSONObject()
    for key in keys.members.map(\.key) {
      let values = copies.map { MergeConflict.Alternative(copy: $0.copy, value: .json($0.record.other[key])) }
      let value = merged(values, base: .json(plans[0][key]), key: key) ?? .json(plans[0][key])
      if case .json(let value) = value { members[key] = value }
    }
    let orders = plans.map { plan in
      plan.members.filter { members[$0.key] != nil }.compactMap { keys[$0.key]?.index }
    }
    let order = SequenceMerge.merge(base: orders[0], copies: Array(orders.dropFirst())).order
    let names = keys.members.map(\.key)
    record.other = order.reduce(into: JSONObject()) { $0[names[$1]] = members[names[$1]] }
  }

  /// The value that the copies come to; nil when none changed it.
  private mutating func merged(
    _ values: [MergeConflict.Alternative], base: FieldValue?, key: String
  ) -> FieldValue? {
    let changed = values.filter { value in base.map { $0 != value.value } ?? !value.value.isEmpty }
    guard let first = changed.first else { return nil }
    guard changed.contains(where: { $0.value != first.value }) else { return first.value }
    return clash(of: changed, base: base, key: key)
  }

  /// Notes a conflict; the value that stands in the record.
  private mutating func clash(
    of alternatives: [MergeConflict.Alternative], base: FieldValue?, key: String
  ) -> FieldValue {
    let marked = marked(alternatives)
    clashes.append(
      Clash(key: key, kind: .values(base: base, alternatives: alternatives, isMarked: marked != nil)))
    return marked ?? alternatives[0].value
  }

  /// All values in one text; nil where none is asked for, or the field can hold none.
  private func marked(_ alternatives: [MergeConflict.Alternative]) -> FieldValue? {
    guard let marks, let first = alternatives.first else { return nil }
    return first.value.replaced(by: marks.text(alternatives))
  }
}

extension JSONValue {
  fileprivate var index: Int? {
    if case .number(let number) = self { number.int } else { nil }
  }
}
