extension Message {
  /// The message for a text that is not JSON.
  public init(_ error: JSONSyntaxError) {
    let position = TextPosition(line: error.line, column: error.column)
    self =
      switch error.problem {
      case .emptyDocument: .jsonEmpty
      case .unexpectedEnd: .jsonUnexpectedEnd(at: position)
      case .unexpectedCharacter(let scalar): .jsonUnexpectedCharacter(scalar, at: position)
      case .invalidNumber: .jsonInvalidNumber(at: position)
      case .unterminatedString: .jsonUnterminatedString(at: position)
      case .invalidEscape: .jsonInvalidEscape(at: position)
      case .controlCharacter(let byte): .jsonControlCharacter(byte, at: position)
      case .halfSurrogate(let unit): .jsonHalfSurrogate(unit, at: position)
      case .invalidUTF8: .jsonInvalidUTF8(at: position)
      case .duplicateKey(let key): .jsonDuplicateKey(key, at: position)
      case .tooDeep: .jsonTooDeep(limit: JSONValue.depthLimit, at: position)
      case .trailingContent: .jsonTrailingContent(at: position)
      }
  }
}
