import CCPM

/// A plan and the name by which people know where it came from.
struct PlanSource {
  let name: String
  let plan: ActionPlan
  /// As it was when the file was made, where the file carries it.
  var embedded: ActionPlan?
  /// The identity of the plan that the file says it was made of.
  var identity: String?
  /// Gives findings about the plan their places in the file.
  var placed: ([Finding]) -> [Finding] = { $0 }
}

/// Reads plans from files and from standard input, and says what it finds.
struct PlanReader {
  let template: PlanTemplate
  /// What is not said of plans that can be read.
  var unwanted: Set<MessageName> = []
  /// The plan that files of Word and Excel were made of; nil takes the one inside each.
  var base: ActionPlan?
  /// The plan that a file of Word or Excel is a copy of which carries none.
  var original: ActionPlan?
  /// What became of each text of a file goes into the report.
  var keepsAccounts = false

  /// The plans of a path; what is wrong with them is said. `-` holds one plan a line, a file holds one.
  ///
  /// - Parameter bytes: The file's, where they have been read already: a pipe gives them once.
  func read(_ path: String, bytes: [UInt8]? = nil, _ console: inout Console) -> [PlanSource] {
    var reader = PlanInputReader(template: template, base: base)
    reader.original = original
    guard path == "-" else {
      let input = bytes.map { PlanInput(name: path, bytes: $0) } ?? PlanInput(file: path)
      return plan(in: input, reader, &console).map { [$0] } ?? []
    }
    var sources: [PlanSource] = []
    for input in PlanInputs([path]) {
      if let source = plan(in: input, reader, &console) { sources.append(source) }
    }
    return sources
  }

  private func plan(in input: PlanInput, _ reader: PlanInputReader, _ console: inout Console) -> PlanSource? {
    do {
      let reading = try reader.read(input)
      let findings = reading.findings.filter { !unwanted.contains($0.message.name) }
      console.report(findings, of: input.name, language: reading.plan.language)
      if keepsAccounts, let account = reading.account { console.keep(account, of: input.name) }
      return PlanSource(
        name: input.name, plan: reading.plan, embedded: reading.embedded, identity: reading.identity,
        placed: reading.placed)
    } catch {
      console.report(error.findings, of: input.name)
      return nil
    }
  }
}
