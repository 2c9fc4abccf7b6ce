import PlanDocuments
import PlanModel
import TestSupport
import Testing

/// A copy of the form after any edits, read with the plan that was sent.
@Suite struct `The edits of a copy` {
  private struct Case {
    var plan: ActionPlan
    var edits: [CopyEdit]

    var simpler: [Case] {
      edits.indices.map { index in
        var fewer = edits
        fewer.remove(at: index)
        return Case(plan: plan, edits: fewer)
      } + plan.simpler.map { Case(plan: $0, edits: edits) }
    }
  }

  private static let rounds = 40

  @Test(arguments: [DocumentFormat.docx, .xlsx], Array(UInt64(1)...4))
  func `are all found, and nothing else`(format: DocumentFormat, seed: UInt64) {
    for round in 0..<Self.rounds {
      let languages = `A plan that was written and is read again`.languages
      let language = languages[round % languages.count]
      var source = RandomPlan(
        generator: SeededGenerator(state: seed &* 5000 &+ UInt64(round)), alphabet: .file)
      var random = RandomCopyEdits(generator: SeededGenerator(state: seed &* 7000 &+ UInt64(round)))
      let plan = source.plan().withUniqueIDs().legibleWithoutPlan().assigningIDs()
      let edits = random.edits(1 + round / 4, of: plan, from: source.plan())
      let made = Case(plan: plan, edits: edits.filter { $0.isShown(in: language, of: plan) })
      guard let first = Self.problem(made, format, language) else { continue }
      let small = smallest(made, simpler: \.simpler) { Self.problem($0, format, language) != nil }
      let problem = Self.problem(small, format, language) ?? first
      Issue.record(
        "\(format), \(language), seed \(seed), round \(round): \(problem)\n\(small.edits)\n\(small.plan.printed)")
    }
  }

  private static func problem(_ made: Case, _ format: DocumentFormat, _ language: String) -> String? {
    let copy = made.plan.edited(made.edits).assigningIDs()
    do {
      let bytes = try PlanExporter(embedsPlan: false).export(copy, as: format, language: language).bytes
      let read = try PlanImporter().read(bytes, base: made.plan)
      guard read.account.reported == 0 else { return "left over: \(read.findings)" }
      let diff = PlanDiff(from: made.plan, to: read.plan)
      let (found, expected) = (PlanFacts(diff, to: read.plan), PlanFacts(from: made.plan, to: copy))
      guard found.facts == expected.facts else {
        return "missed: \(expected.facts.subtracting(found.facts).sorted()), found too: "
          + "\(found.facts.subtracting(expected.facts).sorted())"
      }
      guard areMovesFewest(diff, from: made.plan) else { return "other elements are moved than must be" }
      return read.plan.printed.hasBytes(of: copy.printed) ? nil : "read as\n\(read.plan.printed)\nnot\n\(copy.printed)"
    } catch {
      return "\(error)"
    }
  }

  private static func areMovesFewest(_ diff: PlanDiff, from old: ActionPlan) -> Bool {
    let lines = diff.abbreviations.filter { !$0.isAdded }
    guard
      MovedElements.areFewest(
        old: old.abbreviations.map { Array($0.short.utf8) }.filter { short in
          lines.contains { Array($0.item.short.utf8) == short }
        },
        new: lines.map { (Array($0.item.short.utf8), $0.isMoved) })
    else { return false }
    return diff.functions.allSatisfy { entry in
      let stayed = entry.actions.filter { $0.oldPlace != nil && $0.oldPlace?.function == entry.function.oldPlace }
      let ids = stayed.map { (id: Array(($0.item.id ?? "").utf8), isMoved: $0.isMoved) }
      let before = entry.function.oldPlace.map { old.functions[$0].actions.map { Array(($0.id ?? "").utf8) } } ?? []
      return MovedElements.areFewest(old: before.filter { id in ids.contains { $0.id == id } }, new: ids)
    }
  }
}
