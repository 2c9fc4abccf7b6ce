internal import PlanModel
internal import PlanTemplates

/// The rows of the form, told apart: actions, and below them the lines of the legend.
struct FormRows {
  let form: FoundForm
  let parsers: FormParsers
  let source: SourceDocument
  /// The lines of the base, which are its abbreviations however they read.
  let known: LegendReader
  /// What the base's export prints for its functions, which are functions however they read.
  let printedFunctions: Set<String>
  private(set) var rows: [FoundForm.Row] = []
  /// Lines such as `SAG: …`, in the table's sheet below it or after it in the text.
  private(set) var legend: [SourceItem] = []
  /// Lines that explain the mark for "no comment".
  private(set) var noCommentLines: [SourceItem] = []

  init(form: FoundForm, parsers: FormParsers, source: SourceDocument, known: LegendReader, printed: PlanTable?) {
    self.form = form
    self.parsers = parsers
    self.source = source
    self.known = known
    printedFunctions = Set((printed?.groups ?? []).map(\.function.text))
  }

  mutating func split() {
    let parser = parsers.legend
    let functions = parsers.functions
    var keys: Set<FunctionKey> = []
    var isBelowLegend = false
    for row in form.rows {
      if let line = legendLine(row, parser, functions, below: keys) {
        add(line, parser)
        isBelowLegend = true
      } else if !isBelowLegend || !isStray(row) {
        if let item = row.cells[.function]?.item, let key = functions.parse(item.text).key { keys.insert(key) }
        rows.append(row)
      }
    }
    let labels = parsers.labels
    for line in source.lines where parser.isNoCommentLine(line.text) || isAbbreviation(line, parser) {
      // A date retyped below the table looks like a line of the legend.
      if known.knows(line.text) || labels.match(line.text) == nil { add(line, parser) }
    }
  }

  /// A note above the table is none, however it reads. Items are numbered in the order of reading.
  private func isAbbreviation(_ line: SourceItem, _ parser: LegendParser) -> Bool {
    (known.knows(line.text) || parser.parse(line.text) != nil) && form.headings.contains { $0.id < line.id }
  }

  /// Below the legend a single text without a function or an id is somebody's own, which is left and reported.
  private func isStray(_ row: FoundForm.Row) -> Bool {
    let texts = row.source.cells.compactMap(\.item)
    return texts.count == 1 && row.cells[.function]?.item == nil && row.id == nil && row.source.anchors.isEmpty
      && row.source.cells.allSatisfy { !$0.continuesAbove }
  }

  private mutating func add(_ line: SourceItem, _ parser: LegendParser) {
    if !known.knows(line.text), parser.isNoCommentLine(line.text) {
      noCommentLines.append(line)
    } else {
      legend.append(line)
    }
  }

  /// A row with one text, in its first column, that reads like a line of the legend and names no function.
  ///
  /// The long form of an abbreviation can be like a function's title, as of `AAP: accountability to affected
  /// populations`; it names no function where that function stands above.
  private func legendLine(
    _ row: FoundForm.Row, _ parser: LegendParser, _ functions: FunctionParser, below keys: Set<FunctionKey>
  ) -> SourceItem? {
    let items = row.source.cells.compactMap(\.item)
    guard items.count == 1, let first = row.cells[.function]?.item ?? items.first, first == items[0],
      row.source.anchors.isEmpty
    else { return nil }
    if known.knows(first.text) || parser.isNoCommentLine(first.text) { return first }
    guard !printedFunctions.contains(first.text), let (short, _) = parser.parse(first.text) else { return nil }
    let function = functions.parse(first.text)
    guard let key = function.key else {
      // `8. AGR: …` is a function of the plan's own; `4-W: …` is an abbreviation.
      return function.number != nil && short.contains(where: \.isWhitespace) ? nil : first
    }
    return function.number == nil && keys.contains(key) ? first : nil
  }
}
