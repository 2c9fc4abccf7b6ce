extension XMLPullParser {
  /// The bytes of the text just read where they stand as they are; nil where they hold references or line ends of
  /// another system.
  package var plainText: UnsafeBufferPointer<UInt8>? {
    textIsPlain ? UnsafeBufferPointer(start: input.base + textStart, count: textEnd - textStart) : nil
  }

  /// Adds the text just read, in UTF-8, references replaced and line ends as line feeds.
  package func appendText(to bytes: inout [UInt8]) {
    let text = UnsafeBufferPointer(start: input.base + textStart, count: textEnd - textStart)
    if textIsPlain { bytes.append(contentsOf: text) } else { Self.appendDecoded(text, to: &bytes, inAttribute: false) }
  }

  /// The text of the element that has just begun, where it is all in the window, plain and without tags in it.
  ///
  /// Reads the end of the element then. Nil leaves the parser where it stands; take the events one by one.
  @inline(__always)
  mutating func shortText() -> UnsafeBufferPointer<UInt8>? {
    if isSelfClosing { return nil }
    let (base, end) = (input.base, input.end)
    let start = input.position
    var index = start
    while index < end {
      let byte = base[index]
      if byte == 0x3C { break }
      if byte == 0x26 || byte == 0x0D { return nil }
      index += 1
    }
    guard let element = open.last else { return nil }
    let count = Int(element.nameCount)
    guard end - index >= count + 3, base[index + 1] == 0x2F, base[index + 2 + count] == 0x3E,
      isName(of: element, index + 2, count)
    else { return nil }
    input.position = index + count + 3
    closeElement()
    return UnsafeBufferPointer(start: base + start, count: index - start)
  }

  /// Reads text up to the next tag; false where it is white space outside the root element.
  mutating func readText() throws(ReadingError) -> Bool {
    var offset = 0
    var isPlain = true
    while true {
      let (base, end) = (input.base, input.end)
      var index = input.position + offset
      while index < end {
        let byte = base[index]
        if byte == 0x3C { break }
        if byte == 0x26 || byte == 0x0D { isPlain = false }
        index += 1
      }
      offset = index - input.position
      if index == end, try refill(.textBytes) { continue }
      break
    }
    textStart = input.position
    textEnd = textStart + offset
    textIsPlain = isPlain
    if !isPlain { try checkReferences(textStart, textEnd) }
    if open.isEmpty {
      for index in textStart..<textEnd where !XMLCharacters.isSpace(input.base[index]) {
        throw failure(.malformed(hasRoot ? .contentAfterRoot : .textBeforeRoot))
      }
    }
    input.position = textEnd
    return !open.isEmpty
  }

  /// Reads what begins with `<!`; true for text in a CDATA section.
  mutating func readDeclaration() throws(ReadingError) -> Bool {
    while input.end - input.position < 9 {
      if try !refill(.tagBytes) { throw failure(.malformed(.markup)) }
    }
    if startsWith("<!--") {
      try pass(to: "-->", after: 4)
      return false
    }
    if startsWith("<![CDATA[") {
      if open.isEmpty { throw failure(.malformed(hasRoot ? .contentAfterRoot : .textBeforeRoot)) }
      try readCharacterData()
      return true
    }
    throw failure(startsWith("<!DOCTYPE") ? .doctype : .malformed(.markup))
  }

  /// Passes over a processing instruction; the declaration of the document may name an encoding.
  mutating func readInstruction() throws(ReadingError) {
    if input.end - input.position < 6 { _ = try refill(.tagBytes) }
    let isDeclaration = !hasRoot && input.end - input.position >= 6 && startsWith("<?xml")
    guard isDeclaration, XMLCharacters.isSpace(input.base[input.position + 5]) else {
      return try pass(to: "?>", after: 2)
    }
    let length = try find("?>", after: 2)
    let text = UnsafeBufferPointer(start: input.base + input.position, count: length)
    try checkEncoding(String(decoding: text, as: UTF8.self))
    input.position += length
  }

  private func startsWith(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard input.end - input.position >= count else { return false }
    for offset in 0..<count where input.base[input.position + offset] != literal.utf8Start[offset] { return false }
    return true
  }

  /// The length of the token at the position up to the end of `literal`; the whole token is kept in the window.
  private mutating func find(_ literal: StaticString, after offset: Int) throws(ReadingError) -> Int {
    let count = literal.utf8CodeUnitCount
    var offset = offset
    while true {
      while input.position + offset + count <= input.end {
        if matches(literal, at: input.position + offset) { return offset + count }
        offset += 1
      }
      if try !refill(.textBytes) { throw failure(.malformed(.unclosedTag)) }
    }
  }

  /// As `find`, but drops what it has passed over.
  private mutating func pass(to literal: StaticString, after offset: Int) throws(ReadingError) {
    let count = literal.utf8CodeUnitCount
    input.position += offset
    while true {
      while input.position + count <= input.end {
        if matches(literal, at: input.position) {
          input.position += count
          return
        }
        input.position += 1
      }
      if try !refill(.textBytes) { throw failure(.malformed(.unclosedTag)) }
    }
  }

  private func matches(_ literal: StaticString, at index: Int) -> Bool {
    for offset in 0..<literal.utf8CodeUnitCount where input.base[index + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func readCharacterData() throws(ReadingError) {
    let length = try find("]]>", after: 9)
    textStart = input.position + 9
    textEnd = input.position + length - 3
    // Only line ends are replaced in here; a text with an ampersand is copied, and its line ends with it.
    let text = UnsafeBufferPointer(start: input.base + textStart, count: textEnd - textStart)
    textIsPlain = true
    if text.contains(0x0D) {
      let fixed = Self.withLineFeeds(text)
      (input.base + textStart).update(from: fixed, count: fixed.count)
      textEnd = textStart + fixed.count
    }
    input.position += length
  }

  private static func withLineFeeds(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 == text.count || text[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }

  private func checkEncoding(_ declaration: String) throws(ReadingError) {
    let parts = declaration.utf8.split(separator: UInt8(ascii: "="))
    guard let position = parts.firstIndex(where: { Self.endsWithEncoding($0) }), position + 1 < parts.count else {
      return
    }
    let quoted = parts[position + 1].drop { XMLCharacters.isSpace($0) }
    guard let quote = quoted.first, let end = quoted.dropFirst().firstIndex(of: quote) else { return }
    let name = String(decoding: quoted[quoted.index(after: quoted.startIndex)..<end], as: UTF8.self)
    switch name.uppercased() {
    case "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF16", "US-ASCII", "ASCII": return
    default: throw failure(.unsupportedEncoding(name))
    }
  }

  private static func endsWithEncoding(_ text: String.UTF8View.SubSequence) -> Bool {
    text.reversed().drop { XMLCharacters.isSpace($0) }.starts(with: "gnidocne".utf8)
  }
}
