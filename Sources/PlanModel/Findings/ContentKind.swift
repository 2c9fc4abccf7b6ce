/// What a value or a file is, where messages name it in the words of a language. The raw value of a value's kind is
/// ``JSONValue/typeName``, that of a file's kind the name in its `schema`.
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
  /// A list of texts.
  case texts
  /// Six hexadecimal digits.
  case colour
  /// A multiple of one half.
  case halfNumber = "half-number"
  /// The tag of a language (RFC 5646).
  case languageCode = "language-code"
  /// A number format that shows a day, a month and a year.
  case dateFormat = "date-format"
  /// What `compare` writes.
  case comparison
  /// What `diff` writes.
  case differences = "diff"
  /// What `--report` writes.
  case report
  /// The files of a batch.
  case manifest
  /// What `inspect` writes.
  case inspection
  /// The layout of a template.
  case template
  /// A template's words in one language.
  case wording

  /// The kind of a file that the program writes or reads beside plans, by the file's `schema`, such as
  /// `ccpm-comparison/1`; nil for others.
  init?(schema: String) {
    let parts = schema.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("ccpm-"), let kind = ContentKind(rawValue: String(parts[0].dropFirst(5)))
    else { return nil }
    switch kind {
    case .members, .list, .text, .number, .truth, .nothing, .texts, .colour, .halfNumber, .languageCode, .dateFormat:
      return nil
    case .comparison, .differences, .report, .manifest, .inspection, .template, .wording: self = kind
    }
  }
}
