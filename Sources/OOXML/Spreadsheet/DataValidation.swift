/// A drop-down list on cells (ECMA-376 Part 1, 18.3.1.32 dataValidation).
public struct DataValidation: Sendable {
  /// What happens on a value that is not in the list.
  public enum Strictness: String, Sendable {
    /// It is refused.
    case stop
    /// The user is asked, and may keep it.
    case warning
  }

  /// A title of at most 32 and a text of at most 255 characters.
  public struct Message: Sendable {
    /// The heading of the box; 32 characters at most.
    public let title: String
    /// What the box says; 255 characters at most.
    public let text: String

    /// A box with a heading and a text.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// The cells that the list belongs to.
  public var range: CellRange
  /// A reference to the cells with the list, a defined name, or the texts between double quotes with commas between
  /// them, 255 characters at most.
  public var source: String
  /// What happens to a value that is not in the list.
  public var strictness: Strictness
  /// What is shown while a cell is selected; nil shows nothing.
  public var prompt: Message?
  /// What is said of a value that is not in the list; nil leaves Excel's own words.
  public var error: Message?

  /// A list for the cells of a range.
  public init(
    _ range: CellRange, source: String, strictness: Strictness, prompt: Message? = nil, error: Message? = nil
  ) {
    self.range = range
    self.source = source
    self.strictness = strictness
    self.prompt = prompt
    self.error = error
  }

  func write(to xml: inout XMLWriter) {
    xml.element("dataValidation") { xml in
      xml.attribute("type", "list")
      xml.attribute("errorStyle", strictness == .stop ? nil : strictness.rawValue)
      xml.attribute("allowBlank", true)
      xml.attribute("showInputMessage", prompt == nil ? nil : true)
      xml.attribute("showErrorMessage", true)
      xml.attribute("errorTitle", error?.title)
      xml.attribute("error", error?.text)
      xml.attribute("promptTitle", prompt?.title)
      xml.attribute("prompt", prompt?.text)
      xml.attribute("sqref", range)
    } content: {
      $0.element("formula1", text: source)
    }
  }
}
