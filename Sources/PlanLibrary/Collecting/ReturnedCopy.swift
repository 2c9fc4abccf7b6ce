internal import PlanDocuments
internal import PlanModel

/// A copy that came back.
struct ReturnedCopy {
  let input: PlanInput
  /// As it stands in the copy.
  private(set) var plan: ActionPlan
  /// As it was sent.
  private(set) var base: ActionPlan?
  /// What the copy says it is a copy of; nil where it says too little.
  let identity: String?
  /// Of the plan and its base, so that the same copy counts once.
  let content: Fingerprint
  /// What was found on reading.
  private var findings: [Finding]
  /// Whether what it was made of was taken from elsewhere.
  private var isCompleted = false

  var name: String { input.name }

  init(_ input: PlanInput, _ reading: PlanInputReading) {
    self.input = input
    plan = reading.plan
    base = reading.embedded
    let hasAll = plan.country.iso3 != nil && plan.cluster != nil
    identity = reading.embedded?.identity ?? reading.identity ?? (hasAll ? plan.identity : nil)
    content = Fingerprint(
      of: [reading.plan, reading.embedded].compactMap { $0 }.flatMap { IdentifiedPlan($0).json + [0] })
    findings = reading.findings
  }

  /// Makes a plan of the library, or of another copy, the one that this copy was made of, where it carries none. What
  /// the copy cannot show is taken from there.
  mutating func complete(from known: ActionPlan, reader: PlanInputReader) {
    guard base == nil else { return }
    base = known
    var reader = reader
    reader.base = known
    if let reading = try? reader.read(input) {
      plan = reading.plan
      findings = reading.findings
      isCompleted = true
    }
    plan.country.iso3 = plan.country.iso3 ?? known.country.iso3
    plan.cluster = plan.cluster ?? known.cluster
    plan.clusterCode = plan.clusterCode ?? known.clusterCode
    plan.level = plan.level ?? known.level
    plan.locality = plan.locality ?? known.locality
    plan.ratingScale = plan.ratingScale ?? known.ratingScale
    if plan.other.isEmpty { plan.other = known.other }
  }

  /// What gives findings about the plan their places in the copy.
  ///
  /// The copy is read once more, since the places of all copies would take more memory than their plans; a pipe gives
  /// what is in it only once, and keeps none.
  func placing(_ reader: PlanInputReader) -> ([Finding]) -> [Finding] {
    if case .file(let path) = input.content, FileStatus(path)?.kind != .file { return { $0 } }
    var reader = reader
    if isCompleted { reader.base = base }
    return (try? reader.read(input))?.placed ?? { $0 }
  }

  /// The other plan that it says now that it is, where it is no longer the one that it was made of, as when next year's
  /// plan is written over this year's file. The form shows no code: a country is another one by its name.
  func otherPlan(in folder: LibraryFolder) -> String? {
    guard let base else { return nil }
    if plan.identity != base.identity { return plan.identity }
    guard plan.country.renaming(of: base.country) != nil, let code = folder.code(ofOther: plan.country) else {
      return nil
    }
    var other = plan
    other.country.iso3 = code
    return other.identity
  }

  /// What was found on reading, and that its country has a name that neither its base nor the library knows.
  func findings(known: ActionPlan?) -> [Finding] {
    let renaming = known?.country.foldedName == plan.country.foldedName ? nil : plan.country.renaming(of: base?.country)
    guard let renaming else { return findings.filter { $0.message.name != .countryRenamed } }
    let isSaid = findings.contains { $0.message.name == .countryRenamed }
    let place = JSONPointer.root.appending("country").appending("name")
    return findings + (isSaid ? [] : [Finding(.warning, at: place, renaming)])
  }
}
