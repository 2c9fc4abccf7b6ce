/// The limits of a cell's text in Excel.
public enum SpreadsheetLimits {
  /// UTF-16 code units in one cell.
  public static let cellText = 32_767
  /// Points of height of one row.
  public static let rowHeight = 409.0
  /// UTF-16 code units of a sheet's name.
  public static let sheetName = 31
  /// Whether Excel takes a text for a sheet's name: not empty, not too long, none of the characters that it uses in
  /// references, no apostrophe at either end.
  public static func allows(sheetName name: String) -> Bool {
    1...sheetName ~= name.utf16.count && !name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) }
      && name.unicodeScalars.first != "'" && name.unicodeScalars.last != "'"
  }

  /// UTF-16 code units of a page header or footer.
  public static let headerFooter = 255

  /// Whether a text fits a cell.
  public static func fitsCell(_ text: String) -> Bool {
    text.utf8.count <= cellText || text.utf16.count <= cellText
  }
}

extension XMLWriter {
  /// Text as ST_Xstring (ECMA-376 Part 1, 22.9.2.19): a character that XML forbids becomes `_xHHHH_`, and so does the
  /// underscore before text that looks like one. A carriage return is written likewise, as Excel does.
  mutating func spreadsheetText(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard var run = utf8.baseAddress else { return }
    let start = run
    let end = start + utf8.count
    var rest = start
    while let found = ByteSet.inSpreadsheet.first(from: rest, to: end) {
      let byte = found.pointee
      rest = found + 1
      guard let code = Self.replacement(for: byte, at: found - start, in: utf8) else { continue }
      copy(from: run, to: found)
      raw(code)
      if byte < 0x20 { appendHexTail(of: byte) }
      if byte == 0xEF { rest = found + 3 }
      run = rest
    }
    copy(from: run, to: end)
  }

  package mutating func spreadsheetText(_ string: String) {
    var string = string
    string.withUTF8 { spreadsheetText($0) }
  }

  /// What stands in place of a byte; of a control character only the beginning.
  private static func replacement(
    for byte: UInt8, at place: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "_"): return looksEscaped(utf8, at: place) ? "_x005F_" : nil
    case 0xEF:
      guard place + 2 < utf8.count, utf8[place + 1] == 0xBF else { return nil }
      return utf8[place + 2] == 0xBE ? "_xFFFE_" : utf8[place + 2] == 0xBF ? "_xFFFF_" : nil
    case 0x09, 0x0A: return nil
    default: return "_x00"
    }
  }

  private mutating func appendHexTail(of byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    reserve(3)
    appendReserved(digits.utf8Start[Int(byte >> 4)])
    appendReserved(digits.utf8Start[Int(byte & 0xF)])
    appendReserved(UInt8(ascii: "_"))
  }

  /// Whether `_xHHHH_` stands here, or will: a replacement that follows `_xHHHH` begins with the closing underscore.
  fileprivate static func looksEscaped(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 6 < utf8.count, utf8[place + 1] == UInt8(ascii: "x"),
      utf8[(place + 2)..<(place + 6)].allSatisfy(\.isHexDigit)
    else { return false }
    switch utf8[place + 6] {
    case UInt8(ascii: "_"): return true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): return false
    case let next: return ByteSet.inSpreadsheet.contains(next) && replacement(for: next, at: place + 6, in: utf8) != nil
    }
  }
}

/// ST_Xstring in an attribute (ECMA-376 Part 1, 22.9.2.19): a line break is `_x000a_`, as Excel writes it there.
struct ExtendedString: XMLAttributeValue {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  func writeAttributeValue(to xml: inout XMLWriter) {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") }) else { return xml.attributeValue(text) }
    var escaped: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { utf8 in
      for (place, byte) in utf8.enumerated() {
        switch byte {
        case 0x00..<0x20: escaped += "_x00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))_".utf8
        case UInt8(ascii: "_") where XMLWriter.looksEscaped(utf8, at: place): escaped += "_x005F_".utf8
        default: escaped.append(byte)
        }
      }
    }
    xml.attributeValue(String(decoding: escaped, as: UTF8.self))
  }
}

extension String {
  /// With each of one character written twice, as formulas, names of sheets and page headers quote it.
  ///
  /// By scalars: a mark that a combining character follows is part of a longer `Character`, and still a mark to Excel.
  func doubling(_ character: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(character) else { return self }
    var doubled = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      doubled.append(scalar)
      if scalar == character { doubled.append(scalar) }
    }
    return String(doubled)
  }
}
