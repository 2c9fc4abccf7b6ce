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
    for (key, list) in try lists(of: manifest).sorted(by: { $0.key < $1.key }) {
      let path = folder.path(of: key + ".zip")
      let comment = Self.mark + list.digest.finalize().hexadecimal
      let found = self.comment(of: path)
      if found == comment, !isForced {
        outcome.unchanged += 1
      } else if folder.exists(key + ".zip"), found?.hasPrefix(Self.mark) != true, !isForced {
        outcome.findings.append(Finding(.error, at: "", .editedFile(path)))
      } else {
        do throws(OutputFile.Failure) {
          outcome.findings += try write(path, of: list.places, in: manifest, comment: comment)
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

  /// What an archive holds.
  private struct List {
    /// Of the paths and digests of its files, in the manifest's order.
    var digest = SHA256()
    /// Of its entries in the manifest: reading all of them again for each archive would take the time of all archives.
    var places: [RecordFile.Place] = []
  }

  /// What each archive should hold.
  private func lists(of manifest: RecordFile) throws(SystemError) -> [String: List] {
    var lists: [String: List] = [:]
    try manifest.forEachLine { line, place in
      guard let entry = BatchEntry(line: line), !entry.files.isEmpty else { return true }
      let key = key(of: entry)
      lists[key, default: List()].places.append(place)
      for file in entry.files {
        Array("\(file.path) \(file.sha256)\n".utf8).withUnsafeBytes {
          lists[key, default: List()].digest.update(bufferPointer: $0)
        }
      }
      return true
    }
    return lists
  }

  /// The end of an archive, where the comment is; nil where there is no archive.
  private func comment(of path: String) -> String? {
    guard let end = try? InputFile.read(path, last: Self.mark.utf8.count + 64) else { return nil }
    return String(decoding: end, as: UTF8.self)
  }

  private func write(
    _ path: String, of places: [RecordFile.Place], in manifest: RecordFile, comment: String
  ) throws(OutputFile.Failure) -> [Finding] {
    var findings: [Finding] = []
    try OutputFile.write(to: path, overwriting: true, hiddenEnding: "new") { file throws(SystemError) in
      do {
        let sink = FileSink(file: file)
        let archive = try ZipWriter(sink: sink)
        for place in places {
          guard let entry = manifest.entry(at: place) else { throw SystemError(code: EIO) }
          findings += try add(entry, to: archive)
        }
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
