import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

@Suite struct `What is said of a plan` {
  struct Said: Equatable, CustomStringConvertible {
    let severity: Finding.Severity
    let place: String
    let message: Message
    var description: String { "\(place): \(severity): \(message)" }

    init(_ severity: Finding.Severity, _ place: String, _ message: Message) {
      self.severity = severity
      self.place = place
      self.message = message
    }
  }

  private func said(_ plan: ActionPlan, _ format: DocumentFormat, in language: String? = nil) -> [Said] {
    findings(plan, format, in: language).map { Said($0.severity, $0.place, $0.message) }
  }

  private func isWritten(_ plan: ActionPlan, _ format: DocumentFormat) -> Bool {
    (try? PlanExporter().export(plan, as: format)) != nil
  }

  @Test(arguments: DocumentFormat.allCases)
  func `the sample is without any fault`(format: DocumentFormat) throws {
    #expect(said(try samplePlan(), format) == [])
  }

  /// What a program may put into a plan, and its file could not say.
  @Test(arguments: DocumentFormat.allCases)
  func `a year, a language and a code of a country that no file may have are errors`(format: DocumentFormat) {
    var plan = plan()
    plan.year = -5
    plan.language = "s/p"
    plan.country.iso3 = "x/../y"
    #expect(
      said(plan, format, in: "es").prefix(3) == [
        Said(.error, "/year", .yearOutOfRange("-5")), Said(.error, "/language", .invalidLanguage("s/p")),
        Said(.error, "/country/iso3", .invalidISO3("x/../y")),
      ])
    #expect(!isWritten(plan, format))
  }

  @Test(arguments: ["xx", "ES", "es-VE", ""], DocumentFormat.allCases)
  func `a language without words is an error that names those there are`(
    language: String, format: DocumentFormat
  ) {
    let message = Message.unknownLanguage(language, known: ["ar", "en", "es", "fr", "pt"])
    #expect(said(plan(), format, in: language) == [Said(.error, "/language", message)])
    #expect(throws: ExportError.self) { try PlanExporter().blank(as: format, language: language) }
  }

  // Scores and ratings

  @Test(arguments: [
    ("gsc-80", "84", Rating.satisfactory, ["strong"]),
    ("gsc-80", "78", .strong, ["satisfactory", "unsatisfactory", "weak"]),
    ("iasc", "75", .strong, ["satisfactory"]), ("iasc", "25", .unsatisfactory, ["weak"]),
  ])
  func `a rating that its scale does not give is a warning`(
    scale: String, score: String, rating: Rating, expected: [String]
  ) throws {
    let plan = plan(
      ratingScale: scale,
      functions: [
        CoreFunction(key: .serviceDelivery), CoreFunction(key: .advocacy, score: Score(score), rating: .code(rating)),
      ])
    for format in DocumentFormat.allCases {
      let findings = said(plan, format)
      #expect(findings.map(\.severity) == [.warning])
      #expect(findings.map(\.place) == ["/functions/1/rating"])
      #expect(findings.map(\.message.name) == [.ratingDisagreesWithScale])
      let arguments = try #require(findings.first).message.arguments
      #expect(arguments["rating"] == rating.code)
      #expect(arguments["expected"] == expected.joined(separator: ", "))
      #expect(isWritten(plan, format))
    }
  }

  @Test(arguments: [
    ("gsc-80", "80", Term.code(Rating.weak)), ("gsc-80", "84", .code(.strong)), ("iasc", "75.01", .code(.strong)),
    ("a scale of our own", "12", .code(.strong)), ("gsc-80", "12", .text("Muy bueno")), ("gsc-80", "12", nil),
  ])
  func `nothing is said where the scale does not decide or agrees`(
    scale: String, score: String, rating: Term<Rating>?
  ) {
    let function = CoreFunction(key: .advocacy, score: Score(score), rating: rating)
    #expect(said(plan(ratingScale: scale, functions: [function]), .docx) == [])
  }

  // Size

  @Test func `a cell of 32767 characters is whole and one more is an error`() throws {
    let whole = String(repeating: "a", count: 32_767)
    let fits = plan(actions: [Action(action: .text("Actuar"), comments: .text(whole))])
    #expect(said(fits, .xlsx).allSatisfy { $0.severity == .warning })
    #expect(try form(fits, .xlsx).rows[0][8] == whole)
    let long = plan(actions: [Action(action: .text("Actuar"), comments: .text(whole + "a"))])
    let message = Message.textTooLong(action: "Actuar", length: 32_768, limit: 32_767)
    #expect(said(long, .xlsx) == [Said(.error, "/functions/0/actions/0/comments", message)])
    #expect(try form(long, .docx).rows[0][8] == whole + "a")
  }

  @Test(arguments: DocumentFormat.allCases)
  func `more lines than can be read again are refused before any is written`(_ format: DocumentFormat) {
    let crowded = plan(actions: Array(repeating: Action(action: .text("Actuar")), count: 30_001))
    let message = Message.tooManyActions(count: 30_001, limit: 30_000)
    #expect(said(crowded, format) == [Said(.error, "/functions", message)])
    let empty = plan(functions: Array(repeating: CoreFunction(title: "a"), count: 30_001))
    #expect(said(empty, format) == [Said(.error, "/functions", message)])
    let lines = plan(abbreviations: Array(repeating: Abbreviation(short: "A", long: "a"), count: 30_001))
    #expect(said(lines, format) == [Said(.error, "/abbreviations", message)])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `a plan that could not be read again inside its file is refused, and written without`(
    _ format: DocumentFormat
  ) throws {
    let text = CellText.text(String(repeating: "a", count: 32_000))
    let large = plan(actions: Array(repeating: Action(action: text, constraints: text), count: 530))
    #expect(said(large, format) == [Said(.error, "", .planTooLargeToEmbed(megabytes: 33, limit: 32))])
    let written = try PlanExporter(embedsPlan: false).export(large, as: format)
    #expect(written.findings.allSatisfy { $0.severity != .error })
  }

  @Test func `characters are counted as Excel does, in UTF-16`() {
    // Each of these takes two code units.
    let houses = String(repeating: "🏠", count: 16_384)
    let long = plan(actions: [Action(action: .text(houses))])
    #expect(said(long, .xlsx).map(\.message.name) == [.textTooLong])
    #expect(said(long, .xlsx).first?.message.arguments["length"] == "32768")
    #expect(
      said(plan(actions: [Action(action: .text(String(houses.dropLast())))]), .xlsx).allSatisfy {
        $0.severity == .warning
      })
  }

  @Test(arguments: [
    "/country/name", "/cluster", "/functions/0/title", "/functions/0/rating", "/functions/0/actions/0/id",
    "/abbreviations/0/short", "/abbreviations/0/long",
  ])
  func `a text too long for a cell is an error wherever it stands`(place: String) throws {
    let long = String(repeating: "t", count: 32_768)
    let json = Self.places.replacing("\"\(place)\"", with: "\"\(long)\"")
    let plan = try PlanJSON.read(Array(json.utf8), vocabulary: PlanTemplate.standard.vocabulary).plan
    // The cluster stands in no cell.
    let expected: [Finding.Severity] = place == "/cluster" ? [] : [.error]
    let found = said(plan, .xlsx).filter { $0.severity == .error }
    #expect(found.map(\.severity) == expected)
    #expect(found.allSatisfy { $0.place == place && $0.message.name == .textTooLong })
  }

  @Test func `a legend line is one cell, whose parts count together`() {
    let half = String(repeating: "t", count: 20_000)
    let plan = plan(abbreviations: [Abbreviation(short: half, long: half)])
    #expect(said(plan, .xlsx).map(\.place) == ["/abbreviations/0/long"])
    #expect(said(plan, .docx) == [])
  }

  @Test func `a row higher than Excel allows is a warning in the workbook alone`() throws {
    let lines = Array(repeating: "línea", count: 60).joined(separator: "\n")
    let plan = plan(actions: [Action(action: .text("a")), Action(action: .text("b"), constraints: .text(lines))])
    let found = said(plan, .xlsx)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.place) == ["/functions/0/actions/1/constraints"])
    #expect(found.map(\.message.name) == [.rowTooHigh])
    // Excel allows 409.5 points; 408.75 is the greatest height that is a whole number of pixels at 96 and 120 dpi.
    #expect(found.first?.message.arguments["limit"] == "408")
    #expect(said(plan, .docx) == [])
    #expect(try form(plan, .xlsx).rows[1][6] == lines)
  }

  // Characters

  @Test(arguments: ["\u{0}", "\u{1}", "\u{7}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"], DocumentFormat.allCases)
  func `a character that XML forbids is an error with its place`(character: String, format: DocumentFormat) throws {
    let scalar = try #require(character.unicodeScalars.first)
    let plan = plan(actions: [Action(action: .text("a")), Action(action: .text("abc" + character + "d"))])
    let message = Message.forbiddenCharacter(scalar, position: 4, where: format == .docx ? "Word" : "Excel")
    #expect(said(plan, format) == [Said(.error, "/functions/0/actions/1/action", message)])
    #expect(!isWritten(plan, format))
  }

  @Test(arguments: ["\t", "\n", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}"])
  func `other characters go unremarked and stay`(character: String) throws {
    let text = "a" + character + "b"
    let plan = plan(actions: [Action(action: .text(text))])
    for format in DocumentFormat.allCases {
      #expect(said(plan, format) == [])
      #expect(try Array(form(plan, format).rows[0][3].unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `a carriage return is a warning in Word and kept in Excel`() throws {
    let plan = plan(actions: [Action(action: .text("uno\rdos"))])
    #expect(said(plan, .docx) == [Said(.warning, "/functions/0/actions/0/action", .carriageReturnInWord(position: 4))])
    #expect(try form(plan, .docx).rows[0][3] == "uno\ndos")
    #expect(said(plan, .xlsx) == [])
    let strings = try #require(try parts(plan, .xlsx).text("xl/sharedStrings.xml"))
    #expect(strings.contains("uno_x000D_dos"))
  }

  /// A plan in which each text says where it stands.
  private static let places = """
    {"language": "es", "year": 2023, "country": {"name": "/country/name"}, "cluster": "/cluster",
     "functions": [{"title": "/functions/0/title", "rating": "/functions/0/rating", "actions": [{
       "id": "/functions/0/actions/0/id", "priority": "/functions/0/actions/0/priority",
       "action": "/functions/0/actions/0/action", "timeframe": "/functions/0/actions/0/timeframe",
       "responsible": "/functions/0/actions/0/responsible", "constraints": "/functions/0/actions/0/constraints",
       "goodPractices": "/functions/0/actions/0/goodPractices", "comments": "/functions/0/actions/0/comments"}]}],
     "abbreviations": [{"short": "/abbreviations/0/short", "long": "/abbreviations/0/long"}]}
    """

  /// An id is not shown: a bookmark is made of a hash of it, and a cell carries any character (22.9.2.19 ST_Xstring).
  private static let texts = places.split(separator: "\"").map(String.init)
    .filter { $0.hasPrefix("/") && !$0.hasSuffix("/id") }

  @Test(arguments: texts)
  func `every text of the plan is looked at`(place: String) throws {
    let json = Self.places.replacing("\"\(place)\"", with: "\"a\\u0001\"")
    let plan = try PlanJSON.read(Array(json.utf8), vocabulary: PlanTemplate.standard.vocabulary).plan
    for format in DocumentFormat.allCases {
      #expect(said(plan, format).map(\.place) == [place])
      #expect(said(plan, format).map(\.severity) == [.error])
    }
  }

  @Test func `all that is wrong is said at once, in the order of the plan`() {
    let plan = plan(
      country: "a\u{2}",
      functions: [
        CoreFunction(key: .serviceDelivery, actions: [Action(action: .text("b\u{3}"), comments: .text("\u{4}c\u{5}"))])
      ])
    #expect(
      findings(plan, .docx).map(\.place) == [
        "/country/name", "/functions/0/actions/0/action", "/functions/0/actions/0/comments",
        "/functions/0/actions/0/comments",
      ])
  }
}
