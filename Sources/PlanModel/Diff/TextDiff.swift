/// What changed inside a text, word by word; white space counts as it stands.
///
/// The pieces that are not new make up the old text and those that are not old make up the new one, byte for byte.
/// The number of changed words is the least possible up to ``editLimit``; texts that differ by more are marked as
/// replaced between what they begin and end with in common. Time grows with the length times that limit, memory with
/// its square.
public struct TextDiff: Hashable, Sendable {
  /// A run of the text.
  public struct Piece: Hashable, Sendable {
    /// In which of the texts the run stands.
    public let kind: Kind
    /// The run itself, never empty.
    public let text: String
  }

  /// In which of the texts a run stands.
  public enum Kind: String, CaseIterable, Sendable {
    /// In both.
    case same
    /// In the old one alone.
    case removed
    /// In the new one alone.
    case added
  }

  /// The most words that are looked for as taken out or put in.
  public static let editLimit = 600

  /// The runs in the order of the texts; where both have something of their own, the old comes first.
  public let pieces: [Piece]

  /// What leads from one text to the other.
  public init(from old: String, to new: String) {
    let old = TextTokens.split(old)
    let new = TextTokens.split(new)
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
    let oldMiddle = Array(old[prefix..<(old.count - suffix)])
    let newMiddle = Array(new[prefix..<(new.count - suffix)])
    var builder = PieceBuilder()
    builder.add(.same, old[..<prefix])
    for step in ShortestEdit.steps(from: oldMiddle, to: newMiddle, limit: TextDiff.editLimit) {
      switch step {
      case .same(let index): builder.add(.same, oldMiddle[index...index])
      case .removed(let index): builder.add(.removed, oldMiddle[index...index])
      case .added(let index): builder.add(.added, newMiddle[index...index])
      }
    }
    builder.add(.same, old[(old.count - suffix)...])
    pieces = builder.finished()
  }
}

/// Joins tokens to runs. White space that two changed words happen to share is marked with them, since nobody reads
/// "[-one-]{+two+} [-three-]{+four+}" with ease.
private struct PieceBuilder {
  private var pieces: [TextDiff.Piece] = []
  private var removed: [UInt8] = []
  private var added: [UInt8] = []
  private var same: [UInt8] = []

  mutating func add(_ kind: TextDiff.Kind, _ tokens: ArraySlice<ArraySlice<UInt8>>) {
    for token in tokens {
      switch kind {
      case .same:
        same += token
      case .removed:
        settleSame()
        removed += token
      case .added:
        settleSame()
        added += token
      }
    }
  }

  /// Before a change: what both have since the last one either parts the two or joins them.
  private mutating func settleSame() {
    guard !same.isEmpty else { return }
    if !(removed.isEmpty && added.isEmpty), TextTokens.isBlank(same) {
      removed += same
      added += same
    } else {
      flushChange()
      append(.same, same)
    }
    same = []
  }

  private mutating func flushChange() {
    append(.removed, removed)
    append(.added, added)
    removed = []
    added = []
  }

  private mutating func append(_ kind: TextDiff.Kind, _ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    pieces.append(TextDiff.Piece(kind: kind, text: String(decoding: bytes, as: UTF8.self)))
  }

  mutating func finished() -> [TextDiff.Piece] {
    flushChange()
    append(.same, same)
    return pieces
  }
}
