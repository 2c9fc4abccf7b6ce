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
  package init(in folder: String, manifest: String?, further: [String] = []) {
    let output = OutputFolder(path: folder)
    let own = (FolderNames.read(folder) ?? []).filter { $0 != manifest && PartName($0) != nil }
    files = further + own.map { output.path(of: $0) }
  }

  /// What stands in the way of one manifest of all parts, and the file that it is about: files that are no manifests or
  /// not whole, and parts that are missing.
  ///
  /// - Parameter folder: Named where a part is missing.
  package func findings(in folder: String) -> [(file: String, finding: Finding)] {
    let unusable = files.compactMap { path in Self.problem(with: path).map { (file: path, finding: $0) } }
    let names = files.map(PartName.init(path:))
    // A file of another name may be any part.
    let severity: Finding.Severity = names.contains { $0 == nil } ? .warning : .error
    let found = Dictionary(grouping: names.compactMap { $0 }, by: \.count).sorted { $0.key < $1.key }
    let missing = found.compactMap { count, parts -> (file: String, finding: Finding)? in
      let numbers = Set(parts.map(\.number))
      let missing = Array((1...count).lazy.filter { !numbers.contains($0) }.prefix(Message.mostPartsNamed + 1))
      return missing.isEmpty ? nil : (folder, Finding(severity, at: "", .partsMissing(missing, of: count)))
    }
    return unusable + missing
  }

  private static func problem(with path: String) -> Finding? {
    do throws(SystemError) {
      guard let file = try RecordFile(path) else { throw SystemError(code: ENOENT) }
      return try file.isWhole(mayBeResults: PartName(path: path) == nil)
        ? nil : Finding(.error, at: "", .notJoinable(path))
    } catch {
      return Finding(.error, at: "", .cannotRead(path, reason: error.reason))
    }
  }

  /// The name of a part's manifest: `manifest-3-of-8.json`.
  private struct PartName {
    let number: Int
    let count: Int

    init?(path: String) { self.init(path.split(separator: "/").last.map(String.init) ?? "") }

    init?(_ name: String) {
      guard name.hasPrefix("manifest-"), name.hasSuffix(".json") else { return nil }
      let numbers = name.dropFirst("manifest-".count).dropLast(".json".count).split(separator: "-")
      guard numbers.count == 3, numbers[1] == "of", let number = Int(numbers[0]), let count = Int(numbers[2]),
        let shard = BatchShard(number: number, count: count), shard.manifestName == name
      else { return nil }
      (self.number, self.count) = (number, count)
    }
  }
}

extension BatchShard {
  /// What its manifest is called, unless another name is given.
  package var manifestName: String { "manifest-\(number)-of-\(count).json" }
}

extension BatchSummary {
  /// What a manifest holds; nothing where there is none.
  package init(ofManifest name: String, in folder: String) {
    self.init()
    try? RecordFile(OutputFolder(path: folder).path(of: name))?.forEachLine { line, _ in
      guard let entry = BatchEntry(line: line) else { return true }
      plans += 1
      unchanged += entry.files.count
      return true
    }
  }
}
