internal import PlanModel
internal import PlanTemplates

/// A row that waits until all of its table have been read.
struct DeferredRow {
  let row: RegisterRow
  let columns: RegisterColumns
  /// The plan whose mark it has, though what people see in it contradicts it.
  let marked: RegisterDraft?
}

/// What the plans that a row may mean have in common.
struct YearOfCluster: Hashable {
  let year: String
  let country: String
  /// Nil for all clusters of the country.
  let cluster: String?
}

// Which plan a row is of.

extension RegisterInterpreter {
  enum PlanOfRow {
    case found(RegisterDraft)
    /// Other rows tell: it is a new plan's, or of the plan that is marked.
    case unclear(marked: RegisterDraft?)
  }

  /// The plan of a row: by what people see in it, then by the mark that they do not see. A copied row takes the mark
  /// along, whatever is typed into it then.
  mutating func plan(of row: RegisterRow) -> PlanOfRow {
    let key = row.text(.plan)
    let marked = byKey[key]
    let place = RegisterPlace(of: row)
    if let marked, place.isWithin(marked.formerPlace(in: wording)) {
      return .found(marked)
    }
    if let draft = byPlace[place] { return .found(draft) }
    if let marked {
      return place.isWithin(marked.place(in: wording)) ? .found(marked) : .unclear(marked: marked)
    }
    if let draft = onlyDraft(within: place) { return .found(draft) }
    // A mark of which nothing tells is that of a register that lost its hidden sheet.
    if !key.isEmpty, let draft = added(row, place) { return .found(draft) }
    return .unclear(marked: nil)
  }

  /// The one plan that a row can mean in which somebody has not filled in everything.
  private mutating func onlyDraft(within place: RegisterPlace) -> RegisterDraft? {
    let country = place.iso3.isEmpty ? place.country : place.iso3
    guard !place.year.isEmpty, !country.isEmpty else { return nil }
    // A place that leaves nothing open is that of a plan or of none; byPlace knows those that were not moved.
    let key = YearOfCluster(
      year: place.year, country: country, cluster: place.cluster.isEmpty ? nil : place.cluster)
    let near = place.isComplete ? moved : byCluster[key] ?? []
    let meant = near.filter { place.isWithin($0.place(in: wording)) }
    guard meant.count == 1 else { return nil }
    byPlace[place] = meant[0]
    return meant[0]
  }

  /// Lets a plan be found by the year, the country and the cluster that it has now.
  mutating func addToCluster(_ draft: RegisterDraft) {
    let place = draft.place(in: wording)
    for country in Set([place.country, place.iso3]) where !country.isEmpty {
      for cluster in place.cluster.isEmpty ? [nil] : [nil, place.cluster] {
        let key = YearOfCluster(year: place.year, country: country, cluster: cluster)
        if draft.clusters.insert(key).inserted { byCluster[key, default: []].append(draft) }
      }
    }
  }

  private mutating func added(
    _ row: RegisterRow, _ place: RegisterPlace, like other: RegisterDraft? = nil
  ) -> RegisterDraft? {
    guard !place.country.isEmpty, let year = YearParser.year(place.year), ActionPlan.years.contains(year) else {
      return nil
    }
    let iso3 = Country.isISO3(place.iso3) ? place.iso3 : nil
    var plan = ActionPlan(
      language: other?.plan.language ?? wording.language, country: Country(iso3: iso3, name: place.country), year: year)
    plan.cluster = place.cluster.isEmpty ? nil : place.cluster
    plan.level = place.level.isEmpty ? nil : wording.register.level(place.level)
    plan.locality = place.locality.isEmpty ? nil : place.locality
    let draft = RegisterDraft(added: plan)
    let key = row.text(.plan)
    // A mark of which nothing tells is that of a plan that was in the register when it was written.
    let isNew = key.isEmpty || byKey[key] != nil
    add(draft, key: isNew ? nil : key)
    byPlace[place] = draft
    if !isNew {
      lose(key)
    } else if knowsAllPlans {
      report(.note, at: row.place, .registerPlanAdded(plan.identity))
    }
    return draft
  }

  // Rows that contradict their mark

  private struct Group: Hashable {
    let plan: ObjectIdentifier
    let place: RegisterPlace
  }

  /// Reads the rows that waited. Where all rows of a plan say the same new country, year or the like, that is a
  /// correction of it; where they stand beside those that they were copied from, they are a new plan; one row that
  /// differs from the others is the plan's, with a slip.
  mutating func readDeferred(_ table: RegisterColumns.Table) {
    let rows = deferred
    deferred = []
    findPlans(of: rows, table)
    for waiting in rows {
      let place = RegisterPlace(of: waiting.row)
      let meant = byPlace[place] ?? waiting.marked ?? onlyDraft(within: place) ?? added(waiting.row, place)
      if let meant { read(waiting.row, waiting.columns, of: meant) } else { leaveRow(waiting.row) }
    }
  }

  private mutating func findPlans(of rows: [DeferredRow], _ table: RegisterColumns.Table) {
    var groups: [Group: [DeferredRow]] = [:]
    var order: [Group] = []
    var groupCounts: [ObjectIdentifier: Int] = [:]
    for waiting in rows {
      guard let marked = waiting.marked else { continue }
      let group = Group(plan: ObjectIdentifier(marked), place: RegisterPlace(of: waiting.row))
      if groups[group] == nil {
        order.append(group)
        groupCounts[group.plan, default: 0] += 1
      }
      groups[group, default: []].append(waiting)
    }
    for group in order where byPlace[group.place] == nil {
      guard let rows = groups[group], let marked = rows[0].marked else { continue }
      if marked.rowsRead == 0, groupCounts[group.plan] == 1 {
        byPlace[group.place] = marked
      } else if let copy = rows.first(where: { isCopy($0.row, of: marked, table) }) {
        _ = added(copy.row, group.place, like: marked)
      }
    }
  }

  /// Whether a row is not the one that the plan had, which stands elsewhere.
  private func isCopy(_ row: RegisterRow, of draft: RegisterDraft, _ table: RegisterColumns.Table) -> Bool {
    switch table {
    case .plans: true
    case .functions: knownFunction(of: row, in: draft).map { draft.functions[$0].isSeen } ?? true
    case .actions: !draft.isFree(row.text(.actionID))
    }
  }
}
