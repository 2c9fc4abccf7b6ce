/// The three states of a free text.
///
/// White space and line breaks of a text are kept exactly. A text without any character is an empty cell.
public enum CellText: Hashable, Sendable {
  /// Nothing stands in the cell.
  case empty
  /// The form's "no comment" mark stands in the cell.
  case noComment
  /// The cell has a text of its own.
  case text(String)

  /// The mark as written in a plan's JSON.
  public static let noCommentCode = "no-comment"
}

/// What stands in a cell that has a vocabulary; an empty cell is nil.
///
/// The vocabulary is open: words that are none of its codes are kept word for word.
public enum Term<Code: VocabularyCode>: Hashable, Sendable where Code: Sendable {
  /// A value of the vocabulary.
  case code(Code)
  /// The form's "no comment" mark.
  case noComment
  /// Other words.
  case text(String)

  /// The value of the vocabulary, if it is one.
  public var code: Code? {
    switch self {
    case .code(let code): code
    case .noComment, .text: nil
    }
  }
}
