extension XMLWriter {
  /// The content of a frame that shows a chart (ECMA-376 Part 1, 20.1.2.2.16 graphic).
  mutating func chartGraphic(id: String) {
    element("a:graphic", ("xmlns:a", Namespace.drawing)) { xml in
      xml.element("a:graphicData", ("uri", Namespace.chart)) { xml in
        xml.element(
          "c:chart", ("xmlns:c", Namespace.chart), ("xmlns:r", Namespace.relationships), ("r:id", id))
      }
    }
  }
}
