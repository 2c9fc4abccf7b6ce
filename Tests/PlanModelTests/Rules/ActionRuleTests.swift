import PlanModel
import Testing

@Suite struct `Rules about actions` {
  static let actions = "/functions/0/actions"

  @Test func `an action with every entry is right`() {
    #expect(said(of: plan(actions: [action("Visitar a los socios")])) == [])
    #expect(said(of: plan()) == [])
  }

  @Test(arguments: [
    (action("Visitar", responsible: nil), Message.actionWithoutOwner("Visitar"), "responsible"),
    (action("زيارة", responsible: .noComment), .actionWithoutOwner("زيارة"), "responsible"),
    (action("Visit", timeframe: nil), .actionWithoutTimeframe("Visit"), "timeframe"),
    (action("Visiter", timeframe: .text(" ")), .actionWithoutTimeframe("Visiter"), "timeframe"),
    (action("Visitar", priority: nil), .actionWithoutPriority("Visitar"), "priority"),
    (action(""), .actionWithoutText, "action"),
    (action(" \n"), .actionWithoutText, "action"),
    (Action(action: .noComment), .actionWithoutText, "action"),
    (Action(action: .empty), .actionWithoutText, "action"),
  ])
  func `an entry that is missing is said once, with its place`(action: Action, message: Message, key: String) {
    let severity: Finding.Severity = message.name == .actionWithoutText ? .error : .warning
    #expect(said(of: plan(actions: [action])) == [Finding(severity, at: "\(Self.actions)/0/\(key)", message)])
  }

  @Test(arguments: [
    Term<Responsible>.code(.partners), .text("Comité local"),
  ])
  func `words that are no code are an entry`(responsible: Term<Responsible>) {
    #expect(said(of: plan(actions: [action("Visitar", responsible: responsible)])) == [])
  }

  @Test func `a column that nobody used is said once`() {
    let rows = (1...4).map { action("Acción \($0)", priority: nil, timeframe: nil, responsible: nil) }
    let findings = said(of: plan(actions: rows))
    #expect(
      Set(findings.map(\.message)) == [
        .noActionHasOwner(count: 4), .noActionHasTimeframe(count: 4), .noActionHasPriority(count: 4),
      ])
    #expect(findings.allSatisfy { $0.place == "/functions" })
  }

  @Test func `a column that one action uses is said for each of the others`() {
    let rows = [action("Una"), action("Dos", responsible: nil), action("Tres", responsible: nil)]
    #expect(
      said(of: plan(actions: rows)).map(\.place) == ["\(Self.actions)/1/responsible", "\(Self.actions)/2/responsible"])
  }

  @Test(arguments: [
    ("Visitar a los socios", "visitar  a los socios.", true),
    ("Réunir les partenaires", "REUNIR LES PARTENAIRES", true),
    ("زيارة الشركاء", "زيارة الشُّركاء", true), ("Visitar a los socios", "Visitar a las socias", false),
    ("Visit partners in March", "Visit partners in May", false),
  ])
  func `an action that stands in the plan already is said with the first place`(
    first: String, second: String, isRepeated: Bool
  ) {
    let findings = said(of: plan(actions: [action(first), action(second)])).only(.repeatedAction)
    #expect(findings.map(\.place) == (isRepeated ? ["\(Self.actions)/1/action"] : []))
    #expect(findings.allSatisfy { $0.message.arguments["first"] == "\(Self.actions)/0/action" })
  }

  @Test(arguments: [
    ([Priority.maximum, .maximum, .maximum, .maximum], 1), ([.maximum, .maximum, .maximum], 0),
    ([.maximum, .maximum, .maximum, .high], 0), ([.medium, .medium, .medium, .medium], 0),
  ])
  func `everything at maximum priority is said`(priorities: [Priority], count: Int) {
    let rows = priorities.enumerated().map { action("Acción \($0)", priority: .code($1)) }
    #expect(said(of: plan(actions: rows)).only(.allAtMaximumPriority).count == count)
  }

  @Test(arguments: [
    ([Responsible.nationalCoordination, .nationalCoordination, .nationalCoordination, .partners, .partners], 3),
    ([.partners, .partners, .nationalCoordination, .nationalAuthorities, .clusterLeadAgency], nil),
    ([.partners, .partners, .partners, .nationalCoordination, .nationalCoordination, .nationalCoordination], nil),
    ([.partners, .partners, .partners, .partners], nil),
  ])
  func `more than half of five or more actions with one party are counted`(parties: [Responsible], count: Int?) {
    let rows = parties.enumerated().map { action("Acción \($0)", responsible: .code($1)) }
    let findings = said(of: plan(actions: rows)).only(.loadOnOneParty)
    #expect(findings.map { $0.message.arguments["count"] } == (count.map { [String($0)] } ?? []))
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test func `a party in other words is one party whatever its case`() {
    let rows = ["Comité", "comite", "COMITÉ", "Alcaldía", "Alcaldía"].enumerated().map {
      action("Acción \($0)", responsible: .text($1))
    }
    let finding = said(of: plan(actions: rows)).only(.loadOnOneParty).first
    #expect(finding?.message.arguments == ["responsible": "Comité", "count": "3", "total": "5"])
  }

  @Test(arguments: [
    ("dos  espacios", 1), ("un espacio", 0), ("  sangría", 0), ("final  \nlínea", 0), ("línea\n  otra  vez", 1),
  ])
  func `two spaces between words are a matter of typing`(text: String, count: Int) {
    #expect(said(of: plan(actions: [action("Visitar", comments: text)])).only(.doubleSpaces).count == count)
  }

  @Test(arguments: [
    (["Uno.", "Dos"], 1), (["Uno.", "Dos. "], 0), (["Uno", "Dos"], 0), (["زيارة.", "اجتماع"], 1),
  ])
  func `full stops at the end of some actions are a matter of typing`(texts: [String], count: Int) {
    #expect(said(of: plan(actions: texts.map { action($0) })).only(.mixedFinalStops).count == count)
  }

  @Test func `what is about typing is not said unasked`() {
    let typed = plan(actions: [action("Dos  espacios."), action("Sin punto")])
    #expect(PlanReview(plan: typed).findings() == [])
    #expect(said(of: typed).count == 2)
  }
}
