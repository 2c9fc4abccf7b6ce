internal import PlanModel
internal import PlanTemplates

/// What the overview of a register says by itself, so that what somebody changed or added is told from it.
struct RegisterOverviewContent {
  private let wording: Wording
  private let words: Set<String>
  /// In hundredths, by the name of their row; nil where nothing tells what they were.
  private let figures: [String: Set<Int>]?

  /// - Parameter remainders: What the register keeps of the plans that it was made of.
  init(of remainders: [RegisterRemainder], wording: Wording) {
    self.wording = wording
    words = RegisterOverview.words(in: wording, remainders.map(\.plan))
    figures = Self.figures(of: remainders, in: wording)
  }

  /// Of a register that has lost what it kept.
  init(of plans: [ActionPlan], wording: Wording) {
    self.wording = wording
    words = RegisterOverview.words(in: wording, plans)
    figures = nil
  }

  private static func figures(of remainders: [RegisterRemainder], in wording: Wording) -> [String: Set<Int>] {
    var summary = RegisterSummary()
    for remainder in remainders { summary.add(remainder.plan, priorities: remainder.counts) }
    var figures: [String: Set<Int>] = [:]
    func add(_ values: [Double?], to name: String) {
      figures[name, default: []].formUnion(values.compactMap { $0.map(hundredths) })
    }
    for key in FunctionKey.allCases {
      let counts = summary.ratings[key.place] + summary.priorities[key.place]
      add(counts.map(Double.init), to: wording.shortTitle(of: key))
    }
    for country in summary.countries {
      let counts = [country.year, country.plans].map(Double.init)
      add(country.functions.map(\.value) + [country.all.value] + counts, to: country.name)
    }
    for (year, mean) in summary.years { add([Double(year), mean.value], to: String(year)) }
    return figures
  }

  /// Larger ones than a register has are all one.
  private static func hundredths(_ value: Double) -> Int { Int((min(max(value, -1), 1e15) * 100).rounded()) }

  /// What there is to say of a cell; nil where it is the overview's own.
  ///
  /// - Parameter name: What the row is about, the text of its first cell.
  func message(on cell: RegisterReadCell, inRowOf name: String) -> Message? {
    if case .number(let value, _) = cell.value, RegisterOverviewLayout.mayHoldFigure(cell.reference) {
      guard let figures else { return nil }
      return figures[name]?.contains(Self.hundredths(value)) == true ? nil : .registerComputed(text: cell.text)
    }
    let isOwn = words.contains(cell.text) || RegisterOverview.isSummary(cell.text, in: wording)
    return isOwn ? nil : .leftOver(text: cell.text)
  }
}
