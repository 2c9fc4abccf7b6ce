package import PlanModel

extension MergeConflict {
  /// What there is to say of it in a merged plan, with the copies by their names.
  package func message(copies names: [String]) -> Message {
    switch kind {
    case .values(_, let alternatives, let isMarked):
      let values = values(alternatives, names)
      return isMarked ? .mergeConflictMarked(values: values) : .mergeConflict(values: values)
    case .deletedAndChanged(let deleted, let changed):
      return .mergeDeletedAndChanged(
        deleted: deleted.map { name($0, names) }, changed: changed.map { name($0, names) })
    case .movedApart(let places):
      return .mergeMovedApart(places: places.map { (copy: name($0.copy, names), pointer: $0.pointer) })
    }
  }

  /// What there is to say of it where no plan was written.
  package func openMessage(copies names: [String]) -> Message {
    switch kind {
    case .values(_, let alternatives, _):
      .openConflict(values: values(alternatives, names))
    case .deletedAndChanged(let deleted, let changed):
      .openDeletedAndChanged(deleted: deleted.map { name($0, names) }, changed: changed.map { name($0, names) })
    case .movedApart(let places):
      .openMovedApart(places: places.map { (copy: name($0.copy, names), pointer: $0.pointer) })
    }
  }

  private func values(_ alternatives: [Alternative], _ names: [String]) -> [ConflictingValue] {
    alternatives.map { ConflictingValue(copy: name($0.copy, names), value: $0.value) }
  }

  private func name(_ copy: Int, _ names: [String]) -> String {
    names.indices.contains(copy) ? names[copy] : String(copy + 1)
  }
}
