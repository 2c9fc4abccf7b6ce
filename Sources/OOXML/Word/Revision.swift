/// A tracked change, which a person accepts or rejects (ECMA-376 Part 1, 17.13.5).
public enum Revision: Hashable, Sendable {
  /// Something that was put in: rejecting takes it out again.
  case insertion
  /// Something that was taken out: it is still shown, and accepting takes it out for good.
  case deletion
}

/// Who is said to have made the tracked changes of a document.
public struct RevisionAuthor: Hashable, Sendable {
  /// As programs show it beside each change; Word's limit is 255 characters.
  public var name: String
  /// When, as ISO 8601 has it, such as `2024-03-21T10:00:00Z`; nil leaves it out.
  public var date: String?

  /// An author, with or without a date.
  public init(_ name: String, date: String? = nil) {
    self.name = name
    self.date = date
  }
}
