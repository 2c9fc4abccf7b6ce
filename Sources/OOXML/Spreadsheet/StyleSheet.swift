/// A cell format's place in a workbook.
public struct CellStyle: Hashable, Sendable {
  let index: Int
  /// The same look for text that begins like a formula.
  let quotedIndex: Int

  /// The workbook's default look.
  public static let normal = CellStyle(index: 0, quotedIndex: 0)
}

/// A conditional format's look in a workbook.
public struct DifferentialStyle: Hashable, Sendable {
  let index: Int
}

/// The formats of a workbook, each kept once.
public struct StyleSheet: Sendable {
  private var fonts = Interned<Font>()
  private var fills = Interned<Colour>()
  private var borders = Interned<CellBorder>()
  private var numberFormats = Interned<String>()
  private var formats = Interned<CellFormat>()
  /// The looks of cells so far.
  var formatCount: Int { formats.values.count }
  private var differentials = Interned<DifferentialFormat>()

  /// - Parameter normal: The font of cells without a format; column widths are measured in its digits.
  public init(normal: Font) {
    _ = fonts.index(of: normal)
    _ = formats.index(of: CellFormat(font: normal))
  }

  /// Adds a look, unless it is there already, and gives its place.
  public mutating func style(_ format: CellFormat) -> CellStyle {
    var quoted = format
    quoted.isQuoted = true
    return CellStyle(index: add(format), quotedIndex: add(quoted))
  }

  /// Adds a conditional format's look, unless it is there already, and gives its place.
  public mutating func differentialStyle(_ format: DifferentialFormat) -> DifferentialStyle {
    if case .numberFormat(let code) = format { _ = numberFormats.index(of: code) }
    return DifferentialStyle(index: differentials.index(of: format))
  }

  private mutating func add(_ format: CellFormat) -> Int {
    _ = fonts.index(of: format.font)
    if let fill = format.fill { _ = fills.index(of: fill) }
    if let border = format.border { _ = borders.index(of: border) }
    if let code = format.numberFormat { _ = numberFormats.index(of: code) }
    return formats.index(of: format)
  }
}

/// Values in the order in which they were first met.
private struct Interned<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var places: [Value: Int] = [:]

  mutating func index(of value: Value) -> Int {
    if let place = places[value] { return place }
    places[value] = values.count
    values.append(value)
    return values.count - 1
  }

  func known(_ value: Value) -> Int { places[value] ?? 0 }
}

// The part `styles.xml`, ECMA-376 Part 1, 18.8.
extension StyleSheet {
  /// Ids below 164 are Excel's own formats (18.8.30).
  private static let firstNumberFormat = 164
  /// Excel takes the first two fills for none and a grey pattern, whatever stands there.
  private static let firstFill = 2

  /// 18.8.39 styleSheet. Excel reports damage where `cellStyles` is missing.
  func write(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("styleSheet", ("xmlns", Namespace.spreadsheet)) { xml in
      writeNumberFormats(to: &xml)
      xml.element("fonts", ("count", fonts.values.count)) { xml in
        for font in fonts.values { font.write(to: &xml) }
      }
      writeFills(to: &xml)
      xml.element("borders", ("count", borders.values.count + 1)) { xml in
        xml.raw("<border><left/><right/><top/><bottom/><diagonal/></border>")
        for border in borders.values { border.write(to: &xml) }
      }
      xml.raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
      xml.element("cellXfs", ("count", formats.values.count)) { xml in
        for format in formats.values { write(format, to: &xml) }
      }
      xml.raw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
      xml.element("dxfs", ("count", differentials.values.count)) { xml in
        for format in differentials.values { write(format, to: &xml) }
      }
    }
  }

  private func writeNumberFormats(to xml: inout XMLWriter) {
    guard !numberFormats.values.isEmpty else { return }
    xml.element("numFmts", ("count", numberFormats.values.count)) { xml in
      for (index, code) in numberFormats.values.enumerated() {
        xml.element("numFmt", ("numFmtId", Self.firstNumberFormat + index), ("formatCode", code))
      }
    }
  }

