internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The form as an Excel workbook: one sheet as it prints, one hidden with the lists of the drop-downs, and one with the
/// plan, which nobody sees.
final class ExcelForm: Sendable {
  let template: PlanTemplate
  let wording: Wording
  let looks: ExcelLooks
  private let design: WorkbookDesign
  let columns: [ColumnWidth]
  let heights: ExcelHeights
  private let lists: [List]
  private let listsPart: RecurringSheet
  private let ratingRules: [ConditionalFormat.Rule]
  private let priorityRules: [ConditionalFormat.Rule]
  private let monthRules: [ConditionalFormat.Rule]

  init(template: PlanTemplate, wording: Wording) {
    self.template = template
    self.wording = wording
    looks = ExcelLooks(template: template, wording: wording)
    design = WorkbookDesign(styles: looks.styleSheet, theme: Theme(of: template))
    columns = template.columns.map { ColumnWidth(.centimetres($0.excelWidthCentimetres)) }
    heights = ExcelHeights(template: template, wording: wording, columns: columns)
    let lists = Self.lists(template, wording)
    self.lists = lists
    let plain = looks.plain
    listsPart = RecurringSheet(texts: Self.rows(of: lists, wording).joined().compactMap { $0 }) {
      Self.listsSheet(lists, wording, style: plain)
    }
    ratingRules = Self.ratingRules(looks, wording)
    priorityRules = Self.priorityRules(looks, wording)
    monthRules = looks.months.enumerated().map { ConditionalFormat.Rule(.month($0 + 1), $1) }
  }

  /// - Parameters:
  ///   - bands: The heights of the table's rows, by function.
  ///   - identity: What the file says of the plan in it; nil leaves it out.
  func workbook(of table: PlanTable, bands: [ExcelRowBand], identity: PlanIdentity?) -> Workbook {
    var workbook = Workbook(
      design: design, properties: DocumentProperties(of: table, in: wording, identity: identity))
    var listsSheet = Self.listsSheet(lists, wording, style: looks.plain)
    listsSheet.recurring = listsPart
    workbook.sheets = [formSheet(of: table, bands), listsSheet]
    if let identity { workbook.sheets.append(ExcelPlanSheet.sheet(of: identity)) }
    return workbook
  }

  // The form

  private var isRightToLeft: Bool { wording.direction == .rightToLeft }

  private func formSheet(of table: PlanTable, _ bands: [ExcelRowBand]) -> Worksheet {
    let layout = ExcelSheetLayout(of: table, columns: columns.count)
    let writer = ExcelRowWriter(form: self, table: table, layout: layout, bands: bands)
    var sheet = Worksheet(name: wording.sheetName) { writer.write(to: &$0) }
    sheet.isRightToLeft = isRightToLeft
    sheet.showsGridLines = false
    sheet.zoom = 120
    sheet.tabColour = Colour(template.palette.headingGround)
    // The last column carries the ids, inside the range that is sorted and filtered.
    sheet.columns =
      columns.map { Worksheet.Column(width: $0.characters) } + [Worksheet.Column(width: 12, isHidden: true)]
    sheet.frozenRows = layout.headingRow
    sheet.selection = CellReference(row: layout.firstBodyRow, column: template.columnNumber(of: .priority))
    sheet.filter = CellRange(rows: layout.headingRow...layout.lastBodyRow, columns: 1...(columns.count + 1))
    sheet.merges = layout.merges
    sheet.conditionalFormats = conditionalFormats(in: layout)
    sheet.validations = validations(in: layout)
    sheet.print = printSetup(of: table, layout)
    return sheet
  }

  private func printSetup(of table: PlanTable, _ layout: ExcelSheetLayout) -> PrintSetup {
    let page = template.page
    var print = PrintSetup(
      orientation: page.isLandscape ? .landscape : .portrait, margin: .centimetres(page.margins.leftCentimetres),
      headerDistance: .centimetres(page.headerCentimetres))
    print.pagesWide = 1
    print.isCentred = true
    print.repeatedRows = layout.headingRow...layout.headingRow
    print.area = CellRange(rows: 1...layout.lastRow, columns: 1...columns.count)
    let font = Font(
      name: template.typeface.name(for: wording.direction), size: .points(template.typeface.sizes.pageHeader))
    print.header = pageHeader(table.pageHeader, font: font)
    print.footer = HeaderFooter(font: font)
    let pieces = wording.footerPieces
    if isRightToLeft { print.footer?.left = pieces } else { print.footer?.right = pieces }
    return print
  }

  /// A page header holds 255 characters; the sheet itself says the rest of a longer one.
  private func pageHeader(_ text: String, font: Font) -> HeaderFooter {
    func header(_ text: String) -> HeaderFooter {
      let pieces = [HeaderFooter.Piece.text(wording.marginText(text))]
      return isRightToLeft ? HeaderFooter(font: font, right: pieces) : HeaderFooter(font: font, left: pieces)
    }
    var shortened = text
    while !header(shortened + "…").fits, !shortened.isEmpty { shortened.removeLast(max(1, shortened.count / 8)) }
    return header(shortened == text ? text : shortened + "…")
  }

  // Colours that follow what is typed

  private func conditionalFormats(in layout: ExcelSheetLayout) -> [ConditionalFormat] {
    let formats = [
      ConditionalFormat(range(of: .result, in: layout), rules: ratingRules),
      ConditionalFormat(range(of: .priority, in: layout), rules: priorityRules),
    ]
    guard !monthRules.isEmpty, let dates = layout.dates else { return formats }
    return formats + [ConditionalFormat(dates, rules: monthRules)]
  }

