extension DocumentFormats {
  /// ECMA-376 Part 1, 17.15.1.78 settings.
  ///
  /// Mode 15 is the layout of Word 2013 and later; without it the document opens as one of 2007, in compatibility mode
  /// (MS-DOCX 2.3.1). The other settings are those of a new document. No revision ids, and no order to update fields,
  /// about which Word would ask the reader.
  func writeSettings(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("w:settings", ("xmlns:w", Namespace.word)) { xml in
      xml.raw("<w:defaultTabStop w:val=\"720\"/>")
      xml.raw("<w:characterSpacingControl w:val=\"doNotCompress\"/>")
      xml.raw(compatibility)
      xml.element("w:themeFontLang", ("w:val", language.latin), ("w:bidi", language.complexScript))
      xml.value("w:decimalSymbol", language.decimalSymbol)
      xml.value("w:listSeparator", language.listSeparator)
    }
  }

  /// ECMA-376 Part 1, 17.8.3.11 fonts.
  func writeFontTable(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("w:fonts", ("xmlns:w", Namespace.word)) { xml in
      fonts.latin.write(charset: "00", to: &xml)
      if fonts.complexScript.name != fonts.latin.name { fonts.complexScript.write(charset: "B2", to: &xml) }
    }
  }
}

/// MS-DOCX 2.3.1 to 2.3.6.
private let compatibility: StaticString = """
  <w:compat>\
  <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
  <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" \
  w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
  <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
  <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
  <w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" \
  w:val="1"/>\
  </w:compat>
  """

extension DocumentFont {
  /// ECMA-376 Part 1, 17.8.3.10 font.
  fileprivate func write(charset: String, to xml: inout XMLWriter) {
    xml.element("w:font", ("w:name", name)) { xml in
      if let alternative { xml.value("w:altName", alternative) }
      xml.value("w:charset", charset)
      switch family {
      case .roman: xml.raw("<w:family w:val=\"roman\"/>")
      case .swiss: xml.raw("<w:family w:val=\"swiss\"/>")
      }
      xml.raw("<w:pitch w:val=\"variable\"/>")
    }
  }
}
