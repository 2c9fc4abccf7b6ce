import PlanModel
import PlanTemplates
import Testing

@Suite struct `An office's own template` {
  /// The shipped layout with one text replaced by another.
  private func layout(_ old: String = "", _ new: String = "") throws -> [UInt8] {
    try edited("standard.json", old, new)
  }

  private func edited(_ path: String, _ old: String, _ new: String) throws -> [UInt8] {
    let text = try TemplateFiles.text(path)
    if !old.isEmpty { try #require(text.contains(old)) }
    return Array((old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1)).utf8)
  }

  private func errors(_ files: [(name: String, bytes: [UInt8])]) -> [TemplateError] {
    do throws(TemplateErrors) {
      _ = try PlanTemplate(files: files)
      return []
    } catch {
      return error.errors
    }
  }

  @Test func `of no file at all it is the standard one`() throws {
    let template = try PlanTemplate(files: [])
    #expect(template.name == "standard")
    #expect(template.languages == TemplateFiles.languages)
  }

  @Test func `with a layout alone it has the shipped words`() throws {
    let template = try PlanTemplate(files: [("own.json", layout("2F4358", "7a1f1f"))])
    #expect(template.palette.headingGround == Palette.Colour(red: 0x7A, green: 0x1F, blue: 0x1F))
    #expect(template.wording(for: "es")?.title == "Plan de acción del CCPM")
  }

  @Test func `with a wording alone it has the shipped layout and the other languages`() throws {
    let bytes = try edited("Wording/es.json", "\"Fuerte\"", "\"Sólido\"")
    let template = try PlanTemplate(files: [("x", bytes)])
    #expect(template.wording(for: "es")?.label(for: Rating.strong) == "Sólido")
    #expect(template.wording(for: "pt")?.label(for: Rating.strong) == "Forte")
    #expect(template.vocabulary.rating("sólido") == .strong)
    #expect(template.columns == PlanTemplate.standard.columns)
  }

  @Test func `a new language is a new file`() throws {
    let bytes = try edited("Wording/es.json", "\"code\": \"es\"", "\"code\": \"gl\"")
    let template = try PlanTemplate(files: [("gl.json", bytes)])
    #expect(template.languages == ["ar", "en", "es", "fr", "gl", "pt"])
    #expect(template.wording(for: "gl")?.language == "gl")
  }

  @Test func `a code that is a shipped one but for its case is that one`() throws {
    let bytes = try edited("Wording/en.json", "\"code\": \"en\"", "\"code\": \"EN\"")
    #expect(try PlanTemplate(files: [("x", bytes)]).languages == TemplateFiles.languages)
  }

  @Test func `a message that its wording lacks is said in the shipped words`() throws {
    let line = "    \"not-a-date\": "
    let bytes = try edited("Wording/es.json", line, "    \"about\": ")
    let template = try PlanTemplate(files: [("es.json", bytes)])
    let message = Message.notADate("x")
    let shipped = PlanTemplate.standard.wording(for: "es")?.text(of: message)
    #expect(template.wording(for: "es")?.text(of: message) == shipped)
  }

  @Test func `a misspelt key is named together with the one that was meant`() throws {
    let found = try errors([("own.json", layout("\"colours\"", "\"colors\""))])
    #expect(found.map(\.pointer.description) == ["", "/colors"])
    #expect(found.map(\.message.name) == [.templateKeyMissing, .templateMisspeltKey])
    #expect(found.last?.message == .templateUnknownKey("colors", nearest: "colours"))
    #expect(found.allSatisfy { $0.file == "own.json" })
  }

  @Test func `a key like no other is named alone`() throws {
    let found = try errors([("own.json", layout("\"blankRows\"", "\"entirely-else\": 1, \"blankRows\""))])
    #expect(found.map(\.message) == [.templateUnknownKey("entirely-else")])
    #expect(found.first?.pointer.description == "/entirely-else")
  }

  struct Wrong: CustomTestStringConvertible {
    let old: String
    let new: String
    let pointer: String
    let message: Message
    var testDescription: String { new }
  }

