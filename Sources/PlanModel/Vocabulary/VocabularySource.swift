/// Where a vocabulary has its labels from.
///
/// Each list is asked for once, and only when a text is looked up that is no code: most plans hold codes alone. Of a
/// label that stands for two codes of one list, the first counts.
public protocol VocabularySource: Sendable {
  /// The titles of the functions.
  func functionLabels() -> [(label: String, code: FunctionKey)]
  /// The words for ratings.
  func ratingLabels() -> [(label: String, code: Rating)]
  /// The words for priorities.
  func priorityLabels() -> [(label: String, code: Priority)]
  /// The words for timeframes.
  func timeframeLabels() -> [(label: String, code: Timeframe)]
  /// The words for responsible parties.
  func responsibleLabels() -> [(label: String, code: Responsible)]
  /// The forms of the "no comment" mark.
  func noCommentMarks() -> [String]
}
