internal import PlanModel

/// What can be wrong in a template's file.
///
/// Ranges and names are said in the notation of the files, since they stand in messages of every language: `0.5-50`,
/// `{page}`.
enum TemplateProblem: Hashable, Sendable {
  /// A key that must be there is not.
  case missingKey(String, expected: String)
  /// A key that no template has, and the known one most like it.
  case unknownKey(String, nearest: String?)
  /// A value of the wrong kind or out of range.
  case unexpected(expected: String, found: String)
  /// A text of more UTF-16 code units than there is room for.
  case tooLong(Int, limit: Int)
  /// A character that XML cannot hold.
  case forbiddenCharacter(Unicode.Scalar)
  /// An empty text, or a list of none.
  case empty
  /// A list of fewer or more entries than there must be.
  case entryCount(expected: Int, found: Int)
  /// A text that is printed for another key already.
  case sameWords(String, as: String)
  /// A name that stands more than once where each stands once.
  case repeated(String)
  /// A name that must be there, in a list or in braces, is not.
  case entryMissing(String)
  /// Columns that are wider together than the page has room for, in centimetres.
  case columnsTooWide(Double, room: Double)
  /// The name of a sheet that cannot be, and what of it is in the way.
  case sheetName(String, mark: String)
  /// A text that is not one of the codes allowed here.
  case unknownCode(String, allowed: [String])
  /// The `schema` of a file that is no part of a template.
  case unknownSchema(String)

  /// The message about the value under `key`.
  func message(key: String) -> Message {
    switch self {
    case .missingKey(let missing, let expected): .templateKeyMissing(missing, expected: expected)
    case .unknownKey(let unknown, let nearest?): .templateUnknownKey(unknown, nearest: nearest)
    case .unknownKey(let unknown, nil): .templateUnknownKey(unknown)
    case .unexpected(let expected, let found): .templateWrongType(key, expected: expected, found: found)
    case .tooLong(let length, let limit): .templateTextTooLong(key, length: length, limit: limit)
    case .forbiddenCharacter(let character): .templateForbiddenCharacter(key, character)
    case .empty: .templateEmpty(key)
    case .entryCount(let expected, let found): .templateEntryCount(key, expected: expected, found: found)
    case .sameWords(let text, let other): .templateSameWords(key, text: text, other: other)
    case .repeated(let name): .templateRepeated(key, name: name)
    case .entryMissing(let name): .templateEntryMissing(key, name: name)
    case .columnsTooWide(let width, let room):
      .templateColumnsTooWide(width: Decimal.text(width), room: Decimal.text(room))
    case .sheetName(let name, let mark): .templateSheetName(name, key: key, mark: mark)
    case .unknownCode(let code, let allowed): .templateUnknownValue(key, value: code, known: allowed)
    case .unknownSchema(let schema):
      .unknownSchema(schema, expected: "\(LayoutReader.schema), \(WordingReader.schema)")
    }
  }
}
