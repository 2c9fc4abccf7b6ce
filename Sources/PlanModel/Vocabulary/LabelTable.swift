/// The labels of one vocabulary by their folded text: those that were added, then those of a source.
struct LabelTable<Code: VocabularyCode>: Sendable {
  private var added: [String: Code] = [:]
  private let fetched: OnDemand<[String: Code]>?

  /// A table without labels.
  init() {
    fetched = nil
  }

  init(_ labels: @escaping @Sendable () -> [(label: String, code: Code)]) {
    fetched = OnDemand {
      let labels = labels()
      var table: [String: Code] = [:]
      table.reserveCapacity(labels.count)
      for (label, code) in labels { _ = LabelTable.add(label, code, to: &table) }
      return table
    }
  }

  subscript(folded: String) -> Code? {
    added[folded] ?? fetched?.value[folded]
  }

  /// False when another code has the label already.
  mutating func add(_ label: String, _ code: Code) -> Bool {
    if let claimed = fetched?.value[TextFolding.folded(label)] { return claimed == code }
    return LabelTable.add(label, code, to: &added)
  }

  private static func add(_ label: String, _ code: Code, to table: inout [String: Code]) -> Bool {
    let folded = TextFolding.folded(label)
    guard !folded.isEmpty else { return false }
    if let claimed = table[folded] ?? Code(code: folded) { return claimed == code }
    table[folded] = code
    return true
  }
}

/// The forms of the "no comment" mark, folded.
struct MarkTable: Sendable {
  private var marks: Set<String> = [CellText.noCommentCode]
  /// The length of the longest form in UTF-8 bytes: a longer text is none.
  private(set) var limit = CellText.noCommentCode.utf8.count

  init(_ labels: [String] = []) {
    for label in labels { add(label) }
  }

  mutating func add(_ label: String) {
    let folded = TextFolding.folded(label)
    guard !folded.isEmpty else { return }
    marks.insert(folded)
    limit = max(limit, folded.utf8.count)
  }

  func contains(folded: String) -> Bool { marks.contains(folded) }
}
