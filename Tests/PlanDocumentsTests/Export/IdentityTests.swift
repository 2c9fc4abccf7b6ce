import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

/// What a file carries of its plan: in a part of its own in Word, in the last sheet in Excel.
private struct Carried {
  let identity: String
  let baseline: String
  let language: String
  let json: String

  init(_ archive: ZipArchive, _ format: DocumentFormat) throws {
    switch format {
    case .docx:
      let item = try archive.xml("customXml/item1.xml")
      identity = try #require(item["identity"])
      baseline = try #require(item["baseline"])
      language = try #require(item["language"])
      json = item.text
    case .xlsx:
      let last = try #require(try archive.xml("xl/workbook.xml").all("sheet").last)
      #expect([last["name"], last["sheetId"], last["state"]] == ["ccpm-plan", "3", "veryHidden"])
      let sheet = try ReadSheet(archive, "xl/worksheets/sheet3.xml")
      #expect(sheet.text(1, 1) == "ccpm-plan/1")
      (identity, baseline, language) = (sheet.text(1, 2), sheet.text(1, 3), sheet.text(1, 4))
      let pieces = (2...sheet.lastRow).map { sheet.text($0, 1) }
      #expect(pieces.allSatisfy { $0.utf16.count <= 32_767 })
      json = pieces.joined()
    }
  }

  func reading() throws -> PlanReading {
    try PlanJSON.read(Array(json.utf8), vocabulary: PlanTemplate.standard.vocabulary)
  }
}

@Suite struct `The plan inside its file` {
  @Test(arguments: DocumentFormat.allCases)
  func `is the plan as it was exported`(format: DocumentFormat) throws {
    let plan = try samplePlan()
    let carried = try Carried(parts(plan, format, in: "ar"), format)
    #expect(carried.language == "ar")
    #expect(!carried.identity.isEmpty)
    let reading = try carried.reading()
    #expect(reading.plan == plan)
    #expect(reading.findings == [])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `carries the ids that actions got on the way`(format: DocumentFormat) throws {
    let plan = plan(actions: [Action(action: .text("a")), Action(id: "own", action: .text("b"))])
    let ids = try Carried(parts(plan, format), format).reading().plan.functions[0].actions.map(\.id)
    #expect(ids == plan.assigningIDs().functions[0].actions.map(\.id))
    #expect(ids[0]?.isEmpty == false)
    #expect(ids[1] == "own")
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is named in the properties too`(format: DocumentFormat) throws {
    let archive = try parts(try samplePlan(), format)
    let carried = try Carried(archive, format)
    let custom = try archive.xml("docProps/custom.xml").children("property")
    let values = Dictionary(uniqueKeysWithValues: custom.map { ($0["name"] ?? "", $0.children.map(\.text).joined()) })
    #expect(values == ["ccpm-plan": carried.identity, "ccpm-baseline": carried.baseline, "ccpm-language": "es"])
    let core = try archive.xml("docProps/core.xml")
    #expect(core.child("dc:identifier")?.text == carried.identity)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is left out with all that names it, the rest being the same`(format: DocumentFormat) throws {
    let archive = try parts(try samplePlan(), format, embedsPlan: false)
    #expect(archive.names.filter { $0.hasPrefix("customXml") || $0 == "docProps/custom.xml" } == [])
    let core = try archive.xml("docProps/core.xml")
    #expect(core.child("dc:identifier") == nil)
    let whole = try parts(try samplePlan(), format)
    switch format {
    case .docx: #expect(archive.entries["word/document.xml"] == whole.entries["word/document.xml"])
    case .xlsx:
      #expect(try archive.xml("xl/workbook.xml").all("sheet").count == 2)
      let form = "xl/worksheets/sheet1.xml"
      #expect(try ReadSheet(archive, form).texts == ReadSheet(whole, form).texts)
    }
    for name in archive.names where name.hasSuffix(".rels") || name == "[Content_Types].xml" {
      #expect(archive.text(name)?.contains("custom") == false, "\(name)")
    }
  }

  @Test(arguments: DocumentFormat.allCases)
  func `has a baseline that changes with any change and with nothing else`(format: DocumentFormat) throws {
    func baseline(_ plan: ActionPlan, _ language: String? = nil) throws -> String {
      try Carried(parts(plan, format, in: language), format).baseline
    }
    let plan = try samplePlan()
    var changed = plan
    changed.functions[3].actions[0].comments = .text("x")
    #expect(try baseline(plan) == baseline(plan, "fr"))
    #expect(try baseline(plan) != baseline(changed))
  }

  @Test(arguments: DocumentFormat.allCases)
  func `has an identity that edits keep, and that year, cluster and locality change`(format: DocumentFormat) throws {
    func identity(_ change: (inout ActionPlan) -> Void) throws -> String {
      var plan = try samplePlan()
      change(&plan)
      return try Carried(parts(plan, format), format).identity
    }
    let own = try identity { _ in }
    #expect(try identity { $0.functions = [] } == own)
    #expect(try identity { $0.dates = ProcessDates() } == own)
    let others = [
      try identity { $0.year = 2024 }, try identity { $0.cluster = "Salud" }, try identity { $0.locality = "Bolívar" },
      try identity { $0.country.iso3 = "COL" },
    ]
    #expect(Set(others + [own]).count == 5, "\(others)")
  }

  @Test(
    arguments: DocumentFormat.allCases, ["\u{1}", "\u{FFFE}", "\u{FFFF}", "]]>", "<&\"'", "\r\n\t", "\u{85}\u{2028}"])
  func `survives texts that the form does not show`(format: DocumentFormat, text: String) throws {
    var plan = plan(functions: [CoreFunction(key: .advocacy, title: "a" + text)])
    plan.locality = "b" + text
    plan.level = "c" + text
    plan.clusterCode = "d" + text
    plan.ratingScale = "e" + text
    plan.other["f" + text] = .string("g" + text)
    plan.country.other["h"] = .string(text)
    // In another language than the plan's the title is not shown either.
    let archive = try parts(plan, format, in: "en")
    for name in archive.names { _ = try archive.xml(name) }
    #expect(try Carried(archive, format).reading().plan == plan)
  }

  @Test func `fills several cells where one does not hold it, and none with an escape of spreadsheets`() throws {
    let text = String(repeating: "خطة 🌍 _x0041_ \\_x000D_ a_b ", count: 900)
    let plan = plan(actions: [Action(id: "1", action: .text(text)), Action(id: "2", action: .text(text))])
    let archive = try parts(plan, .xlsx)
    #expect(try ReadSheet(archive, "xl/worksheets/sheet3.xml").lastRow > 2)
    let carried = try Carried(archive, .xlsx)
    #expect(try carried.reading().plan == plan)
    #expect(!carried.json.contains("_x"))
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is not in a blank form`(format: DocumentFormat) throws {
    let archive = try ZipArchive(PlanExporter().blank(as: format, language: "es").bytes)
    #expect(archive.names.filter { $0.hasPrefix("customXml") || $0 == "docProps/custom.xml" } == [])
    #expect(archive.text("xl/workbook.xml")?.contains("ccpm") != true)
    for name in archive.names { #expect(archive.text(name)?.contains("ccpm_") == false, "\(name)") }
  }
}
