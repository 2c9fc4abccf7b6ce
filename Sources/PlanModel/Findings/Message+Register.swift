/// What can be said of registers. The sentences are the English ones.
extension Message {
  /// There is no plan among the sources that fits. Look at the paths, and at --country, --year and --cluster.
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

  /// {before} is now {plan}. Where a library has it under the old name, take that file away.
  public static func registerPlanRenamed(from before: String, to plan: String) -> Message {
    Message(.registerPlanRenamed, ["before": before, "plan": plan])
  }

  /// No row of {plan} is left in the register; no plan was made of it.
  public static func registerPlanGone(_ plan: String) -> Message {
    Message(.registerPlanGone, ["plan": plan])
  }

  /// Actions of {plan} that are in the register no more: {count} ({ids}). They are not in the plan either.
  public static func registerActionsGone(plan: String, ids: [String]) -> Message {
    Message(.registerActionsGone, ["plan": plan, "count": String(ids.count), "ids": short(list(ids))])
  }

  /// The sheet has no column “{heading}”, and actions are without what stood in it: {count}. Put the column back, or
  /// name the plans that the register was made of with --base.
  public static func registerColumnMissing(heading: String, count: Int) -> Message {
    Message(.registerColumnMissing, ["heading": short(heading), "count": String(count)])
  }

  /// Not all rows of {plan} say “{text}”, so “{kept}” stays. Write it in all of them, or on the sheet “{sheet}”.
  public static func registerValueAlone(text: String, plan: String, kept: String, sheet: String) -> Message {
    Message(
      .registerValueAlone,
      ["text": short(text), "plan": short(plan), "kept": short(kept), "sheet": short(sheet)])
  }

  /// The formula {formula} has no result in the file; what the plan had there stays where it is known. Type the value
  /// itself.
  public static func registerNotCalculated(formula: String) -> Message {
    Message(.registerNotCalculated, ["formula": short(formula)])
  }

  /// “{text}” is not a date that can be read; the plan keeps what it had. Write it as 19 January 2024 or 2024-01-19.
  public static func registerDateUnreadable(text: String) -> Message {
    Message(.registerDateUnreadable, ["text": short(text)])
  }

  /// “{text}” is not a score; the function keeps what it had. Write a percentage from 0 to 100.
  public static func registerScoreUnreadable(text: String) -> Message {
    Message(.registerScoreUnreadable, ["text": short(text)])
  }

  /// No plan is without this, so “{kept}” stays. Write what it should be.
  public static func registerValueNeeded(kept: String) -> Message {
    Message(.registerValueNeeded, ["kept": short(kept)])
  }

  /// Nothing tells whether figures are still as the register worked them out; they are in no plan: {count}.
  public static func registerFiguresLeft(count: Int) -> Message {
    Message(.registerFiguresLeft, ["count": String(count)])
  }

  /// Rows of {plan} without an identifier whose actions were known by their texts: {count}.
  public static func registerActionsRecognised(plan: String, count: Int) -> Message {
    Message(.registerActionsRecognised, ["plan": short(plan), "count": String(count)])
  }

  /// Identifiers of {plan} that no row has any more: {count} ({ids}). Rows without one, which are taken for new
  /// actions: {rows}.
  public static func registerIdentifiersGone(plan: String, ids: [String], rows: Int) -> Message {
    Message(
      .registerIdentifiersGone,
      ["plan": short(plan), "count": String(ids.count), "ids": short(list(ids)), "rows": String(rows)])
  }

  /// The sheet “{sheet}” is not understood, and its cells are in no plan: {count}. If it is one of the register's,
  /// put back the headings that it had.
  public static func registerSheetLeft(sheet: String, count: Int) -> Message {
    Message(.registerSheetLeft, ["sheet": short(sheet), "count": String(count)])
  }

  /// This register has no sheet of actions that can be read, and without it no plan can be made. Put back the sheet
  /// “{sheet}” with the headings that it had.
  public static func registerWithoutActions(sheet: String) -> Message {
    Message(.registerWithoutActions, ["sheet": short(sheet)])
  }

  /// The register has lost its hidden sheet, and with it what its tables do not show, such as abbreviations. Name the
  /// plans it was made of with --base.
  public static let registerRemainderMissing = Message(.registerRemainderMissing, [:])

  /// What the register kept of {plan} on its hidden sheet is missing or damaged. Name the plans it was made of with --base
  /// to restore what its tables do not show.
  public static func registerRemainderDamaged(plan: String) -> Message {
    Message(.registerRemainderDamaged, ["plan": short(plan)])
  }
}
