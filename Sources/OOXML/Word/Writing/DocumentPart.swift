extension WordDocument {
  /// ECMA-376 Part 1, 17.2.3 document and 17.2.2 body.
  func writeDocument(headerID: String?, footerID: String?, chartIDs: [String], to xml: inout XMLWriter) throws {
    xml.declaration()
    try xml.element("w:document", ("xmlns:w", Namespace.word), ("xmlns:r", Namespace.relationships)) { xml in
      try xml.element("w:body") { xml in
        var story = StoryWriter(
          direction: language.direction, firstID: .body, author: revisionAuthor, chartIDs: chartIDs)
        try story.write(body, to: &xml)
        writeSection(headerID: headerID, footerID: footerID, to: &xml)
      }
    }
  }

  /// ECMA-376 Part 1, 17.10.4 hdr.
  func writeHeader(_ blocks: [Block], to xml: inout XMLWriter) throws {
    xml.declaration()
    try xml.element("w:hdr", ("xmlns:w", Namespace.word)) { xml in
      var story = StoryWriter(direction: language.direction, firstID: .header, author: revisionAuthor)
      try story.write(blocks.isEmpty ? [.paragraph(Paragraph())] : blocks, to: &xml)
    }
  }

  /// ECMA-376 Part 1, 17.10.3 ftr.
  func writeFooter(_ blocks: [Block], to xml: inout XMLWriter) throws {
    xml.declaration()
    try xml.element("w:ftr", ("xmlns:w", Namespace.word)) { xml in
      var story = StoryWriter(direction: language.direction, firstID: .footer, author: revisionAuthor)
      try story.write(blocks.isEmpty ? [.paragraph(Paragraph())] : blocks, to: &xml)
    }
  }

  /// ECMA-376 Part 1, 17.6.17 sectPr.
  private func writeSection(headerID: String?, footerID: String?, to xml: inout XMLWriter) {
    xml.element("w:sectPr") { xml in
      if let headerID { xml.element("w:headerReference", ("w:type", "default"), ("r:id", headerID)) }
      if let footerID { xml.element("w:footerReference", ("w:type", "default"), ("r:id", footerID)) }
      page.write(direction: language.direction, to: &xml)
      if language.direction == .rightToLeft { xml.raw("<w:bidi/>") }
    }
  }
}

extension PageSetup {
  /// ECMA-376 Part 1, 17.6.13 pgSz and 17.6.11 pgMar. Left and right there are those of the paper.
  fileprivate func write(direction: TextDirection, to xml: inout XMLWriter) {
    let (left, right) = direction == .leftToRight ? (start, end) : (end, start)
    let turned: String? =
      switch orientation {
      case .portrait: nil
      case .landscape: "landscape"
      }
    xml.element("w:pgSz", ("w:w", Twips(width)), ("w:h", Twips(height)), ("w:orient", turned))
    xml.emptyElement("w:pgMar") { xml in
      xml.attribute("w:top", Twips(top))
      xml.attribute("w:right", Twips(right))
      xml.attribute("w:bottom", Twips(bottom))
      xml.attribute("w:left", Twips(left))
      xml.attribute("w:header", Twips(headerDistance))
      xml.attribute("w:footer", Twips(footerDistance))
      xml.attribute("w:gutter", 0)
    }
  }
}

extension Namespace {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
}

extension StyleID: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) { xml.attributeValue(id) }
}