  @Test(arguments: [
    Wrong(
      old: "\"CDE6CF\"", new: "\"green\"", pointer: "/colours/ratings/strong",
      message: .templateWrongType("strong", expected: "colour", found: "green")),
    Wrong(
      old: "\"CDE6CF\"", new: "7", pointer: "/colours/ratings/strong",
      message: .templateWrongType("strong", expected: "string", found: "number")),
    Wrong(
      old: "\"top\": 1.5", new: "\"top\": 45", pointer: "/page/margins/top",
      message: .templateWrongType("top", expected: "0-4.5", found: "45")),
    Wrong(
      old: "\"width\": 29.7", new: "\"width\": 5", pointer: "/page/width",
      message: .templateWrongType("width", expected: "10-120", found: "5")),
    Wrong(
      old: "\"wordWidth\": 2.9", new: "\"wordWidth\": 3.9", pointer: "/columns",
      message: .templateColumnsTooWide(width: "27.7", room: "26.7")),
    Wrong(
      old: "\"field\": \"comments\"", new: "\"field\": \"remarks\"", pointer: "/columns/8/field",
      message: .templateUnknownValue(
        "field", value: "remarks",
        known: [
          "function", "result", "priority", "action", "timeframe", "responsible", "constraints", "goodPractices",
          "comments",
        ])),
    Wrong(
      old: "\"label\": 10", new: "\"label\": 10.3", pointer: "/type/sizes/label",
      message: .templateWrongType("label", expected: "half-number", found: "10.3")),
    Wrong(
      old: "\"blankRows\": 3", new: "\"blankRows\": 2.5", pointer: "/blankRows",
      message: .templateWrongType("blankRows", expected: "0-100", found: "2.5")),
    Wrong(
      old: "\"number\": 7", new: "\"number\": 6", pointer: "/functions",
      message: .templateRepeated("functions", name: "6")),
    Wrong(
      old: "{ \"upTo\": 25, \"ratings\": [\"weak\"] }", new: "{ \"upTo\": 25, \"ratings\": [\"bad\"] }",
      pointer: "/ratingScales/iasc/bands/3/ratings",
      message: .templateUnknownValue(
        "ratings", value: "bad", known: ["strong", "satisfactory", "unsatisfactory", "weak"])),
    Wrong(
      old: "\"above\": 50, \"upTo\": 75", new: "\"above\": 75, \"upTo\": 50",
      pointer: "/ratingScales/iasc/bands/1/above",
      message: .templateWrongType("above", expected: "< 50", found: "75")),
    Wrong(
      old: "\"name\": \"standard\",", new: "", pointer: "",
      message: .templateKeyMissing("name", expected: "string")),
  ])
  func `a wrong value in the layout is named with its place and what was expected`(wrong: Wrong) throws {
    let found = try errors([("own.json", layout(wrong.old, wrong.new))])
    #expect(found.map(\.pointer.description) == [wrong.pointer])
    #expect(found.map(\.message) == [wrong.message])
  }

