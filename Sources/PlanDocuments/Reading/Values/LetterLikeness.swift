internal import PlanModel

/// How alike two short texts are, letter by letter: for words that were retyped or mistyped.
package enum LetterLikeness {
  /// More letters of a text than this are not compared one by one.
  static let letterLimit = 256

  /// From 0 to 1: the letters that need no change to make one text of the other, divided by those of the longer one.
  /// Case, accents and signs do not count. What follows the first ``letterLimit`` letters counts as changed unless it
  /// is the same in both.
  package static func similarity(_ one: String, _ other: String) -> Double {
    similarity(letters(FoldedWords.key(one)), letters(FoldedWords.key(other)))
  }

  /// The same for the letters of keys (``FoldedWords/key(_:)``).
  static func similarity(_ one: [UInt32], _ other: [UInt32]) -> Double {
    if one == other { return one.isEmpty ? 0 : 1 }
    let longer = max(one.count, other.count)
    let tails = (one.dropFirst(letterLimit), other.dropFirst(letterLimit))
    let changedTail = tails.0 == tails.1 ? 0 : max(tails.0.count, tails.1.count)
    let changed = EditDistance.between(one.prefix(letterLimit), other.prefix(letterLimit)) + changedTail
    return 1 - Double(min(changed, longer)) / Double(longer)
  }

  static func letters(_ key: String) -> [UInt32] {
    key.unicodeScalars.map(\.value)
  }
}

/// A word list in which the entry most like a text is looked for.
struct LikenessTable<Value: Hashable & Sendable>: Sendable {
  private let entries: [(letters: [UInt32], value: Value)]
  /// Of the entries, apart from them: they alone are looked at for most texts.
  private let counts: [LetterCounts]

  /// Texts of fewer letters are too short to be told apart.
  private static var shortest: Int { 6 }
  /// Proven on words of one alphabet that mean different things: `commitments` and `comments` are 0.73 alike,
  /// `functional` and `function` 0.8.
  private static var threshold: Double { 0.8 }
  /// By how much the best must surpass the next.
  private static var margin: Double { 0.1 }

  init(_ entries: [(key: String, value: Value)]) {
    self.entries = entries.map { (LetterLikeness.letters($0.key), $0.value) }
    counts = self.entries.map { LetterCounts($0.letters) }
  }

  /// The value of the entry that is most like a key; nil when none is like it, or another value's is about as like.
  /// `isSame` says which values do not compete with each other.
  func best(_ key: String, isSame: (Value, Value) -> Bool) -> Value? {
    let letters = LetterLikeness.letters(key)
    guard letters.count >= Self.shortest else { return nil }
    let own = LetterCounts(letters)
    let floor = Self.threshold - Self.margin
    // Most entries are too long, too short or of too many other letters, which is seen without comparing the places.
    let scored = counts.indices.filter { own.mayBeAlike(counts[$0], atLeast: floor) }.map { index in
      (score: LetterLikeness.similarity(letters, entries[index].letters), value: entries[index].value)
    }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score > Self.threshold else { return nil }
    let rival = scored.filter { !isSame($0.value, best.value) }.map(\.score).max() ?? 0
    return best.score - rival >= Self.margin ? best.value : nil
  }
}

/// How many letters of each kind a text has, wherever they stand.
private struct LetterCounts: Sendable {
  private let length: Int
  /// A bit for each kind of letter that stands there at least once, and above them those that stand there twice.
  private var first: UInt64 = 0
  /// Likewise three and four times.
  private var second: UInt64 = 0

  /// Letters that share a bit are taken for the same one.
  init(_ letters: [UInt32]) {
    length = letters.count
    for letter in letters.prefix(LetterLikeness.letterLimit) {
      var bit: UInt64 = 1 << UInt64(letter & 31)
      if first & bit != 0 { bit <<= 32 }
      if first & bit == 0 { first |= bit; continue }
      bit >>= 32
      if second & bit != 0 { bit <<= 32 }
      second |= bit
    }
  }

  /// False where the texts are less alike than `likeness`, from 0 to 1: one cannot be made of the other with fewer letters
  /// inserted, deleted or replaced than their lengths differ by, nor than one has that the other lacks.
  func mayBeAlike(_ other: LetterCounts, atLeast likeness: Double) -> Bool {
    let longer = max(length, other.length)
    let most = Double(longer) * (1 - likeness)
    guard Double(longer - min(length, other.length)) <= most else { return false }
    let more = (first & ~other.first).nonzeroBitCount + (second & ~other.second).nonzeroBitCount
    let less = (other.first & ~first).nonzeroBitCount + (other.second & ~second).nonzeroBitCount
    return Double(max(more, less)) <= most
  }
}
