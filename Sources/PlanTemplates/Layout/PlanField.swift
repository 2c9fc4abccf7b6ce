/// The nine columns of the form, in the official order.
///
/// The raw value is the key in the template's files and in the plan's JSON.
public enum PlanField: String, CaseIterable, Sendable {
  /// The core function, with its number.
  case function
  /// Percentage and rating of the function.
  case result
  /// How urgent the action is.
  case priority
  /// What was agreed.
  case action
  /// When it is to be done.
  case timeframe
  /// Who follows it up.
  case responsible
  /// What stands in its way.
  case constraints
  /// What went well and what was learned.
  case goodPractices
  /// Anything else.
  case comments
}
