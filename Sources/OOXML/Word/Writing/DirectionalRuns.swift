/// Divides text into runs that are read from the left and runs that are read from the right.
///
/// Word does not find the direction of letters by itself alone: a run says it. Strong left-to-right letters in a run
/// marked `rtl`, and Arabic or Hebrew ones in a run without it, have no defined order (ECMA-376 Part 1, 17.3.2.30), and
/// the mark also chooses the font. So each run is marked with the direction that the Unicode bidirectional algorithm
/// gives its characters (Annex I.7; UAX #9, rules W1, W5, W7, N0, N1 and N2):
///
/// - a letter has its own direction, a digit that of the letters before it (`COVID-19` stays together), a percent sign
///   that of its digits;
/// - a mark that joins a letter goes with it;
/// - spaces and punctuation between two of one direction go with them, and otherwise with the paragraph;
/// - brackets go together: with the paragraph, unless what stands before them and in them runs the other way.
///
/// A line break starts afresh, so that a line never depends on the one above it.
enum DirectionalRuns {
  static func forEach(
    in utf8: UnsafeBufferPointer<UInt8>, of paragraph: TextDirection,
    body: (UnsafeBufferPointer<UInt8>, TextDirection) -> Void
  ) {
    var state = DirectionalState(paragraph)
    var runStart = 0
    var runDirection: TextDirection?
    var neutralStart: Int?

    func end(at index: Int, _ direction: TextDirection) {
      body(UnsafeBufferPointer(rebasing: utf8[runStart..<index]), direction)
      runStart = index
    }
    func go(_ direction: TextDirection, from index: Int) {
      if let runDirection, runDirection != direction { end(at: index, runDirection) }
      runDirection = direction
    }

    var index = 0
    while index < utf8.count {
      let (scalar, next) = decode(utf8, at: index)
      let before = state.last
      if let direction = state.take(DirectionalClass(scalar)) {
        if let neutralStart { go(before == direction ? direction : paragraph, from: neutralStart) }
        neutralStart = nil
        go(direction, from: index)
      } else if neutralStart == nil {
        neutralStart = index
      }
      index = next
    }
    if let neutralStart { go(paragraph, from: neutralStart) }
    if let runDirection { end(at: utf8.count, runDirection) }
  }

  /// The scalar at a place, and where the next one begins. The bytes are those of a string, and so well-formed.
  @inline(__always)
  private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, next: Int) {
    let lead = utf8[index]
    if lead < 0x80 { return (UInt32(lead), index + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(index + length, utf8.count)
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in utf8[(index + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, end)
  }
}

/// What the algorithm knows at one place in the text.
private struct DirectionalState {
  private let paragraph: TextDirection
  /// Of the last letter.
  private var letters: TextDirection
  /// Of the last character that has one.
  private(set) var last: TextDirection
  private var isInNumber = false
  private var isAfterNeutral = false
  private var brackets: [Bracket] = []

  private struct Bracket {
    let opened: TextDirection
    /// A letter of the paragraph's direction stands inside.
    var holdsParagraph = false
  }

  init(_ paragraph: TextDirection) {
    self.paragraph = paragraph
    letters = paragraph
    last = paragraph
  }

  /// The direction of a character; nil when those around it decide.
  mutating func take(_ kind: DirectionalClass) -> TextDirection? {
    let direction = direction(of: kind)
    if let direction { last = direction }
    isAfterNeutral = direction == nil
    return direction
  }

  private mutating func direction(of kind: DirectionalClass) -> TextDirection? {
    let wasInNumber = isInNumber
    isInNumber = false
    switch kind {
    case .letter(let direction):
      letters = direction
      if direction == paragraph { for index in brackets.indices { brackets[index].holdsParagraph = true } }
      return direction
    case .digit:
      isInNumber = true
      return letters
    case .numberSign:
      isInNumber = wasInNumber
      return wasInNumber ? letters : nil
    case .mark:
      isInNumber = wasInNumber
      return isAfterNeutral ? nil : last
    case .lineBreak:
      letters = paragraph
      brackets.removeAll(keepingCapacity: true)
      return paragraph
    case .openBracket:
      // UAX #9, BD16, stops at 63 pairs too.
      if brackets.count < 63 { brackets.append(Bracket(opened: letters)) }
      return letters == paragraph ? paragraph : nil
    case .closeBracket:
      guard let bracket = brackets.popLast() else { return nil }
      return bracket.holdsParagraph ? paragraph : bracket.opened
    case .neutral:
      return nil
    }
  }
}

/// The bidirectional classes, as far as they matter here.
private enum DirectionalClass {
  /// L, R, AL and AN, and the marks on them.
  case letter(TextDirection)
  /// EN.
  case digit
  /// ET: part of the number it follows.
  case numberSign
  /// NSM: part of what it stands on.
  case mark
  case lineBreak
  case openBracket
  case closeBracket
  case neutral

  @inline(__always)
  init(_ value: UInt32) {
    // By far the most frequent two come first.
    if (value | 0x20) &- 0x61 < 26 {
      self = .letter(.leftToRight)
    } else if Self.isRightToLeft(value) {
      self = .letter(.rightToLeft)
    } else {
      self.init(other: value)
    }
  }

  @inline(never)
  private init(other value: UInt32) {
    switch value {
    case 0x30...0x39, 0x6F0...0x6F9: self = .digit
    case 0x0A, 0x0D: self = .lineBreak
    case 0x28, 0x5B, 0x7B: self = .openBracket
    case 0x29, 0x5D, 0x7D: self = .closeBracket
    case 0x23...0x25, 0xA2...0xA5, 0xB0...0xB1, 0x2030...0x2034, 0x20A0...0x20CF: self = .numberSign
    case 0...0xA9: self = .neutral
    case 0xC0...0x24F, 0x200E: self = .letter(.leftToRight)
    default: self = Unicode.Scalar(value).map { DirectionalClass($0.properties.generalCategory) } ?? .neutral
    }
  }

  /// The blocks of the scripts that run from the right, without Persian digits, and the right-to-left mark.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x6EF, 0x6FA...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .letterNumber:
      self = .letter(.leftToRight)
    case .nonspacingMark, .enclosingMark:
      self = .mark
    case .decimalNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
      .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
      .format, .surrogate, .privateUse, .unassigned:
      self = .neutral
    @unknown default: self = .neutral
    }
  }
}
