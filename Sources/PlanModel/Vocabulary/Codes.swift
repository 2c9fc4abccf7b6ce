/// The core functions of a cluster, in the order of the form.
///
/// Another printed order of functions four to six is in use, so a number alone does not say which is meant.
public enum FunctionKey: String, CaseIterable, VocabularyCode {
  /// Support service delivery.
  case serviceDelivery = "service-delivery"
  /// Inform strategic decision-making.
  case strategicDecisions = "strategic-decisions"
  /// Planning and strategy development.
  case strategyPlanning = "strategy-planning"
  /// Monitoring and reporting.
  case monitoring
  /// National capacity in preparedness and contingency planning.
  case preparedness
  /// Robust advocacy.
  case advocacy
  /// Accountability to affected populations.
  case accountability

  /// The number of the function on the form, from 1.
  public var formNumber: Int {
    (FunctionKey.allCases.firstIndex(of: self) ?? 0) + 1
  }

  /// The function with the given number on the form.
  public init?(formNumber: Int) {
    guard FunctionKey.allCases.indices.contains(formNumber - 1) else { return nil }
    self = FunctionKey.allCases[formNumber - 1]
  }
}

/// How well a function is performed, as the cluster states it; best first.
public enum Rating: String, CaseIterable, VocabularyCode {
  /// Strong, in some surveys "good".
  case strong
  /// Satisfactory: needs minor improvement.
  case satisfactory
  /// Unsatisfactory: needs major improvement.
  case unsatisfactory
  /// Weak.
  case weak
}

/// How urgent an action is; most urgent first.
public enum Priority: String, CaseIterable, VocabularyCode {
  /// Maximum priority.
  case maximum
  /// High priority, which the form itself does not use.
  case high
  /// Medium priority.
  case medium
  /// Low priority.
  case low
}

/// Who follows up an action.
public enum Responsible: String, CaseIterable, VocabularyCode {
  /// The coordination team at the national level.
  case nationalCoordination = "national-coordination"
  /// The coordination below the national level.
  case subnationalCoordination = "subnational-coordination"
  /// The cluster's information management.
  case informationManagement = "information-management"
  /// The strategic advisory group (SAG).
  case strategicAdvisoryGroup = "strategic-advisory-group"
  /// The agency that leads the cluster.
  case clusterLeadAgency = "cluster-lead-agency"
  /// The organisations that take part in the cluster.
  case partners
  /// The authorities of the country.
  case nationalAuthorities = "national-authorities"
}
