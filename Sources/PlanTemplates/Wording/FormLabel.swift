/// The labels above the table, in the order of the form.
///
/// The raw value is the key in the wording files and, of the dates, in the plan's JSON.
public enum FormLabel: String, CaseIterable, Sendable {
  /// The country.
  case country
  /// The year assessed.
  case year
  /// When the survey was shared.
  case surveyLaunched
  /// When the results were reviewed and the plan was drafted.
  case reviewed
  /// When the plan was shared with the global cluster.
  case completed
}
