import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

@Suite struct `The bytes of a file` {
  private static let languages = ["ar", "en", "es", "fr", "pt"]

  @Test(arguments: DocumentFormat.allCases, languages)
  func `are the same each time and from a new exporter`(format: DocumentFormat, language: String) throws {
    let plan = try samplePlan()
    let exporter = PlanExporter()
    let first = try exporter.export(plan, as: format, language: language).bytes
    #expect(try exporter.export(plan, as: format, language: language).bytes == first)
    #expect(try PlanExporter().export(plan, as: format, language: language).bytes == first)
  }

  @Test func `are those of the plan, whatever was written before`() throws {
    let exporter = PlanExporter()
    for language in Self.languages {
      for format in DocumentFormat.allCases {
        _ = try exporter.export(plan(actions: [Action(action: .text("x"))]), as: format, language: language)
        _ = try exporter.blank(as: format, language: language)
      }
    }
    for format in DocumentFormat.allCases {
      let alone = try PlanExporter().export(try samplePlan(), as: format).bytes
      #expect(try exporter.export(try samplePlan(), as: format).bytes == alone)
    }
  }

  @Test func `are the same from several threads at once`() async throws {
    let plan = try samplePlan()
    let kinds = Self.languages.flatMap { language in DocumentFormat.allCases.map { (language, $0) } }
    let expected = try kinds.map { try PlanExporter().export(plan, as: $1, language: $0).bytes }
    let shared = PlanExporter()
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<(kinds.count * 6) {
        let (language, format) = kinds[index % kinds.count]
        group.addTask { (index, try shared.export(plan, as: format, language: language).bytes) }
      }
      for try await (index, bytes) in group { #expect(bytes == expected[index % kinds.count]) }
    }
  }

  @Test(arguments: DocumentFormat.allCases, languages)
  func `are a whole package of well-formed parts`(format: DocumentFormat, language: String) throws {
    for archive in [
      try parts(try samplePlan(), format, in: language), try parts(plan(), format, in: language),
      try ZipArchive(PlanExporter().blank(as: format, language: language).bytes),
    ] {
      #expect(archive.names.first == "[Content_Types].xml")
      for name in archive.names { _ = try archive.xml(name) }
    }
  }

  @Test(arguments: DocumentFormat.allCases, languages)
  func `say in every language what the wording says`(format: DocumentFormat, language: String) throws {
    let wording = try #require(PlanTemplate.standard.wording(for: language))
    let form = try form(try samplePlan(), format, in: language)
    #expect(form.headings == PlanField.allCases.map { wording.heading(for: $0) })
    #expect(form.above.first == wording.label(for: FormLabel.country))
    #expect(form.functions.count == 7)
    #expect(form.rows.count == 21)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `hold a thousand actions`(format: DocumentFormat) throws {
    let texts = FunctionKey.allCases.map { key in (0..<143).map { "\(key.code) \($0)" } }
    let functions = zip(FunctionKey.allCases, texts).map { key, texts in
      CoreFunction(key: key, actions: texts.map { Action(action: .text($0)) })
    }
    let form = try form(plan(functions: functions), format)
    #expect(form.rows.map { $0[3] } == texts.flatMap { $0 })
    #expect(form.rows.count == 1001)
    #expect(form.functions.count == 7)
  }
}
