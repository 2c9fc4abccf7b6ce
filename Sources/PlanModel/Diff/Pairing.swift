/// How an element of one list was recognised in another.
public enum Match: String, CaseIterable, Sendable {
  /// By the key of the function.
  case key
  /// By the id of the action.
  case id
  /// By equal text: the action's own, the function's title, the abbreviation.
  case text
  /// By the number before the function's title.
  case number
  /// By likeness of the words.
  case likeness
}

/// Which element of one list is which of another; every element is paired at most once.
struct Pairing {
  /// For each old element, the index of the new one.
  private(set) var newIndex: [Int?]
  /// For each new element, the index of the old one and how it was recognised.
  private(set) var oldIndex: [(index: Int, match: Match)?]

  init(old: Int, new: Int) {
    newIndex = Array(repeating: nil, count: old)
    oldIndex = Array(repeating: nil, count: new)
  }

  /// Pairs two elements if both are free.
  mutating func pair(_ old: Int, _ new: Int, by match: Match) {
    guard newIndex[old] == nil, oldIndex[new] == nil else { return }
    newIndex[old] = new
    oldIndex[new] = (old, match)
  }

  /// Pairs the free elements that have equal keys, in the order in which they stand. A key that is nil pairs nothing.
  mutating func pair<Key: Hashable>(by match: Match, old: (Int) -> Key?, new: (Int) -> Key?) {
    var waiting: [Key: [Int]] = [:]
    for index in newIndex.indices.reversed() where newIndex[index] == nil {
      if let key = old(index) { waiting[key, default: []].append(index) }
    }
    for index in oldIndex.indices where oldIndex[index] == nil {
      guard let key = new(index), let first = waiting[key]?.popLast() else { continue }
      pair(first, index, by: match)
    }
  }

  var freeOld: [Int] { newIndex.indices.filter { newIndex[$0] == nil } }
  var freeNew: [Int] { oldIndex.indices.filter { oldIndex[$0] == nil } }
}
