import OOXML

private let blue = Colour(red: 0x2F, green: 0x6B, blue: 0x9A)
private let green = Colour(red: 0x7F, green: 0xB8, blue: 0x8A)
private let orange = Colour(red: 0xE0, green: 0x9A, blue: 0x4F)

/// A chart of two series with a gap and texts that need escaping.
func featureChart(_ kind: Chart.Kind, rightToLeft: Bool = false) -> Chart {
  var chart = Chart(
    kind, categories: rightToLeft ? ["دعم الخدمات", "الرصد", "المساءلة"] : ["R&D <1>", "Monitoring", "Advocacy"])
  chart.title = rightToLeft ? "الدرجات" : "Scores & \"ratings\""
  chart.series = [
    Chart.Series("2022", values: [61, nil, 40], colour: blue, labelColour: .white),
    Chart.Series("2023", values: [72.5, 80, .infinity], colour: green),
  ]
  chart.valueAxis.minimum = 0
  chart.valueAxis.maximum = 100
  chart.valueAxis.step = 25
  chart.valueAxis.numberFormat = "0"
  chart.showsValues = true
  chart.isRightToLeft = rightToLeft
  return chart
}

/// A workbook with a table on one sheet, and on the sheet before it charts and a heat map of what the table held.
func chartWorkbook(rows: Int = 3, rightToLeft: Bool = false) -> Workbook {
  let headings = ["Country", "Line\nbreak", "Score"]
  var table = Worksheet(name: "Table") { sheet in
    sheet.beginRow()
    for heading in headings { sheet.text(heading) }
    for row in 0..<rows {
      sheet.beginRow()
      sheet.text("=country \(row)")
      sheet.text("b")
      sheet.number(40 + row * 20)
    }
  }
  table.tables = [SheetTable(name: "Actions", headingRow: 1, headings: headings, style: "TableStyleMedium2")]
  table.frozenRows = 1
  table.isRightToLeft = rightToLeft

  var first = Worksheet(name: "First") { sheet in
    sheet.beginRow()
    sheet.skip()
    for name in ["2022", "2023"] { sheet.text(name) }
    for (row, name) in featureChart(.line, rightToLeft: rightToLeft).categories.enumerated() {
      sheet.beginRow()
      sheet.text(name)
      sheet.number(60 + row * 10)
      sheet.number(10 + row * 40)
    }
  }
  first.isRightToLeft = rightToLeft
  let kinds: [Chart.Kind] = [.columns(.clustered), .bars(.stacked), .line]
  first.charts = kinds.map {
    SheetChart(featureChart($0, rightToLeft: rightToLeft), over: CellRange(rows: 1...1, columns: 1...1))
  }
  first.completion = { sheet in
    for place in sheet.charts.indices {
      let row = 7 + place * 16
      sheet.charts[place].range = CellRange(rows: row...(row + 14), columns: 1...8)
      sheet.charts[place].description = "Chart number \(place + 1)"
      sheet.charts[place].chart.source = Chart.Source(sheet: "First", corner: CellReference(row: 1, column: 1))
    }
    let stops = [
      ColourScale.Stop(0, orange), ColourScale.Stop(50, .white), ColourScale.Stop(100, green),
    ]
    sheet.colourScales = [ColourScale(CellRange(rows: 2...4, columns: 2...3), stops: stops)]
  }
  var workbook = Workbook(first, table)
  workbook.lateSheets = [0]
  return workbook
}

/// A document with a paragraph, a chart and a place for a chart that there is not.
func chartDocument(_ direction: TextDirection = .leftToRight) -> WordDocument {
  var document = featureDocument(direction)
  let isRightToLeft = direction == .rightToLeft
  document.charts = [
    featureChart(.bars(.clustered), rightToLeft: isRightToLeft), featureChart(.line, rightToLeft: isRightToLeft),
  ]
  let (width, height) = (Length.centimetres(14), Length.centimetres(7))
  document.body = [
    .paragraph(Paragraph("Before")),
    .paragraph(
      Paragraph(
        direction: .leftToRight, alignment: .end,
        inlines: [.chart(InlineChart(0, width: width, height: height, description: "Bars & more"))])),
    .paragraph(Paragraph(inlines: [.chart(InlineChart(1, width: width, height: height))])),
    .paragraph(Paragraph(inlines: [.chart(InlineChart(7, width: width, height: height))])),
  ]
  return document
}
