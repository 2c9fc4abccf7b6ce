/// What can be said of registers. The sentences are the English ones.
extension Message {
  /// There is no plan among the sources that fits, and nothing was written. Look at the paths, and at --country, --year
  /// and --cluster.
  public static let noPlans = Message(.noPlans, [:])

  /// Plans: {plans}, actions: {actions}. Sources left out: {leftOut}.
  public static func registerSummary(plans: Int, actions: Int, leftOut: Int) -> Message {
    Message(.registerSummary, ["plans": String(plans), "actions": String(actions), "leftOut": String(leftOut)])
  }

  /// Plans on standard input differ though they are the same plan, and it can be read only once: nothing was written.
  /// Keep one of each, or name a file.
  public static let registerContested = Message(.registerContested, [:])

  /// This is a register of plans, not a plan, and was left out. Make plans of it with ccpm import.
  public static let registerNotPlan = Message(.registerNotPlan, [:])

  /// The column of “{heading}” is none of the register's, and its cells are in no plan: {count}. Put what belongs to
  /// a plan into the register's own columns.
  public static func registerColumnLeft(heading: String, count: Int) -> Message {
    Message(.registerColumnLeft, ["heading": short(heading), "count": String(count)])
  }

  /// “{text}” is not what another row of {plan} says, “{kept}”, which was taken. Write the same in both.
  public static func registerValueDiffers(text: String, plan: String, kept: String) -> Message {
    Message(.registerValueDiffers, ["text": short(text), "plan": short(plan), "kept": short(kept)])
  }

  /// The row of “{text}” says no country and year, so it is in no plan. Fill them in.
  public static func registerRowWithoutPlan(text: String) -> Message {
    Message(.registerRowWithoutPlan, ["text": short(text)])
  }

  /// The identifier {id} is none of the plan's, or stands in another row already; the row is taken for a new action.
  public static func registerCopiedRow(id: String) -> Message {
    Message(.registerCopiedRow, ["id": short(id)])
  }

  /// “{text}” stands where the register works a number out, and is in no plan. Change the values that it comes from.
  public static func registerComputed(text: String) -> Message {
    Message(.registerComputed, ["text": short(text)])
  }

  /// {plan} was not in the register when it was written; a plan was made of its rows.
  public static func registerPlanAdded(_ plan: String) -> Message {
    Message(.registerPlanAdded, ["plan": plan])
  }

  /// No row of {plan} is left in the register; no plan was made of it.
  public static func registerPlanGone(_ plan: String) -> Message {
    Message(.registerPlanGone, ["plan": plan])
  }

  /// Actions of {plan} that are in the register no more: {count} ({ids}). They are not in the plan either.
  public static func registerActionsGone(plan: String, ids: [String]) -> Message {
    Message(.registerActionsGone, ["plan": plan, "count": String(ids.count), "ids": short(list(ids))])
  }

  /// The register has lost its hidden sheet, and with it what its tables do not show, such as abbreviations. Name the
  /// plans it was made of with --base.
  public static let registerRemainderMissing = Message(.registerRemainderMissing, [:])
}
