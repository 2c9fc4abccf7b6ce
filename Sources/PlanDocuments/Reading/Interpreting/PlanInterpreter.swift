internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Makes a plan of what was found in a file, and keeps account of it.
///
/// A cell that still says what the export of the base printed keeps the base's value to the last code point; only what was
/// changed is read anew. So nothing is lost by the way through the form, which shows less than a plan holds.
struct PlanInterpreter {
  let template: PlanTemplate
  let parsers: FormParsers
  let source: SourceDocument
  let form: FoundForm
  let base: ActionPlan?
  let wording: Wording
  let vocabulary: Vocabulary
  /// What the export of the base prints; its cells know their places in the base.
  let printed: PlanTable?

  /// Where the parts of the plan stand.
  var places = FormPlaces()
  private(set) var findings: [Finding] = []
  private var taken: Set<Int> = []

  init(
    template: PlanTemplate, parsers: FormParsers, source: SourceDocument, form: FoundForm, base: ActionPlan?
  ) {
    self.template = template
    self.parsers = parsers
    self.source = source
    self.form = form
    self.base = base
    wording = form.wording
    vocabulary = template.vocabulary
    let builder = PlanTableBuilder(template: template, wording: wording)
    printed = base.map { builder.table(of: $0) }
    taken.formUnion(form.headings.map(\.id))
  }

  /// The plan as it stands in the file.
  ///
  /// - Throws: Country or year stand nowhere.
  mutating func plan() throws(ImportError) -> ActionPlan {
    let head = HeadReader(parsers: parsers, source: source, form: form).head()
    for item in head.labels { take(item) }
    places.head = head
    places.heading = form.headings.first
    var plan = base ?? ActionPlan(language: wording.language, country: Country(name: ""), year: ActionPlan.noYear)
    readCountry(head, into: &plan)
    readYear(head, into: &plan)
    plan.dates.surveyLaunched = date(.surveyLaunched, in: head, base: base?.dates.surveyLaunched)
    plan.dates.reviewed = date(.reviewed, in: head, base: base?.dates.reviewed)
    plan.dates.completed = date(.completed, in: head, base: base?.dates.completed)
    var legend = LegendReader(base: base?.abbreviations ?? [], wording: wording, parser: parsers.legend)
    var rows = FormRows(form: form, parsers: parsers, source: source, known: legend, printed: printed)
    rows.split()
    for item in rows.noCommentLines { take(item) }
    plan.abbreviations = legend.abbreviations(of: rows.legend, &self)
    for cell in form.mergedCells.cells {
      report(.warning, at: cell.item.place, .mergedCell(text: cell.item.text, actions: cell.count))
    }
    var functions = FunctionReader(rows: rows, printed: printed, base: base)
    plan.functions = functions.functions(&self)
    for field in template.columns.map(\.field) where !form.fields.contains(field) {
      report(.warning, at: "", .columnMissing(heading: wording.heading(for: field)))
    }
    let missing = findings.filter { $0.severity == .error }
    if plan.country.name.isEmpty || plan.year == ActionPlan.noYear { throw ImportError(findings: missing) }
    return plan
  }

  // Account

  mutating func take(_ item: SourceItem?) {
    if let item { taken.insert(item.id) }
  }

  /// Whether nobody knows what a cell says: its formula has no result, or failed. It is said.
  mutating func reportedUnknown(_ cell: SourceCell?) -> Bool {
    guard let cell, cell.value.isUnknown, let item = cell.item else { return false }
    let isFailed = cell.value == .failed
    report(
      .warning, at: item.place, isFailed ? .formulaFailed(code: item.text) : .notCalculated(formula: item.text))
    return true
  }

  mutating func report(_ severity: Finding.Severity, at place: String, _ message: Message) {
    findings.append(Finding(severity, at: place, message))
  }

  /// What nobody took is said, each with its place.
  mutating func reportWhatIsLeft(of plan: ActionPlan) {
    takeOwnWords(of: plan)
    for remark in source.remarks {
      report(remark.isUnsettled ? .warning : .note, at: remark.item.place, remark.message)
    }
    let items = source.grids.flatMap(\.rows).flatMap(\.cells).compactMap(\.item) + source.lines + source.asides
    for item in items where !taken.contains(item.id) {
      report(.warning, at: item.place, .leftOver(text: item.text))
    }
    let remarks = source.remarks.count(where: \.isTextOfItsOwn)
    let all = items.count + remarks
    let reported = items.count { !taken.contains($0.id) } + remarks
    account = ReadingAccount(read: all, mapped: all - reported, reported: reported)
  }

