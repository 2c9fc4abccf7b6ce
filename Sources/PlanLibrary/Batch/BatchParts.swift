package import PlanModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The manifests of parts, and the results of runs without one, that are put together as one manifest.
package struct BatchParts {
  /// Their paths, those of the folder last.
  package let files: [String]

  /// - Parameters:
  ///   - folder: The batch's, whose manifests of parts are among them.
  ///   - manifest: The name of the one that is to be made.
  ///   - further: Files from elsewhere.
  /// - Throws: What the system says of a folder that cannot be read, so that nobody knows which parts are there.
  package init(in folder: String, manifest: String?, further: [String] = []) throws(SystemError) {
    let output = OutputFolder(path: folder)
    let own = try FolderNames.readIfThere(folder).filter { $0 != manifest && PartName($0) != nil }
    files = further + own.map { output.path(of: $0) }
  }

  /// What stands in the way of one manifest of all parts, and the file that it is about: files that are no manifests, not
  /// whole or of another part than their names say, parts that are missing, and files of plans that are not there.
  ///
  /// - Parameter folder: The batch's.
  package func findings(in folder: String) -> [(file: String, finding: Finding)] {
    var absent = AbsentFiles(folder: OutputFolder(path: folder))
    let unusable = unusableFiles(&absent)
    let names = files.map(PartName.init(path:))
    // A file of another name may be any part.
    let severity: Finding.Severity = names.contains { $0 == nil } ? .warning : .error
    let found = Dictionary(grouping: names.compactMap { $0 }, by: \.count).sorted { $0.key < $1.key }
    let missing = found.compactMap { count, parts -> (file: String, finding: Finding)? in
      let numbers = Set(parts.map(\.number))
      let missing = Array((1...count).lazy.filter { !numbers.contains($0) }.prefix(Message.mostPartsNamed + 1))
      return missing.isEmpty ? nil : (folder, Finding(severity, at: "", .partsMissing(missing, of: count)))
    }
    return unusable + missing + absent.findings.map { (file: folder, finding: $0) }
  }

  /// The files are read in the order in which their entries count: of a plan in several, the last in the newest does.
  private func unusableFiles(_ absent: inout AbsentFiles) -> [(file: String, finding: Finding)] {
    let times = files.map { FileStatus($0)?.changed ?? 0 }
    var problems: [Int: Finding] = [:]
    for index in files.indices.sorted(by: { times[$0] < times[$1] }) {
      problems[index] = Self.problem(with: files[index], &absent)
    }
    return files.indices.compactMap { index in problems[index].map { (file: files[index], finding: $0) } }
  }

  private static func problem(with path: String, _ absent: inout AbsentFiles) -> Finding? {
    do throws(SystemError) {
      guard let file = try RecordFile(path) else { throw SystemError(code: ENOENT) }
      let part = PartName(path: path)
      var isUsable = try file.isWhole(mayBeResults: part == nil)
      if isUsable {
        try file.forEachLine { line, place in
          guard let entry = BatchEntry(line: line) else {
            if let identity = BatchEntry.takenBack(in: line) { absent.forget(identity) }
            return true
          }
          if let part, !part.shard.contains(Fingerprint(of: entry.identity)) { isUsable = false }
          absent.look(for: entry, at: place, in: file)
          return isUsable
        }
      }
      return isUsable ? nil : Finding(.error, at: "", .notJoinable(path))
    } catch {
      return Finding(.error, at: "", .cannotRead(path, reason: error.reason))
    }
  }

  /// The name of a part's manifest: `manifest-3-of-8.json`.
  private struct PartName {
    let shard: BatchShard
    var number: Int { shard.number }
    var count: Int { shard.count }

    init?(path: String) { self.init(path.split(separator: "/").last.map(String.init) ?? "") }

    init?(_ name: String) {
      guard name.hasPrefix("manifest-"), name.hasSuffix(".json") else { return nil }
      let numbers = name.dropFirst("manifest-".count).dropLast(".json".count).split(separator: "-")
      guard numbers.count == 3, numbers[1] == "of", let number = Int(numbers[0]), let count = Int(numbers[2]),
        let shard = BatchShard(number: number, count: count), shard.manifestName == name
      else { return nil }
      self.shard = shard
    }
  }

  /// Files that the parts have made and that are not in the folder, as when a machine's were not brought there.
  ///
  /// Only of plans whose files are not there something is held in memory: how many, and the place of the entry.
  private struct AbsentFiles {
    private struct Absence {
      let count: Int
      let record: RecordFile
      let place: RecordFile.Place
    }

    private let folder: OutputFolder
    /// Nil within the table where a later line says otherwise.
    private var absences = FingerprintTable<Absence?>()

    init(folder: OutputFolder) {
      self.folder = folder
    }

    /// Takes the entry in place of an earlier one of its plan.
    mutating func look(for entry: BatchEntry, at place: RecordFile.Place, in record: RecordFile) {
      let count = files(of: entry).count
      if count == 0 { return forget(entry.identity) }
      absences[Fingerprint(of: entry.identity)] = .some(Absence(count: count, record: record, place: place))
    }

    /// Takes it that there are no files of the plan.
    mutating func forget(_ identity: String) {
      let key = Fingerprint(of: identity)
      if absences[key] != nil { absences[key] = .some(nil) }
    }

    var findings: [Finding] {
      var count = 0
      var first: Absence?
      for case (_, let absence?) in absences.entries {
        count += absence.count
        first = first ?? absence
      }
      guard let first else { return [] }
      let path = first.record.entry(at: first.place).flatMap { files(of: $0).first } ?? folder.path
      return [Finding(.error, at: "", .partFilesMissing(count: count, path: path))]
    }

    private func files(of entry: BatchEntry) -> [String] {
      entry.files.map(\.path).filter { !folder.exists($0) }
    }
  }
}

extension BatchShard {
  /// What its manifest is called, unless another name is given.
  package var manifestName: String { "manifest-\(number)-of-\(count).json" }
}

extension BatchSummary {
  /// What a manifest holds; nothing where there is none.
  ///
  /// - Parameter languages: Takes those of its plans.
  package init(ofManifest name: String, in folder: String, languages: inout Set<String>) {
    self.init()
    try? RecordFile(OutputFolder(path: folder).path(of: name))?.forEachLine { line, _ in
      guard let entry = BatchEntry(line: line) else { return true }
      plans += 1
      unchanged += entry.files.count
      languages.insert(entry.language)
      return true
    }
  }
}
