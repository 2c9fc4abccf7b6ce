internal import PlanModel

/// What the overview of a register shows.
struct RegisterSummary {
  /// A mean in the making.
  struct Mean {
    private var sum = 0.0
    private var count = 0

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }

    /// Nil of nothing.
    var value: Double? { count == 0 ? nil : sum / Double(count) }
  }

  /// The latest year of a country.
  struct CountryScores {
    let name: String
    var year: Int
    var plans = 0
    /// In the order of `FunctionKey`.
    var functions = Array(repeating: Mean(), count: FunctionKey.allCases.count)
    var all = Mean()

    init(name: String, year: Int) {
      self.name = name
      self.year = year
    }
  }

  private var byCountry: [String: CountryScores] = [:]
  private(set) var years: [Int: Mean] = [:]
  /// By function, then by rating; the last are those without one of the form's.
  private(set) var ratings = Self.counts(Rating.allCases.count + 1)
  /// By function, then by priority; the last are those without one of the form's.
  private(set) var priorities = Self.counts(Priority.allCases.count + 1)

  private static func counts(_ columns: Int) -> [[Int]] {
    Array(repeating: Array(repeating: 0, count: columns), count: FunctionKey.allCases.count)
  }

  /// In the order of their names.
  var countries: [CountryScores] {
    byCountry.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }.map(\.value)
  }

  mutating func add(_ plan: ActionPlan) { add(plan, priorities: plan.functions.map(\.priorityCounts)) }

  /// - Parameter counts: For each function how many of its actions have each priority.
  mutating func add(_ plan: ActionPlan, priorities counts: [[Int]]) {
    let key = plan.country.iso3 ?? plan.country.name
    var country = byCountry[key] ?? CountryScores(name: plan.country.name, year: plan.year)
    if plan.year > country.year { country = CountryScores(name: country.name, year: plan.year) }
    let isLatest = plan.year == country.year
    if isLatest { country.plans += 1 }
    var year = years[plan.year] ?? Mean()
    for (function, counts) in zip(plan.functions, counts) {
      guard let place = function.key?.place else { continue }
      ratings[place][function.rating?.code.map(\.place) ?? Rating.allCases.count] += 1
      for (index, count) in zip(priorities[place].indices, counts) { priorities[place][index] += count }
      guard let score = function.score?.doubleValue else { continue }
      year.add(score)
      guard isLatest else { continue }
      country.functions[place].add(score)
      country.all.add(score)
    }
    years[plan.year] = year
    byCountry[key] = country
  }
}

extension FunctionKey {
  /// The place in the list of all, from 0.
  var place: Int { formNumber - 1 }
}
