extension DocumentFormats {
  /// ECMA-376 Part 1, 17.7.4.18 styles.
  func writeStyles(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("w:styles", ("xmlns:w", Namespace.word)) { xml in
      writeDefaults(to: &xml)
      if !paragraphStyles.contains(where: { $0.id == .normal }) {
        ParagraphStyle(.normal, name: "Normal").write(to: &xml)
      }
      xml.raw(builtInStyles)
      if !characterStyles.contains(where: { $0.id == .placeholderText }) {
        xml.raw(placeholderText)
      }
      for style in paragraphStyles { style.write(to: &xml) }
      for style in characterStyles { style.write(to: &xml) }
      for style in tableStyles { style.write(to: &xml) }
    }
  }

  /// ECMA-376 Part 1, 17.7.5.1 docDefaults.
  private func writeDefaults(to xml: inout XMLWriter) {
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          let latin = fonts.latin.name
          xml.element(
            "w:rFonts", ("w:ascii", latin), ("w:hAnsi", latin), ("w:eastAsia", latin),
            ("w:cs", fonts.complexScript.name))
          TextFormat(size: textSize).write(to: &xml)
          xml.element("w:lang", ("w:val", language.latin), ("w:bidi", language.complexScript))
        }
      }
      xml.raw("<w:pPrDefault/>")
    }
  }
}

/// The defaults of their kinds, which Word expects and would otherwise invent (ECMA-376 Part 1, 17.7.4.17, default).
private let builtInStyles: StaticString = """
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\
  <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
  <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
  <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
  <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
  <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>\
  <w:semiHidden/><w:unhideWhenUsed/></w:style>
  """

/// Word's own style for it, in a grey of 4.5:1 on white.
private let placeholderText: StaticString = """
  <w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>\
  <w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/>\
  <w:rPr><w:color w:val="767676"/></w:rPr></w:style>
  """

extension ParagraphStyle {
  /// ECMA-376 Part 1, 17.7.4.17 style.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.style("paragraph", id, name: name, basedOn: basedOn, next: next, isDefault: id == .normal) { xml in
      if paragraph != ParagraphFormat() { xml.element("w:pPr") { paragraph.write(to: &$0) } }
      if text != TextFormat() { xml.element("w:rPr") { text.write(to: &$0) } }
    }
  }
}

extension CharacterStyle {
  /// ECMA-376 Part 1, 17.7.4.17 style.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.style("character", id, name: name, basedOn: .defaultParagraphFont) { xml in
      if text != TextFormat() { xml.element("w:rPr") { text.write(to: &$0) } }
    }
  }
}

extension TableStyle {
  /// ECMA-376 Part 1, 17.7.4.17 style.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.style("table", id, name: name, basedOn: .tableNormal) { xml in
      if text != TextFormat() { xml.element("w:rPr") { text.write(to: &$0) } }
      writeTableProperties(to: &xml)
      xml.element("w:tcPr") { $0.value("w:vAlign", verticalAlignment) }
      headerRow?.write(to: &xml)
    }
  }

  /// ECMA-376 Part 1, 17.7.6.4 tblPr.
  private func writeTableProperties(to xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      if outerBorder != nil || horizontalBorder != nil || verticalBorder != nil { writeBorders(to: &xml) }
      xml.element("w:tblCellMar") { xml in
        xml.measure("w:top", cellMargins.top)
        xml.measure("w:left", cellMargins.start)
        xml.measure("w:bottom", cellMargins.bottom)
        xml.measure("w:right", cellMargins.end)
      }
    }
  }

  /// ECMA-376 Part 1, 17.4.39 tblBorders.
  private func writeBorders(to xml: inout XMLWriter) {
    xml.element("w:tblBorders") { xml in
      if let outerBorder {
        outerBorder.write("w:top", to: &xml)
        outerBorder.write("w:left", to: &xml)
        outerBorder.write("w:bottom", to: &xml)
        outerBorder.write("w:right", to: &xml)
      }
      horizontalBorder?.write("w:insideH", to: &xml)
      verticalBorder?.write("w:insideV", to: &xml)
    }
  }
}

extension TableStyle.HeaderRow {
  /// ECMA-376 Part 1, 17.7.6.6 tblStylePr.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.element("w:tblStylePr", ("w:type", "firstRow")) { xml in
      if text != TextFormat() { xml.element("w:rPr") { text.write(to: &$0) } }
      guard shading != nil || verticalAlignment != nil else { return }
      xml.element("w:tcPr") { xml in
        if let shading { xml.shading(shading) }
        if let verticalAlignment { xml.value("w:vAlign", verticalAlignment) }
      }
    }
  }
}

extension XMLWriter {
  /// ECMA-376 Part 1, 17.7.4.17 style: its attributes and its first children; `content` writes the properties.
  fileprivate mutating func style(
    _ type: String, _ id: StyleID, name: String, basedOn: StyleID?, next: StyleID? = nil, isDefault: Bool = false,
    content: (inout XMLWriter) -> Void
  ) {
    // Styles that Word does not know are marked as someone's own.
    let isBuiltIn = isDefault || id == .placeholderText
    element(
      "w:style", ("w:type", type), ("w:default", isDefault ? true : nil),
      ("w:customStyle", isBuiltIn ? nil : true), ("w:styleId", id)
    ) { xml in
      xml.value("w:name", name)
      if let basedOn { xml.value("w:basedOn", basedOn) }
      if let next { xml.value("w:next", next) }
      xml.raw("<w:qFormat/>")
      content(&xml)
    }
  }
}
