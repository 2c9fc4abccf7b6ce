internal import PlanModel

/// The words in which differences between two plans are told.
public struct DifferenceWording: Sendable {
  let phrases: Phrases<DifferenceKey>

  /// That there is no difference.
  public var none: String { text(.none) }
  /// What stands beside something that was put in.
  public var added: String { text(.added) }
  /// What stands beside something that was taken out.
  public var removed: String { text(.removed) }
  /// What stands beside something that changed places.
  public var moved: String { text(.moved) }
  /// What stands beside something of which a part changed.
  public var changed: String { text(.changed) }
  /// What stands beside an action that was recognised by likeness alone.
  public var likeness: String { text(.likeness) }
  /// What stands for a value that is not there.
  public var nothing: String { text(.nothing) }
  /// The heading above the abbreviations.
  public var abbreviations: String { text(.abbreviations) }

  /// How many actions changed, and how.
  public func summary(added: Int, removed: Int, moved: Int, changed: Int) -> String {
    text(
      .summary,
      ["added": String(added), "removed": String(removed), "moved": String(moved), "changed": String(changed)])
  }

  /// What stands beside something that came from another function.
  public func moved(from place: String) -> String { text(.movedFrom, ["place": place]) }

  /// A value with its name before it.
  public func field(_ name: String, _ value: String) -> String { text(.field, ["name": name, "value": value]) }

  /// Two values, the old one first.
  public func change(from old: String, to new: String) -> String { text(.change, ["old": old, "new": new]) }

  /// The name for a member that the program does not know.
  public func member(_ key: String) -> String { text(.member, ["key": key]) }

  func text(_ key: DifferenceKey, _ values: [String: String] = [:]) -> String { phrases.text(key, values) }
}

/// The keys of the object `differences` of a wording file.
enum DifferenceKey: String, PhraseKey {
  case none
  case summary
  case added
  case removed
  case moved
  case changed
  case movedFrom
  case likeness
  case nothing
  case field
  case change
  case member
  case abbreviations
  case language
  case countryCode
  case level
  case locality
  case cluster
  case clusterCode
  case ratingScale
  case key
  case number
  case title
  case id
  case short
  case long

  static let object = "differences"

  var argumentNames: [String] {
    switch self {
    case .summary: ["added", "removed", "moved", "changed"]
    case .movedFrom: ["place"]
    case .field: ["name", "value"]
    case .change: ["old", "new"]
    case .member: ["key"]
    case .none, .added, .removed, .moved, .changed, .likeness, .nothing, .abbreviations, .language, .countryCode,
      .level, .locality, .cluster, .clusterCode, .ratingScale, .key, .number, .title, .id, .short, .long:
      []
    }
  }
}
