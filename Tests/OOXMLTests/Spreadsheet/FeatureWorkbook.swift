import OOXML

/// A small workbook with everything that a workbook can hold here.
func featureWorkbook() -> Workbook {
  let font = Font(name: "Calibri", size: .points(10))
  var styles = StyleSheet(normal: font)
  let looks = FeatureLooks(font: font, in: &styles)
  var workbook = Workbook(
    styles: styles, theme: .plain,
    properties: DocumentProperties(title: "Plan", application: "Test", applicationVersion: "1.0"))
  workbook.sheets = [plan(looks), lists(looks)]
  workbook.names = [Workbook.DefinedName(name: "Priority", reference: "\(Workbook.quoted(sheet: "Lists"))!$A$1:$A$2")]
  workbook.customXML = CustomXML(
    itemID: "{6B9D8C9E-0E5C-4B1E-9C55-4D6B1E7C0A11}", namespace: "urn:example:plan", attributes: [("version", "1")],
    text: "{\"year\": 2023}")
  return workbook
}

private struct FeatureLooks {
  let heading: CellStyle
  let text: CellStyle
  let percent: CellStyle
  let rightToLeft: CellStyle
  let good: DifferentialStyle
  let other: DifferentialStyle

  init(font: Font, in styles: inout StyleSheet) {
    let ground = Colour(red: 0x1F, green: 0x3A, blue: 0x4D)
    let line = CellBorder(Colour(red: 0x80, green: 0x80, blue: 0x80))
    var bold = font
    bold.isBold = true
    bold.colour = .white
    heading = styles.style(
      CellFormat(
        font: bold, fill: ground, border: line,
        alignment: CellAlignment(horizontal: .center, vertical: .center, wraps: true)))
    text = styles.style(CellFormat(font: font, border: line, alignment: CellAlignment(vertical: .top, wraps: true)))
    percent = styles.style(
      CellFormat(
        font: font, border: CellBorder(.black, sides: [.start, .bottom]),
        alignment: CellAlignment(horizontal: .right, vertical: .top, indent: 1), numberFormat: "0.0\"%\""))
    rightToLeft = styles.style(
      CellFormat(font: font, alignment: CellAlignment(horizontal: .right, readingOrder: .rightToLeft)))
    good = styles.differentialStyle(.fill(Colour(red: 0, green: 0xFF, blue: 0)))
    other = styles.differentialStyle(.numberFormat("d \"mayo\" yyyy"))
  }
}

private func plan(_ looks: FeatureLooks) -> Worksheet {
  var sheet = Worksheet(name: "O'Brien's plan") { rows in
    rows.beginRow(height: .points(30))
    for heading in ["Action", "Score", "إجراء"] { rows.text(heading, style: looks.heading) }
    rows.beginRow(height: .points(500))
    rows.text("- visit the \"sites\" <monthly>\n- report & repeat", style: looks.text)
    rows.number(83.5, style: looks.percent)
    rows.text("زيارة", style: looks.rightToLeft)
    rows.beginRow()
    rows.text("_x0041_ \u{1}", style: looks.text)
    rows.blank(style: looks.percent)
    rows.skip()
    rows.number(2023)
    rows.beginRow(at: 6, isHidden: true)
    rows.text("Action")
  }
  sheet.tabColour = Colour(red: 0x1F, green: 0x3A, blue: 0x4D)
  sheet.isRightToLeft = true
  sheet.showsGridLines = false
  sheet.zoom = 90
  sheet.columns = [.init(width: 40), .init(width: 8.7109375), .init(width: 20), .init(width: 10, isHidden: true)]
  sheet.frozenRows = 1
  sheet.frozenColumns = 1
  sheet.selection = CellReference(row: 2, column: 2)
  sheet.filter = CellRange(rows: 1...3, columns: 1...3)
  sheet.merges = [CellRange(rows: 2...3, columns: 3...3), CellRange(rows: 6...6, columns: 1...1)]
  sheet.conditionalFormats = [
    ConditionalFormat(
      CellRange(rows: 2...3, columns: 2...2),
      rules: [
        .init(.endsWith("Good"), looks.good), .init(.contains("good*"), looks.good),
        .init(.equals("say \"yes\" & <no>"), looks.good),
      ]),
    ConditionalFormat(CellRange(rows: 2...3, columns: 3...3), rules: [.init(.always, looks.other)]),
  ]
  sheet.validations = [
    DataValidation(
      CellRange(rows: 2...3, columns: 2...2), source: "Priority", strictness: .stop,
      prompt: .init(title: "Priority", text: "One of <these> & \"no\" other\nnone is fine"),
      error: .init(title: "Not in the list", text: "Take one of the list")),
    DataValidation(CellRange(rows: 2...3, columns: 3...3), source: "Lists!$A$1:$A$2", strictness: .warning),
  ]
  sheet.print = print
  return sheet
}

private var print: PrintSetup {
  var print = PrintSetup(orientation: .landscape, margin: .centimetres(1.27), headerDistance: .centimetres(0.635))
  print.pagesWide = 1
  print.isCentred = true
  print.repeatedRows = 1...1
  print.area = CellRange(rows: 1...6, columns: 1...3)
  let font = Font(name: "Calibri", size: .points(8))
  print.header = HeaderFooter(font: font, left: [.text("2023 Food & Shelter")])
  print.footer = HeaderFooter(font: font, right: [.page, .text(" of "), .pageCount])
  return print
}

private func lists(_ looks: FeatureLooks) -> Worksheet {
  var sheet = Worksheet(name: "Lists") { rows in
    for text in ["Good", "=1+1"] {
      rows.beginRow()
      rows.text(text, style: looks.text)
    }
  }
  sheet.visibility = .veryHidden
  return sheet
}
