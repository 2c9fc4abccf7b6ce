/// An acronym that the legend does not explain is lost on readers elsewhere: the same letters mean other things in
/// other clusters and languages.
///
/// Every text of the plan is searched. An acronym is a word of two to six letters with at least two capitals, as `HRP`
/// and `SitRep`; a plural `s` does not count. Not asked about are: what the text itself spells out, as in "Humanitarian
/// Response Plan (HRP)"; words typed in capitals, which are longer, stand three in a row or occur in small letters too;
/// Roman numbers; addresses; the plan's own codes of cluster and country; and a few that everyone knows. Each acronym
/// is said once, with its first place.
struct AcronymNotInLegend: PlanRule {
  /// The form's own title, and words that dictionaries have or every office uses.
  private static let known: Set<String> = [
    "ccpm", "covid", "csv", "docx", "ngo", "ok", "ong", "onu", "pdf", "sms", "un", "xlsx",
  ]

  let name = MessageName.acronymNotInLegend.rawValue
  let summary = Message(.ruleAcronymNotInLegend, [:])
  let messages: [MessageName] = [.acronymNotInLegend]

  func findings(in review: PlanReview) -> [Finding] {
    let texts = review.plan.placedTexts
    var uses: [(acronym: String, pointer: JSONPointer, count: Int)] = []
    var indices: [String: Int] = [:]
    var explained = explained(in: review)
    for (text, pointer) in texts {
      for use in Acronyms.found(in: text) {
        let folded = TextFolding.folded(use.acronym)
        if use.isSpelledOut { explained.insert(folded) }
        if let index = indices[folded] {
          uses[index].count += 1
        } else {
          indices[folded] = uses.count
          uses.append((use.acronym, pointer, 1))
        }
      }
    }
    guard !uses.isEmpty else { return [] }
    let ordinary = Acronyms.smallWords(in: texts.map(\.text))
    return uses.compactMap { use in
      let folded = TextFolding.folded(use.acronym)
      guard !explained.contains(folded), !ordinary.contains(use.acronym.lowercased()) else { return nil }
      return Finding(.warning, at: use.pointer, .acronymNotInLegend(use.acronym, count: use.count))
    }
  }

  /// The legend may join several, as in `SAG/GCE`.
  private func explained(in review: PlanReview) -> Set<String> {
    let plan = review.plan
    let codes = [plan.clusterCode, plan.country.iso3].compactMap { $0 }
    return (plan.abbreviations.map(\.short) + review.explained + codes).reduce(into: Self.known) { explained, short in
      explained.insert(TextFolding.folded(short))
      for part in short.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        explained.insert(TextFolding.folded(String(part)))
        if part.last == "s" { explained.insert(TextFolding.folded(String(part.dropLast()))) }
      }
    }
  }
}

extension Message {
  /// “{acronym}” is not in the legend. Explain it there. Times used: {count}.
  public static func acronymNotInLegend(_ acronym: String, count: Int) -> Message {
    Message(.acronymNotInLegend, ["acronym": short(acronym), "count": String(count)])
  }
}
