/// Reads a plan and gathers what there is to say of it. After an error it goes on with nothing in place of the value,
/// so that one reading names all errors.
struct PlanReader {
  let vocabulary: Vocabulary
  private(set) var findings: [Finding] = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  mutating func plan(_ document: JSONValue) -> ActionPlan? {
    guard var fields = fields(of: document, at: .at(.root)) else { return nil }
    readSchema(fields.take("schema"))
    let language = language(fields.take("language"))
    let country = country(fields.take("country"))
    let level = level(fields.take("level"))
    let locality = text(fields.take("locality"))
    let cluster = text(fields.take("cluster"))
    let clusterCode = text(fields.take("clusterCode"))
    let year = year(fields.take("year"))
    let dates = dates(fields.take("dates"))
    let ratingScale = text(fields.take("ratingScale"))
    let functions = elements(of: fields.take("functions")) { $0.function($1, at: $2) }
    let abbreviations = elements(of: fields.take("abbreviations")) { $0.abbreviation($1, at: $2) }
    let other = rest(of: fields)
    guard let language, let country, let year else { return nil }
    let plan = ActionPlan(
      language: language, country: country, level: level, locality: locality, cluster: cluster,
      clusterCode: clusterCode, year: year, dates: dates, ratingScale: ratingScale,
      functions: resolvingKeys(of: functions), abbreviations: abbreviations, other: other)
    reportDuplicates(in: plan)
    return plan
  }

  mutating func report(_ severity: Finding.Severity, at pointer: JSONPointer, _ message: Message) {
    findings.append(Finding(severity, at: pointer, message))
  }
}

extension PlanReader {
  private mutating func readSchema(_ field: JSONFields.Field) {
    guard let schema = text(field), schema != PlanJSON.schema else { return }
    report(.error, at: field.pointer, .unknownSchema(schema, expected: PlanJSON.schema))
  }

  private mutating func language(_ field: JSONFields.Field) -> String? {
    guard let language = requiredText(field, expected: #""es""#) else { return nil }
    guard ActionPlan.isLanguageTag(language) else {
      report(.error, at: field.pointer, .invalidLanguage(language))
      return nil
    }
    return language
  }

  private mutating func country(_ field: JSONFields.Field) -> Country? {
    guard var fields = requiredFields(field, expected: #"{ "iso3": "VEN", "name": "Venezuela" }"#) else { return nil }
    let code = fields.take("iso3")
    let iso3 = text(code)
    if let iso3, !Country.isISO3(iso3) { report(.error, at: code.pointer, .invalidISO3(iso3)) }
    let name = requiredText(fields.take("name"), expected: #""Venezuela""#)
    let other = rest(of: fields)
    return name.map { Country(iso3: iso3, name: $0, other: other) }
  }

  private mutating func level(_ field: JSONFields.Field) -> String? {
    let level = text(field)
    if let level, !ActionPlan.knownLevels.contains(level) {
      report(.note, at: field.pointer, .unknownLevel(level, known: ActionPlan.knownLevels))
    }
    return level
  }

  private mutating func year(_ field: JSONFields.Field) -> Int? {
    guard let number = requiredNumber(field, expected: "2023") else { return nil }
    guard let year = number.int, ActionPlan.years.contains(year) else {
      report(.error, at: field.pointer, .yearOutOfRange(number.literal))
      return nil
    }
    return year
  }

  private mutating func dates(_ field: JSONFields.Field) -> ProcessDates {
    guard var fields = optionalFields(field) else { return ProcessDates() }
    return ProcessDates(
      surveyLaunched: date(fields.take("surveyLaunched")), reviewed: date(fields.take("reviewed")),
      completed: date(fields.take("completed")), other: rest(of: fields))
  }

  private mutating func abbreviation(_ value: JSONValue, at place: JSONPlace) -> Abbreviation? {
    guard var fields = fields(of: value, at: place) else { return nil }
    let short = requiredText(fields.take("short"), expected: #""SAG""#)
    let long = requiredText(fields.take("long"), expected: #""Strategic Advisory Group""#)
    let other = rest(of: fields)
    guard let short, let long else { return nil }
    return Abbreviation(short: short, long: long, other: other)
  }
}

extension ActionPlan {
  /// Whether a plan can have the language: it becomes part of file names, so it must have the form of a language tag
  /// (RFC 5646, 2.1).
  package static func isLanguageTag(_ language: String) -> Bool {
    let subtags = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = subtags.allSatisfy { tag in
      1...8 ~= tag.count && tag.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }
    return isTag && language.utf8.count <= 35 && 2...3 ~= subtags[0].count
  }
}
