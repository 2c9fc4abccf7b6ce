import ArgumentParser
import CCPM

/// Options that choose among many plans.
struct PlanChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Only these countries, by their codes, such as VEN,COL.", valueName: "codes"))
  var country: String?

  @Option(help: ArgumentHelp("Only these years, such as 2023 or 2022-2024.", valueName: "years"))
  var year: String?

  @Option(help: ArgumentHelp("Only this cluster, by its code or name; can be repeated.", valueName: "cluster"))
  var cluster: [String] = []

  func validate() throws {
    _ = try filter
  }

  var filter: BatchFilter {
    get throws {
      var filter = BatchFilter()
      filter.countries = try Set(Self.list(country).map(Self.code))
      filter.years = try Self.list(year).map(Self.years)
      filter.clusters = cluster
      return filter
    }
  }

  private static func list(_ text: String?) -> [Substring] {
    text?.split(separator: ",", omittingEmptySubsequences: false) ?? []
  }

  private static func code(_ text: Substring) throws -> String {
    let code = text.uppercased()
    guard Country.isISO3(code) else {
      throw ValidationError("'\(text)' is not a country's code; write the three letters of ISO 3166, such as VEN.")
    }
    return code
  }

  private static func years(_ text: Substring) throws -> ClosedRange<Int> {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
      ActionPlan.years.contains(first), ActionPlan.years.contains(last)
    else {
      throw ValidationError("'\(text)' are no years; write 2023 or 2022-2024, from 1900 to 2200.")
    }
    return first...last
  }
}
