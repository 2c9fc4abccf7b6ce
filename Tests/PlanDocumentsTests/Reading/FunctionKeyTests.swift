import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

/// Which function a retyped title in a returned copy is taken for.
struct FunctionKeyTests {
  private func imported(
    title: String, number: Int, key: FunctionKey? = nil, _ format: DocumentFormat
  ) throws -> ImportedPlan {
    let own = CoreFunction(key: key, number: number, title: title, actions: [Action(action: .text("Actuar"))])
    let file = try PlanExporter(embedsPlan: false).export(plan(functions: [own]), as: format)
    return try PlanImporter().read(file.bytes)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `a title that is not known gives way to the number, and that is said`(_ format: DocumentFormat) throws {
    let read = try imported(title: "Género", number: 3, key: .strategyPlanning, format)
    let function = try #require(read.plan.functions.first { !$0.actions.isEmpty })
    #expect(function.key == .strategyPlanning)
    #expect(function.title == "Género")
    let said = Message.functionFromNumber(.strategyPlanning, number: 3, title: "Género")
    #expect(read.findings.contains { $0.message == said && !$0.place.isEmpty })
  }

  @Test(arguments: DocumentFormat.allCases, [0, 8])
  func `a plan with a function of the cluster's own can be kept as it was read`(
    _ format: DocumentFormat, _ number: Int
  ) throws {
    let read = try imported(title: "Género", number: number, format).plan
    #expect(read.functions.contains { $0.title?.hasSuffix("Género") == true && $0.key == nil && !$0.actions.isEmpty })
    let kept = PlanJSON.write(read, pretty: true)
    #expect(try PlanJSON.read(kept, vocabulary: PlanTemplate.standard.vocabulary).plan == read)
  }
}
