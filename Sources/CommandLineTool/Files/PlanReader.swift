import CCPM

/// A plan and the name by which people know where it came from.
struct PlanSource {
  let name: String
  let plan: ActionPlan
  /// As it was when the file was made, where the file carries it.
  var embedded: ActionPlan?
}

/// Reads plans from files and from standard input.
struct PlanReader {
  let template: PlanTemplate
  /// What is not said of plans that can be read.
  var unwanted: Set<MessageName> = []
  /// The plan that files of Word and Excel were made of; nil takes the one inside each.
  var base: ActionPlan?
  /// What became of each text of a file goes into the report.
  var keepsAccounts = false

  /// The plans of a path; what is wrong with them is said. `-` holds one plan a line, a file holds one.
  func read(_ path: String, _ console: inout Console) -> [PlanSource] {
    let bytes: [UInt8]
    do { bytes = try InputFile.read(path) } catch {
      console.report(.error, .cannotRead(path, reason: error.reason), of: path)
      return []
    }
    guard path == "-" else { return plan(in: bytes, name: path, &console).map { [$0] } ?? [] }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .filter { !$1.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") } }
      .compactMap { plan(in: Array($1), name: "-:\($0 + 1)", &console) }
  }

  private func plan(in bytes: [UInt8], name: String, _ console: inout Console) -> PlanSource? {
    if bytes.starts(with: Self.zipSignature) { return document(in: bytes, name: name, &console) }
    do {
      let reading = try PlanJSON.read(bytes, vocabulary: template.vocabulary)
      let findings = reading.findings.filter { !unwanted.contains($0.message.name) }
      console.report(findings, of: name, language: reading.plan.language)
      return PlanSource(name: name, plan: reading.plan)
    } catch {
      console.report(error.findings, of: name)
      return nil
    }
  }

  /// A plan out of a file of Word or Excel.
  private func document(in bytes: [UInt8], name: String, _ console: inout Console) -> PlanSource? {
    do {
      let imported = try PlanImporter(template: template).read(bytes, base: base)
      console.report(imported.findings, of: name, language: imported.plan.language)
      if keepsAccounts { console.keep(imported.account, of: name) }
      return PlanSource(name: name, plan: imported.plan, embedded: imported.embedded)
    } catch {
      console.report(error.findings, of: name)
      return nil
    }
  }

  /// The beginning of every Office Open XML file (PKWARE APPNOTE 4.3.7).
  private static let zipSignature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
}
