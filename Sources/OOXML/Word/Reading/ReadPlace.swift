/// Where something stands in a document, as a reader counts: from 1.
public struct ReadPlace: Sendable, Equatable {
  /// A cell of a table; in a table inside a cell, one follows the other.
  public struct Cell: Sendable, Equatable {
    /// The table's number in its story, from 1, in the order in which tables begin.
    public var table: Int
    /// The row's number in the table, from 1.
    public var row: Int
    /// The cell's place among the cells of its row, not its place in the grid.
    public var column: Int
  }

  /// Which of the document's texts it is in.
  public var story: ReadStory.Kind
  /// Which of the stories of this kind.
  public var storyNumber: Int
  /// The cells around the place, the outermost first; empty outside tables.
  public var cells: [Cell]
  /// The paragraph inside the innermost cell, or the story; 0 where a row or cell itself is meant.
  public var paragraph: Int
}

extension ReadPlace: CustomStringConvertible {
  /// Such as `table 1 row 9 column 3`, `paragraph 5` or `header 1 paragraph 1`.
  public var description: String {
    var words: [String] = []
    if story != .body { words.append("\(story.rawValue) \(storyNumber)") }
    for cell in cells {
      words.append("table \(cell.table) row \(cell.row)")
      if cell.column > 0 { words.append("column \(cell.column)") }
    }
    if cells.isEmpty { words.append("paragraph \(paragraph)") }
    return words.joined(separator: " ")
  }
}

/// Which text of a document with tracked changes is meant.
public enum ReadTextView: Sendable, Equatable {
  /// As if every change were accepted.
  case accepted
  /// As if every change were rejected.
  case original
  /// Both, insertions as `[+…+]` and deletions as `[-…-]`.
  case marked
}