  private func writeFills(to xml: inout XMLWriter) {
    xml.element("fills", ("count", fills.values.count + Self.firstFill)) { xml in
      xml.raw("<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
      for fill in fills.values {
        xml.element("fill") { xml in
          xml.element("patternFill", ("patternType", "solid")) { xml in
            xml.element("fgColor", ("rgb", OpaqueColour(fill)))
            xml.raw("<bgColor indexed=\"64\"/>")
          }
        }
      }
    }
  }

  /// 18.8.45 xf.
  private func write(_ format: CellFormat, to xml: inout XMLWriter) {
    let numberFormat = format.numberFormat.map { Self.firstNumberFormat + numberFormats.known($0) }
    let fill = format.fill.map { Self.firstFill + fills.known($0) }
    let border = format.border.map { 1 + borders.known($0) }
    xml.element("xf") { xml in
      xml.attribute("numFmtId", numberFormat ?? 0)
      xml.attribute("fontId", fonts.known(format.font))
      xml.attribute("fillId", fill ?? 0)
      xml.attribute("borderId", border ?? 0)
      xml.attribute("xfId", 0)
      xml.attribute("quotePrefix", format.isQuoted ? true : nil)
      xml.attribute("applyNumberFormat", numberFormat == nil ? nil : true)
      xml.attribute("applyFont", true)
      xml.attribute("applyFill", fill == nil ? nil : true)
      xml.attribute("applyBorder", border == nil ? nil : true)
      xml.attribute("applyAlignment", true)
    } content: {
      format.alignment.write(to: &$0)
    }
  }
}

extension Font {
  /// 18.8.22 font.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.element("font") { xml in
      if isBold { xml.raw("<b/>") }
      xml.element("sz", ("val", size.points))
      xml.element("color", ("rgb", OpaqueColour(colour)))
      xml.element("name", ("val", name))
      xml.raw("<family val=\"2\"/>")
    }
  }
}

extension CellBorder {
  /// 18.8.4 border.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.element("border") { xml in
      writeSide("left", sides.contains(.start), to: &xml)
      writeSide("right", sides.contains(.end), to: &xml)
      writeSide("top", sides.contains(.top), to: &xml)
      writeSide("bottom", sides.contains(.bottom), to: &xml)
      xml.raw("<diagonal/>")
    }
  }

  private func writeSide(_ name: StaticString, _ isDrawn: Bool, to xml: inout XMLWriter) {
    guard isDrawn else { return xml.element(name) }
    xml.element(name, ("style", "thin")) { $0.element("color", ("rgb", OpaqueColour(colour))) }
  }
}

extension CellAlignment {
  /// 18.8.1 alignment.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.emptyElement("alignment") { xml in
      xml.attribute("horizontal", horizontal == .general ? nil : horizontal.rawValue)
      xml.attribute("vertical", vertical.rawValue)
      xml.attribute("wrapText", wraps ? true : nil)
      xml.attribute("indent", indent == 0 ? nil : indent)
      xml.attribute("readingOrder", readingOrder == .context ? nil : readingOrder.rawValue)
    }
  }
}

extension StyleSheet {
  /// 18.8.14 dxf. Here a solid ground is the pattern's background colour, unlike in a cell's fill.
  private func write(_ format: DifferentialFormat, to xml: inout XMLWriter) {
    xml.element("dxf") { xml in
      switch format {
      case .fill(let colour):
        xml.element("fill") { xml in
          xml.element("patternFill", ("patternType", "solid")) { xml in
            xml.element("fgColor", ("rgb", OpaqueColour(colour)))
            xml.element("bgColor", ("rgb", OpaqueColour(colour)))
          }
        }
      case .numberFormat(let code):
        let id = Self.firstNumberFormat + numberFormats.known(code)
        xml.element("numFmt", ("numFmtId", id), ("formatCode", code))
      }
    }
  }
}
