/// A drop-down list on cells (ECMA-376 Part 1, 18.3.1.32 dataValidation).
package struct DataValidation: Sendable {
  /// What happens on a value that is not in the list.
  package enum Strictness: String, Sendable {
    /// It is refused.
    case stop
    /// The user is asked, and may keep it.
    case warning
  }

  /// A title of at most 32 and a text of at most 255 characters.
  package struct Message: Sendable {
    package let title: String
    package let text: String

    package init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  package var range: CellRange
  /// A reference to the cells with the list, or a defined name.
  package var source: String
  package var strictness: Strictness
  package var prompt: Message?
  package var error: Message?

  package init(
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
