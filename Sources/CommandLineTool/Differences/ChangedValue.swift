import CCPM

/// Shows a value before and after on one line.
struct ChangedValue {
  let wording: Wording
  let style: TerminalStyle

  /// The values with an arrow between them, or a text with marks around what changed, where something stayed.
  func line(from old: FieldValue, to new: FieldValue, _ text: TextDiff?) -> String {
    if let text, text.pieces.contains(where: { $0.kind == .same }) { return marked(text) }
    return line(from: shown(old), to: shown(new))
  }

  /// Texts that can be shown as they are.
  func line(from old: String, to new: String) -> String {
    wording.differences.change(from: style.styled(old, .removed), to: style.styled(new, .added))
  }

  private func shown(_ value: FieldValue) -> String {
    wording.text(of: value).map(PlainLine.shown) ?? wording.differences.nothing
  }

  /// A text with marks around what changed; what stayed is cut to what stands beside it.
  private func marked(_ text: TextDiff) -> String {
    text.pieces.enumerated().map { index, piece in
      switch piece.kind {
      case .same:
        PlainLine.excerpt(piece.text, isFirst: index == 0, isLast: index == text.pieces.count - 1)
      case .removed: style.styled("[-\(PlainLine.shown(piece.text))-]", .removed)
      case .added: style.styled("{+\(PlainLine.shown(piece.text))+}", .added)
      }
    }.joined()
  }
}
