internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// What a file of a format cannot carry, or shows otherwise than the plan has it.
struct ExportChecks {
  let plan: ActionPlan
  let table: PlanTable
  let form: ExcelForm
  let format: DocumentFormat

  func findings() -> [Finding] {
    let review = PlanReview(plan: plan, scales: form.template.ratingScales)
    var findings = PlanRules.ratingDisagreesWithScale.findings(in: review)
    for (text, pointer) in headTexts { findings += characterFindings(in: text, at: pointer) }
    if format == .xlsx { findings += headLengthFindings }
    for group in table.groups {
      findings += cellFindings(group.function, action: group.function.text)
      findings += cellFindings(group.result, action: group.function.text)
      for row in group.rows {
        let action = row.cells.first { $0.field == .action }?.text ?? ""
        if format == .xlsx, let finding = idFinding(in: row, action: action) { findings.append(finding) }
        for cell in row.cells { findings += cellFindings(cell, action: action) }
      }
    }
    return findings
  }

  // Texts

  /// The texts outside the table.
  private var headTexts: [(text: String, pointer: JSONPointer)] {
    let root = JSONPointer.root
    var texts = [(plan.country.name, root.appending("country").appending("name"))]
    if let cluster = plan.cluster { texts.append((cluster, root.appending("cluster"))) }
    for (index, abbreviation) in plan.abbreviations.enumerated() {
      let pointer = root.appending("abbreviations").appending(index)
      texts.append((abbreviation.short, pointer.appending("short")))
      texts.append((abbreviation.long, pointer.appending("long")))
    }
    return texts
  }

  private func cellFindings(_ cell: PlanTable.Cell, action: String) -> [Finding] {
    var findings = characterFindings(in: cell.text, at: cell.pointer)
    if format == .xlsx { findings += sizeFindings(of: cell, action: action) }
    return findings
  }

  /// A text of letters alone is passed over byte by byte; only control characters and 0xEF are looked at closer.
  private func characterFindings(in text: String, at pointer: @autoclosure () -> JSONPointer) -> [Finding] {
    guard text.containsByte(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0xEF }) else { return [] }
    let pointer = pointer()
    var findings: [Finding] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "\r", format == .docx {
        findings.append(Finding(.warning, at: pointer, .carriageReturnInWord(position: index + 1)))
      } else if !scalar.isAllowedInXML {
        let message = Message.forbiddenCharacter(scalar, position: index + 1, where: format.programName)
        findings.append(Finding(.error, at: pointer, message))
      }
    }
    return findings
  }

  // The size of cells

  /// Country and legend; the cluster stands in no cell.
  private var headLengthFindings: [Finding] {
    let root = JSONPointer.root
    let name = plan.country.name
    let country = lengthFinding(of: name, action: name, at: root.appending("country").appending("name"))
    let legend = plan.abbreviations.enumerated().compactMap { index, abbreviation in
      lengthFinding(
        of: form.wording.legendLine(short: abbreviation.short, long: abbreviation.long), action: abbreviation.short,
        at: root.appending("abbreviations").appending(index)
          .appending(SpreadsheetLimits.fitsCell(abbreviation.short) ? "long" : "short"))
    }
    return (country.map { [$0] } ?? []) + legend
  }

  /// The id of an action, which stands in a cell of a hidden column.
  private func idFinding(in row: PlanTable.Row, action: String) -> Finding? {
    guard let id = row.actionID, let place = row.cells.first?.place, let function = place.function,
      let index = place.action
    else { return nil }
    return lengthFinding(
      of: id, action: action,
      at: JSONPointer.root.appending("functions").appending(function).appending("actions").appending(index)
        .appending("id"))
  }

  private func lengthFinding(
    of text: String, action: String, at pointer: @autoclosure () -> JSONPointer
  ) -> Finding? {
    guard !SpreadsheetLimits.fitsCell(text) else { return nil }
    let message = Message.textTooLong(action: action, length: text.utf16.count, limit: SpreadsheetLimits.cellText)
    return Finding(.error, at: pointer(), message)
  }

  private func sizeFindings(of cell: PlanTable.Cell, action: String) -> [Finding] {
    if let finding = lengthFinding(of: cell.text, action: action, at: cell.pointer) { return [finding] }
    guard let needed = ExcelHeights(form: form).excessHeight(of: cell) else { return [] }
    let message = Message.rowTooHigh(
      points: Int(needed.points.rounded(.up)), limit: Int(TextStyle.maximumRowHeight.points))
    return [Finding(.warning, at: cell.pointer, message)]
  }
}

extension Unicode.Scalar {
  /// Char of XML 1.0, 2.2.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
