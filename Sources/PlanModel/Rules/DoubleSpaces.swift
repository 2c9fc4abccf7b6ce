/// Two spaces between words, which justified text shows. Texts are never changed; this is only said when asked for.
struct DoubleSpaces: PlanRule {
  let name = MessageName.doubleSpaces.rawValue
  let summary = Message(.ruleDoubleSpaces, [:])
  let messages: [MessageName] = [.doubleSpaces]
  let isAboutTyping = true

  func findings(in review: PlanReview) -> [Finding] {
    let found = review.plan.placedTexts.filter { isDouble($0.text) }
    return found.first.map { [Finding(.note, at: $0.pointer, .doubleSpaces(count: found.count))] } ?? []
  }

  /// Spaces before the first word of a line are an indent, and those at its end are not seen.
  private func isDouble(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      let inner = line.utf8.drop { $0 == 0x20 }
      var spaces = 0
      return inner.contains { byte in
        defer { spaces = byte == 0x20 ? spaces + 1 : 0 }
        return byte != 0x20 && spaces > 1
      }
    }
  }
}

extension Message {
  /// Texts with two spaces between words: {count}; here is the first. Put one space.
  public static func doubleSpaces(count: Int) -> Message {
    Message(.doubleSpaces, ["count": String(count)])
  }
}
