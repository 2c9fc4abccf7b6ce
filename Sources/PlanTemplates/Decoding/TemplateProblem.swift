internal import PlanModel

/// What can be wrong in a template's file.
///
/// What was expected and what was found are said in the notation of the files, since they stand in messages of every
/// language: `RRGGBB`, `0.5-50`, `{page}`.
enum TemplateProblem: Hashable, Sendable {
  /// A key that must be there is not.
  case missingKey(String, expected: String)
  /// A key that no template has, and the known one most like it.
  case unknownKey(String, nearest: String?)
  /// A value of the wrong kind or out of range.
  case unexpected(expected: String, found: String)
  /// A text that is not one of the codes allowed here.
  case unknownCode(String, allowed: [String])
  /// The `schema` of a file that is no part of a template.
  case unknownSchema(String)

  /// A name that stands more than once where each stands once.
  static func repeated(_ name: String) -> TemplateProblem {
    .unexpected(expected: "\(name) ×1", found: "\(name) ×2")
  }

  /// The message about the value under `key`.
  func message(key: String) -> Message {
    switch self {
    case .missingKey(let missing, let expected): .templateKeyMissing(missing, expected: expected)
    case .unknownKey(let unknown, let nearest?): .templateUnknownKey(unknown, nearest: nearest)
    case .unknownKey(let unknown, nil): .templateUnknownKey(unknown)
    case .unexpected(let expected, let found): .templateWrongType(key, expected: expected, found: found)
    case .unknownCode(let code, let allowed): .templateUnknownValue(key, value: code, known: allowed)
    case .unknownSchema(let schema):
      .unknownSchema(schema, expected: "\(LayoutReader.schema), \(WordingReader.schema)")
    }
  }
}
