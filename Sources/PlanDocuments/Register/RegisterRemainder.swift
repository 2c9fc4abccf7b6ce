internal import PlanModel
internal import PlanTemplates

/// What a register's tables do not show of a plan, and what they showed when they were made: the plan without its
/// actions, their ids in order, and those of their values that the tables' words would not bring back.
///
/// It stands in a sheet that nobody sees, one row a plan, as JSON:
///
///     {"plan": {…}, "actions": [["cc5yos5w", {"id": "ycevz5gt", "comments": "S/C"}]], "counts": [[2, 0, 3, 0, 0]]}
///
/// A hidden sheet comes through where programs drop the parts of a file that they do not know.
struct RegisterRemainder {
  /// Without actions.
  let plan: ActionPlan
  /// By function.
  let actions: [[RemainingAction]]
  /// How many actions of each priority there were, by function.
  let counts: [[Int]]

  struct RemainingAction {
    let id: String
    /// Values as a plan's JSON has them, by key.
    let values: JSONObject
  }

  /// In its first cell; the language of the words stands beside it.
  static let schema = "ccpm-register/1"

  /// - Parameter plan: All its actions have ids.
  init(of plan: ActionPlan, reader: RegisterValueReader) {
    var rest = plan
    for index in rest.functions.indices { rest.functions[index].actions = [] }
    self.plan = rest
    actions = plan.functions.map { function in
      function.actions.map { RemainingAction(id: $0.id ?? "", values: reader.unreadableValues(of: $0)) }
    }
    counts = plan.functions.map(\.priorityCounts)
  }

  // As JSON

  func json() -> [UInt8] {
    var json = Array("{\"plan\":".utf8) + PlanJSON.write(plan, pretty: false)
    json += ",\"actions\":".utf8
    Self.append(actions.map { function in function.map(\.json) }, to: &json)
    json += ",\"counts\":".utf8
    Self.append(counts.map { $0.map { Array(String($0).utf8) } }, to: &json)
    json.append(UInt8(ascii: "}"))
    return json
  }

  private static func append(_ lists: [[[UInt8]]], to json: inout [UInt8]) {
    json.append(UInt8(ascii: "["))
    for (index, list) in lists.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      json.append(UInt8(ascii: "["))
      for (index, value) in list.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        json += value
      }
      json.append(UInt8(ascii: "]"))
    }
    json.append(UInt8(ascii: "]"))
  }

  /// Nil where the text is none that the program wrote.
  init?(json: [UInt8], vocabulary: Vocabulary) {
    guard case .object(let object)? = try? JSONValue(parsing: json), let document = object["plan"],
      let plan = try? PlanJSON.read(document, vocabulary: vocabulary).plan,
      case .array(let actions)? = object["actions"], actions.count == plan.functions.count,
      case .array(let counts)? = object["counts"], counts.count == plan.functions.count
    else { return nil }
    self.plan = plan
    self.actions = actions.map { list in
      guard case .array(let list) = list else { return [] }
      return list.compactMap(RemainingAction.init)
    }
    self.counts = counts.map { list in
      guard case .array(let list) = list else { return [] }
      return list.map { value in
        guard case .number(let number) = value, let count = number.int else { return 0 }
        // No file has room for so many that their sums would be too large.
        return min(max(count, 0), Int(Int32.max))
      }
    }
  }
}

extension RegisterRemainder.RemainingAction {
  fileprivate var json: [UInt8] {
    guard !values.isEmpty else { return JSONValue.string(id).serialized(pretty: false) }
    var object: JSONObject = ["id": .string(id)]
    for member in values.members { object[member.key] = member.value }
    return JSONValue.object(object).serialized(pretty: false)
  }

  fileprivate init?(_ json: JSONValue) {
    switch json {
    case .string(let id): self.init(id: id, values: JSONObject())
    case .object(var values):
      guard case .string(let id)? = values["id"] else { return nil }
      values["id"] = nil
      self.init(id: id, values: values)
    case .null, .bool, .number, .array: return nil
    }
  }
}
