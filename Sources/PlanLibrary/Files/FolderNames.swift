#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The names in folders.
package enum FolderNames {
  /// All names in a folder, in the order of their bytes.
  ///
  /// - Throws: What the system says of a folder that cannot be opened, or not read to its end.
  package static func read(_ path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw SystemError() }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      // The end and an error look alike; only the error leaves a number.
      errno = 0
      guard let entry = readdir(folder) else { break }
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    guard errno == 0 else { throw SystemError() }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Hidden files, and the files by which Office locks a document that is open: what nobody means who names a folder.
  package static func isLeftOut(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
  }

  /// All names in a folder; none where there is no such folder.
  ///
  /// - Throws: What the system says of a folder that cannot be opened, or not read to its end.
  package static func readIfThere(_ path: String) throws(SystemError) -> [String] {
    do { return try read(path) } catch {
      if [ENOENT, ENOTDIR].contains(error.code) { return [] }
      throw error
    }
  }
}
