#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder of a batch's files, as it is on the disk.
struct OutputFolder: Sendable {
  let path: String

  func path(of file: String) -> String { Paths.join(path, file) }

  /// How a file compares with what is known of it.
  enum Agreement {
    case same
    /// The same, found by reading it, since it may have changed after the manifest was written.
    case sameWhenRead
    case missing
    case different
  }

  /// Compares a file with what is known of it.
  ///
  /// The time at which the system last changed anything about a file cannot be set: where it is before the manifest's
  /// own, the file is as it was, and need not be read.
  func compare(_ file: BatchEntry.File, manifestChanged: Int?) -> Agreement {
    guard let status = FileStatus(path(of: file.path)) else { return .missing }
    guard status.kind == .file, status.size == file.size else { return .different }
    if !file.isEdited, let manifestChanged, status.changed < manifestChanged { return .same }
    return digest(of: file.path) == file.sha256 ? .sameWhenRead : .different
  }

  /// The digest of a file; nil where it cannot be read.
  func digest(of file: String) -> String? {
    bytes(of: file)?.sha256
  }

  /// Nil where there is no such file, or it cannot be read.
  func bytes(of file: String) -> [UInt8]? {
    guard let status = FileStatus(path(of: file)), status.kind == .file else { return nil }
    return try? InputFile.read(path(of: file), limit: .max)
  }

  func exists(_ file: String) -> Bool {
    var status = stat()
    return lstat(path(of: file), &status) == 0
  }

  func write(_ bytes: [UInt8], to file: String, overwriting: Bool) throws(OutputFile.Failure) {
    try OutputFile.write(bytes, to: path(of: file), overwriting: overwriting, hiddenEnding: "new")
  }

  /// Takes a file away, and the folders of its year and country where nothing else is in them.
  func remove(_ file: String) {
    unlink(path(of: file))
    var folder = Paths.split(file).folder
    while !folder.isEmpty, rmdir(path(of: folder)) == 0 { folder = Paths.split(folder).folder }
  }
}
