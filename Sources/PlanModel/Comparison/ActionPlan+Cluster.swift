extension ActionPlan {
  /// Whether another plan is of the same cluster in the same place, whatever its year: country, cluster and locality
  /// are the same. Codes count before names, and a cluster that only one of the plans names is no difference, since the
  /// form does not show it.
  public func isOfSameCluster(as other: ActionPlan) -> Bool {
    Self.agree(country.iso3, other.country.iso3) ?? Self.agree(country.name, other.country.name) ?? true
      && Self.agree(clusterCode, other.clusterCode) ?? Self.agree(cluster, other.cluster) ?? true
      && TextFolding.folded(locality ?? "") == TextFolding.folded(other.locality ?? "")
  }

  /// Whether a plan of which not all is known, such as one read from a form alone, can be another: the year is the same,
  /// and so is what both say of country, cluster and locality.
  package func mayBe(_ known: ActionPlan) -> Bool {
    year == known.year
      && Self.agree(country.iso3, known.country.iso3) ?? Self.agree(country.name, known.country.name) ?? true
      && Self.agree(clusterCode, known.clusterCode) ?? Self.agree(cluster, known.cluster) ?? true
      && Self.agree(locality, known.locality) ?? true
  }

  /// Nil where one of the two says nothing.
  private static func agree(_ left: String?, _ right: String?) -> Bool? {
    guard let left = left.map(TextFolding.folded), let right = right.map(TextFolding.folded), !left.isEmpty,
      !right.isEmpty
    else { return nil }
    return left == right
  }
}
