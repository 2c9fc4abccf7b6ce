import PlanDocuments
import PlanLibrary
import PlanModel
import Testing

@Suite struct `Collecting returned copies` {
  private let folder: TemporaryFolder
  private let library: String

  init() throws {
    folder = try TemporaryFolder()
    library = folder.path + "/library"
  }

  private func plan(_ cluster: String? = "Shelter", comment: String? = nil) -> ActionPlan {
    let action = Action(action: .text("Map the partners"), comments: comment.map { .text($0) } ?? .empty)
    return ActionPlan(
      language: "en", country: Country(iso3: "MLI", name: "Mali"), cluster: cluster, year: 2023,
      functions: [CoreFunction(key: .advocacy, actions: [action])], other: ["own": .bool(true)])
  }

  @discardableResult private func write(_ plan: ActionPlan, to name: String) throws -> String {
    try folder.write(String(decoding: PlanJSON.write(plan, pretty: true), as: UTF8.self), to: name)
  }

  private func collect(_ paths: String..., settling: PlanCollector.Settling = .none) -> CopyCollection {
    var collector = PlanCollector(library: library, reader: PlanInputReader())
    collector.settling = settling
    return collector.collect(paths)
  }

  private func comment(in name: String = "library/MLI/2023/MLI-2023-shelter-ccpm-action-plan.json") throws -> CellText {
    try PlanInputReader().read(try folder.bytes(of: name)).plan.functions[0].actions[0].comments
  }

  @Test func `a new plan gets a file, and the same copy again brings nothing`() throws {
    let copy = try write(plan(comment: "One"), to: "copy.json")
    #expect(collect(copy).plans.map(\.state) == [.new])
    #expect(try folder.files() == ["copy.json", "library/MLI/2023/MLI-2023-shelter-ccpm-action-plan.json"])
    let again = collect(copy)
    #expect(again.plans.map(\.state) == [.unchanged])
    #expect(again.plans.map(\.isWritten) == [false])
  }

  @Test func `a plan is found wherever it lies in the library`() throws {
    try write(plan(), to: "library/mine/of-mali.json")
    let collection = collect(try write(plan(comment: "One"), to: "copy.json"))
    #expect(collection.plans.map(\.state) == [.changed])
    #expect(try comment(in: "library/mine/of-mali.json") == .text("One"))
  }

  @Test func `of copies that disagree the first counts, if someone says so`() throws {
    try write(plan(), to: "library/plan.json")
    let copies = [
      try write(plan(comment: "One"), to: "a.json"), try write(plan(comment: "Two"), to: "b.json"),
    ]
    let open = collect(copies[0], copies[1])
    #expect(open.plans.map(\.state) == [.conflicting])
    #expect(open.plans.map(\.conflicts) == [1])
    #expect(try comment(in: "library/plan.json") == .empty)
    #expect(collect(copies[0], copies[1], settling: .first).plans.map(\.isWritten) == [true])
    #expect(try comment(in: "library/plan.json") == .text("One"))
  }

  @Test func `a link in the library leads on to the plan that is changed`() throws {
    try write(plan(), to: "kept/plan.json")
    try folder.write("", to: "library/MLI/2023/.keep")
    try folder.link("library/MLI/2023/plan.json", to: "../../../kept/plan.json")
    #expect(collect(try write(plan(comment: "One"), to: "copy.json")).plans.map(\.isWritten) == [true])
    #expect(try comment(in: "kept/plan.json") == .text("One"))
    #expect(try folder.bytes(of: "library/MLI/2023/plan.json") == folder.bytes(of: "kept/plan.json"))
    #expect(try folder.files().count == 4)
  }

  @Test func `a copy that does not name its cluster takes it from the plan that it must be`() throws {
    try write(plan(), to: "library/plan.json")
    let collection = collect(try write(plan(nil, comment: "One"), to: "copy.json"))
    #expect(collection.plans.map(\.identity) == ["MLI-2023-shelter"])
    #expect(try PlanInputReader().read(try folder.bytes(of: "library/plan.json")).plan.cluster == "Shelter")
  }

  @Test func `a form keeps what it does not show`() throws {
    try write(plan(), to: "library/plan.json")
    let sent = try PlanExporter(embedsPlan: false).export(plan(comment: "One"), as: .docx)
    let copy = folder.path + "/copy.docx"
    try OutputFile.write(sent.bytes, to: copy, overwriting: false)
    #expect(collect(copy).plans.map(\.changes) == [1])
    let kept = try PlanInputReader().read(try folder.bytes(of: "library/plan.json")).plan
    #expect(kept.other == ["own": .bool(true)])
    #expect(kept.cluster == "Shelter")
  }
}
