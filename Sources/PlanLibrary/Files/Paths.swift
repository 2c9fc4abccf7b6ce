/// Paths of files and folders, as texts.
package enum Paths {
  /// The path of what lies in a folder; an empty folder is the one at hand.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
  }

  /// The folder that a path leads into, and the name there; the folder at hand is empty.
  package static func split(_ path: String) -> (folder: String, name: String) {
    guard let place = path.utf8.lastIndex(of: slash) else { return ("", path) }
    let folder = String(path[..<place])
    let name = String(path[path.utf8.index(after: place)...])
    return (folder.isEmpty ? "/" : folder, name)
  }

  /// A hidden name beside a file, the same each time: `.plan.docx.new` beside `plan.docx`.
  ///
  /// Where that would be longer than names may be, the fingerprint of the name stands for what is left out of it.
  package static func hidden(beside path: String, ending: String) -> String {
    let (folder, name) = split(path)
    let whole = ".\(name).\(ending)"
    if whole.utf8.count <= longestName { return join(folder, whole) }
    let end = "~\(Fingerprint(of: name).hexadecimal).\(ending)"
    var count = end.utf8.count
    let beginning = ".\(name)".unicodeScalars.prefix { letter in
      count += UTF8.width(letter)
      return count <= longestName
    }
    return join(folder, String(beginning) + end)
  }

  /// In bytes, on all file systems in use but a few that allow less.
  private static let longestName = 255

  private static let slash = UInt8(ascii: "/")
}
