internal import OOXML
internal import PlanModel

/// Texts with what changed in them as tracked changes.
enum RevisedText {
  /// What is marked where two texts differ.
  enum Unit {
    /// The words that changed. The others stay as they are.
    case words
    /// The text as a whole: half of a date or of a label means nothing.
    case whole
  }

  static func inlines(
    from old: String, to new: String, marking unit: Unit, format: RunFormat? = nil
  ) -> [Inline] {
    if isSame(old, new) { return text(new, format) }
    if unit == .whole || old.isEmpty || new.isEmpty {
      return revised(.deletion, old, format) + revised(.insertion, new, format)
    }
    return TextDiff(from: old, to: new).pieces.flatMap { piece in
      switch piece.kind {
      case .same: text(piece.text, format)
      case .removed: revised(.deletion, piece.text, format)
      case .added: revised(.insertion, piece.text, format)
      }
    }
  }

  /// Byte by byte: letters that are composed in another way are another text.
  static func isSame(_ old: String, _ new: String) -> Bool { old.hasSameBytes(as: new) }

  /// The whole text as put in or taken out.
  static func revised(_ revision: Revision, _ text: String, _ format: RunFormat? = nil) -> [Inline] {
    text.isEmpty ? [] : [.revised(revision, [.text(text, format)])]
  }

  private static func text(_ text: String, _ format: RunFormat?) -> [Inline] {
    text.isEmpty ? [] : [.text(text, format)]
  }
}
