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

  /// Stopped before the end. All files are whole; the same command goes on from here.
  public static let batchStopped = Message(.batchStopped, [:])

  /// Nothing more can be written: {reason}. All files are whole; the same command goes on from here once there is room.
  public static func batchObstructed(reason: String) -> Message {
    Message(.batchObstructed, ["reason": reason])
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
