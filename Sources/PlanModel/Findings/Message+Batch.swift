/// What can be said of many plans at once. The sentences are the English ones.
extension Message {
  /// This is not a plan, and was left out.
  public static let foreignFile = Message(.foreignFile, [:])

  /// {path} was changed or made by someone else and was left as it is. Take it away, or replace it with --force.
  public static func editedFile(_ path: String) -> Message {
    Message(.editedFile, ["path": path])
  }

  /// Another run is writing to {path}. Wait until it has ended.
  public static func batchIsRunning(_ path: String) -> Message {
    Message(.batchIsRunning, ["path": path])
  }

  /// Plans: {plans}. Files written: {written}, unchanged: {unchanged}. Failed: {failed}, in conflict: {conflicts}.
  public static func batchSummary(plans: Int, written: Int, unchanged: Int, failed: Int, conflicts: Int) -> Message {
    Message(
      .batchSummary,
      [
        "plans": String(plans), "written": String(written), "unchanged": String(unchanged), "failed": String(failed),
        "conflicts": String(conflicts),
      ])
  }

  /// Plans of earlier runs that were not among these sources and are still in the manifest: {count}.
  public static func batchKeepsOthers(count: Int) -> Message {
    Message(.batchKeepsOthers, ["count": String(count)])
  }

  /// Parts that are missing, of {count}: {parts}. Make them first, name their manifests or results, or take away those
  /// of an older division.
  public static func partsMissing(_ parts: [Int], of count: Int) -> Message {
    let numbers = parts.prefix(mostPartsNamed).map { String($0) } + (parts.count > mostPartsNamed ? ["…"] : [])
    return Message(.partsMissing, ["parts": numbers.joined(separator: ", "), "count": String(count)])
  }

  /// So many missing parts are named, and no more.
  package static let mostPartsNamed = 20

  /// Files of the parts that are not in the folder: {count}, such as {path}. Bring them there, or make those parts again.
  public static func partFilesMissing(count: Int, path: String) -> Message {
    Message(.partFilesMissing, ["count": String(count), "path": path])
  }

  /// {path} is no whole manifest of that part of a batch, nor its results. Make that part again, or name another file.
  public static func notJoinable(_ path: String) -> Message {
    Message(.notJoinable, ["path": path])
  }

  /// Stopped before the end. All files are whole; the same command goes on from here.
  public static let batchStopped = Message(.batchStopped, [:])

  /// Nothing more can be written: {reason}. All files are whole; the same command goes on from here once there is room.
  public static func batchObstructed(reason: Refusal) -> Message {
    Message(.batchObstructed, ["reason": reason.argument], ["reason": .refusal])
  }

  /// {done} of {total}, {rate} a second, {remaining} left, failed: {failed}
  public static func batchProgress(done: Int, total: Int, rate: String, remaining: String, failed: Int) -> Message {
    Message(
      .batchProgress,
      [
        "done": String(done), "total": String(total), "rate": rate, "remaining": remaining, "failed": String(failed),
      ])
  }

  /// {done} done, {rate} a second, failed: {failed}
  public static func batchProgressOpen(done: Int, rate: String, failed: Int) -> Message {
    Message(.batchProgressOpen, ["done": String(done), "rate": rate, "failed": String(failed)])
  }

  /// This is the same plan as {first}; it counts once.
  public static func samePlanAgain(first: String) -> Message {
    Message(.samePlanAgain, ["first": first])
  }

  /// {first} and {second} are both the plan {plan}, and they differ. Neither was used: keep one of them, or give one
  /// another cluster or locality.
  public static func differingPlans(_ identity: String, first: String, second: String) -> Message {
    Message(.differingPlans, ["plan": identity, "first": first, "second": second])
  }
}
