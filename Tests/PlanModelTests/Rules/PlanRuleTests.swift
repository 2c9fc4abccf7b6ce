import PlanModel
import Testing

@Suite struct `Rules about a plan` {
  // Dates

  @Test(arguments: [
    (dates("2024-01-19", "2024-03-21", "2024-05-06"), []),
    (dates("2024-03-21", "2024-03-21", "2024-03-21"), []),
    (dates("2024-03-22", "2024-03-21", "2024-05-06"), [MessageName.reviewedBeforeLaunch]),
    (dates("2024-01-19", "2024-05-07", "2024-05-06"), [.completedBeforeReview]),
    (dates("2024-05-06", "2024-03-21", "2024-01-19"), [.reviewedBeforeLaunch, .completedBeforeReview]),
    (dates("2024-05-06", "", "2024-01-19"), [.completedBeforeLaunch]),
    (dates("2024-01-19", "", "2024-05-06"), []),
    (dates("", "2024-03-21", ""), []),
  ])
  func `dates out of order are an error`(dates: ProcessDates, names: [MessageName]) {
    let findings = said(of: plan(dates: dates))
    #expect(findings.map(\.message.name) == names)
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: ["2022", "2023", "2024", "2030"])
  func `the year assessed is never compared with the dates`(year: String) {
    #expect(said(of: plan(dates: dates("\(year)-01-19", "\(year)-03-21", "\(year)-05-06"))) == [])
  }

  // Functions

  @Test(arguments: [
    (Rating.weak, [], 1), (.unsatisfactory, [], 1), (.satisfactory, [], 0), (.strong, [], 0),
    (.weak, [action("Visitar")], 0), (.weak, [action("")], 1),
  ])
  func `a weak or unsatisfactory function needs an action`(rating: Rating, actions: [Action], count: Int) {
    let findings = said(of: plan(actions: actions, rating: rating)).only(.functionWithoutAction)
    #expect(findings.map(\.place) == Array(repeating: "/functions/0", count: count))
    #expect(findings.allSatisfy { $0.message == .functionWithoutAction("advocacy", rating: rating) })
  }

  // Scales

  static let scales = [
    RatingScale(name: "iasc", bands: [.init(above: Score(75), ratings: [.strong])]),
    RatingScale(name: "own", bands: []),
  ]

  @Test(arguments: [
    ("iasc", "78", Rating.satisfactory, true), ("iasc", "78", .strong, false), ("iasc", "75", .weak, false),
    ("own", "78", .satisfactory, false),
  ])
  func `a rating that the named scale does not give is said`(scale: String, score: String, rating: Rating, fires: Bool)
  {
    var plan = plan(rating: rating)
    plan.ratingScale = scale
    plan.functions[0].score = Score(score)
    plan.functions[0].actions = [action("Visitar")]
    let findings = said(of: plan, scales: Self.scales)
    #expect(findings.map(\.message.name) == (fires ? [.ratingDisagreesWithScale] : []))
    #expect(findings.allSatisfy { $0.place == "/functions/0/rating" && $0.severity == .warning })
  }

  @Test(arguments: [("iasc", 0), ("IASC", 1), ("prime", 1)])
  func `a scale that is not known is said with those that are`(scale: String, count: Int) {
    var plan = plan()
    plan.ratingScale = scale
    let findings = said(of: plan, scales: Self.scales)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.message == .unknownScale(scale, known: ["iasc", "own"]) })
  }

  // Rules as such

  @Test func `findings follow the plan`() {
    var plan = plan(actions: [action("Revisar HRP"), action("", responsible: nil), action("Ir", priority: nil)])
    plan.dates = dates("2024-02-02", "2024-02-01", "")
    plan.functions.insert(CoreFunction(key: .monitoring, rating: .code(.weak)), at: 0)
    #expect(
      said(of: plan).map(\.place) == [
        "/dates/reviewed", "/functions/0", "/functions/1/actions/0/action", "/functions/1/actions/1/action",
        "/functions/1/actions/2/priority",
      ])
  }

  @Test func `every rule has a name of its own in small letters, and its messages to itself`() {
    let names = PlanRules.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { "a"..."z" ~= $0 || $0 == "-" } })
    let messages = PlanRules.all.flatMap(\.messages)
    #expect(Set(messages).count == messages.count)
    #expect(PlanRules.all.allSatisfy { $0.summary.name.rawValue == "rule-" + $0.name })
  }

  @Test(arguments: [
    ("dates-out-of-order", [MessageName.reviewedBeforeLaunch, .completedBeforeReview, .completedBeforeLaunch]),
    ("timeframe-over", [.timeframeOver]), ("unknown-rating", [.unknownRating]), ("cannot-read", nil), ("", nil),
  ])
  func `a rule and each of its messages can be named`(name: String, messages: [MessageName]?) {
    #expect(PlanRules.messages(named: name) == messages)
  }
}
