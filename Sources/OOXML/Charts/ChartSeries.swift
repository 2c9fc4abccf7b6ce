// The series of a chart, ECMA-376 Part 1, 21.2.2.170 ser.
extension Chart {
  func write(_ series: Series, at index: Int, to xml: inout XMLWriter) {
    xml.element("c:ser") { xml in
      xml.element("c:idx", ("val", index))
      xml.element("c:order", ("val", index))
      writeTexts(
        "c:tx", [series.name], formula: formula(column: index + 1, isHeading: true), isName: true, to: &xml)
      writeLook(of: series, to: &xml)
      writeLabels(of: series, to: &xml)
      writeTexts("c:cat", categories, formula: formula(column: 0), isName: false, to: &xml)
      write(series.values, formula: formula(column: index + 1), to: &xml)
      if kind == .line { xml.element("c:smooth", ("val", false)) }
    }
  }

  /// The colour: of the area of a bar, of a line with its marks.
  private func writeLook(of series: Series, to xml: inout XMLWriter) {
    switch kind {
    case .columns, .bars:
      xml.element("c:spPr") { xml in
        xml.solidFill(series.colour)
        // A hair of white keeps stacked marks apart in print.
        xml.element("a:ln", ("w", 6350)) { $0.solidFill(isStacked ? .white : series.colour) }
      }
      xml.element("c:invertIfNegative", ("val", false))
    case .line:
      xml.element("c:spPr") { xml in
        xml.element("a:ln", ("w", 25_400), ("cap", "rnd")) { xml in
          xml.solidFill(series.colour)
          xml.raw("<a:round/>")
        }
      }
      xml.element("c:marker") { xml in
        xml.element("c:symbol", ("val", "circle"))
        xml.element("c:size", ("val", 6))
        xml.element("c:spPr") { xml in
          xml.solidFill(series.colour)
          xml.element("a:ln", ("w", 6350)) { $0.solidFill(.white) }
        }
      }
    }
  }

  /// 21.2.2.49 dLbls.
  private func writeLabels(of series: Series, to xml: inout XMLWriter) {
    guard showsValues else { return }
    let place: String? =
      switch kind {
      case .columns, .bars: isStacked ? "ctr" : "outEnd"
      case .line: "t"
      }
    xml.element("c:dLbls") { xml in
      writeNumberFormat(to: &xml)
      xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
      writeText(bold: false, colour: isStacked ? series.labelColour : nil, to: &xml)
      if let place { xml.element("c:dLblPos", ("val", place)) }
      xml.raw("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>")
      xml.raw("<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>")
    }
  }

  /// Texts with the cells they come from, or as they are: 21.2.2.201 strRef, 21.2.2.200 strLit.
  private func writeTexts(
    _ name: StaticString, _ texts: [String], formula: String?, isName: Bool, to xml: inout XMLWriter
  ) {
    xml.element(name) { xml in
      if let formula {
        xml.element("c:strRef") { xml in
          xml.element("c:f", text: formula)
          xml.element("c:strCache") { Self.writePoints(texts, to: &$0) }
        }
      } else if isName {
        xml.element("c:v") { $0.spreadsheetText(texts.first ?? "") }
      } else {
        xml.element("c:strLit") { Self.writePoints(texts, to: &$0) }
      }
    }
  }

  private static func writePoints(_ texts: [String], to xml: inout XMLWriter) {
    xml.element("c:ptCount", ("val", texts.count))
    for (index, text) in texts.enumerated() {
      xml.element("c:pt", ("idx", index)) { xml in
        xml.element("c:v") { $0.spreadsheetText(text) }
      }
    }
  }

  /// 21.2.2.224 val: numbers with the cells they come from, or as they are.
  private func write(_ values: [Double?], formula: String?, to xml: inout XMLWriter) {
    xml.element("c:val") { xml in
      if let formula {
        xml.element("c:numRef") { xml in
          xml.element("c:f", text: formula)
          xml.element("c:numCache") { writePoints(values, to: &$0) }
        }
      } else {
        xml.element("c:numLit") { writePoints(values, to: &$0) }
      }
    }
  }

  private func writePoints(_ values: [Double?], to xml: inout XMLWriter) {
    xml.element("c:formatCode", text: valueAxis.numberFormat)
    xml.element("c:ptCount", ("val", categories.count))
    for (index, value) in values.prefix(categories.count).enumerated() {
      guard let value, value.isFinite else { continue }
      xml.element("c:pt", ("idx", index)) { xml in
        xml.element("c:v") { $0.decimal(value) }
      }
    }
  }
}
