import PlanDocuments
import PlanModel
import PlanTemplates
import TestSupport
import Testing

@Suite struct `A register` {
  private static let languages = ["ar", "en", "es", "fr", "pt"]

  @Test(arguments: languages, [UInt64(1), 2, 3, 4])
  func `gives back the plans that it was made of, whatever they hold`(language: String, seed: UInt64) throws {
    var source = RandomPlan(generator: SeededGenerator(state: seed), alphabet: .file)
    let plans = distinct((0..<40).map { _ in source.plan().assigningIDs() })
    let read = try #require(try RegisterImporter().read(try register(of: plans, in: language)))
    try #require(read.plans.count == plans.count)
    for (plan, read) in zip(plans, read.plans) { #expect(text(of: read) == text(of: plan)) }
    #expect(read.findings.isEmpty)
    #expect(read.language == language)
    #expect(read.account.reported == 0)
    #expect(read.account.read == read.account.mapped)
  }

  /// The rows say the same as the plans, so that what nobody sees in the file need not.
  @Test(arguments: [UInt64(5), 6])
  func `gives back the plans where another set of them is at hand`(seed: UInt64) throws {
    var source = RandomPlan(generator: SeededGenerator(state: seed), alphabet: .file)
    let plans = distinct((0..<20).map { _ in source.plan().assigningIDs() })
    let bytes = try register(of: plans, in: "en")
    let read = try #require(try RegisterImporter().read(bytes) { Array(plans.prefix(7)) })
    #expect(Set(read.plans.map(text)) == Set(plans.map(text)))
  }

  @Test func `has the same bytes however many threads compress it`() throws {
    var source = RandomPlan(generator: SeededGenerator(state: 7), alphabet: .file)
    let plans = distinct((0..<1_500).map { _ in source.plan().assigningIDs() })
    let single = try register(of: plans, in: "es")
    for threads in [2, 5] { #expect(try register(of: plans, in: "es", threads: threads) == single) }
  }

  @Test func `holds plans without functions, and functions without actions`() throws {
    let plans = [
      plan(cluster: "SHL"), plan(cluster: "WSH", functions: [CoreFunction(key: .monitoring)]),
      plan(cluster: "EDU", functions: [CoreFunction(key: .advocacy, actions: [Action(action: .empty)])]),
    ].map { $0.assigningIDs() }
    let read = try #require(try RegisterImporter().read(try register(of: plans, in: "fr")))
    #expect(read.plans == plans)
    #expect(read.findings.isEmpty)
  }

  private func register(of plans: [ActionPlan], in language: String, threads: Int = 1) throws -> [UInt8] {
    let register = try PlanRegister(template: .standard, language: language, format: .xlsx)
    var rest = plans.makeIterator()
    var bytes: [UInt8] = []
    try register.write({ rest.next() }, threads: threads) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Equal strings may differ in code points; JSON does not.
  private func text(of plan: ActionPlan) -> String {
    String(decoding: PlanJSON.write(plan, pretty: false), as: UTF8.self)
  }

  /// A register holds no two plans of one identity.
  private func distinct(_ plans: [ActionPlan]) -> [ActionPlan] {
    var seen: Set<String> = []
    return plans.filter { seen.insert($0.identity).inserted }
  }
}
