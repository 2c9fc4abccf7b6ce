import PlanModel
import Testing

@Suite struct FunctionResolutionTests {
  private func read(_ functions: String) throws -> PlanReading {
    let text = #"{"language":"es","country":{"name":"X"},"year":2023,"functions":\#(functions)}"#
    return try PlanJSON.read(Array(text.utf8), vocabulary: sampleVocabulary())
  }

  @Test(arguments: [
    (#"{"title":"APOYAR LA PRESTACION DE SERVICIOS"}"#, FunctionKey.serviceDelivery),
    (#"{"title":"1. دعم تقديم الخِدمات"}"#, .serviceDelivery),
    (#"{"number":4,"title":"4. Contribuir a un plan de incidencia sólido"}"#, .advocacy),
    (#"{"number":4}"#, .monitoring),
    (#"{"key":"accountability","number":1,"title":"Support service delivery"}"#, .accountability),
  ])
  func `a key comes from the title's words before the number`(function: String, key: FunctionKey) throws {
    let reading = try read("[\(function)]")
    #expect(reading.plan.functions.map(\.key) == [key])
    #expect(reading.findings.isEmpty)
  }

  @Test func `a title that is not known gives way to the number, and that is said`() throws {
    let reading = try read(#"[{"number":5,"title":"Preparación"}]"#)
    #expect(reading.plan.functions.first?.key == .preparedness)
    #expect(reading.plan.functions.first?.title == "Preparación")
    #expect(
      reading.findings == [
        Finding(
          .warning, at: "/functions/0", .functionFromNumber(.preparedness, number: 5, title: "Preparación"))
      ])
  }

  @Test(arguments: [#"{"number":8,"title":"Género"}"#, #"{"title":"Género"}"#, "{}"])
  func `a function that is none of the seven keeps its title and gets no key`(function: String) throws {
    let reading = try read("[\(function)]")
    #expect(reading.plan.functions.map(\.key) == [nil])
    #expect(reading.findings.isEmpty)
  }

  @Test func `a number does not take a key that another function has`() throws {
    let reading = try read(#"[{"number":1,"title":"Género"},{"key":"service-delivery"}]"#)
    #expect(reading.plan.functions.map(\.key) == [nil, .serviceDelivery])
  }

  @Test func `the same function or id twice is said at the second`() throws {
    let reading = try read(
      #"[{"key":"advocacy","actions":[{"id":"a"},{"id":"b"}]},{"key":"advocacy","actions":[{"id":"a"},{}]}]"#)
    #expect(
      reading.findings == [
        Finding(.warning, at: "/functions/1", .duplicateFunction(.advocacy, first: "/functions/0")),
        Finding(
          .warning, at: "/functions/1/actions/0/id",
          .duplicateActionID("a", first: "/functions/0/actions/0/id")),
      ])
  }
}
