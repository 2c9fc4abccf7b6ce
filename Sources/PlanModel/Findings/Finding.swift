/// One thing to say about an input or an output, with its place.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Sendable {
    /// The input cannot be used, or the output was not written.
    case error
    /// The result stands, but someone should look.
    case warning
    /// For information.
    case note
  }

  /// How much it matters.
  public let severity: Severity
  /// Where: a JSON pointer in JSON (empty for the whole document), `Plan!C14` in a workbook,
  /// `table 1 row 9 column 3` in a document.
  public let place: String
  /// What there is to say.
  public let message: Message

  /// A finding at a place in a notation of the reader's own.
  public init(_ severity: Severity, at place: String, _ message: Message) {
    self.severity = severity
    self.place = place
    self.message = message
  }

  /// A finding at a place in a JSON document.
  public init(_ severity: Severity, at pointer: JSONPointer, _ message: Message) {
    self.init(severity, at: pointer.description, message)
  }
}
