internal import PlanModel

/// The words of a register that the form does not have.
package struct RegisterWording: Sendable {
  let phrases: Phrases<RegisterKey>

  /// A text without anything to fill in.
  package func text(_ key: RegisterKey) -> String { phrases.text(key) }

  /// The keys of sheets that have the name of a sheet before them, by words of their own or as shipped, with the key of
  /// that one.
  var repeatedSheetNames: [(key: RegisterKey, first: RegisterKey)] {
    var names: [String: RegisterKey] = [:]
    return RegisterKey.allCases.filter(\.isSheetName).compactMap { key in
      let name = text(key).lowercased()
      if let first = names[name] { return (key, first) }
      names[name] = key
      return nil
    }
  }

  /// What the register holds, in one line.
  package func summary(plans: Int, countries: Int, actions: Int, years: String) -> String {
    phrases.text(
      .summary,
      ["plans": String(plans), "countries": String(countries), "actions": String(actions), "years": years])
  }

  /// The name of a level that has a meaning of its own; any other word stands for itself.
  package func label(forLevel level: String) -> String { Self.levels[level].map { text($0) } ?? level }

  /// The level that a word names; any other word stands for itself.
  package func level(_ label: String) -> String {
    let folded = TextFolding.folded(label)
    return Self.levels.first { TextFolding.folded(text($0.value)) == folded }?.key ?? label
  }

  private static let levels: [String: RegisterKey] = [
    "national": .national, "sub-national": .subnational, "hub": .hub,
  ]
}

/// The keys of the object `register` of a wording file.
package enum RegisterKey: String, PhraseKey, Sendable {
  case actionsSheet
  case functionsSheet
  case plansSheet
  case overviewSheet
  case functionNumber
  case function
  case functionKey
  case score
  case rating
  case plan
  case surveyLaunched
  case reviewed
  case completed
  case daysToReview
  case daysToCompletion
  case daysInAll
  case meanScore
  case actions
  case plans
  case national
  case subnational
  case hub
  case title
  case summary
  case heatMap
  case heatMapNote
  case ratingsByFunction
  case prioritiesByFunction
  case scoreByYear
  case notRated
  case withoutPriority

  static let object = "register"

  var argumentNames: [String] { self == .summary ? ["plans", "countries", "actions", "years"] : [] }

  /// Behind it stands the name of a sheet.
  var headerLimit: Int? { self == .title ? 140 : nil }

  var isSheetName: Bool {
    switch self {
    case .actionsSheet, .functionsSheet, .plansSheet, .overviewSheet: true
    default: false
    }
  }
}

extension Wording {
  /// The words of a register. What the language lacks is said as the template as shipped says it.
  package var register: RegisterWording { RegisterWording(phrases: registerPhrases) }
}
