/// Where a field stands that is being read (ECMA-376 Part 1, 17.16.18 fldChar).
struct FieldState {
  enum Phase { case instruction, result }

  var phase = Phase.instruction
  /// What an old form field shows, which has no result in the text: a box, or the item chosen.
  var formText: String?
  var hasResult = false
  /// What the field is to do, as far as it has been read.
  var instruction = ""
  /// The link that it is, as an index into the document's.
  var link: Int?

  /// Fields inside one another, or never ended; each text is looked at for all of them. Honest documents have a few.
  static let mostOpen = 100
}

extension StoryReader {
  /// ECMA-376 Part 1, 17.16.18 fldChar. Only what stands between `separate` and `end` is shown.
  func readFieldCharacter(_ xml: inout XMLPullParser) throws(ReadingError) {
    switch xml.attribute(.fldCharType, .word) {
    case "begin":
      try collector.count(xml)
      var field = FieldState()
      try xml.forEachChild { (xml) throws(ReadingError) in
        if xml.word == .ffData { field.formText = try Self.formText(&xml) }
      }
      if fields.count == FieldState.mostOpen { fields.removeFirst() }
      fields.append(field)
    case "separate": try beginResult(xml)
    case "end":
      guard let field = fields.popLast(), let text = field.formText, !field.hasResult else { return }
      try emit(text, xml)
    default: return
    }
  }

  private func beginResult(_ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard let field = fields.last else { return }
    fields[fields.count - 1].phase = .result
    guard !isTakenOut, let address = LinkInstruction.address(in: field.instruction) else { return }
    fields[fields.count - 1].link = try addLink(to: address, xml)
  }

  /// ECMA-376 Part 1, 17.16.23 instrText.
  func readInstruction(_ xml: inout XMLPullParser) throws(ReadingError) {
    let text = try xml.elementText()
    guard let field = fields.last, field.phase == .instruction else { return }
    guard field.instruction.utf8.count + text.utf8.count <= LinkInstruction.mostBytes else { return }
    fields[fields.count - 1].instruction += text
  }

  /// What an old form field shows (ECMA-376 Part 1, 17.16.17 ffData).
  private static func formText(_ xml: inout XMLPullParser) throws(ReadingError) -> String? {
    var text: String?
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .checkBox:
        var (isChecked, isDefault): (Bool?, Bool) = (nil, false)
        try xml.forEachChild { (xml) throws(ReadingError) in
          if xml.word == .checked { isChecked = xml.flag(.val, .word) ?? true }
          if xml.word == .default { isDefault = xml.flag(.val, .word) ?? true }
        }
        text = isChecked ?? isDefault ? "\u{2612}" : "\u{2610}"
      case .ddList:
        var (chosen, items): (Int, [String]) = (0, [])
        try xml.forEachChild { (xml) throws(ReadingError) in
          if xml.word == .result { chosen = xml.integer(.val, .word) ?? 0 }
          if xml.word == .listEntry, items.count < 1000 { items.append(xml.attribute(.val, .word) ?? "") }
        }
        text = items.indices.contains(chosen) ? items[chosen] : nil
      default: return
      }
    }
    return text
  }
}
