internal import OOXML
internal import PlanModel
internal import PlanTemplates

// What stands in a register besides its tables.

extension RegisterReading {
  /// More cells than this are said at once.
  private static let mostCellsListed = 20

  /// The overview says nothing that is not worked out; what somebody changed there, or added, is in no plan.
  mutating func readOtherSheets(
    _ wording: Wording, _ overview: RegisterOverviewContent, _ interpreter: inout RegisterInterpreter
  ) throws {
    let read = tables.map(\.sheet) + [workbook.registerRemainders].compactMap { $0 }
    let overviewName = wording.register.text(.overviewSheet)
    for sheet in workbook.sheets where sheet.kind == .worksheet && !read.contains(sheet) {
      let isOverview = sheet.name == overviewName
      let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
      var left: [(place: String, message: Message)] = []
      var count = 0
      let extras = try workbook.readRows(of: sheet) { row throws(ReadingError) in
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
      links.append((sheet, try workbook.links(of: sheet, extras)))
      if count > left.count {
        interpreter.leave(count, at: left[0].place, .registerSheetLeft(sheet: sheet.name, count: count))
      } else {
        for (place, message) in left { interpreter.leave(1, at: place, message) }
      }
    }
  }

  /// What hangs on cells or lies over them: notes, text boxes, pictures and links.
  func readRemarks(_ interpreter: inout RegisterInterpreter) throws {
    for sheet in workbook.sheets where sheet.kind == .worksheet {
      let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
      for note in try workbook.notes(of: sheet) {
        interpreter.count(1)
        interpreter.leave(1, at: "\(name)!\(note.cell)", .commentLeft(author: note.author, text: note.text))
      }
      let drawings = try workbook.drawings(of: sheet)
      for (index, text) in drawings.texts.enumerated() {
        interpreter.count(1)
        interpreter.leave(1, at: "\(name) text box \(index + 1)", .leftOver(text: text))
      }
      // The register has charts of its own, on the overview.
      for picture in drawings.pictures where tables.contains(where: { $0.sheet == sheet }) {
        interpreter.report(.warning, at: picture.cell.map { "\(name)!\($0)" } ?? name, .pictureLeft)
      }
    }
    for (sheet, cells) in links where !cells.isEmpty { try readLinks(cells, of: sheet, &interpreter) }
  }

  /// The texts are read once more: few registers have links, and none has room for all of its texts in memory.
  private func readLinks(
    _ cells: [ReadCellLink], of sheet: ReadSheet, _ interpreter: inout RegisterInterpreter
  ) throws {
    let name = ExcelSheetName.quotedWhereNeeded(sheet.name)
    let addresses = cells.addresses
    _ = try workbook.readRows(of: sheet) { row throws(ReadingError) in
      for cell in try workbook.collected(row, within: budget).registerCells {
        guard let address = addresses[cell.reference], !LinkText.says(cell.text, address) else { continue }
        interpreter.report(
          .warning, at: "\(name)!\(cell.reference)", .linkAddress(text: cell.text, address: address))
      }
    }
  }
}

extension RegisterInterpreter {
  /// Says what the plan does not keep of a cell that it takes.
  mutating func remark(on cell: RegisterReadCell, of field: RegisterField, at place: String) {
    if cell.isStruck { report(.warning, at: place, .struckText(text: cell.text)) }
    if field.isDate, case .date = cell.value, cell.text.contains(":") {
      report(.note, at: place, .timeOfDayDropped(text: cell.text))
    }
  }
}

extension RegisterField {
  fileprivate var isDate: Bool { self == .surveyLaunched || self == .reviewed || self == .completed }
}
