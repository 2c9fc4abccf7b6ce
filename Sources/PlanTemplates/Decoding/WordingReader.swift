internal import PlanModel

/// Reads a wording (`ccpm-wording/1`).
enum WordingReader {
  static let schema = "ccpm-wording/1"

  /// The longest constant in a formula of Excel: cells take their colours by the words in them.
  private static let longestConstant = 255

  static let messagesKey = "messages"
  /// The objects that hold what only the program says.
  static let programKeys: Set = [
    messagesKey, DifferenceKey.object, ComparisonKey.object, CollectionKey.object, InspectionKey.object,
    FunctionKey.object, RegisterKey.object, Refusal.Reason.object, ContentKind.object,
  ]

  static func wording(_ file: ObjectReader) -> Wording {
    let messages = messages(file)
    let differences = DifferenceKey.read(file)
    let comparison = ComparisonKey.read(file)
    let collection = CollectionKey.read(file)
    let inspection = InspectionKey.read(file)
    let shortTitles = FunctionKey.read(file)
    let register = RegisterKey.read(file)
    let refusals = Refusal.Reason.read(file)
    let kinds = ContentKind.read(file)
    var wording = wordingOfForm(file)
    wording.messages = OnDemand { messages }
    wording.differencePhrases.own = OnDemand { differences }
    wording.comparisonPhrases.own = OnDemand { comparison }
    wording.collectionPhrases.own = OnDemand { collection }
    wording.inspectionPhrases.own = OnDemand { inspection }
    wording.shortTitles.own = OnDemand { shortTitles }
    wording.registerPhrases.own = OnDemand { register }
    wording.refusalPhrases.own = OnDemand { refusals }
    wording.kindPhrases.own = OnDemand { kinds }
    return wording
  }

  /// All but what only the program says: its messages and phrases.
  static func wordingOfForm(_ file: ObjectReader) -> Wording {
    defer { file.finish() }
    _ = file.string("schema")
    let language = file.read("language", language)
    let document = file.read("document", document)
    let noComment = file.read("noComment", noComment)
    let dates = file.read("dates", DateReader.dates)
    return Wording(
      language: language.code, languageName: language.name, locale: language.locale, direction: language.direction,
      decimalSeparator: language.decimalSeparator,
      title: document.title, sheetName: document.sheet, listsSheetName: document.listsSheet,
      tableTitle: document.tableTitle, tableDescription: document.tableDescription,
      noCommentMark: noComment.mark, noCommentLegend: noComment.legend, noCommentSynonyms: noComment.alsoRead,
      excelDateFormat: dates.excel, pageFooter: document.footer,
      dropDowns: file.read("dropDowns", DropDownTextsReader.texts),
      labels: file.words("labels", for: VocabularyCodes.labels),
      dates: dates.text,
      headings: file.words("headings", for: VocabularyCodes.fields),
      functions: file.words("functions", for: VocabularyCodes.functions),
      ratings: file.words("ratings", for: VocabularyCodes.ratings, limit: longestConstant),
      priorities: file.words("priorities", for: VocabularyCodes.priorities, limit: longestConstant),
      timeframes: file.read("timeframes", DateReader.timeframes),
      responsibles: file.words("responsibles", for: VocabularyCodes.responsibles),
      patterns: Wording.Patterns(
        subject: document.subject, subjectWithCluster: document.subjectWithCluster, pageHeader: document.pageHeader,
        functionLine: file.pattern("functionLine", "number", "title"),
        percentage: file.pattern("percentage", "number"),
        result: file.pattern("result", "percentage", "rating"),
        legendLine: file.pattern("legendLine", "short", "long")))
  }

  private static func language(
    _ language: ObjectReader
  ) -> (code: String, name: String, locale: String, direction: Wording.Direction, decimalSeparator: String) {
    (
      code: code(language),
      name: language.string("name"),
      locale: language.string("locale", limit: 35),
      direction: language.value(ofCode: "direction", among: VocabularyCodes.directions) ?? .leftToRight,
      decimalSeparator: language.string("decimalSeparator", limit: 1)
    )
  }

  /// The code of the language, which becomes part of files' names. One that is the same as a shipped one but for its
  /// case is that one.
  private static func code(_ language: ObjectReader) -> String {
    let code = language.string("code", limit: 35)
    if !code.isEmpty, !ActionPlan.isLanguageTag(code) {
      language.note(.unexpected(expected: ContentKind.languageCode.rawValue, found: code), at: "code")
    }
    return ShippedTemplate.wordings.languages.contains(code.lowercased()) ? code.lowercased() : code
  }

  private struct Document {
    let title: String
    let sheet: String
    let listsSheet: String
    let tableTitle: String
    let tableDescription: String
    let subject: Pattern
    let subjectWithCluster: Pattern
    let pageHeader: Pattern
    let footer: [Wording.FooterPart]
  }

  private static func document(_ document: ObjectReader) -> Document {
    let sheet = document.sheetName("sheet")
    let lists = document.sheetName("listsSheet")
    if !sheet.isEmpty, sheet.lowercased() == lists.lowercased() {
      document.note(.sameWords(lists, as: "sheet"), at: "listsSheet")
    }
    return Document(
      title: document.string("title"), sheet: sheet, listsSheet: lists,
      tableTitle: document.string("tableTitle"), tableDescription: document.string("tableDescription"),
      subject: document.pattern("subject", "country", "year"),
      subjectWithCluster: document.pattern("subjectWithCluster", "cluster", "country", "year"),
      pageHeader: document.pattern("pageHeader", "title", "country", "year"),
      footer: footer(document))
  }

  private static func footer(_ document: ObjectReader) -> [Wording.FooterPart] {
    let pattern = document.pattern("pageFooter", "page", "pages")
    document.checkHeaderFooter(pattern.text, limit: 200, at: "pageFooter")
    return pattern.pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .name("page"): .page
      case .name("pages"): .pages
      case .name(let name): .text("{\(name)}")
      }
    }
  }

  static func noComment(
    _ noComment: ObjectReader
  ) -> (mark: String, legend: String?, alsoRead: [String]) {
    (
      mark: noComment.string("mark"),
      legend: noComment.optionalString("legend"),
      alsoRead: noComment.strings("alsoRead")
    )
  }

  /// A message may be missing: an office's wording must go on working when the program has more to say.
  static func messages(_ file: ObjectReader) -> [MessageName: String] {
    file.read(messagesKey) { messages in
      MessageName.allCases.reduce(into: [:]) { result, name in
        guard let text = messages.optionalString(name.rawValue) else { return }
        messages.checkNames(in: Pattern(text), among: name.argumentNames, at: name.rawValue)
        result[name] = text
      }
    }
  }
}
