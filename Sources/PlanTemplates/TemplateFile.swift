internal import PlanModel

/// One file of a template, read as far as its kind.
struct TemplateFile {
  let name: String
  let object: JSONObject
  let kind: Kind

  enum Kind {
    case layout
    case wording
  }

  /// Reads the JSON and its `schema`; nil after adding an error.
  init?(name: String, bytes: [UInt8], errors: inout [TemplateError]) {
    self.name = name
    do throws(JSONSyntaxError) {
      let value = try JSONValue(parsing: bytes)
      guard case .object(let object) = value else {
        let problem = TemplateProblem.unexpected(expected: "object", found: value.typeName)
        errors.append(TemplateError(file: name, pointer: .root, message: problem.message(key: "")))
        return nil
      }
      self.object = object
    } catch {
      errors.append(TemplateError(file: name, pointer: error.pointer, message: Self.message(error)))
      return nil
    }
    let list = ProblemList()
    let reader = ObjectReader(object, list: list)
    switch reader.string("schema") {
    case LayoutReader.schema: kind = .layout
    case WordingReader.schema: kind = .wording
    case let other:
      if list.isEmpty { reader.note(.unknownSchema(other), at: "schema") }
      errors += list.errors(in: name)
      return nil
    }
  }

  /// Reads the whole file by one of the readers; nil after adding errors.
  func read<Result>(_ body: (ObjectReader) -> Result, errors: inout [TemplateError]) -> Result? {
    let list = ProblemList()
    let result = body(ObjectReader(object, list: list))
    errors += list.errors(in: name)
    return list.isEmpty ? result : nil
  }

  /// The general messages about JSON speak of plans where the file as a whole is meant.
  private static func message(_ error: JSONSyntaxError) -> Message {
    switch error.problem {
    case .emptyDocument, .unexpectedEnd, .tooDeep, .trailingContent:
      .templateSyntax(at: TextPosition(line: error.line, column: error.column))
    case .unexpectedCharacter, .invalidNumber, .unterminatedString, .invalidEscape, .controlCharacter, .halfSurrogate,
      .invalidUTF8, .duplicateKey:
      Message(error)
    }
  }
}
