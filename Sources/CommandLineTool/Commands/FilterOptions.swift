import ArgumentParser
import CCPM

/// Options of commands that take some of many plans.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only these countries, such as VEN,COL.", valueName: "codes"))
  var country: String?

  @Option(help: ArgumentHelp("Only these years, such as 2023 or 2021-2023,2025.", valueName: "years"))
  var year: String?

  @Option(help: ArgumentHelp("Only this cluster, by code or name; may be repeated.", valueName: "cluster"))
  var cluster: [String] = []

  func validate() throws {
    _ = try filter
  }

  var filter: PlanFilter {
    get throws {
      var filter = PlanFilter()
      filter.countries = Set(try country.map(Self.codes) ?? [])
      filter.years = try year.map(Self.years) ?? []
      filter.clusters = cluster
      return filter
    }
  }

  private static func codes(_ list: String) throws -> [String] {
    try OptionList.items(list).map { name in
      let code = name.uppercased()
      guard Country.isISO3(code) else {
        throw ValidationError("'\(name)' is not a country code; give three letters of ISO 3166 such as VEN.")
      }
      return code
    }
  }

  private static func years(_ list: String) throws -> [ClosedRange<Int>] {
    try OptionList.items(list).map { part in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard 1...2 ~= ends.count, let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        throw ValidationError("'\(part)' is not a year or a range of years; give them as 2023 or 2021-2023.")
      }
      return first...last
    }
  }
}
