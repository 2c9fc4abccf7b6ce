internal import PlanModel
internal import PlanTemplates

/// The form as it was found in a file: its rows below the headings, and what stands around it.
struct FoundForm {
  /// A row of the form with its cells by column.
  struct Row {
    let source: SourceRow
    var cells: [PlanField: SourceCell]
    /// Those of the headings above it.
    let columns: [PlanField: ClosedRange<Int>]
    /// The id that stands in the hidden column of a workbook.
    let id: SourceItem?
    /// The ids of the action that the row is, where that is known against what it bears.
    var knownIDs: [String]?
    /// The columns that each cell lies over which was merged across several; it is taken for the first of them.
    var mergedAcross: [[PlanField]] = []
  }

  /// In the language of the headings.
  var wording: Wording
  /// The columns that were found.
  let fields: Set<PlanField>
  /// Below the headings.
  let rows: [Row]
  /// Cells that are merged over several actions.
  let mergedCells: MergedCells
  /// Rows above the headings, of the sheets and tables that hold them.
  let rowsAbove: [SourceRow]
  /// The cells of the headings, repeated ones among them.
  let headings: [SourceItem]
}

/// Finds the form wherever it stands: by the words of its headings, in any language, in any sheet, table, row and order.
struct FormFinder {
  let template: PlanTemplate
  private let matcher: HeadingMatcher

  init(template: PlanTemplate, parsers: FormParsers) {
    self.template = template
    matcher = parsers.headings
  }

  func form(in source: SourceDocument) throws(ImportError) -> FoundForm {
    let candidates = source.grids.compactMap(candidate)
    let visible = candidates.filter { !$0.grid.isHidden }
    guard let first = visible.first ?? candidates.first else {
      throw noForm
    }
    let chosen = visible.isEmpty ? [first] : visible
    // A table that was cut in two is one form; two sheets are two.
    if let second = chosen.dropFirst().first(where: { !isContinuation($0, of: first) }) {
      throw ImportError(
        findings: [
          Finding(.error, at: second.grid.name, .severalForms(first: first.grid.name, second: second.grid.name))
        ])
    }
    return try form(of: chosen)
  }

  /// With the headings that were looked for, to be said in the language of whoever reads it.
  private var noForm: ImportError {
    let headings = template.columns.map(\.field.rawValue)
    return ImportError(findings: [Finding(.error, at: "", .noForm(headings: headings))])
  }

  // Candidates

  private struct Candidate {
    let grid: SourceGrid
    let heading: Heading
  }

  private struct Heading {
    let row: SourceRow
    /// The cells that head a column of the form; what else stands in the row heads one of somebody's own.
    let items: [SourceItem]
    let columns: [PlanField: ClosedRange<Int>]
    let idColumn: ClosedRange<Int>?
    let languages: [String: Fit]
  }

  /// How well the headings fit a language.
  private struct Fit: Comparable {
    /// Two for each heading that the language has, one for each that is like one of its own.
    var shared = 0
    /// The same of those that no other language comes before.
    var own = 0

    static func < (one: Fit, other: Fit) -> Bool { (one.shared, one.own) < (other.shared, other.own) }
    static func + (one: Fit, other: Fit) -> Fit { Fit(shared: one.shared + other.shared, own: one.own + other.own) }
  }

  /// A sheet or table with a row that has at least half of the headings, the actions' among them.
  private func candidate(_ grid: SourceGrid) -> Candidate? {
    for row in grid.rows {
      if let heading = heading(in: row) { return Candidate(grid: grid, heading: heading) }
    }
    return nil
  }

