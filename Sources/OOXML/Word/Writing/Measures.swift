/// A length in twentieths of a point (ECMA-376 Part 1, 22.9.2.14 ST_TwipsMeasure).
struct Twips: XMLAttributeValue {
  private let length: Length

  init(_ length: Length) {
    self.length = length
  }

  func writeAttributeValue(to xml: inout XMLWriter) { xml.decimal(length.twips) }
}

extension XMLWriter {
  /// The most frequent of all elements: empty, with its value in `w:val`.
  @inline(__always)
  mutating func value<Value: XMLAttributeValue>(_ name: StaticString, _ value: Value) {
    raw("<")
    raw(name)
    if !value.isAbsent {
      raw(" w:val=\"")
      value.writeAttributeValue(to: &self)
      raw("\"")
    }
    raw("/>")
  }

  /// ECMA-376 Part 1, 17.4.87 CT_TblWidth in twips.
  mutating func measure(_ name: StaticString, _ length: Length) {
    measure(name, twips: length.twips)
  }

  /// ECMA-376 Part 1, 17.4.87 CT_TblWidth.
  mutating func measure(_ name: StaticString, twips: Int) {
    element(name, ("w:w", twips), ("w:type", "dxa"))
  }
}
