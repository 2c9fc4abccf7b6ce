internal import PlanModel
internal import Synchronization

/// The wordings of a template, each read when it is first asked for: a run needs one language, seldom all.
final class WordingStore: Sendable {
  /// Where a wording comes from.
  enum Source: Sendable {
    /// Read and checked already.
    case read(Wording)
    /// As shipped, by the name of its file.
    case shipped(StaticString)
  }

  /// The languages' codes in alphabetical order.
  let languages: [String]
  private let sources: [String: Source]
  private let state = Mutex(State())

  private struct State: Sendable {
    var wordings: [String: Wording] = [:]
    var vocabulary: Vocabulary?
  }

  init(_ sources: [String: Source]) {
    self.sources = sources
    languages = sources.keys.sorted()
  }

  /// The same with some wordings replaced or added. Where these have no words for a message, the shipped ones of their
  /// language speak, or the English ones.
  func replacing(_ wordings: [Wording]) -> WordingStore {
    let added = wordings.map { wording in
      var wording = wording
      wording.fallbackMessages = (self.wording(wording.language) ?? self.wording("en"))?.messages ?? [:]
      return (wording.language, Source.read(wording))
    }
    return WordingStore(sources.merging(added) { $1 })
  }

  func wording(_ language: String) -> Wording? {
    guard let source = sources[language] else { return nil }
    switch source {
    case .read(let wording): return wording
    case .shipped(let text):
      return state.withLock { state in
        if let wording = state.wordings[language] { return wording }
        let wording = ShippedTemplate.wording(language, text)
        state.wordings[language] = wording
        return wording
      }
    }
  }

  /// Every word of every language, made once.
  var vocabulary: Vocabulary {
    if let vocabulary = state.withLock({ $0.vocabulary }) { return vocabulary }
    let vocabulary = VocabularyBuilder.vocabulary(of: languages.compactMap(wording))
    state.withLock { $0.vocabulary = vocabulary }
    return vocabulary
  }
}
