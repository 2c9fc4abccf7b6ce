internal import OOXML
internal import PlanModel
internal import PlanTemplates

extension WorkbookReader {
  /// Whether the workbook says that it is a register.
  var isRegister: Bool { registerRemainders != nil }

  /// The sheet that nobody sees.
  var registerRemainders: ReadSheet? {
    sheets.first { $0.kind == .worksheet && $0.name.lowercased() == ReservedSheetName.register }
  }
}

/// One reading of a register.
struct RegisterReading {
  let workbook: WorkbookReader
  private let template: PlanTemplate
  /// The sheets that are tables, by table.
  private(set) var tables: [(sheet: ReadSheet, columns: RegisterColumns)] = []
  private var language: String?
  private var remainders: [(key: String, remainder: RegisterRemainder)] = []
  /// The plans whose remainders cannot be read.
  private var damaged: [String] = []
  private var remainderCells = 0
  let budget: SharedTextBudget
  /// The cells that lead out of the workbook, of the sheets that have been read.
  var links: [(sheet: ReadSheet, cells: [ReadCellLink])] = []

  init(_ workbook: WorkbookReader, template: PlanTemplate) {
    self.workbook = workbook
    budget = workbook.sharedTextBudget()
    self.template = template
  }

  /// The name that the sheet of actions had.
  mutating func actionsSheet() throws -> String {
    try readRemainders()
    let languages = [language].compactMap { $0 } + template.languages
    return languages.compactMap(template.wording).first?.register.text(.actionsSheet) ?? ""
  }

  mutating func register(base: [ActionPlan]) throws -> ImportedRegister? {
    try readRemainders()
    let language = language ?? tables[0].columns.language
    guard let wording = template.wording(for: language) else { return nil }
    let values = RegisterValueReader(wording: wording, vocabulary: template.vocabulary)
    let known = base.map { plan in
      let plan = plan.assigningIDs()
      return RegisterKnownPlan(key: plan.identity, remainder: RegisterRemainder(of: plan, reader: values), base: plan)
    }
    let kept = remainders.map { RegisterKnownPlan(key: $0.key, remainder: $0.remainder, base: nil) }
    let hasSheet = workbook.isRegister
    var interpreter = RegisterInterpreter(
      template: template, wording: wording, known: known + kept, lost: hasSheet ? damaged : nil)
    interpreter.count(remainderCells)
    let keptKeys = Set(kept.map(\.key))
    let overview = hasSheet ? RegisterOverviewContent(of: remainders.map(\.remainder), wording: wording) : nil
    remainders = []
    let saysAllIsLost = !hasSheet && base.isEmpty
    if saysAllIsLost { interpreter.report(.warning, at: "", .registerRemainderMissing) }
    for table in RegisterColumns.Table.allCases {
      for (sheet, columns) in tables where columns.table == table { try read(sheet, columns, &interpreter) }
      interpreter.endTable(table)
    }
    if !saysAllIsLost { interpreter.reportLost() }
    // Where the hidden sheet does not tell of every plan that the rows are of, their sums are not those of its plans.
    let isWhole = interpreter.byKey.allSatisfy { !$1.isSeen || keptKeys.contains($0) }
    let shown = isWhole ? overview : nil
    try readOtherSheets(
      wording, shown ?? RegisterOverviewContent(of: interpreter.drafts.map(\.plan), wording: wording), &interpreter)
    try readRemarks(&interpreter)
    let plans = interpreter.finish()
    // Actions without their texts are no plan.
    if interpreter.findings.contains(where: { $0.severity == .error }) {
      throw ImportError(findings: interpreter.findings)
    }
    let account = ReadingAccount(
      read: interpreter.readCount, mapped: interpreter.readCount - interpreter.reportedCount,
      reported: interpreter.reportedCount)
    return ImportedRegister(
      plans: plans, origins: interpreter.origins, language: language, findings: interpreter.findings, account: account)
  }

  // Tables

  /// Ends the reading of a sheet.
  private struct Enough: Error {}

  private static let mostRowsAbove = 20

  /// Whether the table of actions is among the sheets.
  mutating func findTables() throws -> Bool {
    let telling = RegisterTellingHeadings(in: template)
    for sheet in workbook.sheets where sheet.kind == .worksheet && sheet != workbook.registerRemainders {
      var found: RegisterColumns?
      do {
        _ = try workbook.readRows(of: sheet) { row in
          let collected = try workbook.collected(row, within: budget)
          found = RegisterColumns(
            headings: collected.registerCells, row: row.number, in: template, telling: telling)
          if found != nil || row.number > Self.mostRowsAbove { throw Enough() }
        }
      } catch is Enough {}
      if let found { tables.append((sheet, found)) }
    }
    return tables.contains { $0.columns.table == .actions }
  }

  private mutating func read(
    _ sheet: ReadSheet, _ columns: RegisterColumns, _ interpreter: inout RegisterInterpreter
  ) throws {
    let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
    var strangers = RegisterStrangers(columns)
    let extras = try workbook.readRows(of: sheet) { row throws(ReadingError) in
      let cells = try workbook.collected(row, within: budget).registerCells
      if row.number == columns.headingRow {
        interpreter.count(cells.count)
      } else if row.number < columns.headingRow {
        interpreter.count(cells.count)
        for cell in cells {
          interpreter.leave(1, at: "\(name)!\(cell.reference)", .leftOver(text: cell.text))
        }
      } else if cells.isTags(of: columns) {
        interpreter.count(cells.count)
      } else {
        var known: [(field: RegisterField, cell: RegisterReadCell)] = []
        known.reserveCapacity(cells.count)
        for cell in cells {
          if let field = columns.fields[cell.reference.column] {
            known.append((field, cell))
            interpreter.remark(on: cell, of: field, at: "\(name)!\(cell.reference)")
          } else {
            strangers.add(cell)
          }
        }
        if !known.isEmpty { interpreter.read(RegisterRow(sheet: name, number: row.number, cells: known), of: columns) }
      }
    }
    strangers.report(of: name, to: &interpreter)
    links.append((sheet, try workbook.links(of: sheet, extras)))
  }

  // What nobody sees

  private mutating func readRemainders() throws {
    guard let sheet = workbook.registerRemainders else { return }
    var (language, remainders, count) = (String?.none, [(key: String, remainder: RegisterRemainder)](), 0)
    var damaged: [String] = []
    let vocabulary = template.vocabulary
    _ = try workbook.readRows(of: sheet) { row throws(ReadingError) in
      let cells = try workbook.collected(row, within: budget).registerCells
      count += cells.count
      guard let first = cells.first else { return }
      let rest = cells.dropFirst().map(\.text).joined()
      if first.text == RegisterRemainder.schema {
        language = rest
      } else if let remainder = RegisterRemainder(json: Array(rest.utf8), vocabulary: vocabulary) {
        remainders.append((first.text, remainder))
      } else {
        damaged.append(first.text)
      }
    }
    (self.language, self.remainders, self.damaged, remainderCells) = (language, remainders, damaged, count)
  }
}

extension [RegisterReadCell] {
  /// Whether they are the tags of the columns that they stand in.
  fileprivate func isTags(of columns: RegisterColumns) -> Bool {
    guard first?.text.hasPrefix("#") == true else { return false }
    return allSatisfy { columns.fields[$0.reference.column]?.tag == $0.text }
  }
}
