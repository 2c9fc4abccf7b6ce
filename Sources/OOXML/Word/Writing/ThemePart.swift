extension WordDocument {
  /// ECMA-376 Part 1, 20.1.6.9 theme.
  ///
  /// The document names its fonts and colours outright. Validators ask for a theme all the same; it gives the document's
  /// fonts and quiet colours to what people add.
  func writeTheme(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("a:theme", ("xmlns:a", Namespace.drawing), ("name", "Document")) { xml in
      xml.element("a:themeElements") { xml in
        writeColours(to: &xml)
        xml.element("a:fontScheme", ("name", "Document")) { xml in
          xml.element("a:majorFont") { writeFonts(to: &$0) }
          xml.element("a:minorFont") { writeFonts(to: &$0) }
        }
        xml.raw(formatScheme)
      }
    }
  }

  /// ECMA-376 Part 1, 20.1.6.2 clrScheme.
  private func writeColours(to xml: inout XMLWriter) {
    xml.element("a:clrScheme", ("name", "Document")) { xml in
      xml.raw("<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>")
      xml.raw("<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>")
      xml.colour("a:dk2", "2F4358")
      xml.colour("a:lt2", "F2F5F7")
      xml.colour("a:accent1", "3B6E8F")
      xml.colour("a:accent2", "4F8A5B")
      xml.colour("a:accent3", "B58A1B")
      xml.colour("a:accent4", "B4642D")
      xml.colour("a:accent5", "A34A45")
      xml.colour("a:accent6", "6B5B8C")
      xml.colour("a:hlink", "1F5FA8")
      xml.colour("a:folHlink", "6B4A8C")
    }
  }

  /// ECMA-376 Part 1, 20.1.4.1.24 majorFont and 20.1.4.1.25 minorFont.
  private func writeFonts(to xml: inout XMLWriter) {
    xml.element("a:latin", ("typeface", fonts.latin.name))
    xml.raw("<a:ea typeface=\"\"/>")
    xml.element("a:cs", ("typeface", fonts.complexScript.name))
  }
}

extension XMLWriter {
  fileprivate mutating func colour(_ name: StaticString, _ hex: StaticString) {
    element(name) { xml in
      xml.raw("<a:srgbClr val=\"")
      xml.raw(hex)
      xml.raw("\"/>")
    }
  }
}

/// ECMA-376 Part 1, 20.1.4.1.14 fmtScheme: three of each kind are the least that is valid, and all are plain.
private let formatScheme: StaticString = """
  <a:fmtScheme name="Document"><a:fillStyleLst>\
  <a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
  <a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>\
  <a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
  <a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
  <a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst>\
  <a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>\
  <a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst>\
  <a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
  <a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>
  """
