/// The order that several orders of the same elements come to.
enum SequenceMerge {
  /// An element that two copies moved to different places.
  struct Clash: Hashable {
    let element: Int
    let copy: Int
  }

  /// The elements of all copies in one order, each once.
  ///
  /// The first copy's order is the start. Each further copy puts in what it alone has, and moves what it alone moved,
  /// behind the element that stands before it there; what earlier copies put in at the same place comes first.
  ///
  /// - Parameters:
  ///   - base: The order before. An element that is to go must be in none of the lists.
  ///   - copies: The order of each copy.
  static func merge(base: [Int], copies: [[Int]]) -> (order: [Int], clashes: [Clash]) {
    var order = copies.first ?? base
    var moved = movedElements(from: base, to: order)
    var clashes: [Clash] = []
    for (copy, theirs) in copies.enumerated().dropFirst() {
      let theirMoves = movedElements(from: base, to: theirs)
      let contested = moved.intersection(theirMoves)
      clashes += apart(contested, order, theirs, stable: Set(base).subtracting(moved).subtracting(theirMoves))
        .map { Clash(element: $0, copy: copy) }
      let present = Set(order)
      let placed = Set(theirs).subtracting(present).union(theirMoves.subtracting(moved).intersection(present))
      order = insert(placed, of: theirs, into: order.filter { !placed.contains($0) }, moves: theirMoves, loose: moved)
      moved.formUnion(theirMoves)
    }
    return (order, clashes)
  }

  /// The fewest elements that must move to get from one order to the other.
  static func movedElements(from base: [Int], to order: [Int]) -> Set<Int> {
    let positions = Dictionary(base.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let common = order.filter { positions[$0] != nil }
    let stays = LongestIncreasing.membership(of: common.map { positions[$0] ?? 0 })
    return Set(zip(common, stays).filter { !$0.1 }.map(\.0))
  }

  /// Those of the contested elements, in their order, that do not follow the same stable element in both orders.
  private static func apart(_ contested: Set<Int>, _ one: [Int], _ other: [Int], stable: Set<Int>) -> [Int] {
    guard !contested.isEmpty else { return [] }
    let common = stable.intersection(one).intersection(other)
    let before = predecessors(in: one, common)
    let beforeInOther = predecessors(in: other, common)
    return one.filter { contested.contains($0) && before[$0] != beforeInOther[$0] }
  }

  private static func predecessors(in order: [Int], _ stable: Set<Int>) -> [Int: Int] {
    var last: Int?
    var predecessors: [Int: Int] = [:]
    for element in order {
      if stable.contains(element) { last = element } else { predecessors[element] = last }
    }
    return predecessors
  }

  /// Puts elements behind those that stand before them in `theirs`, past elements that `theirs` does not have. What
  /// theirs moved does not follow a loose element, which an earlier copy took somewhere else.
  private static func insert(
    _ placed: Set<Int>, of theirs: [Int], into order: [Int], moves: Set<Int>, loose: Set<Int>
  ) -> [Int] {
    guard !placed.isEmpty else { return order }
    // Nil is the place before all elements.
    var followers: [Int?: [Int]] = [:]
    var last: Int?
    var lastFirm: Int?
    var anchor: Int??
    for element in theirs {
      if placed.contains(element) {
        let place = anchor ?? (moves.contains(element) ? lastFirm : last)
        followers[place, default: []].append(element)
        anchor = .some(place)
      } else {
        last = element
        if !loose.contains(element) { lastFirm = element }
        anchor = nil
      }
    }
    let anchors = Set(theirs)
    var result: [Int] = []
    var waiting = followers[nil] ?? []
    for element in order {
      if anchors.contains(element) {
        result += waiting
        waiting = followers[element] ?? []
      }
      result.append(element)
    }
    return result + waiting
  }
}
