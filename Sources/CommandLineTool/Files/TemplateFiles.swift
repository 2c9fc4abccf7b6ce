import CCPM

/// The files of an office's own template.
enum TemplateFiles {
  struct ReadError: Error {
    let path: String
    let message: Message

    fileprivate init(_ path: String, _ error: SystemError) {
      self.path = path
      message = error.message(reading: path)
    }

    fileprivate init(noTemplate path: String) {
      self.path = path
      message = .templateFilesMissing(path)
    }
  }

  /// The JSON files of a folder and of `Wording` inside it, which need not be there, or the one file named.
  static func read(_ path: String) throws(ReadError) -> [(name: String, bytes: [UInt8])] {
    let paths = OutputFile.isFolder(path) ? try files(inTemplate: path) : [path]
    let files = try paths.map { file throws(ReadError) in
      do throws(SystemError) {
        return (name: file, bytes: try InputFile.read(file, limit: PlanInput.sizeLimit))
      } catch {
        throw ReadError(file, error)
      }
    }
    // Offices call a form that was made in Word a template, too.
    guard !files.isEmpty, files.map(\.name) != [path] || !files[0].bytes.isOfficeFile else {
      throw ReadError(noTemplate: path)
    }
    return files
  }

  /// What stands in the folder of a template, or in `Wording` inside it, and is not read: a file of words that is named
  /// `pt.json.txt`, a folder of them that is named otherwise. Nothing where the path is that of a file.
  static func left(in path: String) -> [String] {
    let inside = entries(in: path)
    return inside.flatMap { isWording($0) ? entries(in: $0) : [$0] }.filter { entry in
      OutputFile.isFolder(entry) ? entries(in: entry).contains(where: isRead) : !isRead(entry)
    }
  }

  /// The paths of what a folder holds; nothing where there is none, which reading it says.
  private static func entries(in folder: String) -> [String] {
    guard OutputFile.isFolder(folder), let names = try? names(in: folder) else { return [] }
    return names.map { Paths.join(folder, $0) }
  }

  private static func files(inTemplate folder: String) throws(ReadError) -> [String] {
    let names = try names(in: folder)
    var files = paths(of: names, in: folder)
    for name in names where isWording(name) {
      let wordings = Paths.join(folder, name)
      files += paths(of: try Self.names(in: wordings), in: wordings)
    }
    return files
  }

  private static func paths(of names: [String], in folder: String) -> [String] {
    names.filter(isRead).map { Paths.join(folder, $0) }
  }

  // On some systems the case of a name makes no difference, so it makes none here.

  private static func isWording(_ path: String) -> Bool { path.split(separator: "/").last?.lowercased() == "wording" }

  private static func isRead(_ name: String) -> Bool { name.lowercased().hasSuffix(".json") }

  /// A folder that cannot be read is an error: without its words the template would say something else than the office
  /// means.
  private static func names(in folder: String) throws(ReadError) -> [String] {
    do throws(SystemError) { return try FolderNames.read(folder).filter { !FolderNames.isLeftOut($0) } } catch {
      throw ReadError(folder, error)
    }
  }
}
