extension Field {
  /// ECMA-376 Part 1, 17.16.18 fldChar and, in a deletion, 17.16.13 delInstrText. The long form, since it is the one
  /// that Word itself writes.
  func write(cached: String, in direction: TextDirection, isDeleted: Bool, to xml: inout XMLWriter) {
    xml.fieldRun(direction) { $0.raw("<w:fldChar w:fldCharType=\"begin\"/>") }
    xml.fieldRun(direction) { xml in
      xml.raw(isDeleted ? "<w:delInstrText xml:space=\"preserve\"> " : "<w:instrText xml:space=\"preserve\"> ")
      switch self {
      case .page: xml.raw("PAGE")
      case .pageCount: xml.raw("NUMPAGES")
      }
      xml.raw(isDeleted ? " </w:delInstrText>" : " </w:instrText>")
    }
    xml.fieldRun(direction) { $0.raw("<w:fldChar w:fldCharType=\"separate\"/>") }
    xml.runs(cached, nil, in: direction, isDeleted: isDeleted)
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

extension StoryWriter {
  /// ECMA-376 Part 1, 17.5.2.31 sdt (inside a paragraph), 17.5.2.38 sdtPr and 17.5.2.15 dropDownList. Changes stand
  /// inside it, where Word itself puts them.
  mutating func write(
    _ dropDown: DropDown, _ revision: Revision?, in direction: TextDirection, to xml: inout XMLWriter
  ) {
    let chosen = dropDown.selected.flatMap { $0.isEmpty ? nil : $0 }
    dropDown.writeNames(to: &xml)
    writeState(isEmpty: chosen == nil, to: &xml)
    dropDown.writeItems(to: &xml)
    let shown: Inline =
      if let chosen {
        .text(chosen, dropDown.format)
      } else {
        .text(dropDown.placeholder, .placeholder)
      }
    if let revision {
      write([.revised(revision, [shown])], direction, to: &xml)
    } else if let former = dropDown.former {
      let pieces: [Inline] = [.revised(.deletion, [.text(former, dropDown.format)]), .revised(.insertion, [shown])]
      write(pieces, direction, to: &xml)
    } else {
      write([shown], direction, to: &xml)
    }
    xml.raw("</w:sdtContent></w:sdt>")
  }

  /// The same without changes, from a frame.
  mutating func write(_ frame: DropDownFrame, _ selected: String, in direction: TextDirection, to xml: inout XMLWriter)
  {
    frame.names.withUnsafeBytes { xml.raw($0) }
    writeState(isEmpty: selected.isEmpty, to: &xml)
    frame.items.withUnsafeBytes { xml.raw($0) }
    if selected.isEmpty {
      xml.runs(frame.dropDown.placeholder, .placeholder, in: direction)
    } else {
      xml.runs(selected, frame.dropDown.format, in: direction)
    }
    xml.raw("</w:sdtContent></w:sdt>")
  }

  /// What differs between drop-downs of one list.
  private mutating func writeState(isEmpty: Bool, to xml: inout XMLWriter) {
    xml.value("w:id", takeID())
    if isEmpty { xml.raw("<w:showingPlcHdr/>") }
  }
}

extension RunFormat {
  fileprivate static let placeholder = RunFormat(style: .placeholderText)
}

extension DropDown {
  /// Whole characters alone.
  private var shortAlias: String {
    guard alias.utf16.count > 64 else { return alias }
    var room = 64
    return String(
      alias.prefix { character in
        room -= character.utf16.count
        return room >= 0
      })
  }

  /// From the beginning to the id.
  func writeNames(to xml: inout XMLWriter) {
    xml.raw("<w:sdt><w:sdtPr>")
    xml.value("w:alias", shortAlias)
    xml.value("w:tag", tag)
  }

  /// From the list to what is shown.
  func writeItems(to xml: inout XMLWriter) {
    xml.raw("<w:dropDownList>")
    for (index, item) in items.enumerated() where !item.isEmpty && !items[..<index].contains(item) {
      xml.raw("<w:listItem w:displayText=\"")
      xml.attributeValue(item)
      xml.raw("\" w:value=\"")
      xml.attributeValue(item)
      xml.raw("\"/>")
    }
    xml.raw("</w:dropDownList></w:sdtPr><w:sdtContent>")
  }
}

extension InlineChart {
  /// ECMA-376 Part 1, 17.3.3.9 drawing and 20.4.2.8 inline.
  func write(id: Int, relationshipID: String, to xml: inout XMLWriter) {
    xml.raw("<w:r><w:drawing>")
    xml.element("wp:inline") { xml in
      xml.attribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
      for side: StaticString in ["distT", "distB", "distL", "distR"] { xml.attribute(side, 0) }
    } content: { xml in
      xml.element("wp:extent", ("cx", width.emus), ("cy", height.emus))
      xml.raw("<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>")
      xml.element(
        "wp:docPr", ("id", id), ("name", "Chart \(index + 1)"), ("descr", description.isEmpty ? nil : description))
      xml.element("wp:cNvGraphicFramePr")
      xml.chartGraphic(id: relationshipID)
    }
    xml.raw("</w:drawing></w:r>")
  }
}
