internal import PlanModel

extension ObjectReader {
  /// A text that has each of the given names in braces, and no other.
  func pattern(_ key: String, _ names: String...) -> Pattern {
    let pattern = Pattern(string(key))
    guard !pattern.pieces.isEmpty else { return pattern }
    checkNames(in: pattern, are: names, at: key)
    return pattern
  }

  /// Notes each name in braces that nothing fills or, where there is none, each that the text lacks: a name misspelt is
  /// said once.
  func checkNames(in pattern: Pattern, are names: [String], at key: String) {
    let before = list.count
    checkNames(in: pattern, among: names, at: key)
    if list.count == before { checkNames(in: pattern, need: names, at: key) }
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
      note(.entryMissing("{\(name)}"), at: key)
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
      note(.sheetName(name, mark: String(mark)), at: key)
    }
    if scalars.first == "'" || scalars.last == "'" { note(.sheetName(name, mark: "'"), at: key) }
    if let reserved = ReservedSheetName.all.first(where: { $0 == name.lowercased() }) {
      note(.sheetName(name, mark: reserved), at: key)
    }
  }
}
