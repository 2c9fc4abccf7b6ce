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

  // Written out for up to four attributes: a parameter pack says it once, but is not specialised and costs a look-up of
  // metadata for each attribute.

  /// An element without content.
  package mutating func element(_ name: StaticString) {
    startTag(name)
    raw("/>")
  }

  /// An element without content.
  package mutating func element<A: XMLAttributeValue>(_ name: StaticString, _ a: (StaticString, A)) {
    startTag(name)
    attribute(a)
    raw("/>")
  }

  /// An element without content.
  package mutating func element<A: XMLAttributeValue, B: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), _ b: (StaticString, B)
  ) {
    startTag(name)
    attribute(a)
    attribute(b)
    raw("/>")
  }

  /// An element without content.
  package mutating func element<A: XMLAttributeValue, B: XMLAttributeValue, C: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), _ b: (StaticString, B), _ c: (StaticString, C)
  ) {
    startTag(name)
    attribute(a)
    attribute(b)
    attribute(c)
    raw("/>")
  }

  /// An element without content.
  package mutating func element<A: XMLAttributeValue, B: XMLAttributeValue, C: XMLAttributeValue, D: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), _ b: (StaticString, B), _ c: (StaticString, C), _ d: (StaticString, D)
  ) {
    startTag(name)
    attribute(a)
    attribute(b)
    attribute(c)
    attribute(d)
    raw("/>")
  }

  /// An element around what `content` writes.
  package mutating func element(_ name: StaticString, content: (inout XMLWriter) throws -> Void) rethrows {
    startTag(name)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element around what `content` writes.
  package mutating func element<A: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    attribute(a)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element around what `content` writes.
  package mutating func element<A: XMLAttributeValue, B: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), _ b: (StaticString, B), content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    attribute(a)
    attribute(b)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element around what `content` writes.
  package mutating func element<A: XMLAttributeValue, B: XMLAttributeValue, C: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), _ b: (StaticString, B), _ c: (StaticString, C),
    content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    attribute(a)
    attribute(b)
    attribute(c)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element around what `content` writes.
  package mutating func element<A: XMLAttributeValue, B: XMLAttributeValue, C: XMLAttributeValue, D: XMLAttributeValue>(
    _ name: StaticString, _ a: (StaticString, A), _ b: (StaticString, B), _ c: (StaticString, C),
    _ d: (StaticString, D), content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    attribute(a)
    attribute(b)
    attribute(c)
    attribute(d)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element with many attributes, which `attributes` writes by `attribute`, and without content.
  package mutating func emptyElement(_ name: StaticString, attributes: (inout XMLWriter) -> Void) {
    startTag(name)
    attributes(&self)
    raw("/>")
  }

  /// An element with many attributes, which `attributes` writes by `attribute`, around what `content` writes.
  package mutating func element(
    _ name: StaticString, attributes: (inout XMLWriter) -> Void, content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name)
    attributes(&self)
    raw(">")
    try content(&self)
    endTag(name)
  }

  /// An element around text.
  package mutating func element(_ name: StaticString, text: String) {
    element(name) { $0.text(text) }
  }

  /// One attribute of the element whose attributes are being written.
  package mutating func attribute<Value: XMLAttributeValue>(_ name: StaticString, _ value: Value) {
    attribute((name, value))
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