  private func heading(in row: SourceRow) -> Heading? {
    var items: [SourceItem] = []
    var columns: [PlanField: ClosedRange<Int>] = [:]
    var idColumn: ClosedRange<Int>?
    var languages: [String: Fit] = [:]
    let cells = row.cells.filter { $0.item != nil }
    for (index, cell) in cells.enumerated() {
      // Most rows are none of headings, which shows long before their last cell.
      guard columns.count + cells.count - index >= Self.fewestHeadings, let item = cell.item else { return nil }
      if item.text == PlanIdentity.idHeading {
        idColumn = cell.columns
        items.append(item)
      }
      guard let match = matcher.match(item.text), columns[match.field] == nil else { continue }
      items.append(item)
      columns[match.field] = cell.columns
      let weight = match.isExact ? 2 : 1
      // Languages of one family share most headings.
      for language in match.languages { languages[language, default: Fit()].shared += weight }
      languages[match.language]?.own += weight
    }
    guard columns.count >= Self.fewestHeadings, columns[.action] != nil else { return nil }
    return Heading(row: row, items: items, columns: columns, idColumn: idColumn, languages: languages)
  }

  private static let fewestHeadings = 4

  private func isContinuation(_ candidate: Candidate, of first: Candidate) -> Bool {
    candidate.grid.name.hasPrefix("table ") && first.grid.name.hasPrefix("table ")
      && Set(candidate.heading.columns.keys) == Set(first.heading.columns.keys)
  }

  // The form

  private func form(of candidates: [Candidate]) throws(ImportError) -> FoundForm {
    var rows: [FoundForm.Row] = []
    var above: [SourceRow] = []
    var headings: [SourceItem] = []
    var languages: [String: Fit] = [:]
    for candidate in candidates {
      var current = candidate.heading
      languages.merge(current.languages, uniquingKeysWith: +)
      for row in candidate.grid.rows {
        if row.number < candidate.heading.row.number {
          above.append(row)
        } else if row.number == candidate.heading.row.number {
          headings += candidate.heading.items
        } else if let repeated = heading(in: row) {
          current = repeated
          headings += repeated.items
        } else {
          rows.append(found(row, under: current))
        }
      }
    }
    var mergedCells = MergedCells()
    mergedCells.spread(in: &rows)
    let order = languages.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let wording = order.lazy.compactMap({ template.wording(for: $0.key) }).first else { throw noForm }
    return FoundForm(
      wording: wording, fields: Set(candidates[0].heading.columns.keys), rows: rows, mergedCells: mergedCells,
      rowsAbove: above, headings: headings)
  }

  /// A cell belongs to the heading that it shares most columns with.
  private func found(_ row: SourceRow, under heading: Heading) -> FoundForm.Row {
    var cells: [PlanField: SourceCell] = [:]
    var wide: [[PlanField]] = []
    var id: SourceItem?
    for cell in row.cells {
      if let idColumn = heading.idColumn, idColumn.overlaps(cell.columns), cell.columns.count == 1 {
        id = cell.item
        continue
      }
      let fits = heading.columns.map { (field: $0.key, width: $0.value.sharedCount(with: cell.columns)) }
        .filter { $0.width > 0 }
      let best = fits.max { ($0.width, $1.field.order) < ($1.width, $0.field.order) }
      // The first cell of a heading's columns keeps it; what else a split row has there is reported.
      guard let best, cells[best.field] == nil else { continue }
      cells[best.field] = cell
      let whole = fits.filter { $0.field != best.field && $0.width == heading.columns[$0.field]?.count }
      if cell.item != nil { wide.append([best.field] + whole.map(\.field).sorted { $0.order < $1.order }) }
    }
    let across = wide.map { fields in fields.filter { $0 == fields[0] || cells[$0] == nil } }.filter { $0.count > 1 }
    return FoundForm.Row(source: row, cells: cells, columns: heading.columns, id: id, mergedAcross: across)
  }
}

extension PlanField {
  /// Its place among the columns of the form.
  fileprivate var order: Int { PlanField.allCases.firstIndex(of: self) ?? 0 }
}

extension ClosedRange<Int> {
  fileprivate func sharedCount(with other: ClosedRange<Int>) -> Int {
    Swift.max(0, Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound) + 1)
  }
}
