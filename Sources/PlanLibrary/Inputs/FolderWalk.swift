internal import PlanModel

/// Finds the files below a folder, in the order of their names' bytes.
struct FolderWalk {
  enum Found {
    case input(PlanInput)
    /// A file with a plan a line.
    case lines(String)
  }

  private struct Folder {
    let path: String
    /// The last is the next.
    var names: [String]
  }

  private var folders: [Folder] = []
  private var found: [Found] = []
  private var seen: Set<FileIdentity> = []

  init(excluding paths: [String]) {
    for path in paths {
      if let status = FileStatus(path) { seen.insert(status.identity) }
    }
  }

  /// Goes on with a path that someone named: a folder or a file.
  mutating func begin(_ path: String) {
    enter(path, isFound: false)
  }

  mutating func next() -> Found? {
    while found.isEmpty, let last = folders.indices.last {
      if let name = folders[last].names.popLast() {
        enter(Paths.join(folders[last].path, name), isFound: true)
      } else {
        folders.removeLast()
      }
    }
    return found.popLast()
  }

  /// What can be opened without waiting is a file or a folder; a pipe or a device that someone named is read as a file.
  private mutating func enter(_ path: String, isFound: Bool) {
    guard let status = FileStatus(path) else {
      let error = SystemError()
      // A link that leads nowhere is there, under its name.
      return fail(path, isFound ? .cannotRead(path, reason: error.reason) : error.message(reading: path))
    }
    switch status.kind {
    case .folder:
      if seen.insert(status.identity).inserted { list(path) }
    case .file:
      guard seen.insert(status.identity).inserted else { return }
      found.append(Self.isLines(path) ? .lines(path) : .input(PlanInput(file: path, isFound: isFound)))
    case .other:
      if isFound {
        found.append(.input(PlanInput(unusable: Finding(.note, at: "", .foreignFile), name: path)))
      } else {
        found.append(Self.isLines(path) ? .lines(path) : .input(PlanInput(file: path)))
      }
    }
  }

  private mutating func list(_ path: String) {
    do throws(SystemError) {
      let names = try FolderNames.read(path).reversed().filter { !FolderNames.isLeftOut($0) }
      folders.append(Folder(path: path, names: names))
    } catch {
      fail(path, .cannotRead(path, reason: error.reason))
    }
  }

  private mutating func fail(_ path: String, _ message: Message) {
    let finding = Finding(.error, at: "", message)
    found.append(.input(PlanInput(unusable: finding, name: path)))
  }

  private static func isLines(_ path: String) -> Bool {
    path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
  }
}
