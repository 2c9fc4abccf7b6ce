/// A value that an attribute can hold.
package protocol XMLAttributeValue {
  /// The attribute is left out.
  var isAbsent: Bool { get }

  func writeAttributeValue(to xml: inout XMLWriter)
}

extension XMLAttributeValue {
  package var isAbsent: Bool { false }
}

extension String: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.attributeValue(self) }
}

extension Int: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.decimal(self) }
}

/// `xsd:boolean` in its short form, which every reader knows.
extension Bool: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.raw(self ? "1" : "0") }
}

/// The shortest decimal that reads back as the same number, never with an exponent where OOXML has none.
extension Double: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.decimal(self) }
}

/// An attribute that is absent when it has no value.
extension Optional: XMLAttributeValue where Wrapped: XMLAttributeValue {
  package var isAbsent: Bool { if case .none = self { true } else { false } }

  package func writeAttributeValue(to xml: inout XMLWriter) {
    if let self { self.writeAttributeValue(to: &xml) }
  }
}

extension XMLWriter {
  /// The declaration that begins each part.
  package mutating func declaration() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// An element without content.
  package mutating func element<each Value: XMLAttributeValue>(
    _ name: StaticString, _ attributes: repeat (StaticString, each Value)
  ) {
    startTag(name)
    repeat attribute(each attributes)
    raw("/>")
  }

  /// An element around what `content` writes.
  package mutating func element<each Value: XMLAttributeValue>(
    _ name: StaticString, _ attributes: repeat (StaticString, each Value),
    content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    repeat attribute(each attributes)
    raw(">")
    try content(&self)
    endTag(name)
  }

  // A pack of one does not infer a literal's type, so one attribute has makers of its own.

  /// An element with one attribute.
  package mutating func element<Value: XMLAttributeValue>(
    _ name: StaticString, _ attribute: (StaticString, Value)
  ) {
    startTag(name)
    self.attribute(attribute)
    raw("/>")
  }

  /// An element with one attribute around what `content` writes.
  package mutating func element<Value: XMLAttributeValue>(
    _ name: StaticString, _ attribute: (StaticString, Value), content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    self.attribute(attribute)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element around text.
  package mutating func element<each Value: XMLAttributeValue>(
    _ name: StaticString, _ attributes: repeat (StaticString, each Value), text: String
  ) {
    startTag(name)
    repeat attribute(each attributes)
    raw(">")
    self.text(text)
    endTag(name)
  }

  private mutating func startTag(_ name: StaticString) {
    raw("<")
    raw(name)
  }

  private mutating func endTag(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  private mutating func attribute<Value: XMLAttributeValue>(_ attribute: (name: StaticString, value: Value)) {
    if attribute.value.isAbsent { return }
    raw(" ")
    raw(attribute.name)
    raw("=\"")
    attribute.value.writeAttributeValue(to: &self)
    raw("\"")
  }
}
