extension XMLWriter {
  /// Text as runs, one for each stretch of one direction.
  mutating func runs(_ text: String, _ format: RunFormat?, in direction: TextDirection) {
    if text.isEmpty { return }
    if direction == .leftToRight, !text.mayRunRightToLeft {
      run(text, format, in: .leftToRight)
    } else {
      DirectionalRuns.forEach(in: text, of: direction) { run(String($0), format, in: $1) }
    }
  }

  /// ECMA-376 Part 1, 17.3.2.25 r.
  private mutating func run(_ text: String, _ format: RunFormat?, in direction: TextDirection) {
    raw("<w:r>")
    runProperties(format, in: direction)
    lines(text)
    raw("</w:r>")
  }

  /// ECMA-376 Part 1, 17.3.2.28 rPr.
  mutating func runProperties(_ format: RunFormat?, in direction: TextDirection) {
    if format == nil, direction == .leftToRight { return }
    raw("<w:rPr>")
    if let format {
      if let style = format.style { element("w:rStyle", ("w:val", style)) }
      format.text.write(to: &self)
    }
    if direction == .rightToLeft { raw("<w:rtl/>") }
    raw("</w:rPr>")
  }

  /// ECMA-376 Part 1, 17.3.3: t, br and tab.
  private mutating func lines(_ text: String) {
    guard text.utf8.contains(where: \.isBreak) else { return line(text) }
    var rest = text.utf8[...]
    while let end = rest.firstIndex(where: \.isBreak) {
      if end > rest.startIndex { line(String(Substring(rest[..<end]))) }
      let byte = rest[end]
      rest = rest[rest.index(after: end)...]
      switch byte {
      case UInt8(ascii: "\t"): raw("<w:tab/>")
      case UInt8(ascii: "\r"):
        if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        raw("<w:br/>")
      default: raw("<w:br/>")
      }
    }
    if !rest.isEmpty { line(String(Substring(rest))) }
  }

  /// ECMA-376 Part 1, 17.3.3.31 t. Without the attribute white space at the ends would be lost.
  private mutating func line(_ text: String) {
    raw(text.hasLooseSpaces ? "<w:t xml:space=\"preserve\">" : "<w:t>")
    self.text(text)
    raw("</w:t>")
  }
}

extension TextFormat {
  /// The part of rPr that styles have too. Complex scripts take their own elements.
  func write(to xml: inout XMLWriter) {
    if let isBold {
      xml.element("w:b", ("w:val", OnOff(isBold)))
      xml.element("w:bCs", ("w:val", OnOff(isBold)))
    }
    if let isItalic {
      xml.element("w:i", ("w:val", OnOff(isItalic)))
      xml.element("w:iCs", ("w:val", OnOff(isItalic)))
    }
    if let colour { xml.element("w:color", ("w:val", colour)) }
    if let size {
      xml.element("w:sz", ("w:val", size.halfPoints))
      xml.element("w:szCs", ("w:val", size.halfPoints))
    }
  }
}

/// ECMA-376 Part 1, 17.17.4: an element alone means on.
struct OnOff: XMLAttributeValue {
  let isAbsent: Bool

  init(_ isOn: Bool) {
    isAbsent = isOn
  }

  func writeAttributeValue(to xml: inout XMLWriter) { xml.raw("0") }
}

extension Field {
  /// ECMA-376 Part 1, 17.16.18 fldChar. The long form, since it is the one that Word itself writes.
  func write(cached: String, in direction: TextDirection, to xml: inout XMLWriter) {
    xml.fieldRun(direction) { $0.raw("<w:fldChar w:fldCharType=\"begin\"/>") }
    xml.fieldRun(direction) { xml in
      xml.raw("<w:instrText xml:space=\"preserve\"> ")
      switch self {
      case .page: xml.raw("PAGE")
      case .pageCount: xml.raw("NUMPAGES")
      }
      xml.raw(" </w:instrText>")
    }
    xml.fieldRun(direction) { $0.raw("<w:fldChar w:fldCharType=\"separate\"/>") }
    xml.runs(cached, nil, in: direction)
    xml.fieldRun(direction) { $0.raw("<w:fldChar w:fldCharType=\"end\"/>") }
  }
}

extension XMLWriter {
  fileprivate mutating func fieldRun(_ direction: TextDirection, content: (inout XMLWriter) -> Void) {
    raw("<w:r>")
    runProperties(nil, in: direction)
    content(&self)
    raw("</w:r>")
  }
}

extension DropDown {
  /// ECMA-376 Part 1, 17.5.2.31 sdt (inside a paragraph), 17.5.2.38 sdtPr and 17.5.2.15 dropDownList.
  func write(id: Int, in direction: TextDirection, to xml: inout XMLWriter) {
    let chosen = selected.flatMap { $0.isEmpty ? nil : $0 }
    xml.raw("<w:sdt><w:sdtPr>")
    xml.element("w:alias", ("w:val", alias))
    xml.element("w:tag", ("w:val", tag))
    xml.element("w:id", ("w:val", id))
    if chosen == nil { xml.raw("<w:showingPlcHdr/>") }
    xml.raw("<w:dropDownList>")
    for (index, item) in items.enumerated() where !item.isEmpty && !items[..<index].contains(item) {
      xml.element("w:listItem", ("w:displayText", item), ("w:value", item))
    }
    xml.raw("</w:dropDownList></w:sdtPr><w:sdtContent>")
    if let chosen {
      xml.runs(chosen, format, in: direction)
    } else {
      xml.runs(placeholder, RunFormat(style: .placeholderText), in: direction)
    }
    xml.raw("</w:sdtContent></w:sdt>")
  }
}

extension UInt8 {
  /// Stands for an element of its own.
  fileprivate var isBreak: Bool {
    self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}

extension String {
  /// Spaces at an end, or two together.
  fileprivate var hasLooseSpaces: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == UInt8(ascii: " "), previous == byte { return true }
      previous = byte
    }
    return previous == UInt8(ascii: " ")
  }
}
