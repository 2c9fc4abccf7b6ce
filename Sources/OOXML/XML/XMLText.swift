extension XMLWriter {
  /// Character data. A carriage return is written as a reference, since a parser would make a line feed of it (XML 1.0, 2.11).
  package mutating func text(_ string: String) {
    escape(string, special: .inContent)
  }

  /// Character data that is UTF-8 already.
  mutating func text(utf8: UnsafeBufferPointer<UInt8>) {
    escape(utf8, special: .inContent)
  }

  /// An attribute's value: there white space too needs references (XML 1.0, 3.3.3).
  mutating func attributeValue(_ string: String) {
    escape(string, special: .inAttribute)
  }

  /// Copies runs of plain bytes whole and looks closer only at those that need it.
  private mutating func escape(_ string: String, special: ByteSet) {
    var string = string
    string.withUTF8 { escape($0, special: special) }
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, special: ByteSet) {
    guard var run = utf8.baseAddress else { return }
    let end = run + utf8.count
    var rest = run
    while let found = special.first(from: rest, to: end) {
      rest = found + 1
      guard special.isReplaced(found.pointee) else {
        note(nonCharacterAt: found, before: end)
        continue
      }
      copy(from: run, to: found)
      appendReference(to: found.pointee)
      run = rest
    }
    copy(from: run, to: end)
  }

  /// Bytes as they are, reserved in pieces so that a long text can be passed on.
  mutating func copy(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
    var start = start
    while start < end {
      let piece = min(end - start, 8192)
      reserve(piece)
      appendReserved(start, piece)
      start += piece
    }
  }

  /// U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  private mutating func note(nonCharacterAt place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
    guard end - place > 2, place[0] == 0xEF, place[1] == 0xBF, place[2] >= 0xBE else { return }
    note(forbidden: place[2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}")
  }

  private mutating func appendReference(to byte: UInt8) {
    let reference: StaticString
    switch byte {
    case UInt8(ascii: "&"): reference = "&amp;"
    case UInt8(ascii: "<"): reference = "&lt;"
    case UInt8(ascii: ">"): reference = "&gt;"
    case UInt8(ascii: "\""): reference = "&quot;"
    case 0x09: reference = "&#9;"
    case 0x0A: reference = "&#10;"
    case 0x0D: reference = "&#13;"
    default:
      note(forbidden: Unicode.Scalar(byte))
      return
    }
    raw(reference)
  }
}
