import PlanModel
import TestSupport
import Testing

@Suite struct TextDiffTests {
  private func marked(_ diff: TextDiff) -> String {
    diff.pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("", "", ""), ("one", "one", "one"), ("", "one two", "{+one two+}"), ("one two", "", "[-one two-]"),
    ("Strengthen the clusters.", "Strengthen all clusters.", "Strengthen [-the-]{+all+} clusters."),
    ("one two", "one  two", "one[- -]{+  +}two"), ("one\ntwo", "one two", "one[-\n-]{+ +}two"),
    ("a b c", "x y c", "[-a b-]{+x y+} c"), ("partners", "partners, donors", "partners{+, donors+}"),
    ("el plan anual", "el plan", "el plan[- anual-]"), ("5 de mayo", "6 de mayo", "[-5-]{+6+} de mayo"),
    ("2024-05-06", "2024-06-06", "2024-[-05-]{+06+}-06"),
    ("مجموعة المأوى", "مجموعة الصحة", "مجموعة [-المأوى-]{+الصحة+}"),
  ])
  func `the words that changed are marked`(old: String, new: String, expected: String) {
    #expect(marked(TextDiff(from: old, to: new)) == expected)
  }

  @Test func `no accent is parted from its letter`() {
    let diff = TextDiff(from: "Energi\u{301}a", to: "Energ\u{ED}a")
    #expect(diff.pieces.map(\.kind) == [.removed, .added])
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `the pieces make up both texts`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let words = ["a", "b", " ", "  ", "\n", ".", "é", "e\u{301}", "\u{301}", "عمل", "\u{200D}", "👍🏽", "\r\n"]
    for _ in 0..<500 {
      let (old, new) = (0..<2).map { _ in
        (0..<Int.random(in: 0..<14, using: &generator)).map { _ in
          words[Int.random(in: words.indices, using: &generator)]
        }.joined()
      }.reduce(into: ("", "")) { $0 = ($0.1, $1) }
      let pieces = TextDiff(from: old, to: new).pieces
      #expect(utf8(pieces, without: .added) == Array(old.utf8))
      #expect(utf8(pieces, without: .removed) == Array(new.utf8))
      #expect(pieces.allSatisfy { !$0.text.isEmpty })
      #expect(!zip(pieces, pieces.dropFirst()).contains { $0.kind == $1.kind })
    }
  }

  @Test func `texts without anything in common are replaced as wholes, quickly`() {
    let old = (0..<20_000).map { "old\($0)" }.joined(separator: " ")
    let new = (0..<20_000).map { "new\($0)" }.joined(separator: "\t")
    var diff: TextDiff?
    let time = ContinuousClock().measure { diff = TextDiff(from: "same " + old, to: "same " + new) }
    #expect(diff?.pieces.map(\.kind) == [.same, .removed, .added])
    #expect(time < .seconds(10))
  }

  private func utf8(_ pieces: [TextDiff.Piece], without kind: TextDiff.Kind) -> [UInt8] {
    pieces.filter { $0.kind != kind }.flatMap { Array($0.text.utf8) }
  }
}
