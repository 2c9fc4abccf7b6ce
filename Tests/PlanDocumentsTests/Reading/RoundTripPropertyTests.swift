import PlanDocuments
import PlanModel
import PlanTemplates
import TestSupport
import Testing

/// What holds of any plan that a file can carry, and of any edit of its form.
struct RoundTripPropertyTests {
  @Test(arguments: 0..<60 as Range<UInt64>, DocumentFormat.allCases)
  func `any plan comes back from its file to the last code point`(_ seed: UInt64, _ format: DocumentFormat) throws {
    var random = RandomPlan(generator: SeededGenerator(state: seed), alphabet: .file)
    let plan = random.plan()
    let language = PlanTemplate.standard.languages[Int(seed) % 5]
    let file = try PlanExporter().export(plan, as: format, language: language)
    let read = try PlanImporter().read(file.bytes)
    #expect(read.embedded == plan.assigningIDs())
    #expect(read.plan == plan.assigningIDs())
    #expect(read.account.read == read.account.mapped + read.account.reported)
  }

  @Test(arguments: DocumentFormat.allCases, PlanTemplate.standard.languages)
  func `texts that files are apt to change come back the same`(_ format: DocumentFormat, _ language: String) throws {
    let texts = [
      " two  spaces, before and behind ", "\n\nlines\n\n", "\ttab\tand tab", "no\u{A0}break, soft\u{AD}hyphen",
      "\u{202E}turned\u{202C} \u{2066}isolated\u{2069}", "=1+1", "_x0041_", "e\u{301} and é", "👩‍👩‍👧",
      "\u{2028}\u{2029}\u{85}\u{FEFF}\u{200B}", "\u{E000}\u{F8FF}\u{10FFFD}\u{2011}",
      String(repeating: "long ", count: 6_553),
    ]
    let actions = texts.map { Action(id: nil, action: .text("A" + $0), comments: .text($0)) }
    let sent = plan(language: language, actions: actions).assigningIDs()
    for embedsPlan in [true, false] {
      let file = try PlanExporter(embedsPlan: embedsPlan).export(sent, as: format)
      let read = try PlanImporter().read(file.bytes, base: embedsPlan ? nil : sent)
      #expect(read.plan == sent)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, DocumentFormat.allCases)
  func `any edits of a form are found, and nothing else`(_ seed: UInt64, _ format: DocumentFormat) throws {
    let sent = try samplePlan().assigningIDs()
    var edits = RandomFormEdits(generator: SeededGenerator(state: seed))
    let edited = edits.edited(sent, edits: Int(seed) % 8)
    let file = try PlanExporter().export(edited, as: format)
    let read = try PlanImporter().read(file.bytes, base: sent).plan
    #expect(read.shown == edited.shown)
    let difference = PlanDiff(from: sent, to: read)
    #expect(difference.isEmpty == (sent == read))
    #expect(difference.isEmpty == (sent.shown == edited.shown))
  }
}

extension ActionPlan {
  /// What the form shows of a plan, ids left out.
  fileprivate var shown: [[String]] {
    let head = [country.name, "\(year)", "\(dates)"] + abbreviations.flatMap { [$0.short, $0.long] }
    return [head]
      + functions.flatMap { function in
        [
          ["\(function.key, default: "")", "\(function.score, default: "")", "\(function.rating, default: "")"]
        ] + function.actions.map { $0.shown }
      }
  }
}

extension Action {
  fileprivate var shown: [String] {
    [
      "\(priority, default: "")", "\(action)", "\(timeframe, default: "")", "\(responsible, default: "")",
      "\(constraints)", "\(goodPractices)", "\(comments)",
    ]
  }
}
