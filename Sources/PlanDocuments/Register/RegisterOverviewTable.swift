internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// A table of the overview without its figures.
struct RegisterOverviewTable {
  let section: RegisterOverviewLayout.Section
  let title: RegisterKey
  /// A line below the title.
  var note: RegisterKey?
  let headings: [String]
  /// What each row is about.
  let names: [String]

  static let titleHeight = Length.points(24)
  static let noteHeight = Length.points(16)
}

extension RegisterOverview {
  var ratingsTable: RegisterOverviewTable {
    RegisterOverviewTable(
      section: layout.ratings, title: .ratingsByFunction, headings: [words.text(.function)] + ratingNames,
      names: functionNames)
  }

  var prioritiesTable: RegisterOverviewTable {
    RegisterOverviewTable(
      section: layout.priorities, title: .prioritiesByFunction, headings: [words.text(.function)] + priorityNames,
      names: functionNames)
  }

  var yearsTable: RegisterOverviewTable {
    RegisterOverviewTable(
      section: layout.years, title: .scoreByYear,
      headings: [wording.name(of: ActionPlan.Field.year), words.text(.meanScore)], names: years.map { String($0.key) })
  }

  var heatMapTable: RegisterOverviewTable {
    let last = [words.text(.meanScore), wording.name(of: ActionPlan.Field.year), words.text(.plans)]
    return RegisterOverviewTable(
      section: layout.heatMap, title: .heatMap, note: .heatMapNote,
      headings: [wording.name(of: Country.Field.name)] + functionNames + last, names: countries.map(\.name))
  }

  var functionNames: [String] { FunctionKey.allCases.map { wording.shortTitle(of: $0) } }
  var ratingNames: [String] { Rating.allCases.map { wording.label(for: $0) } + [words.text(.notRated)] }
  var priorityNames: [String] {
    Priority.allCases.map { wording.label(for: $0) } + [words.text(.withoutPriority)]
  }

  // Pages

  /// The rows that begin a page, so that a table which does not go on the rest of a page begins the next.
  func pageStarts(on print: PrintSetup) -> [Int] {
    // Programs differ by a few points in how high they make a page of rows.
    let room = print.heightOfPage - .points(12)
    // Nothing is left of the charts' page.
    var left = Length.zero
    var starts: [Int] = []
    for table in [ratingsTable, prioritiesTable, yearsTable, heatMapTable] {
      let height = height(of: table)
      if left < height {
        starts.append(table.section.titleRow)
        left = room
      }
      left = left - height - RegisterOverviewLayout.chartRowHeight
    }
    return starts
  }

  private func height(of table: RegisterOverviewTable) -> Length {
    let above = RegisterOverviewTable.titleHeight + (table.note == nil ? .zero : RegisterOverviewTable.noteHeight)
    return table.names.reduce(above + headingHeight(of: table)) { $0 + rowHeight(of: $1) }
  }
}
