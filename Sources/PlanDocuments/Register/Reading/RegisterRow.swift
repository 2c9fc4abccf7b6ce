internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// A cell of a register's table as it was read.
struct RegisterReadCell {
  let reference: CellReference
  let text: String
  let value: SourceCell.Value
}

/// A row of a register's table: its cells that hold something, those of known columns by field.
struct RegisterRow {
  /// The sheet, as places name it.
  let sheet: String
  let number: Int
  let cells: [(field: RegisterField, cell: RegisterReadCell)]

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

    /// A sheet without these columns is not the table.
    fileprivate var needed: [RegisterField] {
      switch self {
      case .plans: [.year, .surveyLaunched]
      case .functions: [.year, .function, .score, .actionCount]
      case .actions: [.year, .action]
      }
    }
  }

  let table: Table
  let language: String
  let headingRow: Int
  /// By column, counted from 1.
  let fields: [Int: RegisterField]
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
      for table in Table.allCases {
        let known = Dictionary(
          zip(RegisterField.headings(of: table.fields, in: wording).map(TextFolding.folded), table.fields)
        ) { first, _ in first }
        var fields: [Int: RegisterField] = [:]
        var taken: Set<RegisterField> = []
        for (cell, text) in zip(cells, texts) {
          guard let field = known[text], taken.insert(field).inserted else { continue }
          fields[cell.reference.column] = field
        }
        guard table.needed.allSatisfy(taken.contains), taken.contains(.iso3) || taken.contains(.plan),
          fields.count > best?.fields.count ?? 0
        else { continue }
        best = (table, language, fields)
      }
    }
    guard let best else { return nil }
    (table, language, fields, headingRow) = (best.table, best.language, best.fields, row)
    unknown = cells.filter { best.fields[$0.reference.column] == nil }
  }

  func has(_ field: RegisterField) -> Bool { fields.values.contains(field) }
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
