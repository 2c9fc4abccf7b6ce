/// What a number format makes of a number.
public enum NumberFormatKind: Sendable, Equatable {
  case general
  case number
  case percent
  case date
  case time
  case dateTime
  case text

  /// Whether the number counts days.
  public var isDate: Bool {
    switch self {
    case .date, .time, .dateTime: true
    case .general, .number, .percent, .text: false
    }
  }
}

extension NumberFormatKind {
  /// A format that needs no code (ECMA-376 Part 1, 18.8.30 numFmt), those of East Asia and Thailand among them.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...31, 34...36, 50...54, 56...58, 71...74: self = .date
    case 18...21, 32, 33, 45...47, 55, 75...80: self = .time
    case 22, 81: self = .dateTime
    case 49: self = .text
    case 1...13, 37...44, 48: self = .number
    default: self = .general
    }
  }

  /// Judges a format code by its first section: letters outside quotes, brackets and escapes mean parts of a date.
  public init(code: String) {
    var letters = Letters()
    var bytes = Array(code.utf8)[...]
    scan: while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: ";"): break scan
      case UInt8(ascii: "\""):
        bytes = bytes.drop { $0 != byte }.dropFirst()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
      case UInt8(ascii: "["):
        // [h], [mm] and [s] count time beyond a day; all else in brackets is a colour, a condition or a locale.
        let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inside.count + 1)
        if let first = inside.first, inside.allSatisfy({ $0 | 0x20 == first | 0x20 }), "hms".utf8.contains(first | 0x20)
        {
          letters.hasTime = true
        }
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        if let sign = bytes.first, "+-".utf8.contains(sign) { letters.hasDigits = true } else { letters.hasYear = true }
      case UInt8(ascii: "G"), UInt8(ascii: "g"):
        if bytes.starts(with: "eneral".utf8) || bytes.starts(with: "ENERAL".utf8) {
          bytes = bytes.dropFirst(6)
          letters.isGeneral = true
        } else {
          letters.hasYear = true
        }
      default: letters.add(byte)
      }
    }
    self = letters.kind
  }

  private struct Letters {
    var hasYear = false
    var hasMonthOrMinute = false
    var hasTime = false
    var hasDigits = false
    var isPercent = false
    var isText = false
    var isGeneral = false

    mutating func add(_ byte: UInt8) {
      switch byte | 0x20 {
      case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"): hasYear = true
      case UInt8(ascii: "m"): hasMonthOrMinute = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      default: break
      }
      if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { hasDigits = true }
      if byte == UInt8(ascii: "%") { isPercent = true }
      if byte == UInt8(ascii: "@") { isText = true }
    }

    var kind: NumberFormatKind {
      if hasTime { return hasYear ? .dateTime : .time }
      if hasYear || hasMonthOrMinute { return .date }
      if isPercent { return .percent }
      if hasDigits { return .number }
      return isText ? .text : .general
    }
  }
}

/// What the cell formats of a workbook mean for values (ECMA-376 Part 1, 18.8.10 cellXfs).
struct ReadCellFormats: Sendable {
  struct Format: Sendable {
    var kind = NumberFormatKind.general
    var hasQuotePrefix = false
    var isStruck = false
  }

  private(set) var formats: [Format] = []

  init() {}

  init(_ parser: inout XMLPullParser) throws(ReadingError) {
    var codes: [Int: NumberFormatKind] = [:]
    var formats: [Format] = []
    var struckFonts: [Bool] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .numFmts:
        try xml.forEachChild { (xml) throws(ReadingError) in
          guard let id = xml.integer(.numFmtId), let code = xml.attribute(.formatCode) else { return }
          if codes.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
          codes[id] = NumberFormatKind(code: SpreadsheetStrings.decoded(code))
        }
      case .fonts:
        try xml.forEachChild { (xml) throws(ReadingError) in
          if struckFonts.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
          struckFonts.append(try SpreadsheetStrings.isStruck(&xml))
        }
      case .cellXfs:
        try xml.forEachChild { (xml) throws(ReadingError) in
          guard xml.word == .xf else { return }
          if formats.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
          let id = xml.integer(.numFmtId) ?? 0
          let font = xml.integer(.fontId) ?? 0
          formats.append(
            Format(
              kind: codes[id] ?? NumberFormatKind(builtIn: id), hasQuotePrefix: xml.flag(.quotePrefix) ?? false,
              isStruck: struckFonts.indices.contains(font) && struckFonts[font]))
        }
      default: return
      }
    }
    self.formats = formats
  }

  @inline(__always)
  subscript(index: Int) -> Format {
    index >= 0 && index < formats.count ? formats[index] : Format()
  }
}
