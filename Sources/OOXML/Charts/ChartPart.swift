extension Namespace {
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
}

// A chart part, ECMA-376 Part 1, 21.2: the children of each element in the order of the schema.
extension Chart {
  private static let mostSeries = 255

  /// 21.2.2.29 chartSpace.
  ///
  /// - Parameter workbookID: The relationship to the workbook with the data, where one travels along.
  func write(to xml: inout XMLWriter, workbookID: String? = nil) throws(PackageWriteError) {
    guard series.count <= Self.mostSeries else { throw .tooManySeries(series.count) }
    xml.declaration()
    xml.element(
      "c:chartSpace", ("xmlns:c", Namespace.chart), ("xmlns:a", Namespace.drawing),
      ("xmlns:r", Namespace.relationships)
    ) { xml in
      xml.element("c:date1904", ("val", false))
      if let language { xml.element("c:lang", ("val", language)) }
      xml.element("c:roundedCorners", ("val", false))
      xml.element("c:chart") { writeChart(to: &$0) }
      xml.raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
      writeText(bold: false, to: &xml)
      if let workbookID {
        xml.element("c:externalData", ("r:id", workbookID)) { $0.element("c:autoUpdate", ("val", false)) }
      }
    }
  }

  /// 21.2.2.27 chart.
  private func writeChart(to xml: inout XMLWriter) {
    if let title { writeTitle(title, scale: 1.25, to: &xml) }
    xml.element("c:autoTitleDeleted", ("val", title == nil))
    xml.element("c:plotArea") { xml in
      xml.element("c:layout")
      switch kind {
      case .columns(let grouping): writeBars(direction: "col", grouping, to: &xml)
      case .bars(let grouping): writeBars(direction: "bar", grouping, to: &xml)
      case .line: writeLines(to: &xml)
      }
      writeCategoryAxis(to: &xml)
      writeValueAxis(to: &xml)
      xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    }
    writeLegend(to: &xml)
    xml.element("c:plotVisOnly", ("val", true))
    xml.element("c:dispBlanksAs", ("val", "gap"))
  }

  /// 21.2.2.16 barChart.
  private func writeBars(direction: String, _ grouping: Grouping, to xml: inout XMLWriter) {
    xml.element("c:barChart") { xml in
      xml.element("c:barDir", ("val", direction))
      xml.element("c:grouping", ("val", grouping.rawValue))
      xml.element("c:varyColors", ("val", false))
      for (index, series) in series.enumerated() { write(series, at: index, to: &xml) }
      xml.element("c:gapWidth", ("val", 60))
      // Stacked marks stand in one place only where they overlap wholly.
      xml.element("c:overlap", ("val", grouping == .clustered ? -5 : 100))
      writeAxisIDs(to: &xml)
    }
  }

  /// 21.2.2.97 lineChart.
  private func writeLines(to xml: inout XMLWriter) {
    xml.element("c:lineChart") { xml in
      xml.element("c:grouping", ("val", "standard"))
      xml.element("c:varyColors", ("val", false))
      for (index, series) in series.enumerated() { write(series, at: index, to: &xml) }
      xml.element("c:marker", ("val", true))
      writeAxisIDs(to: &xml)
    }
  }

  /// 21.2.2.94 legend.
  private func writeLegend(to xml: inout XMLWriter) {
    guard let legend else { return }
    let place =
      switch legend {
      case .bottom: "b"
      case .top: "t"
      case .end: isRightToLeft ? "l" : "r"
      }
    xml.element("c:legend") { xml in
      xml.element("c:legendPos", ("val", place))
      xml.element("c:overlay", ("val", false))
      writeText(bold: false, to: &xml)
    }
  }
}
