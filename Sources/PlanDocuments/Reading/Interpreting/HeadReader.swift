internal import PlanModel
internal import PlanTemplates

/// What stands above the table, by label.
struct FoundHead {
  var labels: [SourceItem] = []
  var values: [FormLabel: SourceCell] = [:]
  /// Where each label stands.
  var places: [FormLabel: String] = [:]
}

/// Finds country, year and dates around the table: the value behind its label on the same line, in the next cell, or in
/// the next paragraph.
struct HeadReader {
  let parsers: FormParsers
  let source: SourceDocument
  let form: FoundForm

  func head() -> FoundHead {
    var head = FoundHead()
    let matcher = parsers.labels
    for row in form.rowsAbove {
      read(row.cells.filter { $0.item != nil }, matcher, into: &head) { _, _ in true }
    }
    let lines = source.lines.map { SourceCell(item: $0, columns: 1...1) }
    read(lines, matcher, into: &head) { label, line in
      switch label {
      case .country, .year: true
      // The line after a date's label may be anything where the date is missing: the legend, a page header.
      case .surveyLaunched, .reviewed, .completed:
        switch parsers.dates.parse(line) {
        case .date, .ambiguous: true
        case .unreadable: false
        }
      }
    }
    return head
  }

  /// - Parameter isValue: Whether the text after a label can be its value.
  private func read(
    _ cells: [SourceCell], _ matcher: LabelMatcher, into head: inout FoundHead,
    isValue: (FormLabel, String) -> Bool
  ) {
    var index = 0
    while index < cells.count {
      defer { index += 1 }
      guard let item = cells[index].item, let match = matcher.match(item.text), head.values[match.label] == nil
      else { continue }
      head.labels.append(item)
      head.places[match.label] = item.place
      if !match.rest.isEmpty {
        head.values[match.label] = SourceCell(
          item: SourceItem(id: item.id, text: match.rest, place: item.place), columns: cells[index].columns)
      } else if index + 1 < cells.count, let next = cells[index + 1].item, matcher.match(next.text) == nil,
        isValue(match.label, next.text)
      {
        head.values[match.label] = cells[index + 1]
        index += 1
      } else {
        // The label stands there without a value: the value is empty, not unknown.
        head.values[match.label] = SourceCell(item: nil, columns: 1...1)
      }
    }
  }
}
