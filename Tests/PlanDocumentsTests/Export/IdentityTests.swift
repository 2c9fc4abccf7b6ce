import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

@Suite struct `The plan inside its file` {
  private func customXML(_ archive: ZipArchive) throws -> Element? {
    try archive.entries["customXml/item1.xml"].map { try Element.parse($0) }
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is the plan as it was exported`(format: DocumentFormat) throws {
    let plan = try samplePlan()
    let item = try #require(try customXML(parts(plan, format, in: "ar")))
    #expect(item["language"] == "ar")
    #expect(item["identity"]?.isEmpty == false)
    let reading = try PlanJSON.read(Array(item.text.utf8), vocabulary: PlanTemplate.standard.vocabulary)
    #expect(reading.plan == plan)
    #expect(reading.findings == [])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `carries the ids that actions got on the way`(format: DocumentFormat) throws {
    let plan = plan(actions: [Action(action: .text("a")), Action(id: "own", action: .text("b"))])
    let item = try #require(try customXML(parts(plan, format)))
    let ids = try PlanJSON.read(Array(item.text.utf8), vocabulary: PlanTemplate.standard.vocabulary)
      .plan.functions[0].actions.map(\.id)
    #expect(ids == plan.assigningIDs().functions[0].actions.map(\.id))
    #expect(ids[0]?.isEmpty == false)
    #expect(ids[1] == "own")
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is named in the properties too`(format: DocumentFormat) throws {
    let archive = try parts(try samplePlan(), format)
    let item = try #require(try customXML(archive))
    let custom = try archive.xml("docProps/custom.xml").children("property")
    let values = Dictionary(uniqueKeysWithValues: custom.map { ($0["name"] ?? "", $0.children.map(\.text).joined()) })
    #expect(values == ["ccpm-plan": item["identity"], "ccpm-baseline": item["baseline"], "ccpm-language": "es"])
    let core = try archive.xml("docProps/core.xml")
    #expect(core.child("dc:identifier")?.text == item["identity"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is left out with all that names it, the rest being the same`(format: DocumentFormat) throws {
    let archive = try parts(try samplePlan(), format, embedsPlan: false)
    #expect(archive.names.filter { $0.hasPrefix("customXml") || $0 == "docProps/custom.xml" } == [])
    let core = try archive.xml("docProps/core.xml")
    #expect(core.child("dc:identifier") == nil)
    let main = format == .docx ? "word/document.xml" : "xl/worksheets/sheet1.xml"
    #expect(try archive.entries[main] == parts(try samplePlan(), format).entries[main])
    for name in archive.names where name.hasSuffix(".rels") || name == "[Content_Types].xml" {
      #expect(archive.text(name)?.contains("custom") == false, "\(name)")
    }
  }

  @Test(arguments: DocumentFormat.allCases)
  func `has a baseline that changes with any change and with nothing else`(format: DocumentFormat) throws {
    func baseline(_ plan: ActionPlan, _ language: String? = nil) throws -> String? {
      try customXML(parts(plan, format, in: language))?["baseline"]
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
      return try #require(try customXML(parts(plan, format))?["identity"])
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
    let item = try #require(try customXML(archive))
    let read = try PlanJSON.read(Array(item.text.utf8), vocabulary: PlanTemplate.standard.vocabulary).plan
    #expect(read == plan)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `is not in a blank form`(format: DocumentFormat) throws {
    let archive = try ZipArchive(PlanExporter().blank(as: format, language: "es").bytes)
    #expect(archive.names.filter { $0.hasPrefix("customXml") || $0 == "docProps/custom.xml" } == [])
    for name in archive.names { #expect(archive.text(name)?.contains("ccpm_") == false, "\(name)") }
  }
}
