import Foundation
import OOXML

/// The lines that LibreOffice took, as Tests/Tools/count-lines-in-calc.py and count-lines-in-writer.py noted them.
struct LibreOfficeLines {
  struct Case {
    let style: TextStyle
    /// What the text may fill.
    let width: Length
    /// By text.
    let lines: [Int]
  }

  let texts: [String]
  let cases: [Case]

  /// Of workbook columns as wide as Excel's: LibreOffice makes them a good 5 % wider.
  static func inCalc() throws -> LibreOfficeLines {
    try LibreOfficeLines(table: "calc-lines.tsv") { ColumnWidth(characters: $0).innerWidth }
  }

  /// Of paragraphs of a width in points.
  static func inWriter() throws -> LibreOfficeLines {
    try LibreOfficeLines(table: "writer-lines.tsv") { .points($0) }
  }

  private init(table: String, width: (Double) -> Length) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/Typography")
    func lines(of name: String) throws -> [String] {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    texts = try lines(of: "texts.txt").map(Self.decoded)
    let rows = try lines(of: table).map { $0.split(separator: "\t").map(String.init) }
    cases = try rows[0].enumerated().map { column, head in
      try Self.makeCase(head, width: width, lines: rows.dropFirst().map { Int(try Self.number($0[column])) })
    }
  }

  private static func makeCase(
    _ head: String, width: (Double) -> Length, lines: [Int]
  ) throws -> Case {
    let words = head.split(separator: " ").map(String.init)
    return Case(
      style: TextStyle(
        Typeface(name: words[0]), size: .points(try number(words[1])), bold: words.contains("bold")),
      width: width(try number(words[words.count - 1])),
      lines: lines)
  }

  private static func number(_ text: String) throws -> Double {
    struct NotANumber: Error { let text: String }
    guard let number = Double(text) else { throw NotANumber(text: text) }
    return number
  }

  private static func decoded(_ line: String) -> String {
    line.replacingOccurrences(of: "\\n", with: "\n")
      .replacingOccurrences(of: "\\t", with: "\t")
      .replacingOccurrences(of: "\\u00A0", with: "\u{A0}")
  }
}
