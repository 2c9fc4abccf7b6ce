import ArgumentParser
import CCPM

/// What the ending of an output's name promises to whoever opens the file.
///
/// A plan in JSON that is named as Word's file cannot be opened in Word, which calls it damaged; a folder of that name
/// looks like a file. Endings that name no kind of file, as in `plans.2023`, promise nothing.
enum OutputName {
  /// Endings by which systems choose the program that opens a file.
  private static let kinds: Set<String> = [
    "csv", "doc", "docm", "docx", "dotx", "htm", "html", "json", "jsonl", "md", "ndjson", "odp", "ods", "odt", "pdf",
    "ppt", "pptx", "rtf", "tsv", "txt", "xls", "xlsb", "xlsm", "xlsx", "xltx", "xml", "zip",
  ]

  /// The endings of texts for people.
  static let ofText = ["txt", "md"]
  static let ofJSON = ["json"]

  /// Refuses the name of a file whose ending is that of another kind. `-` and a name that is missing are standard output.
  static func check(file path: String?, endings: [String]) throws {
    guard let path, let other = otherKind(path, than: endings) else { return }
    throw ValidationError("\(path) would not be a .\(other) file; give it a name that ends in \(list(endings)).")
  }

  /// Refuses the name of a folder that looks like a file's, unless there is such a folder.
  ///
  /// - Parameter endings: Those of the files that may be named instead of a folder.
  static func check(folder path: String?, orFile endings: [String] = []) throws {
    guard let path, let other = otherKind(path, than: endings), !OutputFile.isFolder(path) else { return }
    let files = endings.isEmpty ? "" : ", or a file that ends in \(list(endings))"
    throw ValidationError("\(path) would be a folder, not a .\(other) file; name a folder\(files).")
  }

  private static func otherKind(_ path: String, than endings: [String]) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard path != "-", let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return kinds.contains(ending) && !endings.contains(ending) ? ending : nil
  }

  private static func list(_ endings: [String]) -> String {
    endings.map { "." + $0 }.joined(separator: " or ")
  }
}
