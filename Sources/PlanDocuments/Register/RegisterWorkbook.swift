internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// A register as an Excel workbook. The plans go by once, while the sheet of actions is written.
struct RegisterWorkbook {
  let template: PlanTemplate
  let wording: Wording
  let looks: RegisterLooks
  let heights: RegisterHeights
  /// Whether a row of tags for programs stands below the headings.
  let hasTags: Bool

  /// Bytes of text that the shared table takes. Some programs show no texts that stand in cells themselves, but a table
  /// of all texts of a hundred thousand actions would take more memory than the rest of the program: below some ten
  /// thousand actions every text is in the table.
  private static let sharedTextBudget = 4 * 1024 * 1024

  init(template: PlanTemplate, wording: Wording, hasTags: Bool) {
    self.template = template
    self.wording = wording
    self.hasTags = hasTags
    looks = RegisterLooks(template: template, wording: wording)
    heights = RegisterHeights(template: template, wording: wording)
  }

  /// The workbook; writing it asks for the plans.
  func workbook(of nextPlan: @escaping () throws -> ActionPlan?) -> Workbook {
    let tally = RegisterTally()
    let title = wording.register.text(.title)
    var workbook = Workbook(
      design: WorkbookDesign(styles: looks.styleSheet, theme: Theme(of: template)),
      properties: DocumentProperties(
        title: title, language: wording.locale, application: "ccpm", applicationVersion: ProgramVersion.officeText))
    workbook.sharedTextBudget = Self.sharedTextBudget
    workbook.sheets = [
      overviewSheet(tally), actionsSheet(tally, nextPlan), functionsSheet(tally), plansSheet(tally),
      remainderSheet(tally),
    ]
    // It tells what the others were found to hold.
    workbook.lateSheets = [0]
    return workbook
  }

  // Sheets that are tables

  private func actionsSheet(_ tally: RegisterTally, _ nextPlan: @escaping () throws -> ActionPlan?) -> Worksheet {
    var sheet = tableSheet(.actionsSheet, "Actions", RegisterField.ofActions) { rows in
      var writer = RegisterActionRows(
        wording: wording, vocabulary: template.vocabulary, looks: looks, heights: heights, tally: tally)
      while !rows.hasFailed, let plan = try nextPlan() { writer.write(plan.assigningIDs(), to: &rows) }
    }
    sheet.frozenColumns = 3
    sheet.print?.paper = .a3
    return sheet
  }

  private func functionsSheet(_ tally: RegisterTally) -> Worksheet {
    tableSheet(.functionsSheet, "Functions", RegisterField.ofFunctions) { rows in
      for plan in tally.plans {
        for (index, function) in plan.functions.enumerated() {
          let priorities = plan.priorities(of: index)
          rows.beginRow(height: heights.height(lines: Int(function.lines)))
          for cell in plan.place { rows.write(cell, looks) }
          for cell in [function.number, function.title, function.score, function.rating] { rows.write(cell, looks) }
          rows.number(Int(priorities.reduce(0, +)), style: looks.number)
          for count in priorities { rows.number(Int(count), style: looks.number) }
          rows.write(function.key, looks)
          rows.write(plan.key, looks)
        }
      }
    }
  }

  private func plansSheet(_ tally: RegisterTally) -> Worksheet {
    var sheet = tableSheet(.plansSheet, "Plans", RegisterField.ofPlans) { rows in
      for plan in tally.plans {
        let priorities = plan.allPriorities
        rows.beginRow(height: heights.height(lines: plan.lines))
        for cell in plan.place[...3] { rows.write(cell, looks) }
        rows.write(plan.clusterCode, looks)
        for cell in plan.place[4...] + plan.details { rows.write(cell, looks) }
        for count in plan.ratings + [priorities.reduce(0, +)] + priorities {
          rows.number(Int(count), style: looks.number)
        }
        rows.write(plan.key, looks)
      }
    }
    sheet.print?.paper = .a3
    return sheet
  }

  /// Nobody sees it, and no program offers to show it.
  private func remainderSheet(_ tally: RegisterTally) -> Worksheet {
    var sheet = Worksheet(name: ReservedSheetName.register) { rows in
      rows.beginRow()
      rows.text(RegisterRemainder.schema)
      rows.text(wording.language)
      var plans = tally.plans.makeIterator()
      try tally.remainders.forEach { remainder in
        rows.beginRow()
        if case .text(let key)? = plans.next()?.key { rows.text(key) } else { rows.skip() }
        for piece in HiddenJSON.pieces(of: remainder) { rows.text(utf8: piece) }
      }
    }
    sheet.visibility = .veryHidden
    return sheet
  }

  // What the sheets have in common

  private func tableSheet(
    _ name: RegisterKey, _ tableName: String, _ fields: [RegisterField],
    rows body: @escaping (inout SheetRows) throws -> Void
  ) -> Worksheet {
    let headings = RegisterField.headings(of: fields, in: wording)
    let height = heights.headingHeight(of: zip(headings, fields).map { ($0, $1.width) }, hasButtons: true)
    var sheet = Worksheet(name: wording.register.text(name)) { rows in
      rows.beginRow(height: height)
      for heading in headings { rows.text(heading, style: looks.heading) }
      if hasTags {
        rows.beginRow()
        for field in fields { rows.text(field.tag, style: looks.tag) }
      }
      try body(&rows)
    }
    sheet.columns = fields.map { Worksheet.Column(width: $0.width, isHidden: $0.isHidden) }
    sheet.isRightToLeft = wording.direction == .rightToLeft
    sheet.showsGridLines = false
    sheet.tabColour = Colour(template.palette.headingGround)
    sheet.frozenRows = hasTags ? 2 : 1
    sheet.selection = CellReference(row: sheet.frozenRows + 1, column: 1)
    sheet.tables = [SheetTable(name: tableName, headingRow: 1, headings: headings)]
    sheet.print = printSetup(title: sheet.name, repeating: 1...1)
    sheet.conditionalFormats = conditionalFormats(of: fields)
    return sheet
  }

  /// The rows go down to the last that a sheet can have, so that what is added has its colour too.
  private func conditionalFormats(of fields: [RegisterField]) -> [ConditionalFormat] {
    let rules: [(RegisterField, [ConditionalFormat.Rule])] = [
      (.rating, looks.ratingRules), (.priority, looks.priorityRules),
    ]
    return rules.compactMap { field, rules in
      fields.firstIndex(of: field).map { place in
        ConditionalFormat(
          CellRange(rows: 2...CellReference.lastRow, columns: (place + 1)...(place + 1)), rules: rules)
      }
    }
  }

  func printSetup(title: String, repeating rows: ClosedRange<Int>?) -> PrintSetup {
    let page = template.page
    var print = PrintSetup(
      orientation: .landscape, margin: .centimetres(page.margins.leftCentimetres),
      headerDistance: .centimetres(page.headerCentimetres))
    print.pagesWide = 1
    print.repeatedRows = rows
    let isRightToLeft = wording.direction == .rightToLeft
    let font = Font(
      name: template.typeface.name(for: wording.direction), size: .points(template.typeface.sizes.pageHeader))
    let header = [HeaderFooter.Piece.text(wording.marginText("\(wording.register.text(.title)) · \(title)"))]
    print.header = HeaderFooter(font: font, left: isRightToLeft ? [] : header, right: isRightToLeft ? header : [])
    let footer = wording.footerPieces
    print.footer = HeaderFooter(font: font, left: isRightToLeft ? footer : [], right: isRightToLeft ? [] : footer)
    return print
  }
}
