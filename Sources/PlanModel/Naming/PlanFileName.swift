/// Where a plan's files go: `VEN/2023` and `VEN-2023-alojamiento-energia-y-enseres-ccpm-action-plan`.
public struct PlanFileName: Hashable, Sendable {
  /// The folder of the country and the year, below the folder of all plans.
  public let folder: String
  /// The name of the file without language and ending. It has the letters A-Z and a-z, digits and hyphens only,
  /// whatever the plan holds, and at most 150 characters.
  public let stem: String

  /// The names for a plan; nil when its country has no valid code of ISO 3166-1 alpha-3.
  public init?(_ plan: ActionPlan) {
    guard let iso3 = plan.country.iso3, Country.isISO3(iso3) else { return nil }
    self.init(iso3: iso3, year: plan.year, identity: plan.identity)
  }

  /// The names for what is known of a plan.
  package init(iso3: String, year: Int, identity: String) {
    folder = iso3 + "/" + String(year)
    stem = identity + "-ccpm-action-plan"
  }

  /// The path of a file below the folder of all plans.
  package func path(language: String, fileExtension: String) -> String {
    "\(folder)/\(stem).\(language).\(fileExtension)"
  }
}

extension ActionPlan {
  /// What tells the plan from others, in letters a-z and A-Z, digits and hyphens: country, year, cluster and locality,
  /// for example `VEN-2023-alojamiento-energia-y-enseres`.
  ///
  /// A country without a valid code goes by its name.
  public var identity: String {
    let code = country.iso3.flatMap { Country.isISO3($0) ? $0 : nil }
    let parts = [
      code ?? Slug.make(country.name), String(year), cluster.flatMap(Slug.make), locality.flatMap(Slug.make),
    ]
    return parts.compactMap { $0 }.joined(separator: "-")
  }
}
