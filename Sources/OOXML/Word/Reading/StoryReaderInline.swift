/// Where a field stands that is being read (ECMA-376 Part 1, 17.16.18 fldChar).
struct FieldState {
  enum Phase { case instruction, result }

  var phase = Phase.instruction
  /// What an old form field shows, which has no result in the text: a box, or the item chosen.
  var formText: String?
  var hasResult = false

  /// Fields inside one another, or never ended; each text is looked at for all of them. Honest documents have a few.
  static let mostOpen = 100
}

extension StoryReader {
  /// Reads what stands in a paragraph: runs, and everything that may stand round and in them.
  func readInline(_ xml: inout XMLPullParser) throws(ReadingError) {
    if xml.namespace == .math, xml.word == .t { return try readText(&xml) }
    guard xml.namespace == .word else { return try readChildren(&xml) }
    switch xml.word {
    case .r:
      (isHidden, isStruck) = (false, false)
      try readChildren(&xml)
      (isHidden, isStruck) = (false, false)
    case .rPr: try readRunProperties(&xml)
    case .t, .delText: try readText(&xml)
    case .tab, .ptab: try emit("\t", xml)
    case .br: if ["page", "column"].contains(xml.attribute(.type, .word)) == false { try emit("\n", xml) }
    case .cr: try emit("\n", xml)
    case .noBreakHyphen: try emit("\u{2011}", xml)
    case .softHyphen: try emit("\u{AD}", xml)
    case .sym: try emit(Self.symbol(xml), xml)
    case .fldChar: try readFieldCharacter(&xml)
    case .instrText, .delInstrText, .pPr, .sdtPr, .sdtEndPr, .rt: try xml.skipElement()
    case .sdt: try readControl(&xml) { (xml) throws(ReadingError) in try readChildren(&xml) }
    case .ins, .moveTo, .del, .moveFrom:
      try readChange(&xml, at: lastPlace) { (xml) throws(ReadingError) in try readChildren(&xml) }
    case .txbxContent: try readTextBox(&xml)
    default: if try !readMark(xml) { try readChildren(&xml) }
    }
  }

  func readChildren(_ xml: inout XMLPullParser) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in try readInline(&xml) }
  }

  private func readRunProperties(_ xml: inout XMLPullParser) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      guard xml.namespace == .word else { return }
      switch xml.word {
      case .vanish: isHidden = xml.flag(.val, .word) ?? true
      case .strike, .dstrike: isStruck = isStruck || xml.flag(.val, .word) ?? true
      default: return
      }
    }
  }

  private func readText(_ xml: inout XMLPullParser) throws(ReadingError) {
    try emit(try xml.elementText(), xml)
  }

  /// Adds text to the paragraph, and to the changes, comments and controls that are open.
  func emit(_ text: String, _ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard !text.isEmpty, fields.allSatisfy({ $0.phase == .result }) else { return }
    for index in fields.indices { fields[index].hasResult = true }
    for control in openControls where deletions.isEmpty {
      try collector.countCopy(text, xml)
      collector.appendToControl(control, text)
    }
    if placeholderDepth > 0 { return }
    let piece = ReadPiece(
      text: text, insertion: insertions.last, deletion: deletions.last, isHidden: isHidden, isStruck: isStruck)
    for index in insertions + deletions {
      try collector.countCopy(text, xml)
      collector.appendToRevision(index, text)
    }
    for comment in openComments {
      try collector.countCopy(text, xml)
      collector.appendToAnchor(ofComment: comment, text)
    }
    scalarCount += text.unicodeScalars.count
    try append(piece, xml)
  }

  /// Joins the piece to the one before it where both are of one state: editors split text without a reason.
  private func append(_ piece: ReadPiece, _ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard let last = paragraph?.pieces.last, last.insertion == piece.insertion, last.deletion == piece.deletion,
      last.isHidden == piece.isHidden, last.isStruck == piece.isStruck
    else {
      try collector.count(xml)
      paragraph?.pieces.append(piece)
      return
    }
    let index = (paragraph?.pieces.count ?? 1) - 1
    paragraph?.pieces[index].text += piece.text
  }

  /// ECMA-376 Part 1, 17.3.3.30 sym. Symbol fonts have their signs in the private use area; a few have a sign of
  /// their own, the boxes of check lists among them.
  private static func symbol(_ xml: borrowing XMLPullParser) -> String {
    guard let code = xml.attribute(.char, .word), let value = UInt32(hexDigits: code.utf8),
      let scalar = Unicode.Scalar(value)
    else { return "" }
    let font = (xml.attribute(.font, .word) ?? "").lowercased()
    // Fonts differ in what they put at a code; F0xx and xx are the same sign.
    switch (font, value & 0xFF) {
    case ("wingdings", 0xFE), ("wingdings", 0xFD), ("wingdings", 0x78): return "\u{2612}"
    case ("wingdings", 0xA8), ("wingdings", 0x6F): return "\u{2610}"
    case ("wingdings", 0xFC): return "\u{2713}"
    case ("wingdings", 0xA7), ("symbol", 0xB7): return "\u{2022}"
    case ("wingdings 2", 0x52), ("wingdings 2", 0x54): return "\u{2612}"
    case ("wingdings 2", 0xA3): return "\u{2610}"
    default: return String(Character(scalar))
    }
  }

  /// ECMA-376 Part 1, 17.16.18 fldChar. Only what stands between `separate` and `end` is shown.
  private func readFieldCharacter(_ xml: inout XMLPullParser) throws(ReadingError) {
    switch xml.attribute(.fldCharType, .word) {
    case "begin":
      try collector.count(xml)
      var field = FieldState()
      try xml.forEachChild { (xml) throws(ReadingError) in
        if xml.word == .ffData { field.formText = try Self.formText(&xml) }
      }
      if fields.count == FieldState.mostOpen { fields.removeFirst() }
      fields.append(field)
    case "separate": if !fields.isEmpty { fields[fields.count - 1].phase = .result }
    case "end":
      guard let field = fields.popLast(), let text = field.formText, !field.hasResult else { return }
      try emit(text, xml)
    default: return
    }
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

  /// Reads a text box as a story of its own; the paragraph it hangs on waits.
  private func readTextBox(_ xml: inout XMLPullParser) throws(ReadingError) {
    let outer = (
      paragraph, scalarCount, fields, insertions, deletions, openControls, placeholderDepth, openComments, lastPlace
    )
    try readStory(&xml, kind: .textBox, part: part)
    (
      paragraph, scalarCount, fields, insertions, deletions, openControls, placeholderDepth, openComments, lastPlace
    ) = outer
  }
}
