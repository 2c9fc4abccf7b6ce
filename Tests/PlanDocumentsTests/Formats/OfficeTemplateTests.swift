import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

@Suite struct `An office's own template in the files` {
  /// The template as shipped with texts of its files replaced.
  private func template(layout: [String: String] = [:], spanish: [String: String] = [:]) throws -> PlanTemplate {
    try PlanTemplate(files: [
      ("standard.json", try edited("Templates/standard.json", layout)),
      ("es.json", try edited("Templates/Wording/es.json", spanish)),
    ])
  }

  private func edited(_ path: String, _ changes: [String: String]) throws -> [UInt8] {
    var text = String(decoding: try projectFile(path), as: UTF8.self)
    for (old, new) in changes {
      try #require(text.contains(old), "\(path) has no \(old)")
      text = text.replacing(old, with: new)
    }
    return Array(text.utf8)
  }

  private let strongAndMaximum = plan(functions: [
    CoreFunction(
      key: .serviceDelivery, score: Score(84), rating: .code(.strong),
      actions: [Action(priority: .code(.maximum), action: .text("a"))])
  ])

  @Test(arguments: DocumentFormat.allCases)
  func `gives its colours to headings, ratings and priorities`(format: DocumentFormat) throws {
    let template = try template(layout: ["2F4358": "112233", "CDE6CF": "AABBCC", "B9CBE1": "DDEEFF"])
    let archive = try parts(strongAndMaximum, format, template: template)
    let fills: Set<String>
    switch format {
    case .docx: fills = Set(try archive.xml("word/document.xml").all("w:shd").compactMap { $0["w:fill"] })
    case .xlsx:
      let styles = try archive.xml("xl/styles.xml")
      // With the alpha value that Excel writes before a colour.
      fills = Set(styles.all("fgColor").compactMap { $0["rgb"].map { String($0.dropFirst(2)) } })
    }
    #expect(fills.isSuperset(of: ["112233", "AABBCC", "DDEEFF"]))
    #expect(fills.isDisjoint(with: ["2F4358", "CDE6CF", "B9CBE1"]))
  }

  @Test func `colours a result in Excel wherever the rating stands in it`() throws {
    let own = try template(spanish: ["{percentage} {rating}": "{rating} ({percentage})"])
    func types(_ template: PlanTemplate) throws -> [String?] {
      let sheet = try parts(strongAndMaximum, .xlsx, template: template).xml("xl/worksheets/sheet1.xml")
      return sheet.all("cfRule").prefix(4).map { $0["type"] }
    }
    #expect(try types(own) == Array(repeating: "containsText", count: 4))
    #expect(try types(.standard) == Array(repeating: "endsWith", count: 4))
  }

  @Test func `gives its widths to the columns`() throws {
    let template = try template(layout: [
      #""comments",      "wordWidth": 3.7, "excelWidth": 3.5"#:
        #""comments",      "wordWidth": 2.54, "excelWidth": 2.54"#
    ])
    // 2.54 cm are 1440 twentieths of a point.
    let grid = try parts(plan(), .docx, template: template).xml("word/document.xml").all("w:gridCol")
    #expect(grid.map { $0["w:w"] }.last == "1440")
    func width(_ template: PlanTemplate) throws -> Double {
      let columns = try parts(plan(), .xlsx, template: template).xml("xl/worksheets/sheet1.xml").all("col")
      return try #require(columns.first { $0["min"] == "9" }?["width"].flatMap { Double($0) })
    }
    // 96 pixels, of which five are the cell's own margins and a digit of Calibri 11 takes seven.
    #expect(abs(try width(template) - 13) < 0.75)
    #expect(try width(template) < width(.standard))
  }

  @Test(arguments: DocumentFormat.allCases)
  func `gives its words to title, headings and labels`(format: DocumentFormat) throws {
    let template = try template(spanish: [
      "\"title\": \"Plan de acción del CCPM\"": "\"title\": \"Plan de la oficina\"",
      "\"comments\": [\"Comentarios\"": "\"comments\": [\"Notas\"", "\"Fuerte\"": "\"Sólido\"", "S/C": "N/D",
    ])
    var plan = strongAndMaximum
    plan.functions[0].actions[0].comments = .noComment
    let form = try form(plan, format, template: template)
    #expect(form.headings.last == "Notas")
    #expect(form.results[0] == "84% Sólido")
    #expect(form.rows[0][8] == "N/D")
    #expect(form.legend == ["N/D: sin comentarios"])
    let archive = try parts(plan, format, template: template)
    #expect(try archive.xml("docProps/core.xml").child("dc:title")?.text == "Plan de la oficina")
    // The other languages stay.
    #expect(try PlanExporter(template: template).export(plan, as: format, language: "pt").bytes.isEmpty == false)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `gives its order and numbers to the functions`(format: DocumentFormat) throws {
    let template = try template(layout: [
      #"{ "key": "monitoring",          "number": 4 }"#: #"{ "key": "advocacy", "number": 4 }"#,
      #"{ "key": "preparedness",        "number": 5 }"#: #"{ "key": "monitoring", "number": 5 }"#,
      #"{ "key": "advocacy",            "number": 6 }"#: #"{ "key": "preparedness", "number": 6 }"#,
    ])
    let functions = try form(plan(), format, template: template).functions
    #expect(functions[3] == "4. Contribuir a un plan de incidencia sólido")
    #expect(functions[4] == "5. Monitorear y reportar")
    #expect(functions[5].hasPrefix("6. Desarrollar y reforzar la capacidad nacional"))
  }

  @Test(arguments: DocumentFormat.allCases, [0, 1, 5])
  func `gives the number of empty rows to a blank form`(format: DocumentFormat, rows: Int) throws {
    let template = try template(layout: ["\"blankRows\": 3": "\"blankRows\": \(rows)"])
    let form = try ReadForm(PlanExporter(template: template).blank(as: format, language: "es").bytes, format)
    #expect(form.functions.count == 7)
    #expect(form.rows.count == 7 * max(rows, 1))
  }
}
