extension ParagraphFormat {
  /// The children of pPr in a style (ECMA-376 Part 1, 17.7.8.2).
  func write(to xml: inout XMLWriter) {
    if let keepWithNext { xml.value("w:keepNext", OnOff(keepWithNext)) }
    if let keepLinesTogether { xml.value("w:keepLines", OnOff(keepLinesTogether)) }
    if borderAbove != nil || borderBelow != nil {
      xml.element("w:pBdr") { xml in
        borderAbove?.write("w:top", to: &xml)
        borderBelow?.write("w:bottom", to: &xml)
      }
    }
    if !tabStops.isEmpty {
      xml.element("w:tabs") { xml in
        for stop in tabStops.sorted(by: { $0.position < $1.position }) {
          xml.element("w:tab", ("w:val", stop.alignment), ("w:pos", Twips(stop.position)))
        }
      }
    }
    writeSpacing(to: &xml)
    if indentStart != nil || indentEnd != nil {
      xml.element("w:ind", ("w:left", indentStart.map(Twips.init)), ("w:right", indentEnd.map(Twips.init)))
    }
    if let alignment { xml.value("w:jc", alignment) }
    if let outlineLevel { xml.value("w:outlineLvl", min(max(outlineLevel, 1), 9) - 1) }
  }

  /// ECMA-376 Part 1, 17.3.1.33 spacing. A line of the text's own height is 240 units.
  private func writeSpacing(to xml: inout XMLWriter) {
    guard spaceBefore != nil || spaceAfter != nil || lineSpacing != nil || lineHeight != nil else { return }
    let share = lineSpacing.map { $0.isFinite ? Int((min(max($0, 0.25), 10) * 240).rounded()) : 240 }
    let line = lineHeight.map { max($0.twips, 1) } ?? share
    xml.element(
      "w:spacing", ("w:before", spaceBefore.map(Twips.init)), ("w:after", spaceAfter.map(Twips.init)), ("w:line", line),
      ("w:lineRule", line.map { _ in lineHeight == nil ? "auto" : "exact" }))
  }
}

extension Border {
  /// CT_Border (ECMA-376 Part 1, 17.3.4). A line is 2 to 96 eighths of a point wide, with up to 31 points of space.
  func write(_ name: StaticString, to xml: inout XMLWriter) {
    xml.element(
      name, ("w:val", "single"), ("w:sz", min(max(width.eighthPoints, 2), 96)),
      ("w:space", min(max(Int(space.points.rounded()), 0), 31)), ("w:color", colour))
  }
}
