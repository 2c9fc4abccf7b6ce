/// A chart that lies on the cells of a sheet.
public struct SheetChart: Sendable {
  /// What is drawn.
  public var chart: Chart
  /// The first cell that it covers, and the last.
  public var range: CellRange
  /// For readers by ear.
  public var description: String

  /// A chart over a range of cells.
  public init(_ chart: Chart, over range: CellRange, description: String = "") {
    self.chart = chart
    self.range = range
    self.description = description
  }
}

// A drawing part, ECMA-376 Part 1, 20.5.
extension [SheetChart] {
  /// 20.5.2.35 wsDr. The chart at a place in the list has the relationship of that place.
  func writeDrawing(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "xdr:wsDr", ("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
      ("xmlns:a", Namespace.drawing)
    ) { xml in
      for (index, chart) in enumerated() { chart.writeAnchor(at: index, to: &xml) }
    }
  }
}

extension SheetChart {
  /// 20.5.2.33 twoCellAnchor. It moves with its cells and keeps its size.
  fileprivate func writeAnchor(at index: Int, to xml: inout XMLWriter) {
    xml.element("xdr:twoCellAnchor", ("editAs", "oneCell")) { xml in
      Self.write("xdr:from", column: range.first.column - 1, row: range.first.row - 1, to: &xml)
      Self.write("xdr:to", column: range.last.column, row: range.last.row, to: &xml)
      xml.element("xdr:graphicFrame", ("macro", "")) { xml in
        xml.element("xdr:nvGraphicFramePr") { xml in
          xml.element(
            "xdr:cNvPr", ("id", index + 2), ("name", "Chart \(index + 1)"),
            ("descr", description.isEmpty ? nil : description), ("title", chart.title))
          xml.element("xdr:cNvGraphicFramePr")
        }
        xml.raw("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
        xml.chartGraphic(id: Relationship.id(at: index))
      }
      xml.element("xdr:clientData")
    }
  }

  /// 20.5.2.5 from and 20.5.2.32 to, both counted from 0.
  private static func write(_ name: StaticString, column: Int, row: Int, to xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.element("xdr:col") { $0.decimal(column) }
      xml.element("xdr:colOff") { $0.decimal(0) }
      xml.element("xdr:row") { $0.decimal(row) }
      xml.element("xdr:rowOff") { $0.decimal(0) }
    }
  }
}
