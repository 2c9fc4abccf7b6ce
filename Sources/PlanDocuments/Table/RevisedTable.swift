internal import PlanModel

/// Two versions of the form as one: what both have stands once, what only one of them has in its place beside it.
struct RevisedTable {
  /// What became of a part of the form.
  enum Entry<Value> {
    case kept(old: Value, new: Value)
    case inserted(Value)
    case deleted(Value)

    var old: Value? {
      switch self {
      case .kept(let old, _), .deleted(let old): old
      case .inserted: nil
      }
    }

    var new: Value? {
      switch self {
      case .kept(_, let new), .inserted(let new): new
      case .deleted: nil
      }
    }

    func map<Result>(_ transform: (Value, Version) -> Result) -> Entry<Result> {
      switch self {
      case .kept(let old, let new): .kept(old: transform(old, .old), new: transform(new, .new))
      case .inserted(let new): .inserted(transform(new, .new))
      case .deleted(let old): .deleted(transform(old, .old))
      }
    }
  }

  enum Version {
    case old
    case new
  }

  /// A row with the function that it stands under.
  struct Row {
    let group: PlanTable.Group
    let row: PlanTable.Row
  }

  let old: PlanTable
  let new: PlanTable
  /// For each function its rows.
  let groups: [[Entry<Row>]]
  let legend: [Entry<String>]

  /// - Parameter diff: What leads from the plan of one table to that of the other.
  init(from old: PlanTable, to new: PlanTable, _ diff: PlanDiff) {
    self.old = old
    self.new = new
    groups = Entry.merged(old.groups, new.groups, partners: Self.partners(old.groups, new.groups, diff))
      .map { Self.rows(of: $0, diff) }
    legend = Entry.merged(old.legend, new.legend, partners: Self.legendPartners(old.legend, new.legend, diff))
  }

  // Functions

  /// For each group of the new table that of the old one: as the plans' functions belong together, then by their keys,
  /// since the form prints also those that a plan lacks.
  private static func partners(
    _ old: [PlanTable.Group], _ new: [PlanTable.Group], _ diff: PlanDiff
  ) -> [Int?] {
    var partners = new.map { group -> Int? in
      guard let place = group.function.place.function,
        let former = diff.functions[place].function.oldPlace
      else { return nil }
      return old.firstIndex { $0.function.place.function == former }
    }
    var free = Set(old.indices).subtracting(partners.compactMap { $0 })
    for index in new.indices where partners[index] == nil {
      guard let key = new[index].key, let partner = free.sorted().first(where: { old[$0].key == key }) else { continue }
      partners[index] = partner
      free.remove(partner)
    }
    return partners
  }

  // Actions

  private static func rows(of group: Entry<PlanTable.Group>, _ diff: PlanDiff) -> [Entry<Row>] {
    let rows = group.map { group, _ in group.rows.map { Row(group: group, row: $0) } }
    return switch rows {
    case .inserted(let rows): rows.map { .inserted($0) }
    case .deleted(let rows): rows.map { .deleted($0) }
    case .kept(let old, let new): Entry.merged(old, new, partners: partners(old[0].group, new[0].group, diff))
    }
  }

  /// For each row of a function's new group that of its old one.
  private static func partners(_ old: PlanTable.Group, _ new: PlanTable.Group, _ diff: PlanDiff) -> [Int?] {
    // The empty row of a function without actions is filled in, and the other way round.
    if old.rows[0].isEmpty || new.rows[0].isEmpty { return new.rows.indices.map { $0 == 0 ? 0 : nil } }
    guard let function = new.function.place.function else { return new.rows.map { _ in nil } }
    let partners = diff.functions[function].actions.map { action -> Int? in
      guard let place = action.oldPlace, place.function == old.function.place.function else { return nil }
      return place.index
    }
    // Function and result begin in the first row. Where it trades places with others, it is the one that moves.
    let others = partners.map { $0 == 0 ? nil : $0 }
    let isFirst = partners.first == 0
    return !isFirst && keptCount(others) == keptCount(partners) ? others : partners
  }

  private static func keptCount(_ partners: [Int?]) -> Int {
    LongestIncreasing.membership(of: partners.compactMap { $0 }).count { $0 }
  }

  // The legend

  /// The plan's own abbreviations are the last lines; the line of the mark for "no comment" may stand before them.
  private static func legendPartners(_ old: [String], _ new: [String], _ diff: PlanDiff) -> [Int?] {
    let marks = (old: old.count - diff.oldAbbreviationCount, new: new.count - diff.abbreviations.count)
    let mark: [Int?] = marks.new == 0 ? [] : [marks.old == 0 ? nil : 0]
    return mark + diff.abbreviations.map { $0.oldPlace.map { $0 + marks.old } }
  }
}

extension RevisedTable.Entry {
  /// Both lists in one order. Elements that keep their order are kept, as many as possible; where others stand between
  /// them, those of the old list come first.
  ///
  /// - Parameter partners: For each new element the index of the old one that it is.
  static func merged(_ old: [Value], _ new: [Value], partners: [Int?]) -> [Self] {
    let paired = new.indices.filter { partners[$0] != nil }
    let stays = LongestIncreasing.membership(of: paired.map { partners[$0] ?? 0 })
    var result: [Self] = []
    var (nextOld, nextNew) = (0, 0)
    func between(_ endOld: Int, _ endNew: Int) {
      result += old[nextOld..<endOld].map { .deleted($0) } + new[nextNew..<endNew].map { .inserted($0) }
      (nextOld, nextNew) = (endOld + 1, endNew + 1)
    }
    for (index, stays) in zip(paired, stays) where stays {
      guard let partner = partners[index] else { continue }
      between(partner, index)
      result.append(.kept(old: old[partner], new: new[index]))
    }
    between(old.count, new.count)
    return result
  }
}

extension PlanTable.Row {
  /// It stands for no action.
  var isEmpty: Bool { cells.first?.place.action == nil }
}

extension PlanDiff {
  fileprivate var oldAbbreviationCount: Int {
    abbreviations.count { $0.oldPlace != nil } + removedAbbreviations.count
  }
}
