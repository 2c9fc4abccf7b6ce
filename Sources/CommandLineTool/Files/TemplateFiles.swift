import CCPM

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The files of an office's own template.
enum TemplateFiles {
  struct ReadError: Error {
    let path: String
    let error: SystemError
  }

  /// The JSON files of a folder and of `Wording` inside it, which need not be there, or the one file named.
  static func read(_ path: String) throws(ReadError) -> [(name: String, bytes: [UInt8])] {
    let paths = OutputFile.isFolder(path) ? try files(inTemplate: path) : [path]
    guard !paths.isEmpty else { throw ReadError(path: path, error: SystemError(code: ENOENT)) }
    return try paths.map { file throws(ReadError) in
      do throws(SystemError) {
        return (name: file, bytes: try InputFile.read(file, limit: PlanInput.sizeLimit))
      } catch {
        throw ReadError(path: file, error: error)
      }
    }
  }

  private static func files(inTemplate folder: String) throws(ReadError) -> [String] {
    try jsonFiles(in: folder) + jsonFiles(in: Paths.join(folder, "Wording"))
  }

  /// None where there is no such folder. One that cannot be read is an error: without its words the template would say
  /// something else than the office means.
  private static func jsonFiles(in folder: String) throws(ReadError) -> [String] {
    do throws(SystemError) {
      return try FolderNames.read(folder).filter { $0.hasSuffix(".json") }.map { Paths.join(folder, $0) }
    } catch {
      if error.code == ENOENT { return [] }
      throw ReadError(path: folder, error: error)
    }
  }
}
