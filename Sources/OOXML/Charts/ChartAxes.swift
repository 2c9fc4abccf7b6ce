// The axes of a chart and its texts.
extension Chart {
  private static let categoryAxisID = 1
  private static let valueAxisID = 2

  func writeAxisIDs(to xml: inout XMLWriter) {
    xml.element("c:axId", ("val", Self.categoryAxisID))
    xml.element("c:axId", ("val", Self.valueAxisID))
  }

  private var isLying: Bool {
    switch kind {
    case .bars: true
    case .columns, .line: false
    }
  }

  /// The first category stands on top, or where lines begin.
  private var categoriesAreReversed: Bool { isLying || isRightToLeft }

  /// ECMA-376 Part 1, 21.2.2.25 catAx.
  func writeCategoryAxis(to xml: inout XMLWriter) {
    xml.element("c:catAx") { xml in
      xml.element("c:axId", ("val", Self.categoryAxisID))
      xml.element("c:scaling") { xml in
        xml.element("c:orientation", ("val", categoriesAreReversed ? "maxMin" : "minMax"))
      }
      xml.element("c:delete", ("val", false))
      xml.element("c:axPos", ("val", isLying ? (isRightToLeft ? "r" : "l") : "b"))
      if let categoryAxisTitle { writeTitle(categoryAxisTitle, scale: 1, to: &xml) }
      xml.element("c:numFmt", ("formatCode", "General"), ("sourceLinked", false))
      xml.raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
      xml.element("c:spPr") { xml in
        xml.element("a:ln", ("w", 9525)) { $0.solidFill(lineColour) }
      }
      writeText(bold: false, to: &xml)
      xml.element("c:crossAx", ("val", Self.valueAxisID))
      xml.element("c:crosses", ("val", "autoZero"))
      xml.raw("<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/>")
    }
  }

  /// ECMA-376 Part 1, 21.2.2.226 valAx.
  func writeValueAxis(to xml: inout XMLWriter) {
    let axis = valueAxis
    xml.element("c:valAx") { xml in
      xml.element("c:axId", ("val", Self.valueAxisID))
      xml.element("c:scaling") { xml in
        xml.element("c:orientation", ("val", isLying && isRightToLeft ? "maxMin" : "minMax"))
        if let maximum = axis.maximum { xml.element("c:max", ("val", maximum)) }
        if let minimum = axis.minimum { xml.element("c:min", ("val", minimum)) }
      }
      xml.element("c:delete", ("val", axis.isHidden))
      xml.element("c:axPos", ("val", isLying ? "b" : (isRightToLeft ? "r" : "l")))
      if axis.showsGridLines {
        xml.element("c:majorGridlines") { xml in
          xml.element("c:spPr") { xml in
            xml.element("a:ln", ("w", 6350)) { $0.solidFill(lineColour) }
          }
        }
      }
      if let title = axis.title { writeTitle(title, scale: 1, isTurned: !isLying, to: &xml) }
      writeNumberFormat(to: &xml)
      xml.raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>")
      xml.raw("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
      writeText(bold: false, to: &xml)
      xml.element("c:crossAx", ("val", Self.categoryAxisID))
      // Beside the last category of lying bars is below them all, since the first stands on top.
      xml.element("c:crosses", ("val", isLying ? "max" : "autoZero"))
      xml.element("c:crossBetween", ("val", "between"))
      if let step = axis.step, step > 0 { xml.element("c:majorUnit", ("val", step)) }
    }
  }

  /// 21.2.2.121 numFmt.
  func writeNumberFormat(to xml: inout XMLWriter) {
    xml.element("c:numFmt", ("formatCode", valueAxis.numberFormat), ("sourceLinked", false))
  }

  /// 21.2.2.210 title.
  func writeTitle(_ text: String, scale: Double, isTurned: Bool = false, to xml: inout XMLWriter) {
    xml.element("c:title") { xml in
      xml.element("c:tx") { xml in
        xml.element("c:rich") { xml in
          xml.element("a:bodyPr", ("rot", isTurned ? -5_400_000 : nil), ("vert", isTurned ? "horz" : nil))
          xml.element("a:p") { xml in
            xml.element("a:pPr", ("rtl", isRightToLeft)) { writeRunFormat("a:defRPr", bold: true, scale, nil, to: &$0) }
            xml.element("a:r") { xml in
              writeRunFormat("a:rPr", bold: true, scale, nil, to: &xml)
              xml.element("a:t", text: text)
            }
          }
        }
      }
      xml.element("c:overlay", ("val", false))
    }
  }

  /// 21.2.2.216 txPr: the look of texts that the program makes.
  func writeText(bold: Bool, colour: Colour? = nil, to xml: inout XMLWriter) {
    xml.element("c:txPr") { xml in
      xml.element("a:bodyPr")
      xml.element("a:p") { xml in
        xml.element("a:pPr", ("rtl", isRightToLeft)) { writeRunFormat("a:defRPr", bold: bold, 1, colour, to: &$0) }
        xml.element("a:endParaRPr", ("lang", language ?? "en-US"))
      }
    }
  }

  /// 21.1.2.3.9 rPr, in hundredths of a point.
  private func writeRunFormat(
    _ name: StaticString, bold: Bool, _ scale: Double, _ colour: Colour?, to xml: inout XMLWriter
  ) {
    xml.element(name) { xml in
      xml.attribute("lang", language)
      xml.attribute("sz", Int((textSize.points * scale * 2).rounded()) * 50)
      xml.attribute("b", bold)
    } content: { xml in
      xml.solidFill(colour ?? textColour)
      guard let fontName else { return }
      xml.element("a:latin", ("typeface", fontName))
      xml.element("a:cs", ("typeface", fontName))
    }
  }
}

extension XMLWriter {
  /// ECMA-376 Part 1, 20.1.8.54 solidFill.
  mutating func solidFill(_ colour: Colour) {
    element("a:solidFill") { $0.element("a:srgbClr", ("val", colour)) }
  }
}
