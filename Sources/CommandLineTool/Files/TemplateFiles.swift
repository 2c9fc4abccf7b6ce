import CCPM
import FoundationEssentials

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

  /// The JSON files of a folder and of `Wording` inside it, or the one file named.
  static func read(_ path: String) throws(ReadError) -> [(name: String, bytes: [UInt8])] {
    let paths = OutputFile.isFolder(path) ? jsonFiles(in: path) + jsonFiles(in: path + "/Wording") : [path]
    guard !paths.isEmpty else { throw ReadError(path: path, error: SystemError(code: ENOENT)) }
    return try paths.map { file throws(ReadError) in
      do throws(SystemError) { return (name: file, bytes: try InputFile.read(file)) } catch {
        throw ReadError(path: file, error: error)
      }
    }
  }

  private static func jsonFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }
}