  private(set) var account = ReadingAccount(read: 0, mapped: 0, reported: 0)

  /// The words that the form itself puts around the table: the lists behind the drop-downs, page header and footer.
  ///
  /// The page header tells country and year as they are or, where only the form was changed, as they were.
  private mutating func takeOwnWords(of plan: ActionPlan) {
    let header = wording.pageHeader(country: plan.country.name, year: String(plan.year))
    let words = FormWords(wording: wording, headers: [header, printed?.pageHeader])
    let hidden = source.grids.filter(\.isHidden)
    if !hidden.isEmpty {
      let items = hidden.flatMap(\.rows).flatMap(\.cells).compactMap(\.item)
      for item in items where parsers.listed.contains(item.text) { take(item) }
    }
    for line in source.lines + source.asides where words.isOfMargin(line.text) { take(line) }
  }
}

extension SourceRemark {
  /// Somebody has to say what is to become of it.
  fileprivate var isUnsettled: Bool {
    switch kind {
    case .comment, .struck, .link, .picture: true
    case .insertion, .deletion, .movedHere, .movedAway, .merge: false
    }
  }

  /// What is struck through or leads somewhere is a text that was read like all others, and a picture is none.
  fileprivate var isTextOfItsOwn: Bool {
    switch kind {
    case .comment, .insertion, .deletion, .movedHere, .movedAway, .merge: true
    case .struck, .link, .picture: false
    }
  }

  fileprivate var message: Message {
    switch kind {
    case .comment: .commentLeft(author: author, text: item.text)
    case .insertion, .movedHere, .merge: .insertionTaken(author: author, text: item.text)
    case .deletion, .movedAway: .deletionTaken(author: author, text: item.text)
    case .struck: .struckText(text: item.text)
    case .link: .linkAddress(text: item.text, address: address)
    case .picture: .pictureLeft
    }
  }
}

/// The words that an exported file holds besides the plan.
struct FormWords {
  private let margins: Set<String>
  private let footer: [String]
  /// The length in bytes above which a text is none of them, whatever spaces and marks it has besides.
  private let mostBytes: Int

  init(wording: Wording, headers: [String?]) {
    margins = Set((headers + [wording.title]).compactMap { $0.map(Self.words) })
    footer = wording.pageFooter.compactMap { if case .text(let text) = $0 { Self.withoutMarks(text) } else { nil } }
    mostBytes = 1000 + 4 * (margins.map(\.utf8.count).max() ?? 0)
  }

  /// The words on the hidden sheet of lists, in all languages: the lists stay in that of the export when the headings
  /// are retyped in another.
  static func listed(in template: PlanTemplate) -> Set<String> {
    var listed: Set<String> = []
    for wording in template.languages.compactMap({ template.wording(for: $0) }) {
      listed.formUnion(PlanField.allCases.map { wording.heading(for: $0) })
      listed.formUnion(template.dropDowns.priority.values.map { wording.label(for: $0) })
      listed.formUnion(template.dropDowns.timeframe.values.map { wording.label(for: $0) })
      listed.formUnion(template.dropDowns.responsible.values.map { wording.label(for: $0) })
    }
    return listed
  }

  /// The page header, or a footer whose words stand around numbers.
  func isOfMargin(_ text: String) -> Bool {
    guard text.utf8.count <= mostBytes else { return false }
    let text = Self.words(text)
    return margins.contains(text) || isShortened(text) || isFooter(text, of: footer)
      || isFooter(text, of: footer.reversed())
  }

  /// - Parameter pieces: Its words, which a sheet from right to left has in the order in which they are seen from the left.
  private func isFooter(_ text: String, of pieces: some Collection<String>) -> Bool {
    var rest = Substring(text + " ")
    for words in pieces {
      rest = rest.drop { $0.isNumber }
      guard rest.hasPrefix(words) else { return false }
      rest = rest.dropFirst(words.count)
    }
    return !pieces.isEmpty && rest.allSatisfy { $0.isNumber || $0 == " " }
  }

  /// A sheet's header has room for 255 characters, and ends in an ellipsis where that is too few.
  private func isShortened(_ text: String) -> Bool {
    text.utf8.count > 100 && text.hasSuffix("…") && margins.contains { $0.hasPrefix(text.dropLast()) }
  }

  /// Some programs put spaces around a header, and within it.
  private static func words(_ text: String) -> String {
    withoutMarks(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Without the marks of direction that a sheet's header and footer have.
  private static func withoutMarks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isMark($0) }))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "\u{200E}"..."\u{200F}" ~= scalar || "\u{202A}"..."\u{202E}" ~= scalar
  }
}
