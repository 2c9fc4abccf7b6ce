/// Paths of files and folders, as texts.
package enum Paths {
  /// The path of what lies in a folder; an empty folder is the one at hand.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
  }

  /// The folder that a path leads into, and the name there; the folder at hand is empty.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let place = path.utf8.lastIndex(of: slash) else { return ("", path) }
    let folder = String(path[..<place])
    let name = String(path[path.utf8.index(after: place)...])
    return (folder.isEmpty ? "/" : folder, name)
  }

  private static let slash = UInt8(ascii: "/")
}
