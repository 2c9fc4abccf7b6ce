internal import OOXML

/// JSON in cells of a sheet that nobody sees.
enum HiddenJSON {
  /// The JSON in pieces that fit a cell each; put together they say the same.
  ///
  /// A cell holds 32,767 UTF-16 code units, but LibreOffice breaks Arabic texts of half as many when it writes .xls.
  ///
  /// What looks like an escape of spreadsheets (ECMA-376 Part 1, 22.9.2.19 ST_Xstring) is written as one of JSON, since
  /// some programs drop their own.
  static func pieces(of json: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var (pieces, rest) = ([ArraySlice<UInt8>](), withoutSpreadsheetEscapes(json))
    while !rest.isEmpty {
      let piece = piece(of: rest)
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  /// In bytes, of which a text has no fewer than UTF-16 code units.
  private static let longestPiece = 16_000

  private static func piece(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.count > longestPiece else { return text }
    var end = text.startIndex + longestPiece
    while text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[..<end]
  }

  private static func withoutSpreadsheetEscapes(_ json: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard json.withUnsafeBytes({ $0.holds(UInt8(ascii: "_")) }) else { return json }
    let parts = json.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: parts[0]) { result, part in
      result += part.first == UInt8(ascii: "x") ? Array(#"\u005f"#.utf8) : [UInt8(ascii: "_")]
      result += part
    }
  }
}