  @Test(arguments: [
    Wrong(
      old: "\"sheet\": \"Plan\"", new: "\"sheet\": \"Plan/2023\"", pointer: "/document/sheet",
      message: .templateSheetName("Plan/2023", key: "sheet", mark: "/")),
    Wrong(
      old: "\"sheet\": \"Plan\"", new: "\"sheet\": \"CCPM-Plan\"", pointer: "/document/sheet",
      message: .templateSheetName("CCPM-Plan", key: "sheet", mark: "ccpm-plan")),
    Wrong(
      old: "\"sheet\": \"Plan\"", new: "\"sheet\": \"\(String(repeating: "a", count: 32))\"",
      pointer: "/document/sheet",
      message: .templateTextTooLong("sheet", length: 32, limit: 31)),
    Wrong(
      old: "\"code\": \"es\"", new: "\"code\": \"a/b\"", pointer: "/language/code",
      message: .templateWrongType("code", expected: "language-code", found: "a/b")),
    Wrong(
      old: "[$-C0A]dd mmmm yyyy", new: "dd [mmmm yyyy", pointer: "/dates/excel",
      message: .templateWrongType("excel", expected: "date-format", found: "dd [mmmm yyyy")),
    Wrong(
      old: "\"plansSheet\": \"Planes\"", new: "\"plansSheet\": \"Planes: todos\"", pointer: "/register/plansSheet",
      message: .templateSheetName("Planes: todos", key: "plansSheet", mark: ":")),
    Wrong(
      old: "\"plansSheet\": \"Planes\"", new: "\"plansSheet\": \"ccpm-register\"", pointer: "/register/plansSheet",
      message: .templateSheetName("ccpm-register", key: "plansSheet", mark: "ccpm-register")),
    Wrong(
      old: "\"plansSheet\": \"Planes\"", new: "\"plansSheet\": \"FUNCIONES\"", pointer: "/register/plansSheet",
      message: .templateSameWords("plansSheet", text: "FUNCIONES", other: "functionsSheet")),
    Wrong(
      old: "Página {page} de {pages}", new: "Página {page}", pointer: "/document/pageFooter",
      message: .templateEntryMissing("pageFooter", name: "{pages}")),
    Wrong(
      old: "{number}. {title}", new: "{numero}. {title}", pointer: "/functionLine",
      message: .templateUnknownValue("functionLine", value: "{numero}", known: ["{number}", "{title}"])),
    Wrong(
      old: "\"Prioridad alta\"", new: "\"Prioridad máxima\"", pointer: "/priorities/high",
      message: .templateSameWords("high", text: "Prioridad máxima", other: "maximum")),
    Wrong(
      old: "[\"enero\", \"ene\"], ", new: "", pointer: "/dates/months",
      message: .templateEntryCount("months", expected: 12, found: 11)),
    Wrong(
      old: "\"weak\": [\"Débil\", \"Deficiente\"]", new: "\"weak\": []", pointer: "/ratings/weak",
      message: .templateEmpty("weak")),
    Wrong(
      old: "\"left-to-right\"", new: "\"ltr\"", pointer: "/language/direction",
      message: .templateUnknownValue("direction", value: "ltr", known: ["left-to-right", "right-to-left"])),
    Wrong(
      old: "\"Plan de acción del CCPM\"", new: "\"Plan\\u0001\"", pointer: "/document/title",
      message: .templateForbiddenCharacter("title", "\u{1}")),
    Wrong(
      old: "\"Prioridad alta\"", new: "\"\\uffff\"", pointer: "/priorities/high",
      message: .templateForbiddenCharacter("high", "\u{FFFF}")),
    Wrong(
      old: "\"Prioridad alta\"", new: "\"\(String(repeating: "a", count: 256))\"", pointer: "/priorities/high",
      message: .templateTextTooLong("high", length: 256, limit: 255)),
    Wrong(
      old: "\"Débil\"", new: "\"\(String(repeating: "a", count: 256))\"", pointer: "/ratings/weak",
      message: .templateTextTooLong("weak", length: 256, limit: 255)),
    Wrong(
      old: "Página {page} de {pages}", new: "\(String(repeating: "&", count: 93)){page} de {pages}",
      pointer: "/document/pageFooter",
      message: .templateTextTooLong("pageFooter", length: 203, limit: 200)),
    Wrong(
      old: "\"title\": \"Planes de acción del CCPM\"", new: "\"title\": \"\(String(repeating: "a", count: 141))\"",
      pointer: "/register/title",
      message: .templateTextTooLong("title", length: 141, limit: 140)),
    Wrong(
      old: "\"ownMonthsInExcel\": false,\n    \"months\": [\n      [\"enero\"",
      new: "\"ownMonthsInExcel\": true,\n    \"months\": [\n      [\"\(String(repeating: "a", count: 246))\"",
      pointer: "/dates/months",
      message: .templateTextTooLong("months", length: 256, limit: 255)),
    Wrong(
      old: "\"not-a-date\": ", new: "\"not-a-data\": ", pointer: "/messages/not-a-data",
      message: .templateUnknownKey("not-a-data", nearest: "not-a-date")),
  ])
  func `a wrong value in a wording is named with its place and what was expected`(wrong: Wrong) throws {
    let found = try errors([("es.json", edited("Wording/es.json", wrong.old, wrong.new))])
    #expect(found.map(\.pointer.description) == [wrong.pointer])
    #expect(found.map(\.message) == [wrong.message])
  }

