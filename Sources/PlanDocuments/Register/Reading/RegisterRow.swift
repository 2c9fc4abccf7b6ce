internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// A cell of a register's table as it was read.
struct RegisterReadCell {
  let reference: CellReference
  let text: String
  let value: SourceCell.Value
  /// The text, or a part of it, is struck through.
  let isStruck: Bool
}

extension ReadRow {
  /// The cells that people see something in.
  var registerCells: [RegisterReadCell] {
    cells.compactMap { cell in
      let content = ExcelCellContent(of: cell)
      guard !content.text.isEmpty else { return nil }
      return RegisterReadCell(
        reference: cell.reference, text: content.text, value: content.value, isStruck: cell.isStruck)
    }
  }
}

/// A row of a register's table: its cells that hold something, those of known columns by field.
struct RegisterRow {
  /// The sheet, as places name it.
  let sheet: String
  let number: Int
  let cells: [(field: RegisterField, cell: RegisterReadCell)]
  /// The fields whose cells hold a formula without a result: nobody knows what they say.
  var notCalculated: Set<RegisterField> = []

  func place(of cell: RegisterReadCell) -> String { "\(sheet)!\(cell.reference)" }

  /// The row's first cell.
  var place: String { cells.first.map { place(of: $0.cell) } ?? "\(sheet)!A\(number)" }

  subscript(field: RegisterField) -> RegisterReadCell? { cells.first { $0.field == field }?.cell }

  func text(_ field: RegisterField) -> String { self[field]?.text ?? "" }
}

/// Which table of a register a sheet is, and which column holds what.
struct RegisterColumns {
  enum Table: CaseIterable {
    case plans, functions, actions

    var fields: [RegisterField] {
      switch self {
      case .plans: RegisterField.ofPlans
      case .functions: RegisterField.ofFunctions
      case .actions: RegisterField.ofActions
      }
    }

    /// The fields that no other table has.
    fileprivate static let ofPlansAlone = Set(RegisterField.ofPlans)
      .subtracting(RegisterField.ofFunctions).subtracting(RegisterField.ofActions)
    fileprivate static let ofActionsAlone = Set(RegisterField.ofActions)
      .subtracting(RegisterField.ofFunctions).subtracting(RegisterField.ofPlans)
    /// What a function's own row says besides which it is.
    fileprivate static let ofResults = Set(RegisterField.ofFunctions.filter(\.isComputed)).union([.score, .rating])
  }

  let table: Table
  let language: String
  let headingRow: Int
  /// By column, counted from 1.
  let fields: [Int: RegisterField]
  /// The fields of the table that have no column.
  let missing: Set<RegisterField>
  /// Headings that no column of the table has.
  let unknown: [RegisterReadCell]

  /// The table whose headings stand in a row; nil where it is none.
  ///
  /// - Parameter telling: Of the template.
  init?(headings cells: [RegisterReadCell], row: Int, in template: PlanTemplate, telling: RegisterTellingHeadings) {
    var best: (table: Table, language: String, fields: [Int: RegisterField])?
    guard cells.count >= 3 else { return nil }
    let texts = cells.map { TextFolding.folded($0.text) }
    guard telling.stand(among: texts) else { return nil }
    for language in template.languages {
      guard let wording = template.wording(for: language) else { continue }
      let found = Table.allCases.map { Self.columns(of: $0, headings: zip(cells, texts), in: wording) }
      let all = found.map { Set($0.values) }
      for (table, fields) in zip(Table.allCases, found) where Self.isTold(table, by: all) {
        guard fields.count > best?.fields.count ?? 0 else { continue }
        best = (table, language, fields)
      }
    }
    guard let best else { return nil }
    (table, language, fields, headingRow) = (best.table, best.language, best.fields, row)
    missing = Set(best.table.fields).subtracting(best.fields.values)
    unknown = cells.filter { best.fields[$0.reference.column] == nil }
  }

  private static func columns(
    of table: Table, headings: Zip2Sequence<[RegisterReadCell], [String]>, in wording: Wording
  ) -> [Int: RegisterField] {
    let known = Dictionary(
      zip(RegisterField.headings(of: table.fields, in: wording).map(TextFolding.folded), table.fields)
    ) { first, _ in first }
    var fields: [Int: RegisterField] = [:]
    var taken: Set<RegisterField> = []
    for (cell, text) in headings {
      guard let field = known[text], taken.insert(field).inserted else { continue }
      fields[cell.reference.column] = field
    }
    return fields
  }

  /// Whether headings are those of a table, which may have lost some: they tell the plan of a row, and what the table
  /// alone is about.
  ///
  /// - Parameter fields: Those that are found, for each table.
  private static func isTold(_ table: Table, by fields: [Set<RegisterField>]) -> Bool {
    let (ofPlans, ofFunctions, ofActions) = (fields[0], fields[1], fields[2])
    let own = ofActions.intersection(Table.ofActionsAlone)
    let isOfPlans = ofPlans.intersection(Table.ofPlansAlone).count >= 2
    let isOfActions = own.contains(.action) || own.count >= 3
    switch table {
    case .plans:
      return isOfPlans && !isOfActions && tellsPlan(ofPlans)
    case .functions:
      return !isOfPlans && own.isEmpty && !ofFunctions.isDisjoint(with: [.function, .functionKey])
        && !ofFunctions.isDisjoint(with: Table.ofResults) && tellsPlan(ofFunctions)
    case .actions:
      return isOfActions && tellsPlan(ofActions)
    }
  }

  private static func tellsPlan(_ fields: Set<RegisterField>) -> Bool {
    fields.count >= 4 && (fields.contains(.plan) || fields.isSuperset(of: [.iso3, .year]))
  }

  /// Whether an empty cell of a row says that the field is empty.
  func shows(_ field: RegisterField, in row: RegisterRow) -> Bool {
    !missing.contains(field) && !row.notCalculated.contains(field)
  }
}

/// By which a row is found to be worth the making of every table's headings: each has one of two columns, also with a
/// number where another is called the same. Forms are read far more often than registers, and have neither.
struct RegisterTellingHeadings {
  private let folded: [String]

  init(in template: PlanTemplate) {
    folded = template.languages.compactMap { template.wording(for: $0) }
      .flatMap { wording in [RegisterField.iso3, .plan].map { TextFolding.folded($0.heading(in: wording)) } }
  }

  /// - Parameter texts: Folded.
  func stand(among texts: [String]) -> Bool {
    texts.contains { text in folded.contains { text.hasPrefix($0) } }
  }
}
