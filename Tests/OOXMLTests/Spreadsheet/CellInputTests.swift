import OOXML
import Testing

/// What a sheet says of cells that people fill in: lists, and colours that follow what is typed.
struct CellInputTests {
  private let range = CellRange(rows: 10...20, columns: 3...3)

  private func sheet(_ change: (inout Worksheet) -> Void) throws -> XMLNode {
    var sheet = Worksheet(empty: "Plan")
    change(&sheet)
    return try WrittenWorkbook(Workbook(sheet)).sheet()
  }

  // Lists

  @Test func `all lists stand in one element`() throws {
    let lists = try sheet { sheet in
      sheet.validations = (0..<3).map { DataValidation(range, source: "List\($0)", strictness: .stop) }
    }.all("dataValidations")
    #expect(lists.count == 1)
    #expect(lists.first?["count"] == "3")
    #expect(lists.first?.all("formula1").map(\.text) == ["List0", "List1", "List2"])
  }

  @Test func `a strict list refuses, a loose one asks`() throws {
    let lists = try sheet { sheet in
      sheet.validations = [
        DataValidation(range, source: "'O''Brien'!$A$1:$A$3", strictness: .stop),
        DataValidation(range, source: "Labels", strictness: .warning),
      ]
    }.all("dataValidation")
    // `stop` is the schema's default (ECMA-376 Part 1, 18.3.1.32).
    #expect(lists.map { $0["errorStyle"] } == [nil, "warning"])
    #expect(lists.map { $0["showErrorMessage"] } == ["1", "1"])
    #expect(lists.allSatisfy { $0["type"] == "list" && $0["allowBlank"] == "1" && $0["sqref"] == "C10:C20" })
    #expect(lists.allSatisfy { $0["showInputMessage"] == nil && $0["prompt"] == nil && $0["error"] == nil })
    #expect(lists.first?.first("formula1")?.text == "'O''Brien'!$A$1:$A$3")
  }

  @Test func `messages of a list come back whole`() throws {
    let texts = ("<Título> & \"más\"", "línea 1\nlínea 2\ttab 'x'")
    let list = try sheet { sheet in
      sheet.validations = [
        DataValidation(
          range, source: "L", strictness: .stop, prompt: .init(title: texts.0, text: texts.1),
          error: .init(title: texts.1, text: texts.0))
      ]
    }.first("dataValidation")
    #expect(list?["promptTitle"] == texts.0 && list?["prompt"] == texts.1 && list?["showInputMessage"] == "1")
    #expect(list?["errorTitle"] == texts.1 && list?["error"] == texts.0)
  }

  // Colours

  private func rules(_ formats: [[ConditionalFormat.Condition]]) throws -> XMLNode {
    var styles = StyleSheet(normal: Workbook.plainFont)
    let style = styles.differentialStyle(.fill(.black))
    var workbook = Workbook()
    workbook.design = WorkbookDesign(styles: styles, theme: .plain)
    var sheet = Worksheet(empty: "Plan")
    sheet.conditionalFormats = formats.map { ConditionalFormat(range, rules: $0.map { .init($0, style) }) }
    workbook.sheets = [sheet]
    return try WrittenWorkbook(workbook).sheet()
  }

  @Test func `priorities count through the whole sheet, and the first rule that holds decides`() throws {
    let sheet = try rules([[.endsWith("a"), .equals("b"), .always], [.always], [], [.equals("c"), .always]])
    let rules = sheet.all("cfRule")
    #expect(rules.map { $0["priority"] } == ["1", "2", "3", "4", "5", "6"])
    #expect(rules.map { $0["type"] } == ["endsWith", "cellIs", "expression", "expression", "cellIs", "expression"])
    #expect(rules.map { $0["stopIfTrue"] } == ["1", "1", nil, nil, "1", nil])
    let formats = sheet.all("conditionalFormatting")
    #expect(formats.map(\.children.count) == [3, 1, 2], "the schema asks for at least one rule")
    #expect(formats.allSatisfy { $0["sqref"] == "C10:C20" })
  }

  @Test(arguments: [
    ("Good", "\"Good\"", 4), ("a \"quoted\" <word> & more", "\"a \"\"quoted\"\" <word> & more\"", 24),
    ("\"\u{301}", "\"\"\"\u{301}\"", 2), ("جيد", "\"جيد\"", 3), ("😀", "\"😀\"", 2),
  ])
  func `texts in conditions are quoted as formulas quote them`(text: String, quoted: String, length: Int) throws {
    let rules = try rules([[.equals(text), .endsWith(text), .contains(text)]]).all("cfRule")
    let formulas = rules.compactMap { $0.first("formula")?.text }
    #expect(hasSameBytes(formulas[0], quoted))
    // Excel counts UTF-16 code units.
    #expect(hasSameBytes(formulas[1], "RIGHT(C10,\(length))=\(quoted)"))
    #expect(hasSameBytes(formulas[2], "NOT(ISERROR(SEARCH(\(quoted),C10)))"))
    for rule in rules.dropFirst() { #expect(rule["text"].map { Array($0.utf8) } == Array(text.utf8)) }
  }

  @Test func `what a text holds is looked for letter by letter`() throws {
    let rule = try #require(try rules([[.contains("50~ *?")]]).all("cfRule").first)
    #expect(rule["type"] == "containsText" && rule["operator"] == "containsText" && rule["text"] == "50~ *?")
    #expect(rule.first("formula")?.text == "NOT(ISERROR(SEARCH(\"50~~ ~*~?\",C10)))")
  }
}
