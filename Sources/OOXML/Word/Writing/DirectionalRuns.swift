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
/// - brackets go together: with the paragraph, unless what stands before them and all that stands in them runs the
///   other way.
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

    var brackets = PairedBrackets.directions(in: utf8, of: paragraph)[...]
    var index = 0
    while index < utf8.count {
      let (scalar, next) = decode(utf8, at: index)
      let before = state.last
      let bracket = brackets.first?.index == index ? brackets.removeFirst().direction : nil
      if let direction = state.take(DirectionalClass(scalar), bracket: bracket) {
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
  static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, next: Int) {
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
struct DirectionalState {
  private let paragraph: TextDirection
  /// Of the last letter.
  private var letters: TextDirection
  /// Of the last character that has one.
  private(set) var last: TextDirection
  private var isInNumber = false
  private var isAfterNeutral = false

  init(_ paragraph: TextDirection) {
    self.paragraph = paragraph
    letters = paragraph
    last = paragraph
  }

  /// The direction of a character; nil when those around it decide.
  ///
  /// - Parameter bracket: Of a bracket, the direction of its pair.
  mutating func take(_ kind: DirectionalClass, bracket: TextDirection? = nil) -> TextDirection? {
    let own = direction(of: kind)
    let direction = bracket ?? own
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
      return paragraph
    case .bracket, .neutral:
      return nil
    }
  }
}
