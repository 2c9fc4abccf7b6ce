extension PlanComparison {
  /// The name and version of the form of ``json``.
  public static let schema = "ccpm-comparison/1"

  /// The comparison as data, in the form `ccpm-comparison/1`.
  ///
  /// `plans` has what tells each plan from the others, in the order of the columns; all other plans are given as
  /// indexes of this list. `scales` is a ``ScaleRelation``. `functions` has one entry a function: its `key` or, for one
  /// of a cluster's own, `title`, and for each plan its `results`, null where the plan lacks the function: `score`,
  /// `rating`, and the count of its `actions`.
  ///
  /// `steps` lead from one plan to another. In the order of the functions, `changes` has `score` in points, `rating` as
  /// a ``Trend`` and what both come to, `trend`; null is what cannot be compared. `actions` lists each with its `fate`
  /// (``ComparedAction/Fate``), the index of its `function`, its text, and `old` and `new`: the JSON pointers in the two
  /// plans, null where there is no place. One that was carried over has `match` (``Match``) and the fields that changed.
  ///
  /// `overall` has such steps from the first plan of a cluster to its last, where others stand between them.
  public var json: JSONObject {
    [
      "schema": .string(PlanComparison.schema), "oneCluster": .bool(isOfOneCluster),
      "scales": .string(scales.rawValue),
      "plans": .array(plans.map { .object($0.json) }),
      "functions": .array(functions.map { .object(json(of: $0)) }),
      "steps": .array(steps.map { .object($0.json) }),
      "overall": .array(overall.map { .object($0.json) }),
    ]
  }

  private func json(of function: ComparedFunction) -> JSONObject {
    let results = zip(plans, function.places).map { plan, place -> JSONValue in
      guard let function = place.map({ plan.plan.functions[$0] }) else { return .null }
      return .object([
        "score": function[.score].json, "rating": function[.rating].json,
        "actions": .number(JSONNumber(function.actions.count)),
      ])
    }
    return ["key": .orNull(function.key?.code), "title": .orNull(function.title), "results": .array(results)]
  }
}

extension ComparedPlan {
  fileprivate var json: JSONObject {
    [
      "name": .string(name), "iso3": .orNull(plan.country.iso3), "country": .string(plan.country.name),
      "year": .number(JSONNumber(plan.year)), "cluster": .orNull(plan.cluster),
      "clusterCode": .orNull(plan.clusterCode), "locality": .orNull(plan.locality),
      "ratingScale": .orNull(plan.ratingScale),
      "actions": .number(JSONNumber(plan.functions.reduce(0) { $0 + $1.actions.count })),
    ]
  }
}

extension ComparisonStep {
  fileprivate var json: JSONObject {
    let counts = ComparedAction.Fate.allCases.map { ($0.rawValue, JSONValue.number(JSONNumber(count(of: $0)))) }
    let changes = results.map { change -> JSONValue in
      .object([
        "score": change.score.map { .number(JSONNumber(checked: $0.literal)) } ?? .null,
        "rating": .orNull(change.rating?.rawValue), "trend": .orNull(change.trend?.rawValue),
      ])
    }
    return [
      "from": .number(JSONNumber(from)), "to": .number(JSONNumber(to)), "scales": .string(scales.rawValue),
      "changes": .array(changes),
      "counts": .object(counts.reduce(into: JSONObject()) { $0[$1.0] = $1.1 }),
      "actions": .array(actions.map { .object($0.json) }),
    ]
  }
}

extension ComparedAction {
  fileprivate var json: JSONObject {
    var object: JSONObject = [
      "fate": .string(fate.rawValue), "function": .number(JSONNumber(function)), "action": action[.action].json,
      "old": .orNull(oldPlace.map { JSONPointer.action($0).description }),
      "new": .orNull(newPlace.map { JSONPointer.action($0).description }),
    ]
    guard fate == .carriedOver else { return object }
    object["match"] = .orNull(match?.rawValue)
    object["oldFunction"] = oldFunction.map { .number(JSONNumber($0)) } ?? .null
    object["changes"] = .array(
      changes.fields.map {
        .object(["field": .string($0.field.rawValue), "oldValue": $0.old.json, "newValue": $0.new.json])
      })
    return object
  }
}

extension JSONValue {
  fileprivate static func orNull(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
