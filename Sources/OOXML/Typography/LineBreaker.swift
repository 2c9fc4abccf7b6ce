/// Fills lines with text as Word, Excel and LibreOffice do, and counts them.
///
/// Lines break at spaces, after hyphens and dashes before a letter, at a zero-width space, and between Chinese, Japanese
/// and Korean characters. A word wider than the line starts on a line of its own and is cut where that is full. Spaces
/// at the end of a line hang over its edge. Where editors differ this breaks less often, so as not to count fewer lines
/// than they show; after a slash, where only LibreOffice may break, it breaks in a word that has to be cut anyway.
struct LineBreaker {
  /// Both in units of the face.
  private let limit: Int
  private let tabStop: Int
  private let widths: GlyphWidths

  private(set) var lines = 1
  /// What stands on the line up to the last place where it may break.
  private var line = 0
  /// What has come since.
  private var word = 0
  /// How much of the word stands up to its last slash.
  private var slashed = 0
  private var mayBreak = false

  init(widths: GlyphWidths, limit: Int, tabStop: Int) {
    self.widths = widths
    self.limit = max(1, limit)
    self.tabStop = max(1, tabStop)
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    widths.withDirect { direct in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if Self.isLetter(byte) {
          index = addLetters(at: index, in: bytes, direct)
        } else if byte == Self.space {
          hang(Int(direct[Int(Self.space)]))
          index += 1
        } else if byte < 0x80 {
          index = addASCII(at: index, in: bytes)
        } else {
          index = addScalar(at: index, in: bytes)
        }
      }
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")
  /// The last character below the letters and digits that needs a closer look.
  private static let slash = UInt8(ascii: "/")

  /// Most of a text is letters, and most of them stand on a line with room, so all up to the next other character are
  /// taken together. Answers where to go on.
  @inline(__always)
  private mutating func addLetters(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ direct: UnsafeBufferPointer<UInt16>
  ) -> Int {
    var index = start
    var width = word
    while index < bytes.count, Self.isLetter(bytes[index]) {
      width += Int(direct[Int(bytes[index])])
      index += 1
    }
    if line + width <= limit {
      word = width
    } else if mayBreak, width <= limit {
      // The word stands on the next line as a whole.
      word = width
      overflow(last: width)
    } else {
      placeEach(bytes[start..<index], direct)
    }
    return index
  }

  /// Letters among which a word is cut.
  @inline(never)
  private mutating func placeEach(
    _ letters: Slice<UnsafeBufferPointer<UInt8>>, _ direct: UnsafeBufferPointer<UInt16>
  ) {
    for letter in letters { place(Int(direct[Int(letter)])) }
  }

  /// ASCII above the marks that need a closer look.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte > slash && byte < 0x80 }

  /// Up to the slash: line ends, tabs, controls and a few marks. Answers where to go on.
  private mutating func addASCII(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\n"), 0x0B, 0x0C:
      endLine()
    case UInt8(ascii: "\r"):
      endLine()
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { return index + 2 }
    case UInt8(ascii: "\t"):
      hang(0)
      line = (line / tabStop + 1) * tabStop
    case Self.hyphen:
      placeDash(byte: index, next: index + 1, in: bytes)
    case Self.slash:
      place(widths.width(of: UInt32(byte)))
      slashed = word
    default:
      place(widths.width(of: UInt32(byte)))
    }
    return index + 1
  }

  private mutating func addScalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (scalar, next) = Self.scalar(at: index, in: bytes)
    switch scalar {
    case 0x85, 0x2028, 0x2029:
      endLine()
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000:
      hang(widths.width(of: scalar))
    case 0x200B:
      hang(0)
    case 0x2010, 0x2012...0x2014:
      placeDash(scalar, byte: index, next: next, in: bytes)
    case _ where scalar >= 0x1100 && ScriptWidths.breaksFreely(scalar):
      placeFree(scalar, next: next, in: bytes)
    default:
      place(widths.width(of: scalar))
    }
    return next
  }

  private mutating func place(_ width: Int) {
    word += width
    if line + word > limit { overflow(last: width) }
  }

  /// The word goes to the next line; what is too long for a whole line is cut after a slash or before its last character.
  private mutating func overflow(last width: Int) {
    if mayBreak {
      lines += 1
      line = 0
      mayBreak = false
    }
    guard word > limit && word > width else { return }
    lines += 1
    word = slashed > 0 ? word - slashed : width
    slashed = 0
  }

  /// White space: it ends the word, and no line is too short for it.
  private mutating func hang(_ width: Int) {
    line += word + width
    word = 0
    slashed = 0
    mayBreak = true
  }

  private mutating func endLine() {
    lines += 1
    line = 0
    word = 0
    slashed = 0
    mayBreak = false
  }

  /// A line breaks after a dash only between a letter or digit and a letter: not in "-5", "2023-24", "--" or " - ".
  private mutating func placeDash(
    _ scalar: UInt32 = 0x2D, byte: Int, next: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    place(widths.width(of: scalar))
    guard byte > 0, next < bytes.count else { return }
    if Self.isWordByte(bytes[byte - 1], digits: true) && Self.isWordByte(bytes[next], digits: false) { hang(0) }
  }

  private static func isWordByte(_ byte: UInt8, digits: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
    default: false
    }
  }

  private mutating func placeFree(_ scalar: UInt32, next: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    if !ScriptWidths.closes(scalar) && line + word > 0 { hang(0) }
    place(widths.width(of: scalar))
    guard next < bytes.count, !ScriptWidths.opens(scalar) else { return }
    if !ScriptWidths.closes(Self.scalar(at: next, in: bytes).scalar) { hang(0) }
  }

  /// The scalar that starts at a byte, and where the next one starts. A `String` holds valid UTF-8, so nothing is
  /// checked but the end.
  private static func scalar(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, next: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (first, index + 1) }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (scalar, index + length)
  }
}

extension TextStyle {
  private var unitsPerPoint: Double {
    Double(GlyphWidths.unitsPerEm * 100) / (max(1, size.points) * Double(typeface.percent))
  }

  /// As many bytes of any text without line ends and tabs as surely take no more lines than given, so that they need not
  /// be counted.
  ///
  /// Of two lines that follow each other the words do not fit on one, so that half of all lines are filled at least.
  package func bytesSurelyFitting(lines: Int, width: Length) -> Int {
    guard lines > 0, width > .zero else { return 0 }
    let filled = Double(lines - 1) / 2 * width.points * unitsPerPoint
    return Int(filled / Double(GlyphWidths.widestPerByte))
  }

  /// The lines a text takes when it is set in this style and wrapped to a width; 1 for an empty text.
  ///
  /// The width is what the text itself may fill: a cell's, less its margins.
  package func lineCount(of text: String, width: Length) -> Int {
    var breaker = LineBreaker(
      widths: typeface.widths(bold: bold), limit: Int(width.points * unitsPerPoint), tabStop: Int(36 * unitsPerPoint))
    var text = text
    text.withUTF8 { breaker.add($0) }
    return breaker.lines
  }
}
