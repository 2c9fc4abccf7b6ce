extension JSONParser {
  /// The string whose opening quotation mark is at `index`.
  ///
  /// Most strings of a plan are one run without escapes.
  mutating func string() throws(JSONSyntaxError) -> String {
    let opening = index
    index += 1
    let text = try plainRun()
    var resolved: [UInt8] = []
    while try !isAtClosingMark(openedAt: opening) {
      if resolved.isEmpty { resolved += text.utf8 }
      try escape(into: &resolved)
      resolved += try plainRun().utf8
    }
    index += 1
    return resolved.isEmpty ? text : String(decoding: resolved, as: UTF8.self)
  }

  /// The text up to a quotation mark, a backslash, a control character or the end.
  private mutating func plainRun() throws(JSONSyntaxError) -> String {
    let start = index
    index = JSONText.plainEnd(of: bytes, from: start)
    while index < bytes.count, JSONText.mayBeNoncharacter(bytes[index]) {
      index = JSONText.plainEnd(of: bytes, from: index + 1)
    }
    do {
      return String(copying: try UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes[start..<index]).span))
    } catch {
      throw self.error(.invalidUTF8, at: start + error.byteOffsets.lowerBound)
    }
  }

  /// False where an escape stands.
  private func isAtClosingMark(openedAt opening: Int) throws(JSONSyntaxError) -> Bool {
    guard index < bytes.count else { throw error(.unterminatedString, at: opening) }
    switch bytes[index] {
    case UInt8(ascii: "\""): return true
    case UInt8(ascii: "\\"): return false
    default: throw error(.controlCharacter(bytes[index]))
    }
  }

  private mutating func escape(into resolved: inout [UInt8]) throws(JSONSyntaxError) {
    guard index + 1 < bytes.count else { throw error(.invalidEscape) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): resolved.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): resolved.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): resolved.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): resolved.append(0x08)
    case UInt8(ascii: "f"): resolved.append(0x0C)
    case UInt8(ascii: "n"): resolved.append(0x0A)
    case UInt8(ascii: "r"): resolved.append(0x0D)
    case UInt8(ascii: "t"): resolved.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar()
      resolved.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      return
    default: throw error(.invalidEscape)
    }
    index += 2
  }

  /// The code point of `\uXXXX`, or of two such escapes that make a surrogate pair.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let unit = codeUnit(at: index) else { throw error(.invalidEscape) }
    if let scalar = Unicode.Scalar(unit) {
      index += 6
      return scalar
    }
    guard UTF16.isLeadSurrogate(unit), let trail = codeUnit(at: index + 6), UTF16.isTrailSurrogate(trail) else {
      throw error(.halfSurrogate(unit))
    }
    index += 12
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = hexDigit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
