/// What can be wrong in a text that should be JSON. The sentences are the English ones.
extension Message {
  /// The file is empty; a plan in JSON is expected.
  public static let jsonEmpty = Message(.jsonEmpty, [:])

  /// Line {line}, column {column}: the text ends before it is complete. Add the brackets that are missing, or fetch
  /// the whole file again.
  public static func jsonUnexpectedEnd(at position: TextPosition) -> Message {
    Message(.jsonUnexpectedEnd, ["line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: {character} cannot stand here. Look at the commas, colons, quotation marks and
  /// brackets before it.
  public static func jsonUnexpectedCharacter(_ character: Unicode.Scalar, at position: TextPosition) -> Message {
    Message(
      .jsonUnexpectedCharacter,
      ["character": CodePoint.shown(character), "line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: this is not a JSON number. Write the digits without a leading zero or plus sign,
  /// and a point before decimals.
  public static func jsonInvalidNumber(at position: TextPosition) -> Message {
    Message(.jsonInvalidNumber, ["line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: the text that begins here has no closing quotation mark. Add it.
  public static func jsonUnterminatedString(at position: TextPosition) -> Message {
    Message(.jsonUnterminatedString, ["line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: this backslash begins no JSON escape. Write a backslash as \\.
  public static func jsonInvalidEscape(at position: TextPosition) -> Message {
    Message(.jsonInvalidEscape, ["line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: the control character {codePoint} stands inside a text. Take it out, or write it
  /// as an escape: \n for a line break.
  public static func jsonControlCharacter(_ byte: UInt8, at position: TextPosition) -> Message {
    Message(
      .jsonControlCharacter,
      ["codePoint": CodePoint.notation(UInt32(byte)), "line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: {codePoint} is half of a character. Write both halves of the escape, or the
  /// character itself.
  public static func jsonHalfSurrogate(_ codeUnit: UInt16, at position: TextPosition) -> Message {
    Message(
      .jsonHalfSurrogate,
      [
        "codePoint": CodePoint.notation(UInt32(codeUnit)), "line": String(position.line),
        "column": String(position.column),
      ])
  }

  /// Line {line}, column {column}: these bytes are not UTF-8. Save the file as UTF-8.
  public static func jsonInvalidUTF8(at position: TextPosition) -> Message {
    Message(.jsonInvalidUTF8, ["line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: the key “{key}” stands twice in the same object. Keep one of the two.
  public static func jsonDuplicateKey(_ key: String, at position: TextPosition) -> Message {
    Message(.jsonDuplicateKey, ["key": short(key), "line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: lists and objects are nested more than {limit} deep. No plan needs that; check
  /// the brackets.
  public static func jsonTooDeep(limit: Int, at position: TextPosition) -> Message {
    Message(.jsonTooDeep, ["limit": String(limit), "line": String(position.line), "column": String(position.column)])
  }

  /// Line {line}, column {column}: something follows after the end of the plan. Take it out; a file holds one plan, and
  /// so does a line of many plans.
  public static func jsonTrailingContent(at position: TextPosition) -> Message {
    Message(.jsonTrailingContent, ["line": String(position.line), "column": String(position.column)])
  }
}
