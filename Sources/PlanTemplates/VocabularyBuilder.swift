internal import PlanModel

/// Fills a vocabulary with the words of several languages.
enum VocabularyBuilder {
  /// The printed words of all languages come before the merely understood ones: where two languages claim a word, the
  /// one that prints it has it.
  static func vocabulary(of wordings: [Wording]) -> Vocabulary {
    var vocabulary = Vocabulary()
    for wording in wordings { add(wording, { $0.prefix(1) }, to: &vocabulary) }
    for wording in wordings { add(wording, { $0.dropFirst() }, to: &vocabulary) }
    for wording in wordings {
      vocabulary.addNoComment(wording.noCommentMark)
      for mark in wording.noCommentSynonyms { vocabulary.addNoComment(mark) }
    }
    return vocabulary
  }

  private static func add(
    _ wording: Wording, _ part: ([String]) -> ArraySlice<String>, to vocabulary: inout Vocabulary
  ) {
    for key in FunctionKey.allCases {
      for word in part(wording.words(for: key)) { vocabulary.add(label: word, for: key) }
    }
    for rating in Rating.allCases {
      for word in part(wording.words(for: rating)) { vocabulary.add(label: word, for: rating) }
    }
    for priority in Priority.allCases {
      for word in part(wording.words(for: priority)) { vocabulary.add(label: word, for: priority) }
    }
    for timeframe in Timeframe.listed + Timeframe.dated {
      for word in part(wording.words(for: timeframe)) { vocabulary.add(label: word, for: timeframe) }
    }
    for responsible in Responsible.allCases {
      for word in part(wording.words(for: responsible)) { vocabulary.add(label: word, for: responsible) }
    }
  }
}
