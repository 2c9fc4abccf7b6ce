/// One element through all plans: its index in the base and in each copy, nil where the plan lacks it.
struct Lineage {
  var base: Int?
  var copies: [Int?]

  /// The copies that lack it.
  var missing: [Int] { copies.indices.filter { copies[$0] == nil } }

  /// The elements of the base, then those that copies put in; what several put in counts once.
  ///
  /// - Parameter match: Recognises elements that a copy put in among those that earlier ones put in, each given as copy
  ///   and index.
  static func all(
    base: Int, pairings: [Pairing], match: (_ earlier: [(copy: Int, index: Int)], _ copy: Int, _ free: [Int]) -> Pairing
  ) -> [Lineage] {
    var lineages = (0..<base).map { index in
      Lineage(base: index, copies: pairings.map { $0.newIndex[index] })
    }
    for (copy, pairing) in pairings.enumerated() {
      let free = pairing.freeNew
      let earlier = lineages.indices.dropFirst(base)
      let matched = match(earlier.map { lineages[$0].first }, copy, free)
      for (position, index) in free.enumerated() {
        if let known = matched.oldIndex[position]?.index {
          lineages[base + known].copies[copy] = index
        } else {
          var added = Lineage(base: nil, copies: Array(repeating: nil, count: pairings.count))
          added.copies[copy] = index
          lineages.append(added)
        }
      }
    }
    return lineages
  }

  /// The first copy that has it.
  private var first: (copy: Int, index: Int) {
    for (copy, index) in copies.enumerated() {
      if let index { return (copy, index) }
    }
    return (0, 0)
  }

  /// For each copy, which lineage its elements belong to.
  static func numbers(_ lineages: [Lineage], copy: Int, count: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: count)
    for (number, lineage) in lineages.enumerated() {
      if let index = lineage.copies[copy] { numbers[index] = number }
    }
    return numbers
  }
}
