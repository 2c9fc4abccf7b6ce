internal import PlanModel

extension ObjectReader {
  /// A text that has each of the given names in braces, and no other.
  func pattern(_ key: String, _ names: String...) -> Pattern {
    let pattern = Pattern(string(key))
    guard !pattern.pieces.isEmpty else { return pattern }
    checkNames(in: pattern, among: names, at: key)
    checkNames(in: pattern, need: names, at: key)
    return pattern
  }

  /// Notes a name in braces that nothing fills.
  func checkNames(in pattern: Pattern, among names: [String], at key: String) {
    for name in pattern.names where !names.contains(name) {
      note(.unknownCode("{\(name)}", allowed: names.map { "{\($0)}" }), at: key)
    }
  }

  /// Notes each name that the text lacks.
  func checkNames(in pattern: Pattern, need names: [String], at key: String) {
    let found = pattern.names
    for name in names where !found.contains(name) {
      note(.unexpected(expected: "{\(name)}", found: pattern.text), at: key)
    }
  }

  /// The name of a sheet.
  func sheetName(_ key: String) -> String {
    let name = string(key)
    checkSheetName(name, at: key)
    return name
  }

  /// Notes what Excel refuses in the name of a sheet: more than 31 UTF-16 code units, the characters that it uses in
  /// references, an apostrophe at either end; and the names that the program itself uses. Case makes no difference to
  /// Excel.
  func checkSheetName(_ name: String, at key: String) {
    checkLength(of: name, limit: 31, at: key)
    // A mark that a combining character follows is still a mark to Excel.
    let scalars = name.unicodeScalars
    for mark in "[]:*?/\\".unicodeScalars where scalars.contains(mark) {
      note(.unexpected(expected: "≠ \(mark)", found: name), at: key)
    }
    if scalars.first == "'" || scalars.last == "'" { note(.unexpected(expected: "≠ '", found: name), at: key) }
    if let reserved = ReservedSheetName.all.first(where: { $0 == name.lowercased() }) {
      note(.unexpected(expected: "≠ \(reserved)", found: name), at: key)
    }
  }
}
