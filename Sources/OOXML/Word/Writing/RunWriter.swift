extension XMLWriter {
  /// Text as runs, one for each stretch of one direction.
  ///
  /// - Parameter isDeleted: Whether it stands in a tracked deletion.
  mutating func runs(_ text: String, _ format: RunFormat?, in direction: TextDirection, isDeleted: Bool = false) {
    var text = text
    text.withUTF8 { utf8 in
      if utf8.isEmpty { return }
      if direction == .leftToRight {
        let traits = TextTraits(utf8)
        if !traits.mayRunRightToLeft { return run(utf8, traits, format, in: .leftToRight, isDeleted) }
      }
      DirectionalRuns.forEach(in: utf8, of: direction) { run($0, TextTraits($0), format, in: $1, isDeleted) }
    }
  }

  /// Text as runs in directions that are known.
  mutating func runs(
    _ text: String, _ format: RunFormat?, _ stretches: [RevisedDirections.Stretch], isDeleted: Bool
  ) {
    var text = text
    text.withUTF8 { utf8 in
      var rest = utf8[...]
      for stretch in stretches {
        let bytes = UnsafeBufferPointer(rebasing: rest.prefix(stretch.count))
        run(bytes, TextTraits(bytes), format, in: stretch.direction, isDeleted)
        rest = rest.dropFirst(stretch.count)
      }
    }
  }

  /// ECMA-376 Part 1, 17.3.2.25 r.
  private mutating func run(
    _ utf8: UnsafeBufferPointer<UInt8>, _ traits: TextTraits, _ format: RunFormat?, in direction: TextDirection,
    _ isDeleted: Bool
  ) {
    raw("<w:r>")
    runProperties(format, in: direction)
    if traits.hasBreaks { lines(utf8, isDeleted) } else { line(utf8, traits, isDeleted) }
    raw("</w:r>")
  }

  /// ECMA-376 Part 1, 17.3.2.28 rPr.
  mutating func runProperties(_ format: RunFormat?, in direction: TextDirection) {
    if format == nil, direction == .leftToRight { return }
    raw("<w:rPr>")
    if let format {
      if let style = format.style { value("w:rStyle", style) }
      format.text.write(to: &self)
    }
    if direction == .rightToLeft { raw("<w:rtl/>") }
    raw("</w:rPr>")
  }

  /// ECMA-376 Part 1, 17.3.3: t, br and tab.
  private mutating func lines(_ utf8: UnsafeBufferPointer<UInt8>, _ isDeleted: Bool) {
    var rest = utf8[...]
    while let end = rest.firstIndex(where: TextTraits.isBreak) {
      line(rest[..<end], isDeleted)
      let byte = rest[end]
      rest = rest[(end + 1)...]
      if byte == UInt8(ascii: "\t") {
        raw("<w:tab/>")
      } else {
        if byte == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        raw("<w:br/>")
      }
    }
    line(rest, isDeleted)
  }

  private mutating func line(_ utf8: Slice<UnsafeBufferPointer<UInt8>>, _ isDeleted: Bool) {
    if utf8.isEmpty { return }
    let utf8 = UnsafeBufferPointer(rebasing: utf8)
    line(utf8, TextTraits(utf8), isDeleted)
  }

  /// ECMA-376 Part 1, 17.3.3.31 t and 17.3.3.7 delText. Without the attribute white space at the ends would be lost.
  private mutating func line(_ utf8: UnsafeBufferPointer<UInt8>, _ traits: TextTraits, _ isDeleted: Bool) {
    raw(isDeleted ? "<w:delText" : "<w:t")
    raw(traits.hasLooseSpaces ? " xml:space=\"preserve\">" : ">")
    text(utf8: utf8)
    raw(isDeleted ? "</w:delText>" : "</w:t>")
  }
}

extension TextFormat {
  /// The part of rPr that styles have too. Complex scripts take their own elements.
  func write(to xml: inout XMLWriter) {
    if let isBold {
      xml.value("w:b", OnOff(isBold))
      xml.value("w:bCs", OnOff(isBold))
    }
    if let isItalic {
      xml.value("w:i", OnOff(isItalic))
      xml.value("w:iCs", OnOff(isItalic))
    }
    if let colour { xml.value("w:color", colour) }
    if let size {
      xml.value("w:sz", size.halfPoints)
      xml.value("w:szCs", size.halfPoints)
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
