internal import PlanModel
internal import PlanTemplates

/// The form as it is shown, in words: what stands between a plan and the formats.
///
/// Formats know nothing of plans, codes or languages; they find here each text in its place.
struct PlanTable {
  let wording: Wording
  /// Nothing is filled in yet.
  let isBlank: Bool
  let title: String
  /// Country, year and, where they are known, cluster: what the document is about.
  let subject: String
  let pageHeader: String
  /// Label and value, in the order of the form.
  let head: [HeadLine]
  /// In the order of the template's columns.
  let headings: [String]
  let groups: [Group]
  /// The lines after the table.
  let legend: [String]

  struct HeadLine {
    let label: String
    let value: HeadValue
    /// The form sets country and year on two lines, a date on one.
    let isOnOneLine: Bool
  }

  enum HeadValue {
    case text(String)
    case year(Int)
    case date(CalendarDate)
    case empty
  }

  /// A function with the rows of its actions, at least one.
  struct Group {
    /// Which of the core functions it is; nil for one of a cluster's own.
    let key: FunctionKey?
    /// As it is printed, also where the plan gives none.
    let number: Int
    let function: Cell
    let result: Cell
    let rating: Rating?
    let rows: [Row]
  }

  struct Row {
    /// The id of the action; nil in a row without one.
    let actionID: String?
    let priority: Priority?
    /// In the order of the template's columns, without function and result.
    let cells: [Cell]
  }

  /// A text and where it comes from.
  struct Cell {
    let field: PlanField
    let text: String
    let direction: Wording.Direction
    let place: Place
  }

  /// Where a text comes from in the plan; made a pointer only where something is to be said.
  struct Place {
    /// Of the plan's functions, counted from 0; nil for one that the plan lacks.
    let function: Int?
    /// Of the function's actions, counted from 0; nil for what belongs to the function.
    let action: Int?
  }
}

extension PlanTable.Cell {
  var pointer: JSONPointer {
    var pointer = JSONPointer.root.appending("functions")
    guard let function = place.function else { return pointer }
    pointer = pointer.appending(function)
    if let action = place.action { pointer = pointer.appending("actions").appending(action) }
    return pointer.appending(key)
  }

  /// The key in the plan's JSON; the first of two columns shows what stands under another name.
  private var key: String {
    switch field {
    case .function: "title"
    case .result: "rating"
    case .priority, .action, .timeframe, .responsible, .constraints, .goodPractices, .comments: field.rawValue
    }
  }
}

extension PlanTable.HeadValue {
  /// As it is printed.
  func text(in wording: Wording) -> String {
    switch self {
    case .text(let text): text
    case .year(let year): String(year)
    case .date(let date): wording.text(of: date)
    case .empty: ""
    }
  }
}
