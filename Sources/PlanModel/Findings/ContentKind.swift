/// What a value or a file is, where messages name it in the words of a language. The raw value of a value's kind is
/// ``JSONValue/typeName``.
public enum ContentKind: String, CaseIterable, Sendable {
  /// Members in braces.
  case members = "object"
  /// Elements in brackets.
  case list = "array"
  /// A text.
  case text = "string"
  /// A number.
  case number
  /// `true` or `false`.
  case truth = "boolean"
  /// Nothing.
  case nothing = "null"
}
