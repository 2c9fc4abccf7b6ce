internal import PlanModel

/// The keys of the object `kinds` of a wording file.
extension ContentKind: PhraseKey {
  static let object = "kinds"

  var argumentNames: [String] { [] }
}
