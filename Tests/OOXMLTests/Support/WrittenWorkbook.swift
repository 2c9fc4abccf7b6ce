import OOXML

/// A workbook as a file, with what a reader finds in it.
struct WrittenWorkbook {
  let file: ZipFile

  init(_ workbook: Workbook) throws {
    file = try ZipFile(workbook.package().bytes())
  }

  /// The root element of a part, such as `styles.xml`.
  func part(_ name: String) throws -> XMLNode {
    try XMLNode(parsing: file.content("xl/" + name))
  }

  /// A sheet, counted from 1.
  func sheet(_ number: Int = 1) throws -> XMLNode {
    try part("worksheets/sheet\(number).xml")
  }

  /// The text of each cell by its reference: shared, in its place, or a number's digits.
  func texts(ofSheet number: Int = 1) throws -> [String: String] {
    let shared = try part("sharedStrings.xml").all("si").map(\.allText)
    var texts: [String: String] = [:]
    for cell in try sheet(number).all("c") {
      let content = cell.allText
      let isShared = cell["t"] == "s"
      texts[cell["r"] ?? ""] =
        isShared ? Int(content).map { decodedSpreadsheetText(shared[$0]) } : decodedSpreadsheetText(content)
    }
    return texts
  }
}

extension Workbook {
  static let plainFont = Font(name: "Calibri", size: .points(11))

  /// A workbook of one sheet in plain looks.
  init(_ sheets: Worksheet...) {
    self.init(
      styles: StyleSheet(normal: Self.plainFont), theme: .plain,
      properties: DocumentProperties(application: "Test", applicationVersion: "1.0"))
    self.sheets = sheets
  }
}

extension Worksheet {
  /// A sheet without cells.
  init(empty name: String) {
    self.init(name: name) { _ in }
  }
}

/// What ST_Xstring stands for (ECMA-376 Part 1, 22.9.2.19): from the left, each `_xHHHH_` is the character of that code.
func decodedSpreadsheetText(_ text: String) -> String {
  let units = Array(text.utf16)
  var decoded: [UInt16] = []
  var place = 0
  while place < units.count {
    let code = units[place] == 0x5F && place + 7 <= units.count ? escapedCode(Array(units[place..<(place + 7)])) : nil
    decoded.append(code ?? units[place])
    place += code == nil ? 1 : 7
  }
  return String(decoding: decoded, as: UTF16.self)
}

private func escapedCode(_ units: [UInt16]) -> UInt16? {
  let text = String(decoding: units, as: UTF16.self)
  let digits = text.dropFirst(2).dropLast()
  guard text.hasPrefix("_x"), text.hasSuffix("_"), digits.count == 4, digits.allSatisfy(\.isHexDigit) else {
    return nil
  }
  return UInt16(digits, radix: 16)
}
