/// The XML namespaces of Office Open XML, Transitional (ECMA-376 Part 1, Annex A, and Part 4).
enum Namespace {
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
