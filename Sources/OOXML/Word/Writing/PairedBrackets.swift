/// The directions of brackets, which depend on what follows them (UAX #9, BD16 and N0).
///
/// Only the brackets of ASCII are paired; others are taken as punctuation.
struct PairedBrackets {
  private struct Bracket {
    let index: Int
    /// How many characters that have a direction stand before it: of the paragraph's, and of the other.
    let before: (with: Int, against: Int)
    /// The direction of the last of these.
    let context: TextDirection
    /// In the list of brackets.
    var partner: Int?
  }

  private let paragraph: TextDirection
  private var found: [Bracket] = []
  private var open: [(partner: UInt32, place: Int)] = []
  private var count = (with: 0, against: 0)

  /// The bytes at which those brackets stand that are one of a pair with letters or digits in it, in their order.
  static func directions(
    in utf8: UnsafeBufferPointer<UInt8>, of paragraph: TextDirection
  ) -> [(index: Int, direction: TextDirection)] {
    guard utf8.contains(where: { DirectionalClass.partner(ofOpening: UInt32($0)) != nil }) else { return [] }
    var brackets = PairedBrackets(paragraph)
    brackets.find(in: utf8)
    return brackets.directions()
  }

  private init(_ paragraph: TextDirection) { self.paragraph = paragraph }

  private mutating func find(in utf8: UnsafeBufferPointer<UInt8>) {
    var state = DirectionalState(paragraph)
    var index = 0
    while index < utf8.count {
      let (scalar, next) = DirectionalRuns.decode(utf8, at: index)
      let kind = DirectionalClass(scalar)
      if kind == .bracket { take(scalar, at: index, after: state.last) }
      if kind == .lineBreak { open.removeAll() }
      if let direction = state.take(kind) {
        if direction == paragraph { count.with += 1 } else { count.against += 1 }
      }
      index = next
    }
  }

  private mutating func take(_ scalar: UInt32, at index: Int, after context: TextDirection) {
    let place = found.count
    if let partner = DirectionalClass.partner(ofOpening: scalar) {
      // BD16 takes no more than 63 brackets that are open at a time.
      if open.count < 63 { open.append((partner, place)) }
    } else if let opening = open.lastIndex(where: { $0.partner == scalar }) {
      found[open[opening].place].partner = place
      open.removeSubrange(opening...)
    }
    found.append(Bracket(index: index, before: count, context: context))
  }

  private func directions() -> [(index: Int, direction: TextDirection)] {
    var resolved: [TextDirection?] = Array(repeating: nil, count: found.count)
    var previous: Int?
    for (place, bracket) in found.enumerated() {
      if let partner = bracket.partner {
        // A bracket is stronger than what stands before it.
        var context = bracket.context
        if let previous, let direction = resolved[previous], found[previous].before == bracket.before {
          context = direction
        }
        resolved[place] = direction(from: bracket, to: found[partner], after: context)
        resolved[partner] = resolved[place]
      }
      if resolved[place] != nil { previous = place }
    }
    return found.indices.compactMap { place in resolved[place].map { (found[place].index, $0) } }
  }

  private func direction(
    from opening: Bracket, to closing: Bracket, after context: TextDirection
  ) -> TextDirection? {
    if closing.before.with > opening.before.with { return paragraph }
    return closing.before.against > opening.before.against ? context : nil
  }
}
