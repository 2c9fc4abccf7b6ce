import OOXML
import Testing

struct StyleSheetTests {
  private let font = Workbook.plainFont

  private func written(_ styles: StyleSheet) throws -> XMLNode {
    var workbook = Workbook(Worksheet(empty: "Plan"))
    workbook.design = WorkbookDesign(styles: styles, theme: .plain)
    return try WrittenWorkbook(workbook).part("styles.xml")
  }

  @Test func `a look that the workbook does not know is an error`() throws {
    var styles = StyleSheet(normal: Workbook.plainFont)
    var workbook = Workbook(styles: styles)
    let late = styles.style(CellFormat(font: Workbook.plainFont, fill: .black))
    workbook.sheets = [
      Worksheet(name: "S") { rows in
        rows.beginRow()
        rows.text("a", style: late)
      }
    ]
    #expect(throws: PackageWriteError.unknownStyle(sheet: "S")) { try workbook.bytes() }
    workbook.design = WorkbookDesign(styles: styles, theme: .plain)
    #expect(throws: Never.self) { try workbook.bytes() }
  }

  @Test func `a workbook without formats has what Excel asks for`() throws {
    let root = try written(StyleSheet(normal: font))
    #expect(
      root.children.map(\.name) == ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"])
    // The first two fills are fixed, whatever stands there.
    #expect(root.all("patternFill").map { $0["patternType"] } == ["none", "gray125"])
    #expect(root.first("cellStyle")?.attributes == ["name": "Normal", "xfId": "0", "builtinId": "0"])
    for list in root.children { #expect(list["count"] == String(list.children.count)) }
  }

  @Test func `the same look is kept once`() throws {
    var styles = StyleSheet(normal: font)
    let format = CellFormat(font: font, fill: .black, border: CellBorder(.white), numberFormat: "0.0")
    let first = styles.style(format)
    let before = try written(styles).first("cellXfs")?["count"]
    for _ in 0..<5 { #expect(styles.style(format) == first) }
    #expect(try written(styles).first("cellXfs")?["count"] == before)
    var other = format
    other.alignment.indent = 1
    #expect(styles.style(other) != first)
    let root = try written(styles)
    for (list, count) in [("fonts", 1), ("fills", 3), ("borders", 2), ("numFmts", 1)] {
      #expect(root.first(list)?.children.count == count && root.first(list)?["count"] == String(count))
    }
  }

  @Test func `looks for conditions are kept once`() throws {
    var styles = StyleSheet(normal: font)
    let format = DifferentialFormat.numberFormat("d \"mayo\" yyyy")
    #expect(styles.differentialStyle(format) == styles.differentialStyle(format))
    #expect(styles.differentialStyle(.fill(.black)) != styles.differentialStyle(format))
    let formats = try written(styles).all("dxf")
    #expect(formats.count == 2)
    #expect(formats.map { $0.children.map(\.name) } == [["numFmt"], ["fill"]])
    // Unlike in a cell, the ground of a solid fill is its background (ECMA-376 Part 1, 18.8.14).
    #expect(formats.map { $0.first("bgColor")?["rgb"] } == [nil, "FF000000"])
  }

  @Test func `a format names its parts by their places, and says that they apply`() throws {
    var styles = StyleSheet(normal: font)
    _ = styles.style(CellFormat(font: font, fill: .white))
    let bold = Font(name: "Arial", size: .points(9.5), isBold: true, colour: Colour(red: 1, green: 2, blue: 3))
    let alignment = CellAlignment(
      horizontal: .center, vertical: .top, wraps: true, indent: 2, readingOrder: .rightToLeft)
    _ = styles.style(
      CellFormat(
        font: bold, fill: .black, border: CellBorder(.black, sides: [.start, .top]), alignment: alignment,
        numberFormat: "0.0\"%\""))
    let root = try written(styles)
    let formats = try #require(root.first("cellXfs"))
    let format = try #require(formats.children.last { $0["quotePrefix"] == nil })
    let place = { (name: String) in Int(format[name] ?? "") ?? 0 }
    let applied = ["applyFont", "applyFill", "applyBorder", "applyNumberFormat", "applyAlignment"]
    #expect(applied.allSatisfy { format[$0] == "1" })
    let font = root.first("fonts")?.children[place("fontId")]
    #expect(font?.children.map(\.name) == ["b", "sz", "color", "name", "family"])
    #expect(font?.first("sz")?["val"] == "9.5" && font?.first("name")?["val"] == "Arial")
    #expect(font?.first("color")?["rgb"] == "FF010203")
    #expect(root.first("fills")?.children[place("fillId")].first("fgColor")?["rgb"] == "FF000000")
    let border = root.first("borders")?.children[place("borderId")]
    #expect(border?.children.map(\.name) == ["left", "right", "top", "bottom", "diagonal"])
    #expect(border?.children.map { $0["style"] } == ["thin", nil, "thin", nil, nil])
    let code = root.all("numFmt").first { $0["numFmtId"] == format["numFmtId"] }
    #expect(code?["formatCode"] == "0.0\"%\"" && place("numFmtId") >= 164)
    #expect(
      format.first("alignment")?.attributes == [
        "horizontal": "center", "vertical": "top", "wrapText": "1", "indent": "2", "readingOrder": "2",
      ])
  }

  @Test func `the look for text like a formula differs in nothing but its mark`() throws {
    var styles = StyleSheet(normal: font)
    _ = styles.style(CellFormat(font: font, fill: .black, numberFormat: "0"))
    let formats = try #require(try written(styles).first("cellXfs")).children
    var quoted = try #require(formats.first { $0["quotePrefix"] == "1" }).attributes
    quoted["quotePrefix"] = nil
    #expect(formats.contains { $0.attributes == quoted })
  }
}
