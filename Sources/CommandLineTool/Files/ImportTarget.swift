import CCPM

/// A plan that was read, and how to speak of it.
struct PlanToWrite {
  let plan: ActionPlan
  /// The file that it came from.
  let file: String
  /// The file, and which of its plans where it holds several.
  let name: String
  /// The name of its file where its country has no code.
  let ownStem: String
}

/// Where `import` writes plans.
///
/// Two plans that claim one name are refused, both: neither may take the other's place unseen. In a library, a folder of
/// countries and years, a plan's file is the one that holds it there.
struct ImportTarget {
  /// A folder, or a file ending in `.json`; nil is standard output.
  let path: String?
  let overwriting: Bool
  let reader: PlanInputReader
  /// Those that wait for their files until all names are known.
  private var waiting: [PlanToWrite] = []

  init(path: String?, overwriting: Bool, reader: PlanInputReader) {
    self.path = path == "-" ? nil : path
    self.overwriting = overwriting
    self.reader = reader
  }

  /// Whether it is one file, which holds one plan.
  var isFile: Bool { path?.lowercased().hasSuffix(".json") == true }

  /// Takes a plan; to standard output it goes at once, to be read by people where it is the only one, else as a line.
  mutating func add(_ source: PlanToWrite, amongSeveral: Bool, _ console: inout Console) {
    guard path == nil else { return waiting.append(source) }
    let json = PlanJSON.write(source.plan, pretty: !amongSeveral) + (amongSeveral ? [UInt8(ascii: "\n")] : [])
    do { try OutputFile.writeToStandardOutput(json) } catch {
      console.report(failure: error, writing: "-", language: source.plan.language)
    }
  }

  /// Writes the files; none where it cannot be seen which of a library's holds a plan.
  mutating func finish(_ console: inout Console) {
    guard let path else { return }
    let library: PlanLibraryPlaces?
    do { library = isFile ? nil : try PlanLibraryPlaces(path, reader: reader) } catch {
      return console.report(error.findings, of: path)
    }
    // Here it is the file that plans claim.
    var claims = PlanClaims()
    var firsts: [(plan: ActionPlan, file: String)] = []
    for source in waiting {
      let file = isFile ? path : library?.place(of: source.plan) ?? flatPlace(of: source)
      switch claims.claim(file, content: Fingerprint(of: source.plan), by: source.name) {
      case .new: firsts.append((source.plan, file))
      case .repeated(let first):
        console.report(.note, .samePlanAgain(first: first), of: source.file, language: source.plan.language)
      case .conflicting(let first):
        let message = Message.twoPlansOneName(file, first: first, second: source.name)
        console.report(.error, message, of: source.file, language: source.plan.language)
      }
    }
    waiting = []
    for (plan, file) in firsts where !claims.isContested(file) { write(plan, to: file, &console) }
  }

  private func write(_ plan: ActionPlan, to file: String, _ console: inout Console) {
    do {
      try OutputFile.write(
        PlanJSON.write(plan, pretty: true), to: file, overwriting: overwriting, isDurable: overwriting)
    } catch {
      console.report(failure: error, writing: file, language: plan.language)
    }
  }

  private func flatPlace(of source: PlanToWrite) -> String {
    Paths.join(path ?? "", (PlanFileName(source.plan)?.stem ?? source.ownStem) + ".json")
  }
}
