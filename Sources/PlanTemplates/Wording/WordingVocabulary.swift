internal import PlanModel

/// The words of several languages as labels of a vocabulary.
///
/// The printed words of all languages come before the merely understood ones: where two languages claim a word, the
/// one that prints it has it.
struct WordingVocabulary: VocabularySource {
  let sources: [WordingStore.Source]

  func functionLabels() -> [(label: String, code: FunctionKey)] {
    labels(FunctionKey.allCases, parts("functions", VocabularyCodes.functions, \.functions))
  }

  func ratingLabels() -> [(label: String, code: Rating)] {
    labels(Rating.allCases, parts("ratings", VocabularyCodes.ratings, \.ratings))
  }

  func priorityLabels() -> [(label: String, code: Priority)] {
    labels(Priority.allCases, parts("priorities", VocabularyCodes.priorities, \.priorities))
  }

  func responsibleLabels() -> [(label: String, code: Responsible)] {
    labels(Responsible.allCases, parts("responsibles", VocabularyCodes.responsibles, \.responsibles))
  }

  func timeframeLabels() -> [(label: String, code: Timeframe)] {
    let codes = Timeframe.listed + Timeframe.dated
    let parts = sources.map { source in
      let (dates, timeframes) = dates(of: source)
      return Dictionary(uniqueKeysWithValues: codes.map { ($0, timeframes.words(for: $0, months: dates.months)) })
    }
    return labels(codes, parts)
  }

  func noCommentMarks() -> [String] {
    sources.flatMap { source in
      switch source {
      case .read(let wording): return [wording.noCommentMark] + wording.noCommentSynonyms
      case .shipped(let wording):
        let texts = wording.part("noComment") { $0.read("noComment", WordingReader.noComment) }
        return [texts.mark] + texts.alsoRead
      }
    }
  }

  private func dates(of source: WordingStore.Source) -> (DateWording, TimeframeWording) {
    switch source {
    case .read(let wording): (wording.dates, wording.timeframes)
    case .shipped(let wording):
      wording.part("dates", "timeframes") {
        ($0.read("dates", DateReader.dates).text, $0.read("timeframes", DateReader.timeframes))
      }
    }
  }

  /// The words of each language for the codes of one list, without reading the rest of a shipped file.
  private func parts<Code: Hashable>(
    _ key: String, _ codes: [(code: String, value: Code)], _ part: (Wording) -> [Code: [String]]
  ) -> [[Code: [String]]] {
    sources.map { source in
      switch source {
      case .read(let wording): part(wording)
      case .shipped(let wording): wording.part(key) { $0.words(key, for: codes) }
      }
    }
  }

  private func labels<Code: Hashable>(
    _ codes: [Code], _ parts: [[Code: [String]]]
  ) -> [(label: String, code: Code)] {
    let words = parts.flatMap { part in codes.map { (words: part[$0] ?? [], code: $0) } }
    return words.flatMap { entry in entry.words.prefix(1).map { (label: $0, code: entry.code) } }
      + words.flatMap { entry in entry.words.dropFirst().map { (label: $0, code: entry.code) } }
  }
}
