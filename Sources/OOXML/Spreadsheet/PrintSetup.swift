/// How a sheet is printed.
public struct PrintSetup: Sendable {
  /// How the paper lies.
  public enum Orientation: String, Sendable { case portrait, landscape }

  /// A size of paper of ISO 216, with its number in the list of ECMA-376 Part 1, 18.3.1.63 pageSetup.
  public enum Paper: Int, Sendable {
    /// 297 by 420 millimetres.
    case a3 = 8
    /// 210 by 297 millimetres.
    case a4 = 9

    fileprivate var sides: (short: Length, long: Length) {
      switch self {
      case .a3: (.centimetres(29.7), .centimetres(42))
      case .a4: (.centimetres(21), .centimetres(29.7))
      }
    }
  }

  /// How the paper lies.
  public var orientation: Orientation
  /// The size of the paper.
  public var paper = Paper.a4
  /// The distance from each edge of the paper to the cells.
  public var margin: Length
  /// From the paper's edge to the header and to the footer.
  public var headerDistance: Length
  /// Pages side by side; as many below each other as it takes. Nil prints at full size.
  public var pagesWide: Int?
  /// Whether the cells stand in the middle between left and right.
  public var isCentred: Bool
  /// What stands at the head of each page; nil leaves it empty.
  public var header: HeaderFooter?
  /// What stands at the foot of each page; nil leaves it empty.
  public var footer: HeaderFooter?
  /// Rows printed on each page, counted from 1.
  public var repeatedRows: ClosedRange<Int>?
  /// Rows that begin a page, counted from 1, in ascending order; a page ends where it is full all the same.
  public var pageStarts: [Int] = []
  /// The cells that are printed; nil prints all that hold something.
  public var area: CellRange?

  /// Prints on A4 with the same margin on all sides.
  public init(orientation: Orientation, margin: Length, headerDistance: Length) {
    self.orientation = orientation
    self.margin = margin
    self.headerDistance = headerDistance
    isCentred = false
  }

  /// From the upper margin to the lower one.
  public var heightOfPage: Length {
    let sides = paper.sides
    return (orientation == .landscape ? sides.short : sides.long) - margin - margin
  }

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
      "pageSetup", ("paperSize", paper.rawValue), ("fitToWidth", pagesWide),
      ("fitToHeight", pagesWide == nil ? nil : 0), ("orientation", orientation.rawValue))
    writeHeaderFooter(to: &xml)
    writePageStarts(to: &xml)
  }

  var headersFit: Bool { [header, footer].allSatisfy { $0?.fits != false } }

  private func writeHeaderFooter(to xml: inout XMLWriter) {
    guard header != nil || footer != nil else { return }
    // Both are ST_Xstring, as the texts of cells are.
    xml.element("headerFooter") { xml in
      if let header { xml.element("oddHeader") { $0.spreadsheetText(header.code) } }
      if let footer { xml.element("oddFooter") { $0.spreadsheetText(footer.code) } }
    }
  }

  /// 18.3.1.74 rowBreaks. A break is named after the row above it, so that none can stand before the first.
  private func writePageStarts(to xml: inout XMLWriter) {
    let starts = pageStarts.filter { $0 > 1 }
    guard !starts.isEmpty else { return }
    xml.element("rowBreaks", ("count", starts.count), ("manualBreakCount", starts.count)) { xml in
      for row in starts {
        xml.element("brk", ("id", row - 1), ("max", CellReference.lastColumn - 1), ("man", true))
      }
    }
  }
}

/// A line above or below each printed page, in three sections (ECMA-376 Part 1, 18.3.1.46 headerFooter).
public struct HeaderFooter: Sendable {
  /// What a header or footer is made of (ECMA-376 Part 1, 18.3.1.46 headerFooter).
  public enum Piece: Sendable {
    case text(String)
    case page
    case pageCount
  }

  /// The font of all three parts.
  public var font: Font
  /// What stands at the left edge.
  public var left: [Piece]
  /// What stands in the middle.
  public var centre: [Piece]
  /// What stands at the right edge.
  public var right: [Piece]

  /// A header or footer of one font.
  public init(font: Font, left: [Piece] = [], centre: [Piece] = [], right: [Piece] = []) {
    self.font = font
    self.left = left
    self.centre = centre
    self.right = right
  }

  /// Whether Excel takes it: at most 255 UTF-16 code units with all codes. One that does not fit is not written.
  public var fits: Bool { code.utf16.count <= SpreadsheetLimits.headerFooter }

  var code: String {
    section("&L", left) + section("&C", centre) + section("&R", right)
  }

  /// The font stands after its size, so that text that begins with a digit is not taken for more of the size.
  private func section(_ name: String, _ pieces: [Piece]) -> String {
    guard !pieces.isEmpty else { return "" }
    let weight = font.isBold ? "Bold" : "Regular"
    let fontCode = "&\"\(font.name),\(weight)\""
    var code = "\(name)&\(Int(font.size.points.rounded()))\(fontCode)"
    for piece in pieces {
      switch piece {
      case .text(let text):
        // `&P-2024` would be a page number less 2024.
        let goesOnAsNumber = text.first.map { "+-0123456789".contains($0) } ?? false
        if goesOnAsNumber, code.hasSuffix("&P") || code.hasSuffix("&N") { code += fontCode }
        code += text.doubling("&")
      case .page: code += "&P"
      case .pageCount: code += "&N"
      }
    }
    return code
  }
}
