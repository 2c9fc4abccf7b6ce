internal import PlanModel

/// The wordings of a template, each read when it is first asked for: a run needs one language, seldom all.
final class WordingStore: Sendable {
  /// Where a wording comes from.
  enum Source: Sendable {
    /// An office's, read and checked already.
    case read(Wording)
    /// As shipped.
    case shipped(ShippedWording)
  }

  /// The languages' codes in alphabetical order.
  let languages: [String]
  /// Every word of every language.
  let vocabulary: Vocabulary
  private let sources: [String: Source]
  private let wordings: [String: OnDemand<Wording>]

  init(_ sources: [String: Source]) {
    self.sources = sources
    languages = sources.keys.sorted()
    wordings = sources.mapValues { source in
      OnDemand {
        switch source {
        case .read(let wording): wording
        case .shipped(let wording): wording.wording()
        }
      }
    }
    vocabulary = Vocabulary(WordingVocabulary(sources: languages.compactMap { sources[$0] }))
  }

  /// The same with some wordings replaced or added. Where these have no words for a message or a phrase, the
  /// shipped ones of their language speak, or the English ones.
  func replacing(_ wordings: [Wording]) -> WordingStore {
    let added = wordings.map { wording in
      var wording = wording
      let shipped = self.wording(wording.language) ?? self.wording("en")
      wording.fallbackMessages = shipped?.messages
      wording.differencePhrases.fallback = shipped?.differencePhrases.own
      wording.comparisonPhrases.fallback = shipped?.comparisonPhrases.own
      wording.collectionPhrases.fallback = shipped?.collectionPhrases.own
      wording.inspectionPhrases.fallback = shipped?.inspectionPhrases.own
      wording.shortTitles.fallback = shipped?.shortTitles.own
      wording.registerPhrases.fallback = shipped?.registerPhrases.own
      wording.refusalPhrases.fallback = shipped?.refusalPhrases.own
      wording.kindPhrases.fallback = shipped?.kindPhrases.own
      return (wording.language, Source.read(wording))
    }
    return WordingStore(sources.merging(added) { $1 })
  }

  func wording(_ language: String) -> Wording? { wordings[language]?.value }
}
