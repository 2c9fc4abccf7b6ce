/// What a value may be.
private enum Expected {
  static let object = ContentKind.members.rawValue
  static let array = ContentKind.list.rawValue
  static let text = ContentKind.text.rawValue
  static let number = ContentKind.number.rawValue
  static let date = "\"2024-01-19\""
}

extension PlanReader {
  mutating func fields(of value: JSONValue, at place: JSONPlace) -> JSONFields? {
    guard case .object(let object) = value else {
      report(.error, at: place.pointer, .wrongType(expected: Expected.object, found: value.typeName))
      return nil
    }
    return JSONFields(object, at: place)
  }

  mutating func optionalFields(_ field: JSONFields.Field) -> JSONFields? {
    field.value == .null ? nil : fields(of: field.value, at: .at(field.pointer))
  }

  mutating func requiredFields(_ field: JSONFields.Field, expected: String) -> JSONFields? {
    guard !reportMissing(field, expected) else { return nil }
    return fields(of: field.value, at: .at(field.pointer))
  }

  /// What `read` makes of each element and its place; nothing for null.
  mutating func elements<Value>(
    of field: JSONFields.Field, _ read: (inout PlanReader, JSONValue, JSONPlace) -> Value?
  ) -> [Value] {
    switch field.value {
    case .null: return []
    case .array(let elements):
      let pointer = field.pointer
      var values: [Value] = []
      values.reserveCapacity(elements.count)
      for (index, element) in elements.enumerated() {
        if let value = read(&self, element, .element(index, of: pointer)) { values.append(value) }
      }
      return values
    case .bool, .number, .string, .object:
      report(.error, at: field.pointer, .wrongType(expected: Expected.array, found: field.value.typeName))
      return []
    }
  }

  /// A text; nil for null and for an empty one.
  mutating func text(_ field: JSONFields.Field) -> String? {
    switch field.value {
    case .null: return nil
    case .string(let text): return text.isEmpty ? nil : text
    case .bool, .number, .array, .object:
      report(.error, at: field.pointer, .wrongType(expected: Expected.text, found: field.value.typeName))
      return nil
    }
  }

  mutating func requiredText(_ field: JSONFields.Field, expected: String) -> String? {
    guard !reportMissing(field, expected) else { return nil }
    let text = text(field)
    if case .string(let string) = field.value, TextFolding.folded(string).isEmpty {
      report(.error, at: field.pointer, .emptyValue(expected: expected))
      return nil
    }
    return text
  }

  mutating func number(_ field: JSONFields.Field) -> JSONNumber? {
    switch field.value {
    case .null: return nil
    case .number(let number): return number
    case .bool, .string, .array, .object:
      report(.error, at: field.pointer, .wrongType(expected: Expected.number, found: field.value.typeName))
      return nil
    }
  }

  mutating func requiredNumber(_ field: JSONFields.Field, expected: String) -> JSONNumber? {
    reportMissing(field, expected) ? nil : number(field)
  }

  mutating func date(_ field: JSONFields.Field) -> CalendarDate? {
    switch field.value {
    case .null: return nil
    case .string(let text):
      if text.isEmpty { return nil }
      if let date = CalendarDate(iso8601: text) { return date }
      report(.error, at: field.pointer, .notADate(text))
    case .bool, .number, .array, .object:
      report(.error, at: field.pointer, .wrongType(expected: Expected.date, found: field.value.typeName))
    }
    return nil
  }

  /// The members that are not known. They are reported, as one of them may be a known key misspelt.
  mutating func rest(of fields: JSONFields) -> JSONObject {
    let rest = fields.rest
    for member in rest.members {
      report(.note, at: fields.pointer.appending(member.key), .unknownKey(member.key))
    }
    return rest
  }

  /// A key that is missing is reported at its object, null at itself.
  private mutating func reportMissing(_ field: JSONFields.Field, _ expected: String) -> Bool {
    if field.isMissing {
      report(.error, at: field.parent.pointer, .missingKey(field.key, expected: expected))
    } else if field.value == .null {
      report(.error, at: field.pointer, .wrongType(expected: expected, found: field.value.typeName))
    }
    return field.isMissing || field.value == .null
  }
}
