package import PlanModel

/// Which plans are wanted; what is empty lets all pass.
package struct PlanFilter: Sendable {
  /// Codes of ISO 3166-1 alpha-3.
  package var countries: Set<String> = []
  package var years: [ClosedRange<Int>] = []
  /// Names or codes of clusters, whatever their case and accents.
  package var clusters: [String] = [] {
    didSet { foldedClusters = Set(clusters.map(TextFolding.folded)) }
  }
  private var foldedClusters: Set<String> = []

  package init() {}

  package func includes(_ plan: ActionPlan) -> Bool {
    includes(iso3: plan.country.iso3, year: plan.year, cluster: plan.cluster, clusterCode: plan.clusterCode)
  }

  func includes(iso3: String?, year: Int, cluster: String?, clusterCode: String?) -> Bool {
    if !countries.isEmpty, !countries.contains(iso3 ?? "") { return false }
    if !years.isEmpty, !years.contains(where: { $0.contains(year) }) { return false }
    if foldedClusters.isEmpty { return true }
    return [cluster, clusterCode].contains { $0.map { foldedClusters.contains(TextFolding.folded($0)) } ?? false }
  }
}
