public import PlanModel

/// Something wrong in a file of an office's own template.
public struct TemplateError: Hashable, Sendable {
  /// The file's name as it was given.
  public let file: String
  /// Where in the file.
  public let pointer: JSONPointer
  /// What is wrong, the key included, and what was expected.
  public let message: Message
}

/// Everything wrong in an office's own template, in the order of the files; never empty.
public struct TemplateErrors: Error, Hashable, Sendable {
  /// The errors.
  public let errors: [TemplateError]
}
