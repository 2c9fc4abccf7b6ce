internal import PlanModel

/// The keys of the object `refusals` of a wording file.
extension Refusal.Reason: PhraseKey {
  static let object = "refusals"

  var argumentNames: [String] { [] }
}

extension Refusal {
  /// Why a file was refused, in a language's words; the detail stays as it is.
  func text(in phrases: Phrases<Reason>) -> String {
    switch self {
    case .known(let reason, let detail?): "\(phrases.text(reason)) (\(detail))"
    case .known(let reason, nil): phrases.text(reason)
    case .other(let text): text
    }
  }
}
