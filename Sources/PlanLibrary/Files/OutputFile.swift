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
package enum OutputFile {
  /// Why a file was not written.
  package enum Failure: Error {
    case exists
    case system(SystemError)
  }

  package static func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws(Failure) {
    let (folder, name) = split(path)
    do {
      try createFolder(folder)
      if !overwriting, exists(path) { throw Failure.exists }
      try writeNameless(bytes, folder: folder, name: name, overwriting: overwriting)
    } catch let error as SystemError {
      if error.code == EEXIST, !overwriting { throw .exists }
      throw .system(error)
    } catch let error as Failure {
      throw error
    } catch {
      throw .system(SystemError(code: EIO))
    }
  }

  /// Writes to standard output.
  package static func writeToStandardOutput(_ bytes: [UInt8]) throws(Failure) {
    do { try writeAll(bytes, to: STDOUT_FILENO) } catch { throw .system(error) }
  }

  /// Makes a folder and those above it.
  package static func createFolder(_ path: String) throws(SystemError) {
    guard !path.isEmpty, !isFolder(path) else { return }
    try createFolder(split(path).folder)
    do { _ = try checked { Int(mkdir(path, 0o777)) } } catch {
      guard error.code == EEXIST, isFolder(path) else { throw error }
    }
  }

  package static func isFolder(_ path: String) -> Bool { FileStatus(path)?.kind == .folder }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty && path.hasPrefix("/") ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  // A file without a name, on Linux

  #if os(Linux)
    /// O_TMPFILE, a macro of several flags that is not imported (open(2)).
    private static let nameless = 0o20000000 | O_DIRECTORY

    private static func writeNameless(
      _ bytes: [UInt8], folder: String, name: String, overwriting: Bool
    ) throws(SystemError) {
      let file = open(folder.isEmpty ? "." : folder, nameless | O_WRONLY | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        return try writeHidden(bytes, folder: folder, name: name, overwriting: overwriting)
      }
      defer { close(file) }
      try writeAll(bytes, to: file)
      let source = "/proc/self/fd/\(file)"
      let target = join(folder, name)
      if overwriting {
        let hidden = join(folder, hiddenName(name))
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
      _ bytes: [UInt8], folder: String, name: String, overwriting: Bool
    ) throws(SystemError) {
      try writeHidden(bytes, folder: folder, name: name, overwriting: overwriting)
    }
  #endif

  // A hidden name

  private static func writeHidden(
    _ bytes: [UInt8], folder: String, name: String, overwriting: Bool
  ) throws(SystemError) {
    let hidden = join(folder, hiddenName(name))
    let target = join(folder, name)
    unlink(hidden)
    let file = Int32(try checked { Int(open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)) })
    do {
      defer { close(file) }
      try writeAll(bytes, to: file)
    } catch {
      unlink(hidden)
      throw error
    }
    if overwriting { return try rename(hidden, to: target) }
    defer { unlink(hidden) }
    _ = try checked { Int(link(hidden, target)) }
  }

  private static func hiddenName(_ name: String) -> String { ".\(name).\(getpid())" }

  private static func rename(_ source: String, to target: String) throws(SystemError) {
    do { _ = try checked { Int(renameFile(source, target)) } } catch {
      unlink(source)
      throw error
    }
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try checked {
        bytes.withUnsafeBytes { writeBytes(file, $0.baseAddress.map { $0 + start }, bytes.count - start) }
      }
    }
  }
}

/// The system's `write` and `rename`, which the type's own would hide.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
private func renameFile(_ source: String, _ target: String) -> Int32 { rename(source, target) }
