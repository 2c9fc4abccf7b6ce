/// A place in a text file.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in code points, from 1.
  public let column: Int

  /// The place with the given line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
