import Foundation
import OOXML
import Testing

/// A part as it is written, read again by another parser.
struct WrittenPart {
  let text: String
  let root: XMLNode

  init(_ path: String, of package: Package) throws {
    let part = try #require(package.parts.first { $0.name.path == path }, "the package has no \(path)")
    let bytes = try renderedBytes(part.body)
    text = String(decoding: bytes, as: UTF8.self)
    root = try XMLNode(parsing: Data(bytes))
  }

  /// One tag a line, indented by depth; an element without children on one line.
  var indented: String {
    var lines: [String] = []
    var depth = 0
    var isAfterStartTag = false
    for piece in text.replacing("?>\n", with: "?>").split(separator: "<") {
      let opens = !piece.hasPrefix("/") && !piece.hasPrefix("?") && !piece.contains("/>")
      if piece.hasPrefix("/") { depth -= 1 }
      if piece.hasPrefix("/"), isAfterStartTag {
        lines[lines.count - 1] += "<" + piece
      } else {
        lines.append(String(repeating: "  ", count: depth) + "<" + piece)
      }
      if opens { depth += 1 }
      isAfterStartTag = opens
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A reviewed text under `Tests/Fixtures/Golden`. It changes by hand only.
func golden(_ path: String, file: String = #filePath) throws -> String {
  let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(contentsOf: tests.appendingPathComponent("Fixtures/Golden/" + path), encoding: .utf8)
}
