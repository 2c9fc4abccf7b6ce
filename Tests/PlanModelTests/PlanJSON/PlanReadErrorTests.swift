import PlanModel
import Testing

/// A change to a good plan and what must be said of it.
struct BadPlan: Sendable, CustomTestStringConvertible {
  var replaced: String
  var by: String
  var finding: String
  var argument: String

  init(_ replaced: String, _ by: String, _ finding: String, _ argument: String = "") {
    self.replaced = replaced
    self.by = by
    self.finding = finding
    self.argument = argument
  }

  var testDescription: String { "\(by) for \(replaced)" }

  /// The first place of the text to be replaced, replaced.
  var bytes: [UInt8] {
    let whole = Array(samplePlan.utf8)
    let part = Array(replaced.utf8)
    let start = whole.indices.first { whole[$0...].starts(with: part) } ?? 0
    return whole[..<start] + Array(by.utf8) + whole[(start + part.count)...]
  }
}

@Suite struct PlanReadErrorTests {
  @Test(arguments: [
    BadPlan("\"language\": \"es\",", "", " missing-key", "language"),
    BadPlan("\"es\"", "null", "/language wrong-type", "null"),
    BadPlan("\"es\"", "\"\"", "/language empty-value"),
    BadPlan("\"es\"", "\"../es\"", "/language invalid-language", "../es"),
    BadPlan("\"es\"", "\"español\"", "/language invalid-language", "español"),
    BadPlan("\"es\"", "7", "/language wrong-type", "number"),
    BadPlan("\"country\"", "\"Country\"", " missing-key", "country"),
    BadPlan("\"VEN\"", "\"ven\"", "/country/iso3 invalid-iso3", "ven"),
    BadPlan("\"VEN\"", "\"VE\"", "/country/iso3 invalid-iso3", "VE"),
    BadPlan("\"VEN\"", "\"../\"", "/country/iso3 invalid-iso3", "../"),
    BadPlan("\"VEN\"", "\"NUL\"", "/country/iso3 invalid-iso3", "NUL"),
    BadPlan("\"VEN\"", "[]", "/country/iso3 wrong-type", "array"),
    BadPlan("\"Venezuela\"", "\" \"", "/country/name empty-value"),
    BadPlan("\"name\": \"Venezuela\",", "", "/country missing-key", "name"),
    BadPlan("ccpm-action-plan/1", "ccpm-action-plan/2", "/schema unknown-schema", "ccpm-action-plan/2"),
    BadPlan("\"national\"", "true", "/level wrong-type", "boolean"),
    BadPlan("2023", "\"2023\"", "/year wrong-type", "string"),
    BadPlan("2023", "2023.5", "/year year-out-of-range", "2023.5"),
    BadPlan("2023", "1899", "/year year-out-of-range", "1899"),
    BadPlan("2023", "99999999999999999999", "/year year-out-of-range", "99999999999999999999"),
    BadPlan("2024-01-19", "2024-02-30", "/dates/surveyLaunched not-a-date", "2024-02-30"),
    BadPlan("2024-01-19", "19.01.2024", "/dates/surveyLaunched not-a-date", "19.01.2024"),
    BadPlan("\"2024-01-19\"", "45310", "/dates/surveyLaunched wrong-type", "number"),
    BadPlan("\"functions\": [", "\"functions\": 1, \"more\": [", "/functions wrong-type", "number"),
    BadPlan("\"key\": null", "\"key\": \"Service\"", "/functions/1/key unknown-function-key", "Service"),
    BadPlan("\"number\": 1,", "\"number\": 0,", "/functions/0/number number-out-of-range", "0"),
    BadPlan("\"number\": 1,", "\"number\": 1.5,", "/functions/0/number number-out-of-range", "1.5"),
    BadPlan("\"score\": 84", "\"score\": 100.01", "/functions/0/score score-out-of-range", "100.01"),
    BadPlan("\"score\": 84", "\"score\": -1", "/functions/0/score score-out-of-range", "-1"),
    BadPlan("\"score\": 84", "\"score\": \"84%\"", "/functions/0/score wrong-type", "string"),
    BadPlan("\"strong\"", "{}", "/functions/0/rating wrong-type", "object"),
    BadPlan("\"a1\"", "1", "/functions/0/actions/0/id wrong-type", "number"),
    BadPlan("\"N/A\"", "[\"N/A\"]", "/functions/0/actions/0/comments wrong-type", "array"),
    BadPlan("\"actions\": []", "\"actions\": [null]", "/functions/1/actions/0 wrong-type", "null"),
    BadPlan("\"short\": \"SAG\",", "", "/abbreviations/0 missing-key", "short"),
  ])
  func `an error names its place and its cause`(bad: BadPlan) throws {
    let error = try #require(
      #expect(throws: PlanReadError.self) { try PlanJSON.read(bad.bytes, vocabulary: Vocabulary()) })
    let errors = error.findings.filter { $0.severity == .error }
    #expect(errors.map { "\($0.place) \($0.message.name.rawValue)" } == [bad.finding])
    #expect(bad.argument.isEmpty || errors.first?.message.arguments.values.contains(bad.argument) == true)
  }

  @Test func `all errors of a file are named, not only the first`() throws {
    let text = #"{"country":{"iso3":"ve"},"year":1,"functions":[{"score":101,"actions":7},3],"dates":[]}"#
    let error = try #require(
      #expect(throws: PlanReadError.self) { try PlanJSON.read(Array(text.utf8), vocabulary: Vocabulary()) })
    #expect(
      error.findings.map { "\($0.place) \($0.message.name.rawValue)" } == [
        " missing-key", "/country/iso3 invalid-iso3", "/country missing-key", "/year year-out-of-range",
        "/dates wrong-type", "/functions/0/score score-out-of-range", "/functions/0/actions wrong-type",
        "/functions/1 wrong-type",
      ])
  }

  @Test func `half a surrogate pair is named by the text that holds it`() throws {
    let bytes = BadPlan("N/A", #"x\ud800"#, "").bytes
    let error = try #require(
      #expect(throws: PlanReadError.self) { try PlanJSON.read(bytes, vocabulary: Vocabulary()) })
    #expect(error.findings.map(\.place) == ["/functions/0/actions/0/comments"])
    #expect(error.findings.first?.message.name == .jsonHalfSurrogate)
    #expect(error.findings.first?.message.arguments == ["codePoint": "U+D800", "line": "40", "column": "25"])
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04, 0x14], MessageName.notAPlanFile), ([0xD0, 0xCF, 0x11, 0xE0], .notAPlanFile),
    (Array("%PDF-1.7\n".utf8), .notAPlanFile), (Array(#"{\rtf1\ansi"#.utf8), .notAPlanFile),
    (Array("<html>".utf8), .notAPlanFile), (Array("\u{FEFF}País,Año\n".utf8), .notAPlanFile),
    ([], .jsonEmpty), (Array("[]".utf8), .wrongType), (Array("nombre:".utf8), .notAPlanFile),
    (Array("null".utf8), .wrongType), (Array("true,".utf8), .jsonTrailingContent),
  ])
  func `a file that is no plan is refused`(bytes: [UInt8], name: MessageName) throws {
    let error = try #require(
      #expect(throws: PlanReadError.self) { try PlanJSON.read(bytes, vocabulary: Vocabulary()) })
    #expect(error.findings.map(\.message.name) == [name])
  }
}
