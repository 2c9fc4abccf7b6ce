/// The shared strings of a workbook, all in one block of memory (ECMA-376 Part 1, 18.4.9 sst).
public struct SharedStringTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each string ends.
  private var ends: [Int] = []
  /// The few of which a part is struck through.
  private var struck: Set<Int> = []

  /// No strings.
  init() {}

  /// Reads the part; its counts are not believed, since they would be used to reserve memory.
  init(_ parser: inout XMLPullParser) throws(ReadingError) {
    if parser.namespace != .spreadsheet || parser.word != .sst {
      throw parser.failure(.unexpectedRoot(parser.localName))
    }
    while true {
      switch try parser.next() {
      case .start:
        guard parser.word == .si, parser.namespace == .spreadsheet else {
          try parser.skipElement()
          continue
        }
        if try SpreadsheetStrings.read(from: &parser, to: &bytes) { struck.insert(ends.count) }
        ends.append(bytes.count)
        if ends.count > parser.limits.strings { throw parser.failure(.limit(.strings, parser.limits.strings)) }
        if bytes.count > parser.limits.stringBytes {
          throw parser.failure(.limit(.stringBytes, parser.limits.stringBytes))
        }
      case .end: if parser.depth == 0 { return }
      case .text: continue
      case .endOfDocument: return
      }
    }
  }

  /// How many strings there are.
  public var count: Int { ends.count }

  /// The string at an index, counted from 0 as the file does; empty outside the table.
  public subscript(index: Int) -> String {
    guard ends.indices.contains(index) else { return "" }
    return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  /// Whether a part of the string is struck through.
  public func isStruck(at index: Int) -> Bool { struck.contains(index) }

  /// How many bytes of UTF-8 all strings take.
  var byteCount: Int { bytes.count }

  /// How many bytes of UTF-8 the string takes.
  public func byteCount(at index: Int) -> Int {
    guard ends.indices.contains(index) else { return 0 }
    return ends[index] - (index == 0 ? 0 : ends[index - 1])
  }
}

/// Rich and plain strings as they stand in shared strings, cells and notes (ECMA-376 Part 1, 18.4.8 si, 18.3.1.53 is).
enum SpreadsheetStrings {
  /// Adds the text of the element that has just begun: its runs joined, phonetic hints left out, escapes decoded. Returns
  /// whether one of the runs is struck through.
  @discardableResult
  static func read(from parser: inout XMLPullParser, to bytes: inout [UInt8]) throws(ReadingError) -> Bool {
    let level = parser.depth
    var hasStruckRun = false
    let start = bytes.count
    while true {
      switch try parser.next() {
      case .start:
        if parser.namespace != .spreadsheet {
          try parser.skipElement()
          continue
        }
        switch parser.word {
        case .t: try appendText(of: &parser, to: &bytes)
        case .r: continue
        case .rPr: if try isStruck(&parser) { hasStruckRun = true }
        default: try parser.skipElement()
        }
      case .end:
        if parser.depth < level {
          decodeEscapes(in: &bytes, from: start)
          return hasStruckRun
        }
      case .text: continue
      case .endOfDocument: return hasStruckRun
      }
    }
  }

  /// Whether the font that has just begun is struck through (ECMA-376 Part 1, 18.4.10 strike).
  static func isStruck(_ parser: inout XMLPullParser) throws(ReadingError) -> Bool {
    var isStruck = false
    try parser.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .strike, xml.namespace == .spreadsheet { isStruck = xml.flag(.val) ?? true }
    }
    return isStruck
  }

  /// Adds the text of an element that holds nothing else.
  static func appendText(of parser: inout XMLPullParser, to bytes: inout [UInt8]) throws(ReadingError) {
    let level = parser.depth
    while true {
      switch try parser.next() {
      case .text: parser.appendText(to: &bytes)
      case .start: try parser.skipElement()
      case .end: if parser.depth < level { return }
      case .endOfDocument: return
      }
    }
  }

  /// Replaces `_xHHHH_` by the UTF-16 code unit it names (ECMA-376 Part 1, 22.9.2.19 ST_Xstring), once, from left to
  /// right, so that `_x005F_x0041_` becomes `_x0041_`. Half of a pair that stands alone is kept as it is written.
  static func decodeEscapes(in bytes: inout [UInt8], from start: Int) {
    var index = start
    while index + 6 < bytes.count, !(bytes[index] == 0x5F && bytes[index + 1] == 0x78) { index += 1 }
    guard index + 6 < bytes.count else { return }
    let text = Array(bytes[index...])
    bytes.removeLast(text.count)
    var position = 0
    while position < text.count {
      guard let unit = unit(in: text, at: position) else {
        bytes.append(text[position])
        position += 1
        continue
      }
      let second = self.unit(in: text, at: position + 7)
      if let scalar = Unicode.Scalar(UInt32(unit)) {
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        position += 7
      } else if unit & 0xFC00 == 0xD800, let second, second & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(second & 0x3FF))
      {
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        position += 14
      } else {
        bytes.append(contentsOf: text[position..<position + 7])
        position += 7
      }
    }
  }

  private static func unit(in text: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 < text.count, text[index] == 0x5F, text[index + 1] == 0x78, text[index + 6] == 0x5F else {
      return nil
    }
    return UInt16(hexDigits: text[index + 2..<index + 6])
  }

  /// A text of the file with its escapes decoded.
  static func decoded(_ text: String) -> String {
    guard text.utf8.count > 6 else { return text }
    var bytes = Array(text.utf8)
    decodeEscapes(in: &bytes, from: 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
