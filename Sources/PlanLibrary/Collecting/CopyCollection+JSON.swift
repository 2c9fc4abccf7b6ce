package import PlanModel

extension CopyCollection {
  /// What became of each plan and copy, as data for a report.
  package func json(library: String, isDryRun: Bool) -> JSONValue {
    .object([
      "library": .string(library), "dryRun": .bool(isDryRun), "plans": .array(plans.map { .object($0.json) }),
      "others": .array(others.map { .object($0.json) }),
    ])
  }
}

extension CollectedPlan {
  fileprivate var json: JSONObject {
    [
      "plan": .string(identity), "file": path.map(JSONValue.string) ?? .null, "state": .string(state.rawValue),
      "changes": .number(JSONNumber(changes)), "conflicts": .number(JSONNumber(conflicts)),
      "written": .bool(isWritten), "copies": .array(copies.map { .object($0.json) }),
    ]
  }
}

extension CollectedCopy {
  fileprivate var json: JSONObject {
    ["file": .string(name), "state": .string(state.rawValue), "changes": .number(JSONNumber(changes))]
  }
}
