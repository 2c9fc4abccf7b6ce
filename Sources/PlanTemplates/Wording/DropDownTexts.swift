/// What the drop-downs of the form say.
public struct DropDownTexts: Hashable, Sendable {
  /// For the column ``PlanField/priority``.
  public let priority: Texts
  /// For the column ``PlanField/timeframe``.
  public let timeframe: Texts
  /// For the column ``PlanField/responsible``.
  public let responsible: Texts

  /// What one drop-down says. Excel allows 32 UTF-16 code units in a title and 255 in a text.
  public struct Texts: Hashable, Sendable {
    /// What stands in Word's drop-down before a choice is made.
    public let placeholder: String
    /// The title of the prompt.
    public let promptTitle: String
    /// What to do.
    public let prompt: String
    /// The title of the box that appears for other text.
    public let errorTitle: String
    /// What that box says.
    public let error: String
  }
}
