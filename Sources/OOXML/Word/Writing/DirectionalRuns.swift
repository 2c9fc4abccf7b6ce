/// Divides text into runs that are read from the left and runs that are read from the right.
///
/// Word does not find the direction of letters by itself alone: a run says it. Strong left-to-right letters in a run
/// marked `rtl`, and Arabic or Hebrew ones in a run without it, have no defined order (ECMA-376 Part 1, 17.3.2.30), and
/// the mark also chooses the font. So each run is marked with the direction that the Unicode bidirectional algorithm
/// gives its characters (Annex I.7; UAX #9, rules W1, W5, W7, N1 and N2):
///
/// - a letter has its own direction, a digit that of the letters before it (`COVID-19` stays together), a percent sign
///   that of its digits;
/// - a mark that joins a letter goes with it;
/// - spaces and punctuation between two of one direction go with them, and otherwise with the paragraph.
///
/// A line break starts afresh, so that a line never depends on the one above it.
enum DirectionalRuns {
  static func forEach(
    in text: String, of paragraph: TextDirection, body: (Substring, TextDirection) -> Void
  ) {
    var state = State(paragraph)
    let scalars = text.unicodeScalars
    var runStart = scalars.startIndex
    var runDirection: TextDirection?
    var neutralStart: String.Index?

    /// A run ends where the direction changes.
    func continues(_ direction: TextDirection, at index: String.Index) {
      if let runDirection, runDirection != direction {
        body(text[runStart..<index], runDirection)
        runStart = index
      }
      runDirection = direction
    }

    for index in scalars.indices {
      let (before, direction) = state.take(scalars[index])
      if let direction {
        if let start = neutralStart { continues(before == direction ? direction : paragraph, at: start) }
        neutralStart = nil
        continues(direction, at: index)
      } else if neutralStart == nil {
        neutralStart = index
      }
    }
    if let neutralStart { continues(paragraph, at: neutralStart) }
    if let runDirection { body(text[runStart...], runDirection) }
  }

  /// What is known at one place in the text.
  private struct State {
    private let paragraph: TextDirection
    private var letters: TextDirection
    private var last: TextDirection
    private var isInNumber = false
    private var isAfterNeutral = false

    init(_ paragraph: TextDirection) {
      self.paragraph = paragraph
      letters = paragraph
      last = paragraph
    }

    /// The direction before the neutral characters that stand before `scalar`, and its own; nil when it is neutral.
    mutating func take(_ scalar: Unicode.Scalar) -> (before: TextDirection, own: TextDirection?) {
      let before = last
      let own = direction(of: DirectionalClass(scalar))
      if let own { last = own }
      isAfterNeutral = own == nil
      return (before, own)
    }

    private mutating func direction(of kind: DirectionalClass) -> TextDirection? {
      let wasInNumber = isInNumber
      isInNumber = false
      switch kind {
      case .letter(let direction):
        letters = direction
        return direction
      case .digit:
        isInNumber = true
        return letters
      case .numberSign:
        isInNumber = wasInNumber
        return wasInNumber ? letters : nil
      case .lineBreak:
        letters = paragraph
        return paragraph
      case .mark:
        isInNumber = wasInNumber
        return isAfterNeutral ? nil : last
      case .neutral:
        return nil
      }
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
  case neutral

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0x200E: self = .letter(.leftToRight)
    case 0x0A, 0x0D: self = .lineBreak
    case 0x23...0x25, 0xA2...0xA5, 0xB0...0xB1, 0x2030...0x2034, 0x20A0...0x20CF: self = .numberSign
    case 0...0xA9: self = .neutral
    case let value where Self.isRightToLeft(value): self = .letter(.rightToLeft)
    default: self.init(scalar.properties.generalCategory)
    }
  }

  /// The blocks of the scripts that run from the right, and the two marks that act as their letters.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
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

extension String {
  /// May hold characters that run from the right: a quick look at the lead bytes of UTF-8, which takes in some others.
  ///
  /// U+0590 is D6 90, U+08FF ends E0 A3 BF, U+200F is E2 80 8F, U+FB1D is EF AC 9D, U+10800 is F0 90 A0 80.
  var mayRunRightToLeft: Bool {
    var beforePrevious: UInt8 = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0xD6...0xDF, 0xEF, 0xF0: return true
      case 0xA0...0xA3 where previous == 0xE0: return true
      case 0x8F where previous == 0x80 && beforePrevious == 0xE2: return true
      default: break
      }
      beforePrevious = previous
      previous = byte
    }
    return false
  }
}
