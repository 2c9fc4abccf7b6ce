import OOXML
import Testing

struct WorkbookPartTests {
  @Test func `each part is written as reviewed`() throws {
    let package = featureWorkbook().package()
    // In the order of the package: the table of texts is filled while the sheets are written.
    for name in ["workbook", "worksheets/sheet1", "worksheets/sheet2", "styles", "sharedStrings"] {
      let file = name.split(separator: "/").last ?? ""
      #expect(try WrittenPart("/xl/\(name).xml", of: package).indented == golden("Spreadsheet/\(file).xml"))
    }
  }

  @Test func `the same workbook gives the same bytes`() throws {
    let bytes = try featureWorkbook().package().bytes()
    #expect(try featureWorkbook().package().bytes() == bytes)
    #expect(try featureWorkbook().package().bytes(cache: RecurringParts()) == bytes)
  }

  @Test func `every relationship leads to a part, and every part is reached`() {
    let package = featureWorkbook().package()
    let names = Set(package.parts.map(\.name))
    let targets = (package.relationships + package.parts.flatMap(\.relationships)).map(\.target)
    #expect(Set(targets) == names && targets.count == names.count)
  }

  @Test func `each sheet's relationship is the one that the workbook names`() throws {
    let written = try WrittenWorkbook(featureWorkbook())
    let relationships = try written.part("_rels/workbook.xml.rels").children
    for (index, sheet) in try written.part("workbook.xml").all("sheet").enumerated() {
      let relationship = relationships.first { $0["Id"] == sheet["r:id"] }
      #expect(relationship?["Target"] == "worksheets/sheet\(index + 1).xml")
      #expect(sheet["sheetId"] == String(index + 1))
    }
  }

  @Test func `every style and text that a cell names is there`() throws {
    let written = try WrittenWorkbook(featureWorkbook())
    let styles = try written.part("styles.xml")
    let formats = try #require(styles.first("cellXfs"))
    let texts = try written.part("sharedStrings.xml").all("si").count
    for cell in try written.sheet(1).all("c") + written.sheet(2).all("c") {
      #expect(Int(cell["s"] ?? "0").map { $0 < formats.children.count } == true)
      if cell["t"] == "s" { #expect(Int(cell.allText).map { $0 < texts } == true) }
    }
    for rule in try written.sheet().all("cfRule") {
      #expect(Int(rule["dxfId"] ?? "").map { $0 < styles.all("dxf").count } == true)
    }
  }

  /// The children of CT_Worksheet in the order of the schema (ECMA-376 Part 1, 18.3.1.99).
  @Test func `the parts of a sheet stand in the order of the schema`() throws {
    #expect(
      try WrittenWorkbook(featureWorkbook()).sheet().children.map(\.name) == [
        "sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells",
        "conditionalFormatting", "conditionalFormatting", "dataValidations", "printOptions", "pageMargins", "pageSetup",
        "headerFooter",
      ])
  }

  @Test func `a sheet without anything has no empty lists`() throws {
    let written = try WrittenWorkbook(Workbook(Worksheet(empty: "Empty")))
    #expect(try written.sheet().children.map(\.name) == ["sheetViews", "sheetFormatPr", "sheetData"])
    #expect(try written.part("workbook.xml").first("definedNames") == nil)
  }
}
