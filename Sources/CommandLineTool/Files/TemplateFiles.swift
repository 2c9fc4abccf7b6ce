import CCPM

/// The files of an office's own template.
enum TemplateFiles {
  struct ReadError: Error {
    let path: String
    let message: Message

    fileprivate init(_ path: String, _ error: SystemError) {
      self.path = path
      message = .cannotRead(path, reason: error.reason)
    }

    fileprivate init(emptyFolder path: String) {
      self.path = path
      message = .templateFilesMissing(path)
    }
  }

  /// The JSON files of a folder and of `Wording` inside it, which need not be there, or the one file named.
  static func read(_ path: String) throws(ReadError) -> [(name: String, bytes: [UInt8])] {
    let paths = OutputFile.isFolder(path) ? try files(inTemplate: path) : [path]
    guard !paths.isEmpty else { throw ReadError(emptyFolder: path) }
    return try paths.map { file throws(ReadError) in
      do throws(SystemError) {
        return (name: file, bytes: try InputFile.read(file, limit: PlanInput.sizeLimit))
      } catch {
        throw ReadError(file, error)
      }
    }
  }

  /// On some systems the case of a folder's name makes no difference, so it makes none here.
  private static func files(inTemplate folder: String) throws(ReadError) -> [String] {
    let names = try names(in: folder)
    var files = paths(of: names, in: folder)
    for name in names where name.lowercased() == "wording" {
      let wordings = Paths.join(folder, name)
      files += paths(of: try Self.names(in: wordings), in: wordings)
    }
    return files
  }

  private static func paths(of names: [String], in folder: String) -> [String] {
    names.filter { $0.hasSuffix(".json") }.map { Paths.join(folder, $0) }
  }

  /// A folder that cannot be read is an error: without its words the template would say something else than the office
  /// means.
  private static func names(in folder: String) throws(ReadError) -> [String] {
    do throws(SystemError) { return try FolderNames.read(folder) } catch { throw ReadError(folder, error) }
  }
}
