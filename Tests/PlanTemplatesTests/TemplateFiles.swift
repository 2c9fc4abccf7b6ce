import Foundation
import PlanModel
import Testing

/// The files under `Templates/` as they lie in the project.
enum TemplateFiles {
  static let languages = ["ar", "en", "es", "fr", "pt"]

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func wording(_ language: String) throws -> String {
    try text("Wording/\(language).json")
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Wording").path()).sorted()
  }
}

extension JSONValue {
  init(text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }

  subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The keys of all objects in the document, as pointers.
  func keys(at pointer: JSONPointer = .root) -> [String] {
    guard case .object(let object) = self else { return [] }
    return object.members.flatMap { member in
      let place = pointer.appending(member.key)
      return [place.description] + member.value.keys(at: place)
    }
  }
}
