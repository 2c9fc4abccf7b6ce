import CCPM

/// The plans of a register, read one after the other, and what there is to say of them.
final class RegisterFeed {
  private(set) var console: Console
  private let reader: PlanInputReader
  private let filter: PlanFilter
  private let sources: [String]
  private let excluded: [String]
  private let obstacles: (ActionPlan) -> [Finding]
  private var inputs: PlanInputs.Iterator
  private var claims = PlanClaims()
  /// A plan that was looked at ahead of its time.
  private var waiting: ActionPlan?
  /// Whether everything has been said in a run before.
  private var isSecondRun = false
  private(set) var planCount = 0
  private(set) var actionCount = 0
  private(set) var leftOutCount = 0
  /// Those of the plans so far.
  private var languages: Set<String> = []
  /// Whether a plan was handed on before another source claimed to be it, too, and differed.
  private(set) var hasHandedOnContestedPlan = false

  /// - Parameters:
  ///   - excluded: Files that are no sources though they are met: the register itself.
  ///   - obstacles: What of a plan the register cannot carry.
  init(
    _ sources: [String], excluding excluded: [String], reader: PlanInputReader, filter: PlanFilter,
    console: Console, obstacles: @escaping (ActionPlan) -> [Finding]
  ) {
    self.sources = sources
    self.excluded = excluded
    self.reader = reader
    self.filter = filter
    self.console = console
    self.obstacles = obstacles
    inputs = PlanInputs(sources, excluding: excluded).makeIterator()
  }

  /// The language of the first plan; nil where there is none.
  func firstLanguage() -> String? {
    if waiting == nil { waiting = read() }
    return waiting?.language
  }

  /// The next plan; nil after the last.
  func next() -> ActionPlan? {
    let plan = waiting ?? read()
    waiting = nil
    guard let plan else { return nil }
    planCount += 1
    languages.insert(plan.language)
    actionCount += plan.functions.reduce(0) { $0 + $1.actions.count }
    return plan
  }

  /// Begins again, without the plans that several sources claim to be and differ in. False where that cannot be:
  /// standard input is read only once.
  func beginAgain() -> Bool {
    guard !sources.contains("-") else { return false }
    inputs = PlanInputs(sources, excluding: excluded).makeIterator()
    (planCount, actionCount) = (0, 0)
    handedOn = []
    languages = []
    isSecondRun = true
    hasHandedOnContestedPlan = false
    return true
  }

  /// The fingerprints of plans that a second run has handed on already.
  private var handedOn: Set<Fingerprint> = []

  func report(_ findings: [Finding], of name: String, language: String? = nil) {
    console.report(findings, of: name, language: language)
  }

  func report(failure: OutputFile.Failure, writing path: String) {
    console.report(failure: failure, writing: path)
  }

  /// Says what it came to: in the language of the plans, where they have one.
  func conclude(with message: Message) {
    console.conclude(with: message, language: languages.count == 1 ? languages.first : nil)
  }

  private func read() -> ActionPlan? {
    while let input = inputs.next() {
      do {
        let reading = try reader.read(input)
        if filter.includes(reading.plan), isNew(reading, in: input.name) { return reading.plan }
      } catch {
        leaveOut(error.findings, of: input.name, sources: 1)
      }
    }
    return nil
  }

  /// Whether a plan is to be written: no other source had it, and the register can carry it.
  private func isNew(_ reading: PlanInputReading, in name: String) -> Bool {
    let plan = reading.plan
    guard !isSecondRun else {
      return !claims.isContested(plan.identity) && obstacles(plan).isEmpty
        && handedOn.insert(Fingerprint(of: plan.identity)).inserted
    }
    let wasContested = claims.isContested(plan.identity)
    let outcome = claims.claim(plan, by: name)
    if let finding = outcome.finding(on: plan.identity, in: name) {
      let isContested = finding.severity == .error
      if isContested { hasHandedOnContestedPlan = true }
      // With the first that differs, the one before it is left out, too; one that says the same again is not.
      leaveOut([finding], of: name, language: plan.language, sources: isContested ? wasContested ? 1 : 2 : 0)
      return false
    }
    let obstacles = obstacles(plan)
    leaveOut(reading.placed(obstacles), of: name, language: plan.language, sources: 1)
    return obstacles.isEmpty
  }

  /// - Parameter sources: How many are left out, with what is said.
  private func leaveOut(_ findings: [Finding], of name: String, language: String? = nil, sources: Int) {
    guard !isSecondRun, !findings.isEmpty else { return }
    leftOutCount += sources
    console.report(findings, of: name, language: language)
  }
}
