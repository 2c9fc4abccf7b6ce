import CCPM
import PlanModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the program says: findings and progress on standard error, and what it all comes to.
struct Console {
  /// In which language people are spoken to; nil follows each plan.
  private(set) var uiLanguage: String?
  /// Whose words are said.
  private var template = PlanTemplate.standard
  private(set) var reported: [(file: String, finding: Finding, text: String)] = []
  private var counts: [Finding.Severity: Int] = [:]
  private var accounts: [(file: String, account: ReadingAccount)] = []
  private var sections: [(key: String, value: JSONValue)] = []
  private(set) var hasFailed = false
  /// Whether the work is done, but left something that a person must decide.
  private(set) var hasConflicts = false
  private var progressIsShown = false

  /// Whether findings are kept for a report; of a million plans there may be too many.
  private let keepsFindings: Bool

  init(uiLanguage: String?, keepsFindings: Bool = true) {
    self.uiLanguage = uiLanguage
    self.keepsFindings = keepsFindings
  }

  /// Says findings of a file, one a line: `FILE:PLACE: error: MESSAGE`.
  ///
  /// - Parameter language: The plan's, where it is known.
  mutating func report(_ findings: [Finding], of file: String, language: String? = nil) {
    say(findings, of: file, language: language)
    if findings.contains(where: { $0.severity == .error }) { hasFailed = true }
  }

  /// Says errors in a file that was written all the same.
  mutating func reportConflicts(_ findings: [Finding], of file: String, language: String? = nil) {
    say(findings, of: file, language: language)
    if !findings.isEmpty { hasConflicts = true }
  }

  private mutating func say(_ findings: [Finding], of file: String, language: String?) {
    clearProgress()
    for finding in findings {
      let text = wording(for: language)?.text(of: finding.message) ?? finding.message.name.rawValue
      // Places hold keys of a plan and names of sheets; names of files come from archives and shares.
      let place = CodePoint.oneLine(finding.place.isEmpty ? file : "\(file):\(finding.place)")
      say("\(place): \(finding.severity.rawValue): \(text)\n")
      if keepsFindings { reported.append((file, finding, text)) }
      counts[finding.severity, default: 0] += 1
    }
  }

  mutating func report(_ severity: Finding.Severity, _ message: Message, of file: String, language: String? = nil) {
    report([Finding(severity, at: "", message)], of: file, language: language)
  }

  /// Keeps for the report what became of the texts of a file.
  mutating func keep(_ account: ReadingAccount, of file: String) {
    accounts.append((file, account))
  }

  /// Keeps for the report what a command did, under a key of its own.
  mutating func keep(_ section: JSONValue, as key: String) {
    sections.append((key, section))
  }

  /// The number of findings of a severity so far.
  func count(of severity: Finding.Severity) -> Int { counts[severity, default: 0] }

  /// Says what a run came to: a line that is about no file and is not in the report.
  mutating func conclude(with message: Message, language: String? = nil) {
    clearProgress()
    say((wording(for: language)?.text(of: message) ?? message.name.rawValue) + "\n")
  }

  /// Says why a run ended before its end.
  mutating func fail(with message: Message, language: String? = nil) {
    conclude(with: message, language: language)
    hasFailed = true
  }

  /// Speaks in the words of an office's own template, which may have languages of its own.
  ///
  /// - Throws: The language asked for is none of the template's.
  mutating func speak(with template: PlanTemplate) throws {
    uiLanguage = try uiLanguage.map { try template.parseLanguage($0, of: "messages") }
    self.template = template
  }

  /// The words for people: in their language where it is known, otherwise in the plan's, otherwise in English.
  func wording(for language: String?) -> Wording? {
    uiLanguage.flatMap { template.wording(for: $0) } ?? language.flatMap { template.wording(for: $0) }
      ?? template.wording(for: "en")
  }

  /// A language that messages can be in, by its code.
  static func parseLanguage(_ name: String) throws -> String {
    try PlanTemplate.standard.parseLanguage(name, of: "messages")
  }

  // Progress

  /// Shows how far a long run has come, where someone is looking.
  mutating func showProgress(_ done: Int, of total: Int) {
    guard total >= 50, Self.isTerminal, done % 25 == 0 || done == total else { return }
    say("\r\(done)/\(total)")
    progressIsShown = true
    if done == total { clearProgress() }
  }

  /// Shows how far a long run has come: in the place of what was shown before on a terminal, elsewhere as a line.
  mutating func showProgress(_ message: Message) {
    let text = wording(for: nil)?.text(of: message) ?? ""
    say(Self.isTerminal ? "\r\(text)\u{1B}[K" : text + "\n")
    progressIsShown = Self.isTerminal
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private mutating func clearProgress() {
    if progressIsShown { say("\r\u{1B}[K") }
    progressIsShown = false
  }

  private func say(_ text: String) { Self.say(text) }

  /// Writes to standard error.
  static func say(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      while start < utf8.count {
        let count = write(STDERR_FILENO, utf8.baseAddress.map { $0 + start }, utf8.count - start)
        if count <= 0 { return }
        start += count
      }
    }
  }

  // The report as data

  private static let reportSchema = "ccpm-report/1"
  /// By which a report is known.
  static let beginningOfReport = Array("{\n  \"schema\": \"\(reportSchema)\"".utf8)

  /// All findings as JSON: an object with one list.
  var reportJSON: [UInt8] {
    let findings = reported.map { entry in
      var object: JSONObject = ["file": .string(entry.file)]
      for member in entry.finding.json(text: entry.text).members { object[member.key] = member.value }
      return JSONValue.object(object)
    }
    var report = JSONObject()
    report["schema"] = .string(Self.reportSchema)
    report["findings"] = .array(findings)
    if !accounts.isEmpty { report["accounts"] = .array(accounts.map(Self.json)) }
    for section in sections { report[section.key] = section.value }
    return JSONValue.object(report).serialized(pretty: true)
  }

  private static func json(_ entry: (file: String, account: ReadingAccount)) -> JSONValue {
    var object = JSONObject()
    object["file"] = .string(entry.file)
    object["read"] = .number(JSONNumber(entry.account.read))
    object["mapped"] = .number(JSONNumber(entry.account.mapped))
    object["reported"] = .number(JSONNumber(entry.account.reported))
    return .object(object)
  }
}
