#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes files whole or not at all.
///
/// The bytes go to a file that has no name yet and gets its name when it is complete: no reader sees half of it, and
/// nothing is left of a run that was killed. Where the file system knows no files without names, a hidden name stands in.
///
/// Only a file is overwritten so. A symbolic link stays, and what it leads to is overwritten; a pipe, a socket or a device
/// has no content to be replaced, and is written into.
package enum OutputFile {
  /// Why a file was not written.
  package enum Failure: Error {
    case exists
    case system(SystemError)
  }

  /// Writes bytes at hand.
  ///
  /// - Parameter isDurable: Whether the disk must have the new file before the old one goes, which takes some milliseconds:
  ///   for what cannot be made again, as a form can. Else after a loss of power some file systems hold neither.
  package static func write(
    _ bytes: [UInt8], to path: String, overwriting: Bool, isDurable: Bool = false, hiddenEnding: String? = nil
  ) throws(Failure) {
    try writeWhole(to: path, overwriting: overwriting, hiddenEnding: hiddenEnding) { file throws(SystemError) in
      try file.write(bytes)
      if isDurable { try file.flush() }
    }
  }

  /// Writes what `body` writes, piece by piece.
  ///
  /// - Parameter hiddenEnding: What the hidden name ends in for the moment in which it stands in; nil is the number of
  ///   the process. One that is always the same leaves nothing behind when a killed run is repeated, but is for files
  ///   that only one process writes at a time.
  package static func write(
    to path: String, overwriting: Bool, hiddenEnding: String? = nil,
    _ body: (OpenOutput) throws(SystemError) -> Void
  ) throws(Failure) {
    // What is long in the making is not made for nothing.
    if !overwriting, exists(path) { throw .exists }
    try writeWhole(to: path, overwriting: overwriting, hiddenEnding: hiddenEnding, body)
  }

  private static func writeWhole(
    to path: String, overwriting: Bool, hiddenEnding: String?, _ body: (OpenOutput) throws(SystemError) -> Void
  ) throws(Failure) {
    let path = overwriting ? followingLinks(path) : path
    let folder = Paths.split(path).folder
    let hidden = Paths.hidden(beside: path, ending: hiddenEnding ?? String(getpid()))
    do {
      if overwriting, isStream(path) { return try writeInto(path, body) }
      try createFolder(folder)
      try writeNameless(to: path, in: folder, hidden: hidden, overwriting: overwriting, body)
    } catch {
      throw error.code == EEXIST && !overwriting ? .exists : .system(error)
    }
  }

  /// Whether what is written to a path is on its way before it is whole: to a pipe, a socket or a device.
  package static func isStream(_ path: String) -> Bool { FileStatus(path)?.kind == .other }

  private static func writeInto(
    _ path: String, _ body: (OpenOutput) throws(SystemError) -> Void
  ) throws(SystemError) {
    let file = Int32(try checked { Int(open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)) })
    defer { close(file) }
    try body(OpenOutput(file: file))
  }

  /// Writes to standard output.
  package static func writeToStandardOutput(_ bytes: [UInt8]) throws(Failure) {
    do { try OpenOutput(file: STDOUT_FILENO).write(bytes) } catch { throw .system(error) }
  }

  /// Makes a folder and those above it.
  package static func createFolder(_ path: String) throws(SystemError) {
    guard !path.isEmpty, !isFolder(path) else { return }
    try createFolder(Paths.split(path).folder)
    do { _ = try checked { Int(mkdir(path, 0o777)) } } catch {
      guard error.code == EEXIST else { throw error }
      // Another run may have made it meanwhile; anything else of that name is in the way.
      guard isFolder(path) else { throw SystemError(code: ENOTDIR) }
    }
  }

  /// The file that a symbolic link leads to; the path itself where it is none, or leads nowhere. A file written there
  /// takes the place of the one that is linked, and the link stays.
  ///
  /// Those of the system that lead to no name, such as `/dev/stdout` to a pipe, are the path itself.
  package static func followingLinks(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let resolved = realpath(path, nil) else {
      return path
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package static func isFolder(_ path: String) -> Bool { FileStatus(path)?.kind == .folder }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  // A file without a name, on Linux

  #if os(Linux)
    /// O_TMPFILE, a macro of several flags that is not imported (open(2)).
    private static let nameless = 0o20000000 | O_DIRECTORY

    private static func writeNameless(
      to target: String, in folder: String, hidden: String, overwriting: Bool,
      _ body: (OpenOutput) throws(SystemError) -> Void
    ) throws(SystemError) {
      let file = open(folder.isEmpty ? "." : folder, nameless | O_WRONLY | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        return try writeHidden(to: target, hidden: hidden, overwriting: overwriting, body)
      }
      defer { close(file) }
      try body(OpenOutput(file: file))
      let source = "/proc/self/fd/\(file)"
      if overwriting {
        unlink(hidden)
        _ = try checked { Int(linkat(AT_FDCWD, source, AT_FDCWD, hidden, AT_SYMLINK_FOLLOW)) }
        try rename(hidden, to: target)
      } else {
        // Unlike renaming, linking fails where a file of that name has appeared meanwhile.
        _ = try checked { Int(linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW)) }
      }
    }
  #else
    private static func writeNameless(
      to target: String, in folder: String, hidden: String, overwriting: Bool,
      _ body: (OpenOutput) throws(SystemError) -> Void
    ) throws(SystemError) {
      try writeHidden(to: target, hidden: hidden, overwriting: overwriting, body)
    }
  #endif

  // A hidden name

  private static func writeHidden(
    to target: String, hidden: String, overwriting: Bool, _ body: (OpenOutput) throws(SystemError) -> Void
  ) throws(SystemError) {
    unlink(hidden)
    let file = Int32(try checked { Int(open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)) })
    do {
      defer { close(file) }
      try body(OpenOutput(file: file))
    } catch {
      unlink(hidden)
      throw error
    }
    if overwriting { return try rename(hidden, to: target) }
    defer { unlink(hidden) }
    _ = try checked { Int(link(hidden, target)) }
  }

  private static func rename(_ source: String, to target: String) throws(SystemError) {
    do { _ = try checked { Int(renameFile(source, target)) } } catch {
      unlink(source)
      throw error
    }
  }
}

/// A file that is being written.
package struct OpenOutput {
  let file: Int32

  /// Writes the next bytes.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try checked {
        bytes.withUnsafeBytes { writeBytes(file, $0.baseAddress.map { $0 + start }, bytes.count - start) }
      }
    }
  }

  /// Returns when the disk has all that was written, which takes some milliseconds.
  package func flush() throws(SystemError) {
    // EINVAL: the file is none of a disk, such as a pipe.
    if fsync(file) != 0, errno != EINVAL, errno != EROFS { throw SystemError() }
  }

  /// Writes the next bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try checked { writeBytes(file, bytes.baseAddress.map { $0 + start }, bytes.count - start) }
    }
  }
}

/// The system's `write` and `rename`, which the types' own would hide.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
private func renameFile(_ source: String, _ target: String) -> Int32 { rename(source, target) }
