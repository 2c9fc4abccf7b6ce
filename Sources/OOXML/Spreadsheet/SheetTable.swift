/// A block of cells that Excel knows as a table: with filters, banded, named in formulas.
public struct SheetTable: Sendable {
  /// For formulas: begins with a letter or an underscore, goes on with letters, digits, underscores and points; no
  /// reference to a cell; at most 255 characters; one of its kind in the workbook.
  public var name: String
  /// The row of the headings, counted from 1; the rows below it, to the last of the sheet, are the table's.
  public var headingRow: Int
  /// Counted from 1.
  public var firstColumn = 1
  /// The texts of the headings exactly as they stand in the cells: Excel reports damage otherwise.
  public var headings: [String]
  /// One of Excel's own table styles; nil leaves the cells as they are.
  public var style: String?
  /// Every other row has a ground of the style.
  public var isBanded: Bool

  /// A table from a row of headings to the last row of its sheet.
  public init(
    name: String, headingRow: Int, headings: [String], style: String? = nil, isBanded: Bool = true
  ) {
    self.name = name
    self.headingRow = headingRow
    self.headings = headings
    self.style = style
    self.isBanded = isBanded
  }

  /// Excel tells headings apart whatever their case, and reports damage where two are the same.
  public var headingsDiffer: Bool { Set(headings.map { $0.lowercased() }).count == headings.count }
}

extension SheetTable {
  /// Throws where the table has no columns, or lies outside a worksheet; below its headings it has a row at least.
  func check() throws(PackageWriteError) {
    guard (1..<CellReference.lastRow).contains(headingRow) else { throw .rowOutOfRange(headingRow) }
    let columns = 1...CellReference.lastColumn
    guard !headings.isEmpty, columns.contains(firstColumn), headings.count <= columns.upperBound - firstColumn + 1
    else {
      throw .columnOutOfRange(headings.isEmpty ? firstColumn - 1 : firstColumn)
    }
  }
}

// A table part, ECMA-376 Part 1, 18.5.
extension SheetTable {
  /// The cells of the table down to a row; a table without rows has one that is empty, since Excel wants one.
  func range(lastRow: Int) -> CellRange {
    CellRange(
      rows: headingRow...max(lastRow, headingRow + 1), columns: firstColumn...(firstColumn + headings.count - 1))
  }

  /// 18.5.1.2 table.
  ///
  /// - Parameter id: Differs among the tables of the workbook, counted from 1.
  func write(id: Int, lastRow: Int, to xml: inout XMLWriter) {
    let range = range(lastRow: lastRow)
    xml.declaration()
    xml.element("table") { xml in
      xml.attribute("xmlns", Namespace.spreadsheet)
      xml.attribute("id", id)
      xml.attribute("name", name)
      xml.attribute("displayName", name)
      xml.attribute("ref", range)
      xml.attribute("totalsRowShown", false)
    } content: { xml in
      xml.element("autoFilter", ("ref", range))
      xml.element("tableColumns", ("count", headings.count)) { xml in
        for (index, heading) in headings.enumerated() {
          xml.element("tableColumn", ("id", index + 1), ("name", ExtendedString(heading)))
        }
      }
      guard let style else { return }
      xml.emptyElement("tableStyleInfo") { xml in
        xml.attribute("name", style)
        xml.attribute("showFirstColumn", false)
        xml.attribute("showLastColumn", false)
        xml.attribute("showRowStripes", isBanded)
        xml.attribute("showColumnStripes", false)
      }
    }
  }
}
