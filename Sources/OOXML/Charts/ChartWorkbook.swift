extension Chart {
  /// The chart's values as a workbook, which lets people edit them in Word.
  ///
  /// - Throws: `PackageWriteError`, where a text is too long for a cell.
  func dataWorkbook(properties: DocumentProperties) throws -> [UInt8] {
    var workbook = Workbook(
      styles: StyleSheet(normal: Font(name: "Calibri", size: .points(11))), properties: properties)
    var sheet = Worksheet(name: Self.dataSheet) { writeData(to: &$0) }
    sheet.isRightToLeft = isRightToLeft
    sheet.columns = [Worksheet.Column(width: 32)] + series.map { _ in Worksheet.Column(width: 16) }
    workbook.sheets = [sheet]
    return try workbook.bytes()
  }

  static let dataSheet = "Data"

  private func writeData(to rows: inout SheetRows) {
    rows.beginRow()
    rows.skip()
    for series in series { rows.text(series.name) }
    for (index, category) in categories.enumerated() {
      rows.beginRow()
      rows.text(category)
      for series in series {
        if index < series.values.count, let value = series.values[index] { rows.number(value) } else { rows.skip() }
      }
    }
  }
}
