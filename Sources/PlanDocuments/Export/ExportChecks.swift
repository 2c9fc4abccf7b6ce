internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// What a file of a format cannot carry, or shows otherwise than the plan has it.
struct ExportChecks {
  let plan: ActionPlan
  let table: PlanTable
  let form: ExcelForm
  let format: DocumentFormat
  /// The heights of the table's rows in Excel, by function; none for Word.
  let bands: [ExcelRowBand]

  func findings() -> [Finding] {
    let review = PlanReview(plan: plan, scales: form.template.ratingScales)
    var findings = PlanRules.ratingDisagreesWithScale.findings(in: review)
    checkIdentity(into: &findings)
    checkHead(into: &findings)
    checkHeadLengths(into: &findings)
    for (place, group) in table.groups.enumerated() {
      check(group.function, of: group.function.text, into: &findings)
      check(group.result, of: group.function.text, into: &findings)
      for (index, row) in group.rows.enumerated() {
        checkID(of: row, into: &findings)
        let height = bands.isEmpty ? nil : bands[place].heights[index]
        for cell in row.cells { check(cell, of: row.action, rowHeight: height, into: &findings) }
      }
    }
    return findings
  }

  /// A plan that was made by a program can say what no file of a plan may: what is written could not be read again.
  private func checkIdentity(into findings: inout [Finding]) {
    let root = JSONPointer.root
    if !ActionPlan.years.contains(plan.year) {
      findings.append(Finding(.error, at: root.appending("year"), .yearOutOfRange(String(plan.year))))
    }
    if !ActionPlan.isLanguageTag(plan.language) {
      findings.append(Finding(.error, at: root.appending("language"), .invalidLanguage(plan.language)))
    }
    if let iso3 = plan.country.iso3, !Country.isISO3(iso3) {
      findings.append(Finding(.error, at: root.appending("country").appending("iso3"), .invalidISO3(iso3)))
    }
  }

  // Texts

  /// The texts outside the table.
  private func checkHead(into findings: inout [Finding]) {
    let root = JSONPointer.root
    checkCharacters(of: plan.country.name, at: root.appending("country").appending("name"), into: &findings)
    if let cluster = plan.cluster { checkCharacters(of: cluster, at: root.appending("cluster"), into: &findings) }
    for (index, abbreviation) in plan.abbreviations.enumerated() {
      func pointer(_ key: String) -> JSONPointer { root.appending("abbreviations").appending(index).appending(key) }
      checkCharacters(of: abbreviation.short, at: pointer("short"), into: &findings)
      checkCharacters(of: abbreviation.long, at: pointer("long"), into: &findings)
    }
  }

  /// - Parameters:
  ///   - action: What the row is about.
  ///   - rowHeight: Of the row that is as high as the cell needs; without one the cell is measured.
  private func check(
    _ cell: PlanTable.Cell, of action: @autoclosure () -> String, rowHeight: Length? = nil,
    into findings: inout [Finding]
  ) {
    checkCharacters(of: cell.text, at: cell.pointer, into: &findings)
    if MarkedText.isIn(cell.text) { findings.append(Finding(.warning, at: cell.pointer, .openAlternatives)) }
    switch format {
    case .docx: break
    case .xlsx: checkSize(of: cell, action: action(), rowHeight: rowHeight, into: &findings)
    }
  }

  private func checkCharacters(
    of text: String, at pointer: @autoclosure () -> JSONPointer, into findings: inout [Finding]
  ) {
    guard text.mayHoldForbiddenCharacter else { return }
    let pointer = pointer()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "\r", format == .docx {
        findings.append(Finding(.warning, at: pointer, .carriageReturnInWord(position: index + 1)))
      } else if !scalar.isAllowedInXML {
        let message = Message.forbiddenCharacter(scalar, position: index + 1, where: format.programName)
        findings.append(Finding(.error, at: pointer, message))
      }
    }
  }

  // The size of cells

  /// Country and legend; the cluster stands in no cell.
  private func checkHeadLengths(into findings: inout [Finding]) {
    guard format == .xlsx else { return }
    let root = JSONPointer.root
    let name = plan.country.name
    checkLength(of: name, action: name, at: root.appending("country").appending("name"), into: &findings)
    for (index, abbreviation) in plan.abbreviations.enumerated() {
      checkLength(
        of: form.wording.legendLine(short: abbreviation.short, long: abbreviation.long), action: abbreviation.short,
        at: root.appending("abbreviations").appending(index)
          .appending(SpreadsheetLimits.fitsCell(abbreviation.short) ? "long" : "short"), into: &findings)
    }
  }

  /// The id of an action, which stands in a cell of a hidden column.
  private func checkID(of row: PlanTable.Row, into findings: inout [Finding]) {
    guard format == .xlsx, let id = row.actionID, let place = row.cells.first?.place, let function = place.function,
      let index = place.action
    else { return }
    checkLength(
      of: id, action: row.action,
      at: JSONPointer.root.appending("functions").appending(function).appending("actions").appending(index)
        .appending("id"), into: &findings)
  }

  /// Whether a text fits a cell; what is wrong is said where not.
  @discardableResult private func checkLength(
    of text: String, action: @autoclosure () -> String, at pointer: @autoclosure () -> JSONPointer,
    into findings: inout [Finding]
  ) -> Bool {
    guard !SpreadsheetLimits.fitsCell(text) else { return true }
    let message = Message.textTooLong(action: action(), length: text.utf16.count, limit: SpreadsheetLimits.cellText)
    findings.append(Finding(.error, at: pointer(), message))
    return false
  }

  private func checkSize(
    of cell: PlanTable.Cell, action: @autoclosure () -> String, rowHeight: Length?, into findings: inout [Finding]
  ) {
    guard checkLength(of: cell.text, action: action(), at: cell.pointer, into: &findings) else { return }
    // A row below the greatest height has room for all its cells.
    if let rowHeight, rowHeight < TextStyle.maximumRowHeight { return }
    let column = form.template.columnNumber(of: cell.field)
    guard let needed = form.heights.excessHeight(of: cell.text, column: column) else { return }
    let message = Message.rowTooHigh(
      points: Int(needed.points.rounded(.up)), limit: Int(TextStyle.maximumRowHeight.points))
    findings.append(Finding(.warning, at: cell.pointer, message))
  }
}

extension PlanTable.Row {
  fileprivate var action: String { cells.first { $0.field == .action }?.text ?? "" }
}
