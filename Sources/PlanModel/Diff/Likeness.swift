/// How alike two texts are: twice the words they share, divided by the words of both (the coefficient of Dice). Case,
/// accents and signs do not count, nor does the order of the words.
///
/// Work grows with the number of texts, not with its square: a text is compared with at most ``comparisons`` others,
/// those that share most words with it; words that more than ``commonWord`` texts have point at none of them; words
/// after the first ``wordLimit`` are not looked at.
package enum Likeness {
  /// Actions of the same function are one from here on: half of the words are shared.
  static let threshold = 0.5
  /// Actions of different functions are one only from here on.
  static let thresholdElsewhere = 0.75
  static let comparisons = 16
  static let commonWord = 48
  static let wordLimit = 200

  package struct Candidate {
    package let old: Int
    package let new: Int
    package let likeness: Double
    /// How far the two stand apart among the texts that are still free.
    let distance: Int
  }

  /// Pairs that are alike, the most alike first; of equally alike ones those that stand nearest, then the first.
  package static func candidates(old: [(index: Int, text: String)], new: [(index: Int, text: String)]) -> [Candidate] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    var numbering = WordNumbering()
    let oldWords = old.map { numbering.bag(of: $0.text) }
    let newWords = new.map { numbering.bag(of: $0.text) }
    var holders = [[Int]](repeating: [], count: numbering.count)
    for (index, words) in newWords.enumerated() {
      for word in Set(words) { holders[word].append(index) }
    }
    var candidates: [Candidate] = []
    for (oldIndex, words) in oldWords.enumerated() {
      for newIndex in nearest(to: words, at: oldIndex, holders: holders) {
        let likeness = likeness(words, newWords[newIndex])
        guard likeness >= threshold else { continue }
        candidates.append(
          Candidate(
            old: old[oldIndex].index, new: new[newIndex].index, likeness: likeness,
            distance: abs(oldIndex - newIndex)))
      }
    }
    return candidates.sorted {
      ($1.likeness, $0.distance, $0.old, $0.new) < ($0.likeness, $1.distance, $1.old, $1.new)
    }
  }

  private static func nearest(to words: [Int], at position: Int, holders: [[Int]]) -> [Int] {
    var shared: [Int: Int] = [:]
    for word in Set(words) where holders[word].count <= commonWord {
      for holder in holders[word] { shared[holder, default: 0] += 1 }
    }
    let best = shared.sorted {
      ($1.value, abs($0.key - position), $0.key) < ($0.value, abs($1.key - position), $1.key)
    }
    return best.prefix(comparisons).map(\.key)
  }

  /// From 0 to 1, for two texts.
  static func likeness(of one: String, _ other: String) -> Double {
    var numbering = WordNumbering()
    return likeness(numbering.bag(of: one), numbering.bag(of: other))
  }

  /// From 0 to 1, for two sorted lists of words.
  private static func likeness(_ one: [Int], _ other: [Int]) -> Double {
    var shared = 0
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] { shared += 1 }
      let (word, otherWord) = (one[i], other[j])
      if word <= otherWord { i += 1 }
      if otherWord <= word { j += 1 }
    }
    return one.isEmpty || other.isEmpty ? 0 : Double(2 * shared) / Double(one.count + other.count)
  }
}

/// Numbers in place of words.
private struct WordNumbering {
  private var numbers: [String: Int] = [:]

  var count: Int { numbers.count }

  /// The words of a text as sorted numbers; a word that stands twice is there twice.
  mutating func bag(of text: String) -> [Int] {
    TextTokens.words(text, limit: Likeness.wordLimit).map { word in
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      return number
    }.sorted()
  }
}
