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

  /// The name of a sheet: at most 31 UTF-16 code units, none of the characters that Excel uses in references, no
  /// apostrophe at either end, and none that the program itself uses. Case makes no difference to Excel.
  func sheetName(_ key: String) -> String {
    let name = string(key, limit: 31)
    for character in "[]:*?/\\" where name.contains(character) {
      note(.unexpected(expected: "≠ \(character)", found: name), at: key)
    }
    if name.hasPrefix("'") || name.hasSuffix("'") { note(.unexpected(expected: "≠ '", found: name), at: key) }
    if let reserved = ReservedSheetName.all.first(where: { $0 == name.lowercased() }) {
      note(.unexpected(expected: "≠ \(reserved)", found: name), at: key)
    }
    return name
  }
}
