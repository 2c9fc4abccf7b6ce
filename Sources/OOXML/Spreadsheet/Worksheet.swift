/// A sheet of a workbook.
public struct Worksheet {
  /// Whether the tab is shown; a sheet that is `veryHidden` is not even listed.
  public enum Visibility: String, Sendable { case visible, hidden, veryHidden }

  /// At most 31 UTF-16 code units, none of `[ ] : * ? / \`, no apostrophe at either end; no other sheet's.
  public let name: String
  /// Whether the tab is shown.
  public var visibility = Visibility.visible
  /// Whether the first column stands at the right, as for Arabic.
  public var isRightToLeft = false
  /// The colour of the tab; nil leaves it plain.
  public var tabColour: Colour?
  /// Whether the lines between cells are drawn on the screen.
  public var showsGridLines = true
  /// In per cent, 10 to 400.
  public var zoom = 100
  /// The columns from the first on; those that are not named have Excel's own width.
  public var columns: [Column] = []
  /// The height of rows that state none.
  public var defaultRowHeight = Length.points(15)
  /// Rows and columns that stay in view, counted from the top left.
  public var frozenRows = 0
  /// Columns that stay in view when the sheet is scrolled sideways.
  public var frozenColumns = 0
  /// The cell that is selected when the sheet is opened.
  public var selection = CellReference(row: 1, column: 1)
  /// The range whose first row has filter buttons.
  public var filter: CellRange?
  /// Ranges that are joined to one cell each; they must not overlap.
  public var merges: [CellRange] = []
  /// Looks that depend on values; where ranges overlap, the first wins.
  public var conditionalFormats: [ConditionalFormat] = []
  /// Lists of values that cells offer.
  public var validations: [DataValidation] = []
  /// How the sheet is printed; nil leaves it to the program.
  public var print: PrintSetup?
  /// Grounds that follow numbers.
  public var colourScales: [ColourScale] = []
  /// Blocks that Excel knows as tables. A sheet with one has no `filter` of its own.
  public var tables: [SheetTable] = []
  /// Charts that lie on the cells.
  public var charts: [SheetChart] = []
  /// Completes what stands behind the rows once they are written: merges, formats that follow the cells, charts, where
  /// printed pages begin. It may change neither how many charts and tables there are nor what stands before the rows; the rows that
  /// each page repeats only on a late sheet of its workbook.
  public var completion: ((inout Worksheet) -> Void)?
  /// The sheet as it stands in many files, where it does; a workbook has at most one such sheet.
  package var recurring: RecurringSheet?
  /// All texts of its cells in UTF-8, where the sheet is otherwise the same in many files: they come early in the
  /// workbook's shared table, so that the cells refer to the same places in each.
  package var leadingTexts: [ArraySlice<UInt8>] = []
  /// Writes the rows; runs once, while the workbook is written.
  public let rows: (inout SheetRows) throws -> Void

  /// A sheet whose rows are made when the file is written.
  public init(name: String, rows: @escaping (inout SheetRows) throws -> Void) {
    self.name = name
    self.rows = rows
  }

  /// The measure of a column, or of several in a row.
  public struct Column: Sendable {
    /// In characters of the workbook's default font, 0 to 255.
    public let width: Double
    /// Whether the column is hidden.
    public let isHidden: Bool

    /// A column of a width in characters.
    public init(width: Double, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }
}

// A worksheet part, ECMA-376 Part 1, 18.3.
extension Worksheet {
  /// 18.3.1.99 worksheet: its children in the order of the schema.
  ///
  /// - Returns: The sheet as its other parts need it.
  func write(to xml: inout XMLWriter, strings: inout SharedStrings?) throws -> WrittenSheet {
    guard (0..<CellReference.lastRow).contains(frozenRows) else { throw PackageWriteError.rowOutOfRange(frozenRows) }
    guard (0..<CellReference.lastColumn).contains(frozenColumns) else {
      throw PackageWriteError.columnOutOfRange(frozenColumns)
    }
    var written = WrittenSheet(sheet: self)
    xml.declaration()
    try xml.element(
      "worksheet", ("xmlns", Namespace.spreadsheet), ("xmlns:r", Namespace.relationships)
    ) { xml in
      writeProperties(to: &xml)
      writeView(to: &xml)
      xml.element("sheetFormatPr", ("defaultRowHeight", defaultRowHeight.points))
      writeColumns(to: &xml)
      (written.lastRow, written.lastStyle) = try writeRows(to: &xml, strings: &strings)
      completion?(&written.sheet)
      guard written.sheet.print?.headersFit != false else { throw PackageWriteError.headerFooterTooLong(sheet: name) }
      written.sheet.writeEnd(to: &xml)
    }
    return written
  }

