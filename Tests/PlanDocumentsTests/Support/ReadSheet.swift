import Testing

/// A worksheet as it is written: texts, numbers, and what holds for ranges.
struct ReadSheet {
  let root: Element
  /// By row and column, counted from 1.
  let texts: [Int: [Int: String]]

  init(_ archive: ZipArchive, _ part: String) throws {
    root = try archive.xml(part)
    let shared = try archive.xml("xl/sharedStrings.xml").children("si")
      .map { $0.all("t").map(\.text).joined() }
    var texts: [Int: [Int: String]] = [:]
    for cell in root.all("c") {
      guard let place = cell["r"].flatMap(Self.place), let value = cell.child("v")?.text else { continue }
      texts[place.row, default: [:]][place.column] = cell["t"] == "s" ? shared[try #require(Int(value))] : value
    }
    self.texts = texts
  }

  /// Row and column are counted from 1.
  func text(_ row: Int, _ column: Int) -> String { texts[row]?[column] ?? "" }

  var lastRow: Int { texts.keys.max() ?? 0 }

  /// The rows that are filtered.
  var filter: ClosedRange<Int>? {
    let ends = root.child("autoFilter")?["ref"]?.split(separator: ":").compactMap { Self.place(String($0))?.row }
    guard let ends, ends.count == 2 else { return nil }
    return ends[0]...ends[1]
  }

  var merges: [String] { root.all("mergeCell").compactMap { $0["ref"] } }

  private static func place(_ reference: String) -> (row: Int, column: Int)? {
    let letters = reference.utf8.prefix { $0 >= UInt8(ascii: "A") }
    guard let row = Int(reference.dropFirst(letters.count)) else { return nil }
    return (row, letters.reduce(0) { $0 * 26 + Int($1) - 64 })
  }
}
