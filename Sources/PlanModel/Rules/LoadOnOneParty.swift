/// How many actions one party has to follow up, where it is more than half of five or more: a count to think about,
/// no judgement.
///
/// Actions without a responsible party do not count. Words that are no code are compared without case and accents.
struct LoadOnOneParty: PlanRule {
  private static let fewest = 5

  let name = MessageName.loadOnOneParty.rawValue
  let summary = Message(.ruleLoadOnOneParty, [:])
  let messages: [MessageName] = [.loadOnOneParty]

  func findings(in review: PlanReview) -> [Finding] {
    let parties = review.plan.agreedActions.compactMap(\.action.responsible).compactMap(name)
    guard parties.count >= LoadOnOneParty.fewest else { return [] }
    var counts: [String: Int] = [:]
    for party in parties { counts[TextFolding.folded(party), default: 0] += 1 }
    // More than half: there can be only one.
    guard let party = parties.first(where: { counts[TextFolding.folded($0), default: 0] * 2 > parties.count }) else {
      return []
    }
    let count = counts[TextFolding.folded(party), default: 0]
    return [
      Finding(
        .note, at: JSONPointer.root.appending("functions"),
        .loadOnOneParty(party, count: count, total: parties.count))
    ]
  }

  private func name(of party: Term<Responsible>) -> String? {
    party.code?.code ?? (party.isStated ? party.words : nil)
  }
}

extension Message {
  /// Of {total} actions, {count} are followed up by one party: {responsible}. Check that it has the time.
  public static func loadOnOneParty(_ responsible: String, count: Int, total: Int) -> Message {
    Message(
      .loadOnOneParty, ["responsible": short(responsible), "count": String(count), "total": String(total)],
      ["responsible": .responsible])
  }
}
