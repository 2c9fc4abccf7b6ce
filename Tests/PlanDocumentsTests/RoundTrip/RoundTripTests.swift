import PlanDocuments
import PlanModel
import PlanTemplates
import TestSupport
import Testing

/// Any plan that a file can hold, written in any of the shipped languages and read again.
@Suite struct `A plan that was written and is read again` {
  static let languages = ["es", "en", "fr", "ar", "pt"]
  private static let rounds = 40

  private func plan(seed: UInt64, round: Int) -> ActionPlan {
    var source = RandomPlan(generator: SeededGenerator(state: seed &* 1000 &+ UInt64(round)), alphabet: .file)
    return source.plan().withUniqueIDs()
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx], Array(UInt64(1)...4))
  func `is the same to the last code point where it travels inside`(format: DocumentFormat, seed: UInt64) {
    for round in 0..<Self.rounds {
      let language = Self.languages[round % Self.languages.count]
      let problem = { (plan: ActionPlan) in Self.problemWithPlan(plan, format, language) }
      expectNone(problem, plan(seed: seed, round: round), "\(format), \(language), seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx], Array(UInt64(1)...4))
  func `lacks nothing but what the form does not show where it does not`(format: DocumentFormat, seed: UInt64) {
    for round in 0..<Self.rounds {
      let language = Self.languages[round % Self.languages.count]
      let problem = { (plan: ActionPlan) in Self.problemWithForm(plan, format, language) }
      let plan = plan(seed: seed, round: round).legibleWithoutPlan()
      expectNone(problem, plan, "\(format), \(language), seed \(seed), round \(round)")
    }
  }

  /// A line with a colon and nothing beside it is what an abbreviation looks like below the table.
  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `has its functions whose titles have a colon`(format: DocumentFormat) throws {
    let country = Country(iso3: "MLI", name: "Mali")
    let functions = [
      CoreFunction(key: .strategyPlanning, title: "Stratégie : élaboration"), CoreFunction(title: "AGR : revenus"),
    ]
    let plan = ActionPlan(language: "fr", country: country, year: 2024, functions: functions)
    #expect(Self.problemWithPlan(plan, format, "fr") == nil)
    let bare = try PlanExporter(embedsPlan: false).export(plan, as: format).bytes
    let read = try PlanImporter().read(bare).plan
    #expect(read.functions.map(\.title).suffix(1) == ["AGR : revenus"] && read.abbreviations.isEmpty)
  }

  private func expectNone(_ problem: (ActionPlan) -> String?, _ plan: ActionPlan, _ origin: String) {
    guard let first = problem(plan) else { return }
    let small = smallest(plan, simpler: \.simpler) { problem($0) != nil }
    Issue.record("\(origin): \(problem(small) ?? first)\n\(small.printed)")
  }

  private static func problemWithPlan(_ plan: ActionPlan, _ format: DocumentFormat, _ language: String) -> String? {
    do {
      let bytes = try PlanExporter().export(plan, as: format, language: language).bytes
      let read = try PlanImporter().read(bytes)
      let sent = plan.assigningIDs()
      guard read.plan.printed.hasBytes(of: sent.printed) else { return "became\n\(read.plan.printed)" }
      guard read.findings.isEmpty else { return "said \(read.findings)" }
      guard read.account.mapped == read.account.read else { return "account \(read.account)" }
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static func problemWithForm(_ plan: ActionPlan, _ format: DocumentFormat, _ language: String) -> String? {
    do {
      let exporter = PlanExporter(embedsPlan: false)
      let bytes = try exporter.export(plan, as: format, language: language).bytes
      let read = try PlanImporter().read(bytes)
      guard read.account.reported == 0 else { return "left over: \(read.findings)" }
      return ShownPlan(of: plan, in: language, format).difference(to: read.plan)
    } catch {
      return "\(error)"
    }
  }
}

extension String {
  func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension ActionPlan {
  /// The id is what tells an action from all others.
  func withUniqueIDs() -> ActionPlan {
    var plan = self
    var seen: Set<String> = []
    for function in plan.functions.indices {
      for action in plan.functions[function].actions.indices {
        guard let id = plan.functions[function].actions[action].id, !seen.insert(id).inserted else { continue }
        plan.functions[function].actions[action].id = nil
      }
    }
    return plan
  }

  /// The plan without what another text of the form can be mistaken for: each function once, ratings in words without
  /// numbers, abbreviations that are no sentences.
  func legibleWithoutPlan() -> ActionPlan {
    var plan = self
    var keys: Set<FunctionKey?> = []
    plan.functions = plan.functions.filter { keys.insert($0.key).inserted }
    for index in plan.functions.indices {
      if case .text = plan.functions[index].rating { plan.functions[index].rating = .text("Por definir") }
    }
    for index in plan.abbreviations.indices { plan.abbreviations[index].short = "AB\(index)" }
    return plan
  }
}

/// What random texts hardly ever are.
@Suite struct `A rare plan that was written and is read again` {
  private func expectSame(_ plan: ActionPlan, _ format: DocumentFormat) throws {
    let read = try PlanImporter().read(PlanExporter().export(plan, as: format).bytes)
    #expect(read.plan.printed.hasBytes(of: plan.assigningIDs().printed))
    #expect(read.findings.isEmpty)
  }

  @Test(
    arguments: [DocumentFormat.docx, .xlsx],
    [" ", "\n", "\t", "\u{A0}", "\u{2002}", "\u{2002}\u{2003}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{85}", "0", "'"])
  func `keeps cells of white space and signs`(format: DocumentFormat, text: String) throws {
    let cell = CellText.text(text)
    let action = Action(
      priority: .text(text), action: cell, timeframe: .text(text), responsible: .text(text), constraints: cell,
      goodPractices: cell, comments: cell)
    let beside = Action(action: .text("Beside"), comments: cell)
    let function = CoreFunction(key: .monitoring, rating: .text(text), actions: [action, beside])
    try expectSame(plan(functions: [function]), format)
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `keeps actions of which nothing is known`(format: DocumentFormat) throws {
    let empty = Action(action: .empty)
    try expectSame(plan(actions: [empty]), format)
    try expectSame(plan(actions: [Action(action: .text("a")), empty, empty, Action(action: .text("b"))]), format)
    try expectSame(plan(actions: [empty, Action(action: .text("a")), empty]), format)
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `keeps functions with nothing to be known by`(format: DocumentFormat) throws {
    let actions = [Action(action: .text("a"))]
    try expectSame(plan(functions: [CoreFunction(actions: actions)]), format)
    try expectSame(plan(functions: [CoreFunction(title: "—"), CoreFunction(actions: actions)]), format)
    let old = plan(functions: [CoreFunction(actions: actions), CoreFunction(title: "…"), CoreFunction()])
    #expect(PlanDiff(from: old, to: old).isEmpty)
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `keeps functions that are printed alike apart`(format: DocumentFormat) throws {
    let twins = ["a", "b"].map { CoreFunction(key: .monitoring, number: 4, actions: [Action(action: .text($0))]) }
    let empty = CoreFunction(key: .monitoring, number: 4, rating: .code(.weak))
    for functions in [twins, twins + [empty], [empty] + twins, [empty, empty], [empty, twins[0], empty]] {
      try expectSame(plan(functions: functions), format)
    }
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `keeps abbreviations that read like none`(format: DocumentFormat) throws {
    let shorts = ["S/C", "a b c d e f", "=A1", String(repeating: "x", count: 300), "1. Uno", "País", "x\ny"]
    for short in shorts {
      let lines = [Abbreviation(short: short, long: "sin comentarios"), Abbreviation(short: "SAG", long: "Grupo")]
      let action = Action(action: .text("a"), comments: .noComment)
      try expectSame(plan(functions: [CoreFunction(key: .monitoring, actions: [action])], abbreviations: lines), format)
    }
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `tells letters that are composed otherwise`(format: DocumentFormat) throws {
    var sent = plan(
      functions: [CoreFunction(title: "Acci\u{F3}n", rating: .text("Caf\u{E9}"), actions: [])],
      abbreviations: [Abbreviation(short: "GC\u{C9}", long: "x")])
    let before = sent
    sent.functions[0].title = "Accio\u{301}n"
    sent.functions[0].rating = .text("Cafe\u{301}")
    sent.abbreviations[0].short = "GCE\u{301}"
    let bytes = try PlanExporter(embedsPlan: false).export(sent, as: format).bytes
    let read = try PlanImporter().read(bytes, base: before).plan
    #expect(read.functions.last?.title.map { $0.hasBytes(of: "Accio\u{301}n") } == true)
    #expect(read.functions.last?.rating.map { "\($0)".hasBytes(of: "\(Term<Rating>.text("Cafe\u{301}"))") } == true)
    #expect(read.abbreviations.map(\.short).first.map { $0.hasBytes(of: "GCE\u{301}") } == true)
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `keeps a function under another title and number`(format: DocumentFormat) throws {
    let sent = plan(functions: [
      CoreFunction(number: 8, title: "Ocho", actions: [Action(action: .text("a"))], other: ["kept": .bool(true)]),
      CoreFunction(number: 9, title: "Nueve", actions: [Action(action: .text("b"))]),
    ]).assigningIDs()
    var copy = sent
    (copy.functions[0].number, copy.functions[0].title) = (12, "Otra")
    let bytes = try PlanExporter(embedsPlan: false).export(copy, as: format).bytes
    #expect(try PlanImporter().read(bytes, base: sent).plan == copy)
    // What was moved below a title of its own is no reason to rename the function that it left.
    var moved = sent
    moved.functions[1].actions.insert(Action(action: .text("c")), at: 0)
    moved.functions.append(CoreFunction(number: 12, title: "Otra", actions: [moved.functions[1].actions.removeLast()]))
    let more = try PlanExporter(embedsPlan: false).export(moved.assigningIDs(), as: format).bytes
    #expect(try PlanImporter().read(more, base: sent).plan == moved.assigningIDs())
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx])
  func `has no empty title where a title was taken away`(format: DocumentFormat) throws {
    let sent = plan(functions: [CoreFunction(number: 9, title: "Nueve", actions: [Action(action: .text("a"))])])
    var copy = sent
    copy.functions[0].title = nil
    let bytes = try PlanExporter(embedsPlan: false).export(copy, as: format).bytes
    let read = try PlanImporter().read(bytes, base: sent)
    // The number is in the plan, so that nothing of the cell is left over.
    #expect(read.plan.functions[0].number == 9)
    #expect(read.plan.functions[0].title == nil)
    #expect(read.account.reported == 0)
    // As JSON holds it.
    let json = PlanJSON.write(read.plan, pretty: false)
    let again = try PlanJSON.read(json, vocabulary: PlanTemplate.standard.vocabulary).plan
    #expect(again == read.plan)
  }
}
