extension JSONParser {
  /// The error for the byte at `index`: a character out of place, or bytes that are no character.
  func unexpected() -> JSONSyntaxError {
    guard let length = UTF8Validation.sequenceLength(in: bytes, at: index),
      let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
    else { return error(.invalidUTF8) }
    return error(.unexpectedCharacter(scalar))
  }

  /// An error at a byte, by default the current one, with its line and column.
  func error(_ problem: JSONSyntaxError.Problem, at offset: Int? = nil) -> JSONSyntaxError {
    let (line, column) = position(of: offset ?? index)
    return JSONSyntaxError(pointer: pointer, line: line, column: column, problem: problem)
  }

  private var pointer: JSONPointer {
    var pointer = JSONPointer.root
    for step in path {
      switch step {
      case .key(let start): pointer = pointer.appending(key(at: start))
      case .index(let index): pointer = pointer.appending(index)
      }
    }
    return pointer
  }

  /// It has been read before, so that it is one.
  private func key(at start: Int) -> String {
    var parser = JSONParser(bytes: bytes)
    parser.index = start
    return (try? parser.string()) ?? ""
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    // A byte order mark has no column.
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < offset {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A || (byte == 0x0D && !(position < bytes.count && bytes[position] == 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
