#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

package import PlanModel

/// A folder that keeps plans as JSON, one a file: `<ISO3>/<year>/…json` by custom, though a plan is found wherever it
/// lies in it. Files of other kinds may lie beside them.
struct LibraryFolder {
  /// A plan of the folder.
  struct Entry {
    /// The file.
    let path: String
    /// The plan without its functions.
    let head: ActionPlan
    /// Of the file's bytes.
    let content: Fingerprint
  }

  let path: String
  /// The plans by their identity.
  private(set) var entries: [String: Entry] = [:]
  /// What is wrong in the folder.
  private(set) var findings: [FileFinding] = []
  /// Of plans that files hold in several ways, the first file that differs from the plan's own.
  private var rivals: [String: String] = [:]
  /// The second files of plans that two files hold alike.
  private var doubles: [String: String] = [:]
  /// The codes of the countries by their names.
  private var codes: [String: Set<String>] = [:]

  /// Looks at all plans of a folder, which need not exist yet.
  init(_ path: String, reader: PlanInputReader) {
    self.path = path
    guard let status = FileStatus(path) else {
      let error = SystemError()
      if error.code != ENOENT { report(path, .cannotRead(path, reason: error.reason)) }
      return
    }
    guard status.kind == .folder else {
      report(path, .cannotRead(path, reason: SystemError(code: ENOTDIR).reason))
      return
    }
    for input in PlanInputs([path]) where Self.mayHoldPlans(input) { add(input, reader) }
  }

  /// A plan's file, or a folder that cannot be read, where plans may be.
  private static func mayHoldPlans(_ input: PlanInput) -> Bool {
    if input.name.hasSuffix(".json") { return true }
    guard case .unusable = input.content else { return false }
    if let status = FileStatus(input.name) { return status.kind == .folder }
    // A link that leads nowhere may be anybody's.
    return SystemError().code != ENOENT
  }

  private mutating func add(_ input: PlanInput, _ reader: PlanInputReader) {
    do throws(PlanInputError) {
      let bytes = try input.bytes()
      var plan = try reader.read(bytes, of: input).plan
      let identity = plan.identity
      if let first = entries[identity] {
        addAgain(plan, in: input, after: first, reader)
      } else {
        plan.functions = []
        if let code = plan.country.iso3 { codes[plan.country.foldedName, default: []].insert(code) }
        entries[identity] = Entry(path: input.name, head: plan, content: Fingerprint(of: bytes))
      }
    } catch {
      findings += error.findings.filter { $0.severity == .error }.map { FileFinding(input.name, $0) }
    }
  }

  /// Of two files of one plan none can be changed without the other; as long as they are the same all else goes on.
  private mutating func addAgain(
    _ plan: ActionPlan, in input: PlanInput, after first: Entry, _ reader: PlanInputReader
  ) {
    let known = try? reader.read(PlanInput(file: first.path)).plan
    let isSame = known.map { Fingerprint(of: $0) } == Fingerprint(of: plan)
    let rival = rivals[plan.identity]
    switch (isSame, rival) {
    case (true, nil):
      doubles[plan.identity] = doubles[plan.identity] ?? input.name
      report(input.name, .samePlanAgain(first: first.path), .note)
    case (true, let rival?):
      report(input.name, .differingPlans(plan.identity, first: rival, second: input.name))
    case (false, _):
      rivals[plan.identity] = rival ?? input.name
      report(input.name, .differingPlans(plan.identity, first: first.path, second: input.name))
    }
  }

  private mutating func report(_ file: String, _ message: Message, _ severity: Finding.Severity = .error) {
    findings.append(FileFinding(file, Finding(severity, at: "", message)))
  }

  /// Whether several files hold the plan and differ, so that none of them counts.
  func isContested(_ identity: String) -> Bool { rivals[identity] != nil }

  /// A second file that holds the plan just as the first does.
  func double(of identity: String) -> String? { doubles[identity] }

  /// The code of another country in the library that has the country's name; nil where its own has that name too.
  func code(ofOther country: Country) -> String? {
    guard let found = codes[country.foldedName], let own = country.iso3, !found.contains(own) else { return nil }
    return found.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where a new plan goes; nil where its country has no code.
  func place(for plan: ActionPlan) -> String? {
    PlanFileName(plan).map { Paths.join(path, "\($0.folder)/\($0.stem).json") }
  }

  /// Writes a plan, unless its file is no longer what it was when the folder was looked at.
  func write(_ plan: ActionPlan, to path: String, over entry: Entry?) throws(LibraryFailure) {
    if let entry {
      let bytes: [UInt8]
      do { bytes = try InputFile.read(entry.path, limit: PlanInput.sizeLimit) } catch {
        throw .cannotWrite(.system(error))
      }
      guard Fingerprint(of: bytes) == entry.content else { throw .changedMeanwhile }
    }
    do {
      try OutputFile.write(PlanJSON.write(plan, pretty: true), to: path, overwriting: entry != nil, isDurable: true)
    } catch {
      throw .cannotWrite(error)
    }
  }
}

/// Why a plan was not written into a folder.
enum LibraryFailure: Error {
  case changedMeanwhile
  case cannotWrite(OutputFile.Failure)
}

/// A finding with the file that it is about.
package struct FileFinding: Sendable {
  package let file: String
  package let finding: Finding
  /// The plan's, where it is known.
  package let language: String?
  /// Whether somebody has to decide; the work is done all the same.
  package let isConflict: Bool

  init(_ file: String, _ finding: Finding, language: String? = nil, isConflict: Bool = false) {
    self.file = file
    self.finding = finding
    self.language = language
    self.isConflict = isConflict
  }
}
