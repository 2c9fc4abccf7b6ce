internal import Crypto
internal import OOXML
internal import PlanModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Archives of a batch's files, one for each country or each year, beside the folders: `VEN.zip` or `2023.zip`.
///
/// An archive holds what the manifest lists, in its order, as it is, since Word and Excel files are compressed in
/// themselves. The comment at its end is the digest of that list, by which an archive that is as it should be is known.
struct Bundles {
  let bundling: BatchOptions.Bundling
  let folder: OutputFolder
  /// Whether archives of someone else are replaced.
  let isForced: Bool

  /// What the comment of an archive begins with.
  private static let mark = "ccpm "

  /// As long as others, and no digest of a list.
  private static let incompleteComment = mark + String(repeating: "0", count: 64)

  /// What became of the archives.
  struct Outcome {
    var written = 0
    var unchanged = 0
    /// Archives that were not written, and files that are not as they were made, which no archive holds.
    var findings: [Finding] = []
  }

  /// Writes the archives that are not as they should be.
  func write(of manifest: RecordFile) throws(SystemError) -> Outcome {
    var outcome = Outcome()
    for (key, comment) in try comments(of: manifest).sorted(by: { $0.key < $1.key }) {
      let path = folder.path(of: key + ".zip")
      let found = self.comment(of: path)
      if found == comment, !isForced {
        outcome.unchanged += 1
      } else if folder.exists(key + ".zip"), found?.hasPrefix(Self.mark) != true, !isForced {
        outcome.findings.append(Finding(.error, at: "", .editedFile(path)))
      } else {
        do throws(OutputFile.Failure) {
          outcome.findings += try write(path, of: manifest, key: key, comment: comment)
          outcome.written += 1
        } catch {
          guard case .system(let error) = error else { continue }
          outcome.findings.append(Finding(.error, at: "", .cannotWrite(path, reason: error.reason)))
        }
      }
    }
    return outcome
  }

  private func key(of entry: BatchEntry) -> String {
    switch bundling {
    case .year: String(entry.year)
    case .country: entry.iso3
    }
  }

  /// The comment that each archive should have.
  private func comments(of manifest: RecordFile) throws(SystemError) -> [String: String] {
    var lists: [String: SHA256] = [:]
    try manifest.forEachLine { line, _ in
      guard let entry = BatchEntry(line: line) else { return true }
      for file in entry.files {
        Array("\(file.path) \(file.sha256)\n".utf8).withUnsafeBytes {
          lists[key(of: entry), default: SHA256()].update(bufferPointer: $0)
        }
      }
      return true
    }
    return lists.mapValues { Self.mark + $0.finalize().hexadecimal }
  }

  /// The end of an archive, where the comment is; nil where there is no archive.
  private func comment(of path: String) -> String? {
    guard let end = try? InputFile.read(path, last: Self.mark.utf8.count + 64) else { return nil }
    return String(decoding: end, as: UTF8.self)
  }

  private func write(
    _ path: String, of manifest: RecordFile, key: String, comment: String
  ) throws(OutputFile.Failure) -> [Finding] {
    var findings: [Finding] = []
    try OutputFile.write(to: path, overwriting: true, hiddenEnding: "new") { file throws(SystemError) in
      do {
        let sink = FileSink(file: file)
        let archive = try ZipWriter(sink: sink)
        var problem: (any Error)?
        try manifest.forEachLine { line, _ in
          guard let entry = BatchEntry(line: line), self.key(of: entry) == key else { return true }
          do { findings += try add(entry, to: archive) } catch { problem = error }
          return problem == nil
        }
        if let problem { throw problem }
        // With a file left out it is not as it should be: the next run makes it anew.
        try archive.finish(comment: Array((findings.isEmpty ? comment : Self.incompleteComment).utf8))
        try sink.flush()
      } catch let error as SystemError {
        throw error
      } catch {
        // The limits of the format, 4 GiB and 65,535 files, are all that is left.
        throw SystemError(code: EFBIG)
      }
    }
    return findings
  }

  /// Adds the files of a plan; one that is not as it was made is left out and said.
  private func add(_ entry: BatchEntry, to archive: ZipWriter) throws -> [Finding] {
    var findings: [Finding] = []
    for file in entry.files {
      if let bytes = folder.bytes(of: file.path), bytes.sha256 == file.sha256 {
        try archive.addStored(file.path, bytes)
      } else {
        findings.append(Finding(.error, at: "", .editedFile(folder.path(of: file.path))))
      }
    }
    return findings
  }
}

/// A file that takes bytes in pieces of a quarter of a megabyte.
private final class FileSink: ByteSink {
  private let file: OpenOutput
  private var bytes: [UInt8] = []

  init(file: OpenOutput) {
    self.file = file
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    self.bytes += bytes
    if self.bytes.count > 256 * 1024 { try flush() }
  }

  func flush() throws {
    try file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
