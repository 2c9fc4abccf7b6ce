internal import OOXML
internal import PlanModel

/// What of a plan a cell of Excel cannot hold.
enum RegisterChecks {
  static func findings(in plan: ActionPlan) -> [Finding] {
    var findings: [Finding] = []
    func check(_ text: String?, of action: String, at pointer: @autoclosure () -> JSONPointer) {
      guard let text, !SpreadsheetLimits.fitsCell(text) else { return }
      let message = Message.textTooLong(action: action, length: text.utf16.count, limit: SpreadsheetLimits.cellText)
      findings.append(Finding(.error, at: pointer(), message))
    }
    let root = JSONPointer.root
    let name = plan.country.name
    check(name, of: name, at: root.appending("country").appending("name"))
    for (key, text) in [
      ("cluster", plan.cluster), ("clusterCode", plan.clusterCode), ("level", plan.level),
      ("locality", plan.locality), ("ratingScale", plan.ratingScale),
    ] { check(text, of: name, at: root.appending(key)) }
    for (index, function) in plan.functions.enumerated() {
      let place = root.appending("functions").appending(index)
      check(function.title, of: name, at: place.appending("title"))
      check(function.rating?.words, of: name, at: place.appending("rating"))
      for (index, action) in function.actions.enumerated() where action.isLong {
        let place = place.appending("actions").appending(index)
        for (key, text) in action.texts { check(text, of: action.action.words ?? "", at: place.appending(key)) }
      }
    }
    return findings
  }
}

extension Action {
  /// Whether a text may be too long for a cell, which is seldom so.
  fileprivate var isLong: Bool {
    func isLong(_ text: String?) -> Bool { (text?.utf8.count ?? 0) > SpreadsheetLimits.cellText }
    return isLong(id) || isLong(action.words) || isLong(constraints.words) || isLong(goodPractices.words)
      || isLong(comments.words) || isLong(priority?.words) || isLong(timeframe?.words) || isLong(responsible?.words)
  }

  /// The texts that somebody typed, with their keys in JSON.
  fileprivate var texts: [(key: String, text: String?)] {
    [
      ("id", id), ("priority", priority?.words), ("action", action.words), ("timeframe", timeframe?.words),
      ("responsible", responsible?.words), ("constraints", constraints.words),
      ("goodPractices", goodPractices.words), ("comments", comments.words),
    ]
  }
}

extension CellText {
  /// Somebody's own words; nil where there are none.
  var words: String? {
    switch self {
    case .empty, .noComment: nil
    case .text(let text): text
    }
  }
}

extension Term {
  /// Somebody's own words; nil where there are none.
  var words: String? {
    switch self {
    case .code, .noComment: nil
    case .text(let text): text
    }
  }
}