  /// What stands behind the rows.
  private func writeEnd(to xml: inout XMLWriter) {
    if let filter { xml.element("autoFilter", ("ref", filter)) }
    writeMerges(to: &xml)
    writeConditionalFormats(to: &xml)
    writeValidations(to: &xml)
    print?.write(to: &xml)
    if !charts.isEmpty { xml.element("drawing", ("r:id", Relationship.id(at: 0))) }
    guard !tables.isEmpty else { return }
    xml.element("tableParts", ("count", tables.count)) { xml in
      for index in tables.indices {
        xml.element("tablePart", ("r:id", Relationship.id(at: index + (charts.isEmpty ? 0 : 1))))
      }
    }
  }

  /// 18.3.1.82 sheetPr. The tab's colour stands before the page set-up.
  private func writeProperties(to xml: inout XMLWriter) {
    guard tabColour != nil || print?.pagesWide != nil else { return }
    xml.element("sheetPr") { xml in
      if let tabColour { xml.element("tabColor", ("rgb", OpaqueColour(tabColour))) }
      if print?.pagesWide != nil { xml.raw("<pageSetUpPr fitToPage=\"1\"/>") }
    }
  }

  /// 18.3.1.87 sheetView.
  private func writeView(to xml: inout XMLWriter) {
    xml.element("sheetViews") { xml in
      xml.element(
        "sheetView", ("showGridLines", showsGridLines ? nil : false), ("rightToLeft", isRightToLeft ? true : nil),
        ("zoomScale", zoom == 100 ? nil : zoom), ("workbookViewId", 0)
      ) { xml in
        writePane(to: &xml)
        xml.element(
          "selection", ("pane", paneName), ("activeCell", selection), ("sqref", selection))
      }
    }
  }

  /// 18.3.1.66 pane.
  private func writePane(to xml: inout XMLWriter) {
    guard let paneName else { return }
    xml.emptyElement("pane") { xml in
      xml.attribute("xSplit", frozenColumns == 0 ? nil : frozenColumns)
      xml.attribute("ySplit", frozenRows == 0 ? nil : frozenRows)
      xml.attribute("topLeftCell", CellReference(row: frozenRows + 1, column: frozenColumns + 1))
      xml.attribute("activePane", paneName)
      xml.attribute("state", "frozen")
    }
  }

  private var paneName: String? {
    switch (frozenRows > 0, frozenColumns > 0) {
    case (false, false): nil
    case (true, false): "bottomLeft"
    case (false, true): "topRight"
    case (true, true): "bottomRight"
    }
  }

  /// 18.3.1.17 cols.
  private func writeColumns(to xml: inout XMLWriter) {
    guard !columns.isEmpty else { return }
    xml.element("cols") { xml in
      for (index, column) in columns.enumerated() {
        xml.emptyElement("col") { xml in
          xml.attribute("min", index + 1)
          xml.attribute("max", index + 1)
          xml.attribute("width", column.width)
          xml.attribute("hidden", column.isHidden ? true : nil)
          xml.attribute("customWidth", true)
        }
      }
    }
  }

  /// 18.3.1.80 sheetData.
  private func writeRows(to xml: inout XMLWriter, strings: inout SharedStrings?) throws -> (row: Int, style: Int) {
    guard let shared = strings.take() else { return (0, 0) }
    xml.raw("<sheetData>")
    var sheetRows = SheetRows(xml: xml, strings: shared)
    xml = XMLWriter(capacity: 0)
    var thrown: (any Error)?
    do { try rows(&sheetRows) } catch { thrown = error }
    let last = (row: sheetRows.row, style: sheetRows.lastStyle)
    do { try sheetRows.finish(xml: &xml, strings: &strings) } catch { thrown = thrown ?? error }
    if let thrown { throw thrown }
    xml.raw("</sheetData>")
    return last
  }

  private func writeMerges(to xml: inout XMLWriter) {
    // Excel takes a merge of one cell for damage.
    let merges = merges.filter { !$0.isSingleCell }
    guard !merges.isEmpty else { return }
    xml.element("mergeCells", ("count", merges.count)) { xml in
      for merge in merges { xml.element("mergeCell", ("ref", merge)) }
    }
  }

  private func writeConditionalFormats(to xml: inout XMLWriter) {
    var priority = 1
    for format in conditionalFormats {
      format.write(to: &xml, firstPriority: priority)
      priority += format.rules.count
    }
    for scale in colourScales {
      scale.write(priority: priority, to: &xml)
      priority += 1
    }
  }

  /// Exactly one list of them: Excel reports damage at a second.
  private func writeValidations(to xml: inout XMLWriter) {
    guard !validations.isEmpty else { return }
    xml.element("dataValidations", ("count", validations.count)) { xml in
      for validation in validations { validation.write(to: &xml) }
    }
  }
}

/// A sheet as it was when its rows had been written.
struct WrittenSheet {
  var sheet: Worksheet
  /// 0 for a sheet without rows.
  var lastRow = 0
  /// The last of the looks of its cells.
  var lastStyle = 0

  func chart(_ place: Int) -> Chart? { sheet.charts.indices.contains(place) ? sheet.charts[place].chart : nil }
}
