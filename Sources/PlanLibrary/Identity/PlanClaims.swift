package import PlanModel

/// Which plans have been met, where sources may hold one several times: as JSON, Word and Excel, in several languages.
///
///     switch claims.claim(plan, by: input.name) {
///     case .new: use(plan)
///     case .repeated, .conflicting: break
///     }
///
/// A plan is told from others by its ``PlanModel/ActionPlan/identity``, which its files are named after. Equal contents
/// under one identity count once; where contents differ, none of them is to be used, the first neither. Of each plan
/// only fingerprints and the name of its source are kept.
package struct PlanClaims: Sendable {
  /// What became of a claim.
  package enum Outcome: Hashable, Sendable {
    /// The plan has not been met before.
    case new
    /// The same plan has been met before, in the source of that name.
    case repeated(first: String)
    /// Another plan goes by the same identity, in the source of that name: the first that differs from this one.
    case conflicting(first: String)
  }

  private struct Holder: Sendable {
    let content: Fingerprint
    let source: SourceNames.Name
    var tally = BatchTally()
  }

  private var holders = FingerprintTable<Holder>()
  /// Of the plans that differ from others, the source of the first that differs from the holder.
  private var rivals: [Fingerprint: SourceNames.Name] = [:]
  private var sources = SourceNames()

  package init() {}

  /// Enters a plan.
  ///
  /// - Parameter source: How people know where the plan came from.
  package mutating func claim(_ plan: ActionPlan, by source: String) -> Outcome {
    claim(plan.identity, content: Fingerprint(of: plan), by: source)
  }

  /// Enters a plan by its identity, or by what else only one plan can have, and the fingerprint of its content.
  package mutating func claim(_ identity: String, content: Fingerprint, by source: String) -> Outcome {
    let key = Fingerprint(of: identity)
    guard let holder = holders[key] else {
      holders[key] = Holder(content: content, source: sources.keep(source))
      return .new
    }
    if holder.content == content {
      return rivals[key].map { .conflicting(first: sources.text(of: $0)) }
        ?? .repeated(first: sources.text(of: holder.source))
    }
    if rivals[key] == nil { rivals[key] = sources.keep(source) }
    return .conflicting(first: sources.text(of: holder.source))
  }

  /// The number of plans that have been met.
  package var count: Int { holders.count }

  /// Whether a plan has been met, by the fingerprint of its identity.
  func contains(_ identity: Fingerprint) -> Bool {
    holders[identity] != nil
  }

  /// Whether plans with different contents go by an identity, so that none of them is to be used.
  package func isContested(_ identity: String) -> Bool {
    rivals[Fingerprint(of: identity)] != nil
  }

  /// What a batch has counted of a plan that has been met.
  subscript(tallyOf identity: String) -> BatchTally {
    get { holders[Fingerprint(of: identity)]?.tally ?? BatchTally() }
    set { holders[Fingerprint(of: identity)]?.tally = newValue }
  }
}

extension PlanClaims.Outcome {
  /// What there is to say at the source of the claim: a note where the plan counts once, an error that names both
  /// sources where they differ.
  package func finding(on identity: String, in source: String) -> Finding? {
    switch self {
    case .new: nil
    case .repeated(let first): Finding(.note, at: "", .samePlanAgain(first: first))
    case .conflicting(let first): Finding(.error, at: "", .differingPlans(identity, first: first, second: source))
    }
  }
}

/// The names of sources. Most of many are lines of one file, `plans.ndjson:17`, whose name is kept once.
private struct SourceNames: Sendable {
  struct Name: Sendable {
    fileprivate let beginning: Int32
    /// 0 where the beginning is all.
    fileprivate let line: Int32
  }

  private var beginnings: [String] = []

  mutating func keep(_ name: String) -> Name {
    let (beginning, line) = Self.split(name)
    if beginnings.last.map({ !$0.hasSameBytes(as: beginning) }) ?? true { beginnings.append(beginning) }
    return Name(beginning: Int32(beginnings.count - 1), line: line)
  }

  func text(of name: Name) -> String {
    let beginning = beginnings[Int(name.beginning)]
    return name.line == 0 ? beginning : "\(beginning):\(name.line)"
  }

  private static func split(_ name: String) -> (beginning: String, line: Int32) {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return (name, 0) }
    let digits = name[name.utf8.index(after: colon)...]
    // Only what gives the same name again is a line: not "+7", not "007".
    guard let line = Int32(digits), line > 0, String(line) == digits else { return (name, 0) }
    return (String(name[..<colon]), line)
  }
}
