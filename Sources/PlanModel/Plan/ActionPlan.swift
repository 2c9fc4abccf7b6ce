/// The action plan of one cluster for one year, as agreed after the monitoring of its coordination.
///
/// Equality follows Swift's strings: texts that differ only in how accents are composed are equal, though each is
/// kept and written as it is.
public struct ActionPlan: Hashable, Sendable {
  /// The language of the texts, as a code such as `es`.
  public var language: String
  /// The country.
  public var country: Country
  /// `national`, `sub-national`, `hub`, or an office's own word.
  public var level: String?
  /// The region, province or hub, where the plan is not for the whole country.
  public var locality: String?
  /// The name of the cluster as printed.
  public var cluster: String?
  /// The code of the cluster, such as `SHL`.
  public var clusterCode: String?
  /// The year assessed. The process, and so its dates, normally falls in the next one.
  public var year: Int
  /// When the process took place.
  public var dates: ProcessDates
  /// The name of the scale that relates scores and ratings.
  public var ratingScale: String?
  /// The core functions with their actions, in the order of the plan.
  public var functions: [CoreFunction]
  /// The abbreviations explained under the form.
  public var abbreviations: [Abbreviation]
  /// Members of the file that this version does not know.
  public var other: JSONObject

  /// The levels that have a meaning of their own.
  public static let knownLevels = ["national", "sub-national", "hub"]
  /// The years that can be assessed.
  public static let years = 1900...2200

  /// A plan; all but language, country and year may be missing.
  public init(
    language: String, country: Country, level: String? = nil, locality: String? = nil, cluster: String? = nil,
    clusterCode: String? = nil, year: Int, dates: ProcessDates = ProcessDates(), ratingScale: String? = nil,
    functions: [CoreFunction] = [], abbreviations: [Abbreviation] = [], other: JSONObject = JSONObject()
  ) {
    self.language = language
    self.country = country
    self.level = level
    self.locality = locality
    self.cluster = cluster
    self.clusterCode = clusterCode
    self.year = year
    self.dates = dates
    self.ratingScale = ratingScale
    self.functions = functions
    self.abbreviations = abbreviations
    self.other = other
  }
}
