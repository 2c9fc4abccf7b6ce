package import PlanModel

/// The words in which plans are compared.
package struct ComparisonWording: Sendable {
  let phrases: Phrases<ComparisonKey>

  /// The title of a comparison.
  package var title: String { phrases.text(.title) }
  /// The heading over the change of a score.
  package var change: String { phrases.text(.change) }
  /// The heading over the difference between two clusters' scores.
  package var difference: String { phrases.text(.difference) }
  /// What stands for the scale of a plan that names none.
  package var noScale: String { phrases.text(.noScale) }
  /// What stands beside an action whose words changed.
  package var reworded: String { phrases.text(.reworded) }

  /// How many functions did better, and so on.
  package func results(better: Int, worse: Int, same: Int, unknown: Int) -> String {
    phrases.text(
      .results,
      ["better": String(better), "worse": String(worse), "same": String(same), "unknown": String(unknown)])
  }

  /// The word for a result that has no number.
  package func word(for trend: Trend) -> String {
    switch trend {
    case .better: phrases.text(.better)
    case .worse: phrases.text(.worse)
    case .same: phrases.text(.same)
    }
  }

  /// What is to be minded when ratings are read; nil where all plans name one scale.
  package func note(on scales: ScaleRelation) -> String? {
    switch scales {
    case .same: nil
    case .unnamed: phrases.text(.scalesUnnamed)
    case .partlyNamed: phrases.text(.scalesPartlyNamed)
    case .different: phrases.text(.scalesDiffer)
    }
  }

  /// The heading over what became of the actions.
  package func actions(from old: String, to new: String) -> String {
    phrases.text(.actions, ["from": old, "to": new])
  }

  /// The heading over the actions of one fate.
  ///
  /// - Parameters:
  ///   - isOfOneCluster: Two clusters carry nothing over: what both have, and what one has.
  ///   - plan: The label of the plan that has them, where only one has.
  package func heading(for fate: ComparedAction.Fate, isOfOneCluster: Bool, plan: String) -> String {
    switch fate {
    case .carriedOver: phrases.text(isOfOneCluster ? .carriedOver : .inBoth)
    case .new: isOfOneCluster ? phrases.text(.new) : phrases.text(.onlyIn, ["plan": plan])
    case .dropped: isOfOneCluster ? phrases.text(.dropped) : phrases.text(.onlyIn, ["plan": plan])
    }
  }

  /// A heading and how many stand under it.
  package func counted(_ heading: String, _ count: Int) -> String {
    phrases.text(.counted, ["heading": heading, "count": String(count)])
  }
}

/// The keys of the object `comparison` of a wording file.
enum ComparisonKey: String, PhraseKey {
  case title
  case change
  case difference
  case noScale
  case results
  case better
  case worse
  case same
  case scalesDiffer
  case scalesPartlyNamed
  case scalesUnnamed
  case actions
  case carriedOver
  case new
  case dropped
  case inBoth
  case onlyIn
  case reworded
  case counted

  static let object = "comparison"

  var argumentNames: [String] {
    switch self {
    case .results: ["better", "worse", "same", "unknown"]
    case .actions: ["from", "to"]
    case .onlyIn: ["plan"]
    case .counted: ["heading", "count"]
    case .title, .change, .difference, .noScale, .better, .worse, .same, .scalesDiffer, .scalesPartlyNamed,
      .scalesUnnamed, .carriedOver, .new, .dropped, .inBoth, .reworded:
      []
    }
  }
}

/// The functions as keys of the object `shortTitles`.
extension FunctionKey: PhraseKey {
  static let object = "shortTitles"

  var argumentNames: [String] { [] }
}

extension Wording {
  /// The words in which plans are compared. What the language lacks is said as the template as shipped says it.
  package var comparison: ComparisonWording { ComparisonWording(phrases: comparisonPhrases) }

  /// The title of a function in two or three words, where there is no room for the form's own.
  package func shortTitle(of function: FunctionKey) -> String { shortTitles.text(function) }
}
