internal import PlanModel
internal import PlanTemplates

/// What the words of a register mean: first in its own language, then in any.
final class RegisterValueReader: Sendable {
  let wording: Wording
  let vocabulary: Vocabulary
  private let ratings: [String: Rating]
  private let priorities: [String: Priority]
  private let timeframes: [String: Timeframe]
  private let responsibles: [String: Responsible]

  init(wording: Wording, vocabulary: Vocabulary) {
    self.wording = wording
    self.vocabulary = vocabulary
    ratings = Self.labels(Rating.allCases) { wording.label(for: $0) }
    priorities = Self.labels(Priority.allCases) { wording.label(for: $0) }
    timeframes = Self.labels(Timeframe.listed + Timeframe.dated) { wording.label(for: $0) }
    responsibles = Self.labels(Responsible.allCases) { wording.label(for: $0) }
  }

  private static func labels<Code>(_ codes: [Code], label: (Code) -> String) -> [String: Code] {
    codes.reduce(into: [:]) { labels, code in if labels[label(code)] == nil { labels[label(code)] = code } }
  }

  func rating(_ text: String) -> Term<Rating>? { term(text, ratings, vocabulary.ratingTerm) }
  func priority(_ text: String) -> Term<Priority>? { term(text, priorities, vocabulary.priorityTerm) }
  func timeframe(_ text: String) -> Term<Timeframe>? { term(text, timeframes, vocabulary.timeframeTerm) }
  func responsible(_ text: String) -> Term<Responsible>? { term(text, responsibles, vocabulary.responsibleTerm) }

  func cellText(_ text: String) -> CellText {
    if text == wording.noCommentMark { return .noComment }
    return text.utf8.count > Self.longestMark ? .text(text) : vocabulary.cellText(text)
  }

  /// In bytes: no form of the mark for "no comment" is longer.
  private static let longestMark = 64

  private func term<Code>(
    _ text: String, _ labels: [String: Code], _ meaning: (String) -> Term<Code>?
  ) -> Term<Code>? {
    if let code = labels[text] { return .code(code) }
    return text == wording.noCommentMark ? .noComment : meaning(text)
  }

  // What would not come back

  /// The values of an action that its row does not show, or shows in words that mean something else.
  func unreadableValues(of action: Action) -> JSONObject {
    var values = JSONObject()
    func keep<Value: Equatable>(_ key: String, _ value: Value, _ words: String?, _ read: (String) -> Value) {
      if let words, read(words) != value { values[key] = .string(words) }
    }
    keep("priority", action.priority, action.priority?.words, priority)
    keep("action", action.action, action.action.words, cellText)
    keep("timeframe", action.timeframe, action.timeframe?.words, timeframe)
    keep("responsible", action.responsible, action.responsible?.words, responsible)
    keep("constraints", action.constraints, action.constraints.words, cellText)
    keep("goodPractices", action.goodPractices, action.goodPractices.words, cellText)
    keep("comments", action.comments, action.comments.words, cellText)
    for member in action.other.members { values[member.key] = member.value }
    return values
  }
}
