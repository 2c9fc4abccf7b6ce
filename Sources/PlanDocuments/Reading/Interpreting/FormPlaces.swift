internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Where the parts of a plan stand in the file that it was read from; looked up only where something is to be said.
struct FormPlaces: Sendable {
  /// A function of the plan as it stands in the file, with the rows of its actions.
  struct Function {
    let group: FunctionGroup
    let rows: [FoundForm.Row]
  }

  var head = FoundHead()
  /// The heading of the table's first column.
  var heading: SourceItem?
  /// In the order of the plan.
  var functions: [Function] = []

  /// Findings with places in the file instead of JSON pointers; what the form does not show has none there.
  func placed(_ findings: [Finding]) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    let places = byPointer
    return findings.map { finding in
      Finding(finding.severity, at: places[finding.place] ?? "", finding.message.placed { places[$0] })
    }
  }

  private var byPointer: [String: String] {
    var places: [String: String] = [:]
    for label in FormLabel.allCases {
      places[label.pointer.description] = head.values[label]?.item?.place ?? head.places[label]
    }
    let all = JSONPointer.root.appending("functions")
    places[all.description] = heading?.place
    for (index, function) in functions.enumerated() { function.add(to: &places, at: all.appending(index)) }
    return places
  }
}

extension FormPlaces.Function {
  fileprivate func add(to places: inout [String: String], at pointer: JSONPointer) {
    let row = group.rows.first
    let function = group.cell?.item?.place ?? row?.place(of: .function)
    places[pointer.description] = function
    places[pointer.appending("title").description] = function
    let result = group.rows.lazy.compactMap { $0.cells[.result]?.item?.place }.first ?? row?.place(of: .result)
    for key in ["score", "rating"] { places[pointer.appending(key).description] = result }
    for (index, row) in rows.enumerated() {
      let action = pointer.appending("actions").appending(index)
      places[action.description] = row.place(of: .action)
      for field in PlanField.ofActions { places[action.appending(field.rawValue).description] = row.place(of: field) }
    }
  }
}

extension FormLabel {
  /// Of the value in a plan's JSON.
  fileprivate var pointer: JSONPointer {
    switch self {
    case .country: JSONPointer.root.appending("country").appending("name")
    case .year: JSONPointer.root.appending("year")
    case .surveyLaunched, .reviewed, .completed: JSONPointer.root.appending("dates").appending(rawValue)
    }
  }
}

extension FoundForm.Row {
  /// Where a cell stands, also an empty one; nil in a row of which nothing tells its place.
  fileprivate func place(of field: PlanField) -> String? {
    if let item = cells[field]?.item { return item.place }
    let column = cells[field]?.columns ?? columns[field]
    guard let column, let beside = (source.cells.lazy.compactMap(\.item).first ?? id)?.place else { return nil }
    // `Plan!C14` in a workbook, where the name of the sheet may be any; `table 1 row 9 column 3` in a document.
    if let mark = beside.lastIndex(of: "!") {
      return beside[...mark] + CellReference(row: source.number, column: column.lowerBound).description
    }
    guard let number = source.cells.firstIndex(where: { $0.columns.overlaps(column) }),
      let end = beside.lastIndex(of: " ")
    else { return nil }
    return beside[...end] + String(number + 1)
  }
}
