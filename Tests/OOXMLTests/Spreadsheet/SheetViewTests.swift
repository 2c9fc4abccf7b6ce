import OOXML
import Testing

struct SheetViewTests {
  private func view(_ change: (inout Worksheet) -> Void) throws -> XMLNode {
    var sheet = Worksheet(empty: "Plan")
    change(&sheet)
    return try #require(try WrittenWorkbook(Workbook(sheet)).sheet().first("sheetView"))
  }

  @Test(arguments: [
    (9, 0, ["ySplit": "9", "topLeftCell": "A10", "activePane": "bottomLeft", "state": "frozen"]),
    (0, 2, ["xSplit": "2", "topLeftCell": "C1", "activePane": "topRight", "state": "frozen"]),
    (1, 1, ["xSplit": "1", "ySplit": "1", "topLeftCell": "B2", "activePane": "bottomRight", "state": "frozen"]),
  ])
  func `rows, columns or both stay in view`(rows: Int, columns: Int, pane: [String: String]) throws {
    let view = try view { sheet in
      sheet.frozenRows = rows
      sheet.frozenColumns = columns
      sheet.selection = CellReference(row: 12, column: 4)
    }
    #expect(view.children.map(\.name) == ["pane", "selection"])
    #expect(view.first("pane")?.attributes == pane)
    let selection = ["pane": pane["activePane"] ?? "", "activeCell": "D12", "sqref": "D12"]
    #expect(view.first("selection")?.attributes == selection)
  }

  @Test func `a plain view says nothing but its selection`() throws {
    let view = try view { _ in }
    #expect(view.attributes == ["workbookViewId": "0"])
    #expect(view.children.map(\.name) == ["selection"])
    #expect(view.first("selection")?.attributes == ["activeCell": "A1", "sqref": "A1"])
  }

  @Test func `direction, grid lines and zoom are told where they are not the usual`() throws {
    let view = try view { sheet in
      sheet.isRightToLeft = true
      sheet.showsGridLines = false
      sheet.zoom = 85
    }
    let expected = ["rightToLeft": "1", "showGridLines": "0", "zoomScale": "85", "workbookViewId": "0"]
    #expect(view.attributes == expected)
  }

  @Test func `columns have widths, one by one, and may be hidden`() throws {
    var sheet = Worksheet(empty: "Plan")
    sheet.columns = [.init(width: 40.7109375), .init(width: 9), .init(width: 36, isHidden: true)]
    let columns = try WrittenWorkbook(Workbook(sheet)).sheet().all("col").map(\.attributes)
    #expect(
      columns == [
        ["min": "1", "max": "1", "width": "40.7109375", "customWidth": "1"],
        ["min": "2", "max": "2", "width": "9", "customWidth": "1"],
        ["min": "3", "max": "3", "width": "36", "customWidth": "1", "hidden": "1"],
      ])
  }

  @Test func `the tab's colour is opaque and stands before the page's set-up`() throws {
    var sheet = Worksheet(empty: "Plan")
    sheet.tabColour = Colour(red: 0x1F, green: 0x3A, blue: 0x4D)
    sheet.print = PrintSetup(orientation: .landscape, margin: .zero, headerDistance: .zero)
    #expect(try WrittenWorkbook(Workbook(sheet)).sheet().first("sheetPr")?.children.map(\.name) == ["tabColor"])
    sheet.print?.pagesWide = 1
    let properties = try #require(try WrittenWorkbook(Workbook(sheet)).sheet().first("sheetPr"))
    #expect(properties.children.map(\.name) == ["tabColor", "pageSetUpPr"])
    #expect(properties.children.map(\.attributes) == [["rgb": "FF1F3A4D"], ["fitToPage": "1"]])
  }

  @Test func `merges are listed without those of one cell`() throws {
    var sheet = Worksheet(empty: "Plan")
    sheet.merges = [
      CellRange(rows: 1...1, columns: 1...8), CellRange(rows: 2...2, columns: 2...2),
      CellRange(rows: 3...9, columns: 1...1),
    ]
    let merges = try #require(try WrittenWorkbook(Workbook(sheet)).sheet().first("mergeCells"))
    #expect(merges["count"] == "2")
    #expect(merges.children.map { $0["ref"] } == ["A1:H1", "A3:A9"])
    sheet.merges = [CellRange(rows: 2...2, columns: 2...2)]
    #expect(try WrittenWorkbook(Workbook(sheet)).sheet().first("mergeCells") == nil)
  }
}
