internal import OOXML
package import PlanModel
package import PlanTemplates

/// Reads the plans back from an edited register.
///
/// Rows may be added, taken out, sorted and filtered, columns moved and added. Nothing that stands in a cell is lost: it
/// is in a plan or in a finding with its place.
package struct RegisterImporter: Sendable {
  private let template: PlanTemplate

  package init(template: PlanTemplate = .standard) {
    self.template = template
  }

  /// Reads a register; nil where the bytes are none.
  ///
  /// - Parameter base: Gives the plans that the register was made of, which restore what it does not show; of a plan
  ///   that is not among them, what the file itself keeps counts. Asked for only where the bytes are a register.
  /// - Throws: Why a register cannot be read: it is damaged, or asks for more than the limits allow.
  package func read(
    _ bytes: [UInt8], base: () -> [ActionPlan] = { [] }
  ) throws(ImportError) -> ImportedRegister? {
    // What cannot be opened is told by whoever reads it as something else.
    guard let package = try? PackageReader(bytes: bytes), package.kind == .workbook,
      let workbook = try? WorkbookReader(package)
    else { return nil }
    do {
      var reading = RegisterReading(workbook, template: template)
      guard try reading.findTables() else {
        guard workbook.isRegister else { return nil }
        let message = Message.registerWithoutActions(sheet: try reading.actionsSheet())
        throw ImportError(findings: [Finding(.error, at: "", message)])
      }
      return try reading.register(base: base())
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(findings: [Finding(.error, at: "", .cannotReadFile(problem: Refusal(reading: error)))])
    }
  }
}

/// The plans of a register as they stand in it now.
package struct ImportedRegister: Sendable {
  /// In the order in which the register was written, then those that were added.
  package let plans: [ActionPlan]
  /// What told each plan from others before anything was edited.
  package let origins: [String]
  package let language: String
  package let findings: [Finding]
  /// That nothing was lost.
  package let account: ReadingAccount
}

extension WorkbookReader {
  /// Whether the workbook says that it is a register.
  var isRegister: Bool { registerRemainders != nil }

  /// The sheet that nobody sees.
  fileprivate var registerRemainders: ReadSheet? {
    sheets.first { $0.kind == .worksheet && $0.name.lowercased() == ReservedSheetName.register }
  }
}

/// One reading of a register.
private struct RegisterReading {
  private let workbook: WorkbookReader
  private let template: PlanTemplate
  /// The sheets that are tables, by table.
  private var tables: [(sheet: ReadSheet, columns: RegisterColumns)] = []
  private var language: String?
  private var remainders: [(key: String, remainder: RegisterRemainder)] = []
  /// The plans whose remainders cannot be read.
  private var damaged: [String] = []
  private var remainderCells = 0
  private let budget: SharedTextBudget

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
    try readNotes(&interpreter)
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

  private func read(
    _ sheet: ReadSheet, _ columns: RegisterColumns, _ interpreter: inout RegisterInterpreter
  ) throws {
    let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
    var strangers = RegisterStrangers(columns)
    _ = try workbook.readRows(of: sheet) { row throws(ReadingError) in
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
          } else {
            strangers.add(cell)
          }
        }
        if !known.isEmpty { interpreter.read(RegisterRow(sheet: name, number: row.number, cells: known), of: columns) }
      }
    }
    strangers.report(of: name, to: &interpreter)
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

  // Other sheets

  /// More cells than this are said at once.
  private static let mostCellsListed = 20

  /// The overview says nothing that is not worked out; what somebody changed there, or added, is in no plan.
  private func readOtherSheets(
    _ wording: Wording, _ overview: RegisterOverviewContent, _ interpreter: inout RegisterInterpreter
  ) throws {
    let read = tables.map(\.sheet) + [workbook.registerRemainders].compactMap { $0 }
    let overviewName = wording.register.text(.overviewSheet)
    for sheet in workbook.sheets where sheet.kind == .worksheet && !read.contains(sheet) {
      let isOverview = sheet.name == overviewName
      let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
      var left: [(place: String, message: Message)] = []
      var count = 0
      _ = try workbook.readRows(of: sheet) { row throws(ReadingError) in
        let cells = try workbook.collected(row, within: budget).registerCells
        let rowName = cells.first { $0.reference.column == 1 }?.text ?? ""
        interpreter.count(cells.count)
        for cell in cells {
          guard let message = isOverview ? overview.message(on: cell, inRowOf: rowName) : .leftOver(text: cell.text)
          else { continue }
          count += 1
          if isOverview || count <= Self.mostCellsListed { left.append(("\(name)!\(cell.reference)", message)) }
        }
      }
      if count > left.count {
        interpreter.leave(count, at: left[0].place, .registerSheetLeft(sheet: sheet.name, count: count))
      } else {
        for (place, message) in left { interpreter.leave(1, at: place, message) }
      }
    }
  }

  private func readNotes(_ interpreter: inout RegisterInterpreter) throws {
    for sheet in workbook.sheets where sheet.kind == .worksheet {
      let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
      for note in try workbook.notes(of: sheet) {
        interpreter.count(1)
        interpreter.leave(1, at: "\(name)!\(note.cell)", .commentLeft(author: note.author, text: note.text))
      }
    }
  }
}

extension [RegisterReadCell] {
  /// Whether they are the tags of the columns that they stand in.
  fileprivate func isTags(of columns: RegisterColumns) -> Bool {
    guard first?.text.hasPrefix("#") == true else { return false }
    return allSatisfy { columns.fields[$0.reference.column]?.tag == $0.text }
  }
}
