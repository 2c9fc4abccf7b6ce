extension PlanDiff {
  /// The name and version of the form of ``json``.
  public static let schema = "ccpm-diff/1"

  /// The diff as data, in the form `ccpm-diff/1`.
  ///
  /// `changes` lists what changed, in the order of the new plan, what was removed last in its list. Every change has
  /// `change` (`added`, `removed`, `moved` or `changed`), `what` (`plan`, `country`, `dates`, `function`, `action` or
  /// `abbreviation`), and `old` and `new`: the JSON pointers in the two plans, null where there is no place. Where a
  /// function, an action or an abbreviation was recognised, `match` says how (``Match``). What was added or
  /// removed has `value`. What changed has `field`, `oldValue` and `newValue`, null where nothing stands, and `text`,
  /// where both are texts: the runs of the text, each with the one key `same`, `removed` or `added`. The order of
  /// unknown members is not told.
  public var json: JSONObject {
    ["schema": .string(PlanDiff.schema), "equal": .bool(isEmpty), "changes": .array(changes)]
  }

  /// How many changes there are: fields, and what was added, removed or moved, each as one.
  public var changeCount: Int { changes.count }

  private var changes: [JSONValue] {
    var list = ChangeList()
    list.add(plan, what: "plan", old: .root, new: .root)
    let country = JSONPointer.root.appending("country")
    list.add(self.country, what: "country", old: country, new: country)
    let dates = JSONPointer.root.appending("dates")
    list.add(self.dates, what: "dates", old: dates, new: dates)
    for (index, entry) in functions.enumerated() {
      list.add(entry.function, what: "function", new: .function(index)) { .function($0) }
      for (actionIndex, action) in entry.actions.enumerated() {
        list.add(action, what: "action", new: .action(ActionPlace(function: index, index: actionIndex))) { .action($0) }
      }
    }
    for function in removedFunctions { list.remove(function.item, what: "function", old: .function(function.place)) }
    for action in removedActions { list.remove(action.item, what: "action", old: .action(action.place)) }
    for (index, entry) in abbreviations.enumerated() {
      list.add(entry, what: "abbreviation", new: .abbreviation(index)) { .abbreviation($0) }
    }
    for entry in removedAbbreviations {
      list.remove(entry.item, what: "abbreviation", old: .abbreviation(entry.place))
    }
    return list.changes
  }
}

extension JSONPointer {
  static func function(_ index: Int) -> JSONPointer { root.appending("functions").appending(index) }
  static func action(_ place: ActionPlace) -> JSONPointer {
    function(place.function).appending("actions").appending(place.index)
  }
  static func abbreviation(_ index: Int) -> JSONPointer { root.appending("abbreviations").appending(index) }
}

/// The changes as JSON, in the order in which they are added.
private struct ChangeList {
  private(set) var changes: [JSONValue] = []

  mutating func add<Record>(
    _ diff: RecordDiff<Record>, what: String, match: Match? = nil, old: JSONPointer, new: JSONPointer
  ) {
    for change in diff.fields {
      add(what, match, change.field.rawValue, change.old, change.new, change.text, old, new)
    }
    for change in diff.members { add(what, match, change.key, change.old, change.new, nil, old, new) }
  }

  mutating func add<Item, Place>(
    _ item: ItemDiff<Item, Place>, what: String, new: JSONPointer, old: (Place) -> JSONPointer
  ) {
    guard let place = item.oldPlace else {
      var object = head("added", what, nil, old: nil, new: new)
      object["value"] = item.item.json
      return changes.append(.object(object))
    }
    if item.isMoved { changes.append(.object(head("moved", what, item.match, old: old(place), new: new))) }
    add(item.changes, what: what, match: item.match, old: old(place), new: new)
  }

  mutating func remove(_ item: some PlanRecord, what: String, old: JSONPointer) {
    var object = head("removed", what, nil, old: old, new: nil)
    object["value"] = item.json
    changes.append(.object(object))
  }

  private mutating func add(
    _ what: String, _ match: Match?, _ field: String, _ oldValue: FieldValue, _ newValue: FieldValue, _ text: TextDiff?,
    _ old: JSONPointer, _ new: JSONPointer
  ) {
    var object = head("changed", what, match, old: old.appending(field), new: new.appending(field))
    object["field"] = .string(field)
    object["oldValue"] = oldValue.json
    object["newValue"] = newValue.json
    if let text {
      object["text"] = .array(text.pieces.map { .object([$0.kind.rawValue: .string($0.text)]) })
    }
    changes.append(.object(object))
  }

  private func head(
    _ change: String, _ what: String, _ match: Match?, old: JSONPointer?, new: JSONPointer?
  ) -> JSONObject {
    var object: JSONObject = ["change": .string(change), "what": .string(what)]
    if let match { object["match"] = .string(match.rawValue) }
    object["old"] = old.map { .string($0.description) } ?? .null
    object["new"] = new.map { .string($0.description) } ?? .null
    return object
  }
}

extension PlanRecord {
  /// The fields with their keys, then the unknown members.
  fileprivate var json: JSONValue {
    var object = JSONObject()
    for field in Field.allCases { object[field.rawValue] = self[field].json }
    for member in other.members where object[member.key] == nil { object[member.key] = member.value }
    return .object(object)
  }
}
