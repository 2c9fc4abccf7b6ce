import PlanModel
import TestSupport
import Testing

@Suite struct `What any merge keeps` {
  private func bytes(_ plan: ActionPlan) -> [UInt8] { PlanJSON.write(plan, pretty: true) }

  @Test(arguments: Array(UInt64(1)...4))
  func `a change of one copy alone is the result, whichever copy it is`(seed: UInt64) {
    var source = RandomPlan(generator: SeededGenerator(state: seed))
    var edits = RandomEdits(generator: SeededGenerator(state: seed &+ 50))
    for round in 0..<20 {
      let base = source.plan()
      let edited = edits.edited(base, with: source.plan(), edits: round)
      let orders = [
        [edited, base], [base, edited], [edited, edited], [base, base, edited], [edited, edited, base],
      ]
      for copies in orders {
        let merge = PlanMerge.merge(base: base, ours: copies[0], theirs: Array(copies.dropFirst()))
        #expect(merge.conflicts.isEmpty)
        #expect(bytes(merge.plan) == bytes(edited))
      }
    }
  }

  @Test(arguments: Array(UInt64(1)...4))
  func `no text that a copy brought is lost`(seed: UInt64) {
    var source = RandomPlan(generator: SeededGenerator(state: seed &+ 20))
    var edits = RandomEdits(generator: SeededGenerator(state: seed &+ 70))
    for round in 0..<20 {
      let base = source.plan()
      let copies = (0..<3).map { _ in edits.edited(base, with: source.plan(), edits: round / 2) }
      let merge = PlanMerge.merge(base: base, ours: copies[0], theirs: Array(copies.dropFirst()))
      let known = Set(texts(base)).union(texts(merge.plan)).union(merge.conflicts.flatMap(texts))
      for text in copies.flatMap(texts) { #expect(known.contains(text)) }
      let members = ([base] + copies).reduce(into: Set()) { $0.formUnion(keys(in: json(of: $1))) }
      for conflict in merge.conflicts {
        #expect(value(at: conflict.pointer, in: json(of: merge.plan), leftOut: members) != nil)
      }
      #expect(PlanMerge.merge(base: base, ours: copies[0], theirs: Array(copies.dropFirst())) == merge)
    }
  }

  private func texts(_ plan: ActionPlan) -> [[UInt8]] {
    plan.functions.flatMap(\.actions).flatMap { [$0[.action], $0[.constraints], $0[.comments]] }.compactMap(\.words)
      .map { Array($0.utf8) }
  }

  private func texts(_ conflict: MergeConflict) -> [[UInt8]] {
    guard case .values(_, let alternatives, _) = conflict.kind else { return [] }
    return alternatives.compactMap { $0.value.words.map { Array($0.utf8) } }
  }
}

private func json(of plan: ActionPlan) -> JSONValue? { try? JSONValue(parsing: PlanJSON.write(plan, pretty: false)) }

/// The names of all members, at all levels.
private func keys(in value: JSONValue?) -> Set<String> {
  switch value {
  case .object(let object)?:
    object.members.reduce(into: Set(object.members.map(\.key))) { $0.formUnion(keys(in: $1.value)) }
  case .array(let elements)?: elements.reduce(into: []) { $0.formUnion(keys(in: $1)) }
  default: []
  }
}

/// What a pointer shows; nil where it leads nowhere.
///
/// - Parameter known: Names of members that may have been left out, and are null then.
private func value(at pointer: JSONPointer, in json: JSONValue?, leftOut known: Set<String>) -> JSONValue? {
  var value = json
  // By code points: a mark after the slash would make one character of both.
  let parts = pointer.description.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
  for part in parts.dropFirst() {
    let key = String(String.UnicodeScalarView(part)).replacing("~1", with: "/").replacing("~0", with: "~")
    switch value {
    case .object(let object)?: value = object[key] ?? (known.contains(key) ? .null : nil)
    case .array(let elements)?: value = Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    default: return nil
    }
  }
  return value
}
