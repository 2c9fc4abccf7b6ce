package import PlanModel

/// A generator with a fixed start (SplitMix64), so that a failure comes again.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Plans with any values that a file can hold.
package struct RandomPlan {
  /// Which code points its texts are made of.
  package enum Alphabet {
    /// All of them.
    case any
    /// Those that XML can carry and that come back the same, which a carriage return does not.
    case file
  }

  private var generator: SeededGenerator
  private let alphabet: Alphabet

  package init(generator: SeededGenerator, alphabet: Alphabet = .any) {
    self.generator = generator
    self.alphabet = alphabet
  }

  package mutating func plan() -> ActionPlan {
    ActionPlan(
      language: ["es", "en", "fr", "ar", "pt-BR"][below(5)],
      country: Country(iso3: maybe { _ in "VEN" }, name: text(), other: other()), level: maybe { $0.text() },
      locality: maybe { $0.text() }, cluster: maybe { $0.text() }, clusterCode: maybe { $0.text() },
      year: 1900 + below(301), dates: dates(), ratingScale: maybe { $0.text() },
      functions: list { $0.function() },
      abbreviations: list { Abbreviation(short: $0.text(), long: $0.text(), other: $0.other()) }, other: other())
  }

  /// A key is always given: what reading does to a missing one is tested apart.
  private mutating func function() -> CoreFunction {
    CoreFunction(
      key: FunctionKey.allCases[below(7)], number: maybe { 1 + $0.below(99) }, title: maybe { $0.text() },
      score: maybe { Score("\($0.below(100)).\($0.below(1000))") }.flatMap { $0 }, rating: term(Rating.allCases),
      actions: list { $0.action() }, other: other())
  }

  private mutating func action() -> Action {
    Action(
      id: maybe { $0.text() }, priority: term(Priority.allCases), action: cell(),
      timeframe: term(Timeframe.listed + Timeframe.dated), responsible: term(Responsible.allCases),
      constraints: cell(), goodPractices: cell(), comments: cell(), other: other())
  }

  private mutating func dates() -> ProcessDates {
    ProcessDates(
      surveyLaunched: date(), reviewed: date(), completed: maybe { $0.date() }.flatMap { $0 }, other: other())
  }

  /// Now and then none, as the 31 of a month that has fewer.
  private mutating func date() -> CalendarDate? {
    let number = below(90_000)
    return CalendarDate(year: 1900 + number / 372, month: 1 + number / 31 % 12, day: 1 + number % 31)
  }

  private mutating func cell() -> CellText {
    [.empty, .noComment, .text(text())][below(3)]
  }

  private mutating func term<Code: VocabularyCode>(_ codes: [Code]) -> Term<Code>? {
    [nil, .noComment, .text(text()), .code(codes[below(codes.count)])][below(4)]
  }

  /// Members with names that no object of a plan has: those begin with a small letter.
  private mutating func other() -> JSONObject {
    var object = JSONObject()
    for _ in 0..<max(0, below(6) - 3) { object["X" + text()] = value(depth: 0) }
    return object
  }

  private mutating func value(depth: Int) -> JSONValue {
    switch below(depth < 3 ? 6 : 4) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2: .number(JSONNumber(below(1_000_000) - 500_000))
    case 3: .string(text())
    case 4: .array(list { $0.value(depth: depth + 1) })
    default: .object(other())
    }
  }

  /// Any code points, among them those that JSON, XML and terminals mind. The letter keeps it from being blank, the
  /// mark at the end from being a code.
  private mutating func text() -> String {
    var text = "A"
    for _ in 0..<below(12) {
      let pool: ClosedRange<UInt32> = [
        0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x600...0x6FF, 0x2000...0x206F, 0xD700...0xE000, 0xFFF0...0xFFFF,
        0x1F300...0x1F6FF, 0...0x10FFFF,
      ][below(9)]
      let value = UInt32.random(in: pool, using: &generator)
      text.unicodeScalars.append(Unicode.Scalar(value).flatMap { isAllowed($0) ? $0 : nil } ?? "\u{FFFD}")
    }
    return text + "#"
  }

  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch alphabet {
    case .any: true
    case .file: scalar.value >= 0x20 && !(0xFFFE...0xFFFF).contains(scalar.value) || scalar == "\t" || scalar == "\n"
    }
  }

  private mutating func list<Element>(_ element: (inout RandomPlan) -> Element) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<below(4) { elements.append(element(&self)) }
    return elements
  }

  private mutating func maybe<Value>(_ value: (inout RandomPlan) -> Value) -> Value? {
    below(3) == 0 ? nil : value(&self)
  }

  private mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &generator)
  }
}
