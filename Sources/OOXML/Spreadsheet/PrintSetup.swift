/// How a sheet is printed.
package struct PrintSetup: Sendable {
  package enum Orientation: String, Sendable { case portrait, landscape }

  package var orientation: Orientation
  package var margin: Length
  /// From the paper's edge to the header and to the footer.
  package var headerDistance: Length
  /// Pages side by side; as many below each other as it takes. Nil prints at full size.
  package var pagesWide: Int?
  package var isCentred: Bool
  package var header: HeaderFooter?
  package var footer: HeaderFooter?
  /// Rows printed on each page, counted from 1.
  package var repeatedRows: ClosedRange<Int>?
  /// The columns that are printed, counted from 1; all rows of them.
  package var area: CellRange?

  package init(orientation: Orientation, margin: Length, headerDistance: Length) {
    self.orientation = orientation
    self.margin = margin
    self.headerDistance = headerDistance
    isCentred = false
  }

  /// A4 in the list of paper sizes (ECMA-376 Part 1, 18.3.1.63 pageSetup).
  private static let a4 = 9

  func write(to xml: inout XMLWriter) {
    if isCentred { xml.raw("<printOptions horizontalCentered=\"1\"/>") }
    xml.emptyElement("pageMargins") { xml in
      xml.attribute("left", margin.inches)
      xml.attribute("right", margin.inches)
      xml.attribute("top", margin.inches)
      xml.attribute("bottom", margin.inches)
      xml.attribute("header", headerDistance.inches)
      xml.attribute("footer", headerDistance.inches)
    }
    xml.element(
      "pageSetup", ("paperSize", Self.a4), ("fitToWidth", pagesWide), ("fitToHeight", pagesWide == nil ? nil : 0),
      ("orientation", orientation.rawValue))
    guard header != nil || footer != nil else { return }
    xml.element("headerFooter") { xml in
      if let header { xml.element("oddHeader", text: header.code) }
      if let footer { xml.element("oddFooter", text: footer.code) }
    }
  }
}

/// A line above or below each printed page, in three sections (ECMA-376 Part 1, 18.3.1.46 headerFooter).
package struct HeaderFooter: Sendable {
  package enum Piece: Sendable {
    case text(String)
    case page
    case pageCount
  }

  package var font: Font
  package var left: [Piece]
  package var centre: [Piece]
  package var right: [Piece]

  package init(font: Font, left: [Piece] = [], centre: [Piece] = [], right: [Piece] = []) {
    self.font = font
    self.left = left
    self.centre = centre
    self.right = right
  }

  /// Whether Excel takes it: at most 255 characters with all codes.
  package var fits: Bool { code.utf16.count <= SpreadsheetLimits.headerFooter }

  var code: String {
    section("&L", left) + section("&C", centre) + section("&R", right)
  }

  /// The font stands after its size, so that text that begins with a digit is not taken for more of the size.
  private func section(_ name: String, _ pieces: [Piece]) -> String {
    guard !pieces.isEmpty else { return "" }
    let weight = font.isBold ? "Bold" : "Regular"
    var code = "\(name)&\(Int(font.size.points.rounded()))&\"\(font.name),\(weight)\""
    for piece in pieces {
      switch piece {
      case .text(let text): code += text.doubling("&")
      case .page: code += "&P"
      case .pageCount: code += "&N"
      }
    }
    return code
  }
}
