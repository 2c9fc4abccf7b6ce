/// A text with names in braces, such as `{number}. {title}`, that are filled in.
///
/// A brace that opens no name of letters and `-` is text. What is filled in is never searched for names.
struct Pattern: Hashable, Sendable {
  /// Text and names in turn.
  let pieces: [Piece]

  enum Piece: Hashable {
    case text(String)
    case name(String)
  }

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    var start = rest.startIndex
    while let open = rest[start...].utf8.firstIndex(of: UInt8(ascii: "{")) {
      let after = rest.utf8.index(after: open)
      guard let close = rest[after...].utf8.firstIndex(where: { !Self.isNameByte($0) }), close > after,
        rest.utf8[close] == UInt8(ascii: "}")
      else {
        start = after
        continue
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.name(String(rest[after..<close])))
      rest = rest[rest.utf8.index(after: close)...]
      start = rest.startIndex
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names in the order of the text.
  var names: [String] {
    pieces.compactMap { piece in
      if case .name(let name) = piece { name } else { nil }
    }
  }

  /// The text as it was written.
  var text: String { filled { _ in nil } }

  /// The text with each name replaced; a name without a value stays as it stands.
  func filled(_ value: (String) -> String?) -> String {
    pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): result += text
      case .name(let name): result += value(name) ?? "{\(name)}"
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
