import ArgumentParser
import CCPM

/// `ccpm merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put edited copies of a plan together.",
    discussion: """
      The base is the plan that was sent out, the copies are what came back. What one copy changed is changed; what \
      several put in is put in once, in order. Where copies changed the same field in different ways, the first copy's \
      value stays and the conflict is listed with all values and its place in the merged plan; what one copy deleted \
      and another changed is kept and listed.

        ccpm merge sent.json bolivar.json sucre.json -o merged.json
        ccpm merge sent.json ours.json copy1.json copy2.json -o merged.json
        ccpm merge sent.json ours.json theirs.json -o merged.json --alternatives

      Exit status: 0 merged; 1 merged, with conflicts to look at; 2 something could not be read or written.
      """)

  @Argument(help: ArgumentHelp("The plan that the copies were made of.", valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp("The copy that wins where copies disagree.", valueName: "ours"))
  var ours: String

  @Argument(help: ArgumentHelp("The other copies, in the order in which they count.", valueName: "theirs"))
  var theirs: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The merged plan, or '-'.", valueName: "path"))
  var output: String

  @Flag(help: "Write all values of a conflict into the text, each as [[copy: value]].")
  var alternatives = false

  @OptionGroup var common: CommonOptions

  private var paths: [String] { [base, ours] + theirs }

  func validate() throws {
    try OutputName.check(file: output, endings: OutputName.ofJSON)
    try common.messages.checkReport(besideResultsAt: output)
    // An array argument may be empty for the parser.
    if theirs.isEmpty { throw ValidationError("A merge needs a base and at least two copies.") }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be one of the plans only; name files for the others.")
    }
  }

  func run() throws {
    var console = Console(uiLanguage: common.uiLanguage)
    if let template = try common.loadTemplate(&console) {
      var reader = PlanReader(template: template)
      let original = reader.readOne(base, &console)
      reader.original = original?.plan
      let sources = [original].compactMap { $0 } + paths.dropFirst().compactMap { reader.readOne($0, &console) }
      if sources.count == paths.count { merge(sources, template, &console) }
    }
    try common.finish(console)
  }

  private func merge(_ sources: [PlanSource], _ template: PlanTemplate, _ console: inout Console) {
    let copies = Array(sources.dropFirst())
    for copy in copies { warnOfOther(copy, base: sources[0], &console) }
    let names = CopyNames.distinct(Array(paths.dropFirst()))
    let wording = template.wording(for: copies[0].plan.language) ?? template.wording(for: "en")
    let marks = MergeMarks(names: names) { wording?.text(of: $0) ?? $0.plainText }
    let result = PlanMerge.merge(
      base: sources[0].plan, ours: copies[0].plan, theirs: copies.dropFirst().map(\.plan),
      marks: alternatives ? marks : nil)
    let language = result.plan.language
    do {
      let bytes = PlanJSON.write(result.plan, pretty: true)
      if output == "-" {
        try OutputFile.writeToStandardOutput(bytes)
      } else {
        try OutputFile.write(bytes, to: output, overwriting: common.force, isDurable: common.force)
      }
      let places = ConflictPlaces(in: result.plan)
      let parts = copies.map { ConflictPlaces.Copy(plan: $0.plan, placed: $0.placed) }
      let findings = result.conflicts.map {
        Finding(.error, at: $0.pointer, $0.message(copies: places.names(names, of: parts, for: $0)))
      }
      console.reportConflicts(findings, of: output, language: language)
    } catch {
      console.report(failure: error, writing: output, language: language)
    }
  }

  /// A copy of another plan is seldom meant.
  private func warnOfOther(_ copy: PlanSource, base: PlanSource, _ console: inout Console) {
    func shown(_ plan: ActionPlan) -> String { "\(plan.country.iso3 ?? plan.country.name) \(plan.year)" }
    let names = [(shown(copy.plan), shown(base.plan)), (copy.identity ?? copy.plan.identity, base.plan.identity)]
    let message: Message? =
      if let (own, other) = names.first(where: { $0 != $1 }) {
        .mergeOtherPlan(own, base: other)
      } else if copy.plan.hasOtherActions(than: base.plan) {
        .mergeNothingInCommon
      } else {
        nil
      }
    if let message { console.report(.warning, message, of: copy.name, language: copy.plan.language) }
  }
}

extension ActionPlan {
  /// Whether both have actions, and none in common.
  fileprivate func hasOtherActions(than other: ActionPlan) -> Bool {
    func ids(_ plan: ActionPlan) -> Set<String> {
      Set(plan.assigningIDs().functions.flatMap(\.actions).compactMap(\.id))
    }
    let (own, others) = (ids(self), ids(other))
    return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others)
  }
}
