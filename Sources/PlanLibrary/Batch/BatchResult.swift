package import PlanModel

/// What became of an input of a batch.
package struct BatchResult: Sendable {
  package enum Status: String, Sendable {
    /// At least one of its files is new.
    case written
    /// All its files were there already.
    case unchanged
    /// The same plan as one before.
    case repeated
    /// Another plan goes by the same identity, so that neither is made.
    case conflicting
    /// What was made of it was taken back, since another plan goes by the same identity.
    case takenBack = "taken-back"
    /// There is no plan in it, or not all of its files were made.
    case failed
    /// A file of another kind, which was found in a folder.
    case foreign = "left-out"
    /// Not an input, but the archives of all files.
    case bundled
    /// Not among the plans that were asked for.
    case notAsked = "not-asked"
  }

  /// How people know where the plan came from.
  package let source: String
  package var status: Status
  /// The plan's ``PlanModel/ActionPlan/identity``, where it is known.
  package var identity: String?
  /// What is there now of the plan.
  package var entry: BatchEntry?
  package var findings: [Finding] = []
  /// What a person must decide: files that someone else made or changed.
  package var conflicts: [Finding] = []
  /// The number of files that were written.
  package var written = 0
  /// The number of files that were there already.
  package var unchanged = 0
  /// The plan's language, where it is known.
  package var language: String?
  /// Why nothing more can be written at all, for example a full disk.
  var obstacle: SystemError?

  init(source: String, status: Status, entry: BatchEntry? = nil, findings: [Finding] = [], language: String? = nil) {
    self.source = source
    self.status = status
    self.entry = entry
    identity = entry?.identity
    self.findings = findings
    self.language = language ?? entry?.language
  }

  /// The result as a line of NDJSON without its end.
  ///
  /// - Parameter text: A message in words.
  package func json(text: (Message) -> String) -> [UInt8] {
    var object = entry?.json ?? (identity.map { ["plan": .string($0)] } ?? [:])
    object["source"] = .string(source)
    object["status"] = .string(status.rawValue)
    if entry == nil || status == .failed || !conflicts.isEmpty {
      object["findings"] = .array((findings + conflicts).map { .object($0.json(text: text($0.message))) })
    }
    return JSONValue.object(object).serialized(pretty: false)
  }

  /// Whether a line is such a result.
  static func isResult(_ line: [UInt8]) -> Bool {
    guard case .object(let object)? = try? JSONValue(parsing: line) else { return false }
    return object.string("source") != nil && status(of: object) != nil
  }

  /// What became of the input of which such a line is; nil for another line.
  static func status(of object: JSONObject) -> Status? {
    object.string("status").flatMap(Status.init)
  }
}

/// What a batch came to.
package struct BatchSummary: Hashable, Sendable {
  /// The plans that were made or were there already.
  package var plans = 0
  package var written = 0
  package var unchanged = 0
  /// Inputs that gave no plan, or not all its files.
  package var failed = 0
  /// Inputs that were not made since another goes by the same identity, and files that someone else changed.
  package var conflicts = 0
  /// Inputs seen so far, whatever became of them.
  package var inputs = 0
  /// The plans of earlier runs that were not among the inputs and are still in the manifest.
  package var kept = 0

  mutating func add(_ result: BatchResult) {
    switch result.status {
    case .written, .unchanged: plans += 1
    case .failed: failed += 1
    case .conflicting: conflicts += 1
    case .repeated, .foreign, .notAsked, .bundled, .takenBack: break
    }
    if result.status != .takenBack, result.status != .bundled { inputs += 1 }
    written += result.written
    unchanged += result.unchanged
    conflicts += result.conflicts.count
  }

  /// Takes out what was counted of a plan whose files have been taken back.
  mutating func remove(_ tally: BatchTally) {
    if tally.isPlan { plans -= 1 }
    written -= Int(tally.written)
    unchanged -= Int(tally.unchanged)
  }
}

/// What a batch has counted of one plan, in few bytes, since it is kept of each.
struct BatchTally: Hashable, Sendable {
  private(set) var written: UInt16 = 0
  private(set) var unchanged: UInt16 = 0
  private(set) var isPlan = false

  init() {}

  init(of result: BatchResult) {
    // A plan has two files for each language.
    written = UInt16(clamping: result.written)
    unchanged = UInt16(clamping: result.unchanged)
    isPlan = result.status == .written || result.status == .unchanged
  }
}
