/// A text in which an earlier merge wrote all values of a conflict, each in a line `[[name: value]]`.
///
/// It stands for the values in it: the same copies merged once more add nothing to it, and another copy adds its own.
package struct MarkedText {
  private let text: String
  /// What stands between the brackets of each line.
  private let entries: [[UInt8]]

  /// Nil where the text is none; one value alone is no conflict.
  init?(_ text: String?) {
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "[[".utf8), bytes.suffix(2).elementsEqual("]]".utf8), bytes.count >= 4 else { return nil }
    entries = bytes[2..<(bytes.count - 2)].split(separator: Array("]]\n[[".utf8), omittingEmptySubsequences: false)
      .map(Array.init)
    guard entries.count > 1, entries.allSatisfy({ $0.firstRange(of: Self.separator) != nil }) else { return nil }
    self.text = text
  }

  /// The text with the values that it does not hold yet.
  func adding(_ values: [(name: String, words: String)]) -> String {
    values.filter { !holds($0.words, of: $0.name) }.reduce(text) { $0 + "\n" + Self.line(of: $1.words, by: $1.name) }
  }

  /// Whether a value is there, by whatever name: copies may have been renamed since.
  private func holds(_ words: String, of name: String) -> Bool {
    // Words with brackets and line feeds of their own are no entry, but stand there as a whole.
    let whole = "\n" + Self.line(of: words, by: name) + "\n"
    if Array("\n\(text)\n".utf8).firstRange(of: Array(whole.utf8)) != nil { return true }
    return entries.contains { entry in
      entry.firstRange(of: Self.separator).map { entry[$0.upperBound...].elementsEqual(words.utf8) } == true
    }
  }

  /// Whether a text holds a value with its name in brackets, alone or with others, at its beginning or later.
  package static func isIn(_ text: String) -> Bool {
    // Few texts have a bracket, and this is asked of each.
    guard text.utf8.contains(UInt8(ascii: "[")) else { return false }
    var rest = Array(text.utf8)[...]
    for mark in ["[[", ": ", "]]"] {
      guard let found = rest.firstRange(of: Array(mark.utf8)) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  static func line(of words: String, by name: String) -> String { "[[\(name): \(words)]]" }

  private static let separator = Array(": ".utf8)
}
