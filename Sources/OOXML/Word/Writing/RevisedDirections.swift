/// The directions of the texts of a paragraph with tracked changes.
///
/// Spaces and punctuation go with the letters around them, and these may stand in another piece. So each version of the
/// paragraph is divided as a whole, and a piece gets what its version says; one that both have, what the new one says.
struct RevisedDirections {
  /// A part of a text, in bytes of UTF-8, that is read one way.
  typealias Stretch = (count: Int, direction: TextDirection)

  private var accepted: Version
  private var original: Version

  /// Nil for a paragraph without changes in its text, where each piece is divided for itself.
  init?(of inlines: [Inline], in paragraph: TextDirection) {
    let hasChanges = inlines.contains { if case .revised = $0 { true } else { false } }
    guard hasChanges else { return nil }
    accepted = Version(Self.text(of: inlines, without: .deletion), in: paragraph)
    original = Version(Self.text(of: inlines, without: .insertion), in: paragraph)
  }

  private static func text(of inlines: [Inline], without gone: Revision) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline {
      case .text(let piece, _): text += piece
      case .revised(let revision, let inlines) where revision != gone: text += Self.text(of: inlines, without: gone)
      case .revised, .field, .bookmark, .dropDown, .chart: break
      }
    }
  }

  /// The stretches of the next piece of so many bytes, which stands in a change.
  mutating func next(_ count: Int, in change: Revision?) -> [Stretch]? {
    switch change {
    case .insertion: return accepted.take(count)
    case .deletion: return original.take(count)
    case nil:
      _ = original.take(count)
      return accepted.take(count)
    }
  }

  private struct Version {
    private var stretches: [Stretch] = []
    private var first = 0

    init(_ text: String, in paragraph: TextDirection) {
      var text = text
      text.withUTF8 { utf8 in
        DirectionalRuns.forEach(in: utf8, of: paragraph) { stretches.append(($0.count, $1)) }
      }
    }

    /// Nil for a piece that is in neither version, put in by one change and taken out by another.
    mutating func take(_ count: Int) -> [Stretch]? {
      var taken: [Stretch] = []
      var rest = count
      while rest > 0, first < stretches.count {
        let part = min(rest, stretches[first].count)
        taken.append((part, stretches[first].direction))
        rest -= part
        stretches[first].count -= part
        if stretches[first].count == 0 { first += 1 }
      }
      return rest == 0 ? taken : nil
    }
  }
}
