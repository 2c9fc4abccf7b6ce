extension ActionPlan: PlanRecord {
  /// The fields of a plan that are neither lists nor objects.
  public enum Field: String, CaseIterable, Sendable {
    /// ``ActionPlan/language``
    case language
    /// ``ActionPlan/level``
    case level
    /// ``ActionPlan/locality``
    case locality
    /// ``ActionPlan/cluster``
    case cluster
    /// ``ActionPlan/clusterCode``
    case clusterCode
    /// ``ActionPlan/year``
    case year
    /// ``ActionPlan/ratingScale``
    case ratingScale
  }

  /// The value of a field.
  public subscript(field: Field) -> FieldValue {
    get {
      switch field {
      case .language: .text(language)
      case .level: .text(level)
      case .locality: .text(locality)
      case .cluster: .text(cluster)
      case .clusterCode: .text(clusterCode)
      case .year: .number(year)
      case .ratingScale: .text(ratingScale)
      }
    }
    set {
      switch field {
      case .language: newValue.assign(to: &language)
      case .level: newValue.assign(to: &level)
      case .locality: newValue.assign(to: &locality)
      case .cluster: newValue.assign(to: &cluster)
      case .clusterCode: newValue.assign(to: &clusterCode)
      case .year: newValue.assign(to: &year)
      case .ratingScale: newValue.assign(to: &ratingScale)
      }
    }
  }
}

extension Country: PlanRecord {
  /// The fields of a country.
  public enum Field: String, CaseIterable, Sendable {
    /// ``Country/iso3``
    case iso3
    /// ``Country/name``
    case name
  }

  /// The value of a field.
  public subscript(field: Field) -> FieldValue {
    get {
      switch field {
      case .iso3: .text(iso3)
      case .name: .text(name)
      }
    }
    set {
      switch field {
      case .iso3: newValue.assign(to: &iso3)
      case .name: newValue.assign(to: &name)
      }
    }
  }
}

extension ProcessDates: PlanRecord {
  /// The dates.
  public enum Field: String, CaseIterable, Sendable {
    /// ``ProcessDates/surveyLaunched``
    case surveyLaunched
    /// ``ProcessDates/reviewed``
    case reviewed
    /// ``ProcessDates/completed``
    case completed
  }

  /// The value of a field.
  public subscript(field: Field) -> FieldValue {
    get {
      switch field {
      case .surveyLaunched: .date(surveyLaunched)
      case .reviewed: .date(reviewed)
      case .completed: .date(completed)
      }
    }
    set {
      switch field {
      case .surveyLaunched: newValue.assign(to: &surveyLaunched)
      case .reviewed: newValue.assign(to: &reviewed)
      case .completed: newValue.assign(to: &completed)
      }
    }
  }
}
