internal import OOXML
internal import PlanModel

/// Where the parts of the overview stand: charts on the first page, their tables below them, the heat map last: its
/// heading can be repeated on each page, since nothing else stands on those that follow.
struct RegisterOverviewLayout {
  /// A heading with a table below it.
  struct Section {
    let titleRow: Int
    let headingRow: Int
    let rows: Range<Int>
  }

  let ratings: Section
  let priorities: Section
  let years: Section
  let heatMap: Section

  static let chartRowHeight = Length.points(15)
  static let ratingsChart = CellRange(rows: 4...18, columns: 1...4)
  static let prioritiesChart = CellRange(rows: 4...18, columns: 5...lastColumn)
  /// A chart of a few years would be all too wide over the whole page.
  static func yearsChart(years: Int) -> CellRange {
    CellRange(rows: 20...31, columns: 1...(years > 3 ? lastColumn : 4))
  }

  /// The charts fill the first page, which has room for 32 rows.
  private static let firstSectionRow = 33

  /// Country, the functions, the mean, the year and the number of plans.
  static let widths = [30.0] + Array(repeating: 12.5, count: FunctionKey.allCases.count) + [10, 7.5, 7.5]
  static var lastColumn: Int { widths.count }
  /// The columns of the functions and of their mean.
  static let scoreColumns = 2...(FunctionKey.allCases.count + 2)

  /// Whether a table may have a figure in a cell: somebody may have put in rows, but above the first there is none.
  static func mayHoldFigure(_ cell: CellReference) -> Bool { cell.row > firstSectionRow && cell.column <= lastColumn }

  init(countries: Int, years: Int) {
    var row = Self.firstSectionRow
    func section(_ count: Int, isNoted: Bool = false) -> Section {
      let heading = row + (isNoted ? 2 : 1)
      let section = Section(titleRow: row, headingRow: heading, rows: (heading + 1)..<(heading + 1 + count))
      row = section.rows.upperBound + 1
      return section
    }
    ratings = section(FunctionKey.allCases.count)
    priorities = section(FunctionKey.allCases.count)
    self.years = section(years)
    heatMap = section(countries, isNoted: true)
  }
}