  private static func ratingRules(_ looks: ExcelLooks, _ wording: Wording) -> [ConditionalFormat.Rule] {
    // Longer labels first: "Insatisfactorio" ends like "Satisfactorio", which it also holds.
    let ratings = Rating.allCases.map { ($0, wording.label(for: $0)) }
      .sorted { ($0.1.utf8.count, $0.1) > ($1.1.utf8.count, $1.1) }
    let rules = ratings.compactMap { rating, label in
      let isLast = wording.result(score: Score(0), rating: label).hasSuffix(label)
      return looks.ratingColours[rating].map {
        ConditionalFormat.Rule(isLast ? .endsWith(label) : .contains(label), $0)
      }
    }
    return rules + [ConditionalFormat.Rule(.always, looks.noColour)]
  }

  private static func priorityRules(_ looks: ExcelLooks, _ wording: Wording) -> [ConditionalFormat.Rule] {
    let rules = Priority.allCases.compactMap { priority in
      looks.priorityColours[priority].map { ConditionalFormat.Rule(.equals(wording.label(for: priority)), $0) }
    }
    return rules + [ConditionalFormat.Rule(.always, looks.noColour)]
  }

  private func range(of field: PlanField, in layout: ExcelSheetLayout) -> CellRange {
    let column = template.columnNumber(of: field)
    return CellRange(rows: layout.firstBodyRow...layout.lastBodyRow, columns: column...column)
  }

  // Drop-downs

  private struct List: Sendable {
    let field: PlanField
    let labels: [String]
    let otherTextAllowed: Bool
    let texts: DropDownTexts.Texts
  }

  private static func lists(_ template: PlanTemplate, _ wording: Wording) -> [List] {
    let (dropDowns, texts) = (template.dropDowns, wording.dropDowns)
    return [
      List(
        field: .priority, labels: dropDowns.priority.values.map { wording.label(for: $0) },
        otherTextAllowed: dropDowns.priority.otherTextAllowed, texts: texts.priority),
      List(
        field: .timeframe, labels: dropDowns.timeframe.values.map { wording.label(for: $0) },
        otherTextAllowed: dropDowns.timeframe.otherTextAllowed, texts: texts.timeframe),
      List(
        field: .responsible, labels: dropDowns.responsible.values.map { wording.label(for: $0) },
        otherTextAllowed: dropDowns.responsible.otherTextAllowed, texts: texts.responsible),
    ]
  }

  private func validations(in layout: ExcelSheetLayout) -> [DataValidation] {
    let sheet = Workbook.quoted(sheet: wording.listsSheetName)
    return lists.enumerated().filter { !$1.labels.isEmpty }.map { index, list in
      let cells = CellRange(rows: 2...(list.labels.count + 1), columns: (index + 1)...(index + 1))
      return DataValidation(
        range(of: list.field, in: layout), source: "\(sheet)!\(cells.absolute)",
        strictness: list.otherTextAllowed ? .warning : .stop,
        prompt: .init(title: list.texts.promptTitle, text: list.texts.prompt),
        error: .init(title: list.texts.errorTitle, text: list.texts.error))
    }
  }

  /// Each list under the heading of its column; nil where a list is shorter than another.
  private static func rows(of lists: [List], _ wording: Wording) -> [[String?]] {
    let columns = lists.map { [wording.heading(for: $0.field)] + $0.labels }
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in columns.map { row < $0.count ? $0[row] : nil } }
  }

  private static func listsSheet(_ lists: [List], _ wording: Wording, style: CellStyle) -> Worksheet {
    var sheet = Worksheet(name: wording.listsSheetName) { rows in
      for row in Self.rows(of: lists, wording) {
        rows.beginRow()
        for text in row {
          if let text { rows.text(text, style: style) } else { rows.skip() }
        }
      }
    }
    sheet.visibility = .hidden
    sheet.isRightToLeft = wording.direction == .rightToLeft
    sheet.columns = lists.map { _ in Worksheet.Column(width: 32) }
    return sheet
  }
}

extension PlanTemplate {
  /// The place of a field's column, counted from 1.
  func columnNumber(of field: PlanField) -> Int {
    (columns.firstIndex { $0.field == field } ?? 0) + 1
  }
}

extension Wording {
  /// A text in a header or footer, which runs from the left whatever the sheet does: one from right to left is embedded
  /// (U+202B, U+202C), so that brackets, numbers and foreign names in it keep their places.
  func marginText(_ text: String) -> String {
    direction == .rightToLeft ? "\u{202B}\(text)\u{202C}" : text
  }

  /// The page's footer as a sheet has it.
  ///
  /// LibreOffice puts the numbers of pages where they come from the left, also between words from right to left. So all
  /// of such a footer is in the order in which it is seen from the left, and held in it (U+202A, U+202C): each number
  /// after a mark from left to right (U+200E), each text between marks from right to left (U+200F).
  var footerPieces: [HeaderFooter.Piece] {
    guard direction == .rightToLeft else { return pageFooter.map { HeaderFooter.Piece($0) } }
    let pieces = pageFooter.reversed().flatMap { piece -> [HeaderFooter.Piece] in
      switch piece {
      case .text(let text): [.text("\u{200F}\(text)\u{200F}")]
      case .page, .pages: [.text("\u{200E}"), HeaderFooter.Piece(piece)]
      }
    }
    return [.text("\u{202A}")] + pieces + [.text("\u{202C}")]
  }
}

extension HeaderFooter.Piece {
  fileprivate init(_ part: Wording.FooterPart) {
    self =
      switch part {
      case .text(let text): .text(text)
      case .page: .page
      case .pages: .pageCount
      }
  }
}
