/// A table of texts for a terminal: columns as wide as their widest cell.
struct TextGrid {
  enum Side {
    case start
    case end
  }

  private let sides: [Side]
  private var rows: [[(text: String, style: (String) -> String)]] = []

  /// - Parameter sides: Of each column, on which side of it its texts stand.
  init(_ sides: [Side]) {
    self.sides = sides
  }

  /// - Parameter style: Colours a text, which takes no room.
  mutating func add(_ cells: [String], style: @escaping (Int, String) -> String = { $1 }) {
    rows.append(cells.enumerated().map { column, text in (text, { style(column, $0) }) })
  }

  /// The lines, without white space at their ends.
  var lines: [String] {
    let widths = sides.indices.map { column in
      rows.map { $0.indices.contains(column) ? Self.width(of: $0[column].text) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      var pending = 0
      for (column, cell) in row.enumerated() {
        let room = widths[column] - Self.width(of: cell.text)
        let (before, after) = sides[column] == .start ? (0, room) : (room, 0)
        if !cell.text.isEmpty {
          line += String(repeating: " ", count: pending + before) + cell.style(cell.text)
          pending = 0
        } else {
          pending += before
        }
        pending += after + 2
      }
      return line
    }
  }

  /// The places that a text takes: letters of East Asia two, marks upon letters none.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: width
      default: width + (isWide(scalar) ? 2 : 1)
      }
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