  /// A quotation mark between quotation marks would end the text, and Excel would call the file damaged.
  @Test(arguments: [
    ("marzo", #"dd "marzo" yyyy"#), (#"mar\"zo"#, #"dd "mar"\""zo" yyyy"#), (#"\"marzo\""#, #"dd \""marzo"\" yyyy"#),
  ])
  func `a month's name stands whole in the number format of its dates`(name: String, format: String) throws {
    let bytes = try edited("Wording/es.json", "\"ownMonthsInExcel\": false", "\"ownMonthsInExcel\": true")
    let text = String(decoding: bytes, as: UTF8.self).replacing("[\"marzo\"", with: "[\"\(name)\"")
    let template = try PlanTemplate(files: [("es.json", Array(text.utf8))])
    #expect(template.wording(for: "es")?.excelDateFormatsByMonth[2] == format)
  }

  @Test func `a register's sheet may not have the shipped name of one that the wording lacks`() throws {
    let bytes = try edited(
      "Wording/es.json", "    \"actionsSheet\": \"Acciones\",", "    \"actionsSheet\": \"planes\",")
    let without = String(decoding: bytes, as: UTF8.self).replacing("    \"plansSheet\": \"Planes\",\n", with: "")
    let found = errors([("es.json", Array(without.utf8))])
    #expect(found.map(\.pointer.description) == ["/register/plansSheet"])
    #expect(found.map(\.message.name) == [.templateSameWords])
  }

  @Test func `all errors of all files are named`() throws {
    let found = try errors([
      ("a.json", layout("2F4358", "blue")), ("b.json", Array("{".utf8)), ("c.json", Array("[]".utf8)),
      ("d.json", Array(#"{"schema": "ccpm-action-plan/1"}"#.utf8)), ("e.json", Array("{}".utf8)), ("f.json", []),
    ])
    #expect(found.map(\.file) == ["a.json", "b.json", "c.json", "d.json", "e.json", "f.json"])
    #expect(
      found.map(\.message.name) == [
        .templateWrongType, .templateSyntax, .templateWrongType, .unknownSchema, .templateKeyMissing, .templateSyntax,
      ])
  }

  @Test func `a second layout and a second wording of one language are errors`() throws {
    let spanish = try edited("Wording/es.json", "", "")
    let found = try errors([("a", layout()), ("b", layout()), ("c", spanish), ("d", spanish)])
    #expect(found.map(\.file) == ["b", "d"])
    #expect(found.map(\.pointer.description) == ["/schema", "/language/code"])
    #expect(
      found.map(\.message) == [
        .templateTwoLayouts(first: "a", second: "b"), .templateLanguageTwice("es", first: "c", second: "d"),
      ])
  }

  @Test(arguments: ["our/Wording/sw.json", "sw.json", "our/Wording/es-MX.json"])
  func `a copy that kept the code of the language copied is an error`(name: String) throws {
    let spanish = try edited("Wording/es.json", "", "")
    let found = errors([("our/Wording/es.json", spanish), (name, spanish)])
    let stem = try #require(name.split(separator: "/").last).dropLast(5)
    #expect(found.map(\.message) == [.templateOtherLanguage("es", file: String(stem))])
    #expect(found.map(\.file) == [name])
  }

  @Test(arguments: ["our/spanish.json", "x", "our/Wording/ES.json"])
  func `a file whose name is no language, or is the same one, may have any code`(name: String) throws {
    #expect(errors([(name, try edited("Wording/es.json", "", ""))]).isEmpty)
  }
}
